"""One person of the source of whom the translation makes several: "men" for 男性, where Chinese and Japanese write no
plural.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ....known.tables import either, languages, marked
from ....lazy_patterns import lazy_pattern
from ...reading.languages import primary
from ..pair import Pair

# 3人の男性, 男性三人, 两名女子: a figure that counts people.
_COUNTED = lazy_pattern("[0-9０-９一二三四五六七八九十两兩数數幾几多][人名位]")
_ONE = "1１一"
_PLURALS = {
    "woman": (
        lazy_pattern(r"\b[Ww]omen\b(?!['’])"),
        lazy_pattern(r"\b(?:wom[ae]n['’]s|woman|female|lady|she|her)\b", re.I),
    ),
    "man": (lazy_pattern(r"\b[Mm]en\b(?!['’])"), lazy_pattern(r"\b(?:m[ae]n['’]s|man|male|he|his|him)\b", re.I)),
}
_BEFORE_PLURAL = lazy_pattern(
    r"(?:\d|\b(?:two|three|four|five|six|several|many|other|young|old|and|of|for|the)) $", re.IGNORECASE
)


class Several(NamedTuple):
    """text[start:end] of pair number `order` is a plural for one person, whom the source calls `original`."""

    order: int
    start: int
    end: int
    original: str


@cache
def _one_person(language: str) -> re.Pattern[str]:
    """Somebody of an age, or pointed at: 50代の男性, 这名女子."""
    forms = (either(marked(says, "persons", language)) for says in ("woman", "man"))
    return re.compile(rf"(?:{either(marked('one', 'persons', language))})(?:{'|'.join(forms)})")


@cache
def _is_several(language: str) -> re.Pattern[str]:
    return re.compile(either(marked("several", "persons", language)))


def several_for_one(pairs: Sequence[Pair]) -> Iterator[Several]:
    """The plurals of an article that speaks of single persons; none beside a language whose words for them are not
    known.
    """
    language = primary(pairs[0].source_lang) if pairs else ""
    if language not in languages("persons") or not marked("one", "persons", language):
        return
    if not any(_one_person(language).search(pair.source.text) for pair in pairs):
        return
    for order, pair in enumerate(pairs):
        source, target = pair.source.text, pair.target.text
        if _is_several(language).search(source) or any(m[0][0] not in _ONE for m in _COUNTED.finditer(source)):
            continue
        for says, (plural, singular) in _PLURALS.items():
            original = re.search(either(marked(says, "persons", language)), source)
            match = plural.search(target) if original and not singular.search(target) else None
            if original and match and not _BEFORE_PLURAL.search(target, max(0, match.start() - 12), match.start()):
                yield Several(order, *match.span(), original[0])
