"""Names that a Chinese source introduces in Latin letters: 汉斯·莫德罗(Hans Modrow) says how 莫德罗 is written from
there on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ....lazy_patterns import lazy_pattern
from ...names.looks import POINTS
from ...reading.scripts import HAN
from .originals import original_of

_HAN = f"[{HAN}]"
# What stands in brackets, and the name that may stand before it; the name is looked for backwards, so that a long run
# of characters costs no more than a short one.
_LATIN = lazy_pattern(r" ?[(（](?P<latin>[A-Z][\w'’.-]*(?: (?:[a-z]{2,3} )?[A-Z][\w'’.-]*){0,4})[)）]")
_NAME = lazy_pattern(rf"{_HAN}{{2,}}(?:[{POINTS}.-]{_HAN}+)*$")
_LONGEST = 30
_POINTS = re.compile(f"[{POINTS}]")
# Two characters without a point are a word of Chinese as often as a name.
_SHORTEST = 3


def introduced_names(sources: Iterable[str]) -> dict[str, str]:
    """The last part of each such name, and its last word in Latin letters; none that is introduced in two ways."""
    found: dict[str, set[str]] = {}
    for source in sources:
        for match in _LATIN.finditer(source):
            name = _NAME.search(source[max(0, match.start() - _LONGEST) : match.start()])
            if name is None:
                continue
            latin = match["latin"].split()[-1]
            if latin.isupper() or len(latin) < _SHORTEST:
                continue
            parts = _POINTS.split(name[0])
            original = parts[-1] if len(parts) > 1 else _sounding_like(latin, name[0])
            if len(original) >= (2 if len(parts) > 1 else _SHORTEST):
                found.setdefault(original, set()).add(latin)
    return {original: forms.pop() for original, forms in found.items() if len(forms) == 1}


def _sounding_like(latin: str, characters: str) -> str:
    """The end of a run of characters that sounds like a name; "" if it does not."""
    heard = original_of(latin, characters, "zh")
    return heard.key if heard and heard.end == len(characters) else ""
