"""Women whom their given names show: those in -ko, which Japanese writes 子, as far as no man's name ends so."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...lazy_patterns import lazy_pattern

_KO = r"[A-Z][a-z]{1,8}ko"
_GIVEN_FIRST = re.compile(rf"\b(?P<given>{_KO}) (?P<surname>[A-Z][A-Za-z]{{2,}})\b")
_SURNAME_FIRST = re.compile(rf"\b(?P<surname>[A-Z][a-z]{{2,}}) (?P<given>{_KO})\b(?! [A-Z])")
# 彦, which ends names of men: Kazuhiko.
_OF_MEN = "hiko"
_SIGN = lazy_pattern("[\u4e00-\u9fff]子")


def surnames_of_women(texts: Iterable[str], sources: Iterable[str]) -> frozenset[str]:
    """The surnames in an article, with a capital each, of women named in full; none where no source has such a name."""
    if not any(map(_SIGN.search, sources)):
        return frozenset()
    return frozenset(
        match["surname"].capitalize()
        for text in texts
        for pattern in (_GIVEN_FIRST, _SURNAME_FIRST)
        for match in pattern.finditer(text)
        if not match["given"].endswith(_OF_MEN)
    )
