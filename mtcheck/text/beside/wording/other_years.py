"""Years of another calendar that a translation has as the source counts them: 2566 of Thailand, which is 2023."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ....known.lexicon import FUNCTION, word_class
from ....known.tables import rows, values
from ....lazy_patterns import lazy_pattern
from ..pair import Pair

# What stands before a year, and neither part of a longer figure nor a count.
_YEAR = lazy_pattern(
    r"\b(?:in|of|since|until|till|by|from|to|and|year|years|between|for|(?:January|February|March|April|May|June|July"
    r"|August|September|October|November|December)(?: \d{1,2},?)?),? (?P<year>\d{4})(?![\d%-]|[,.]\d)"
    r"(?: (?P<behind>[^\W\d_]+))?"
)
_DIGITS = lazy_pattern(r"\d{4}")


class OtherYear(NamedTuple):
    """The year at [start, end) of a translation, which is one of the source's calendar, and what it is in ours."""

    start: int
    end: int
    ours: str


def other_years(pair: Pair) -> Iterator[OtherYear]:
    """The years of a translation that only the calendar of its source's language has."""
    for language, first, last, least, most, meant in rows("other_years"):
        if language != pair.source_lang or any(word in pair.target.text for word in values(meant)):
            continue
        own = {int(year) for year in _DIGITS.findall(pair.source.text)}
        for match in _YEAR.finditer(pair.target.text):
            year = int(match["year"])
            counts = match["behind"] and word_class(match["behind"].lower()) != FUNCTION
            if int(first) <= year <= int(last) and year in own and not counts:
                ours = dict.fromkeys(str(year + int(step)) for step in (least, most))
                yield OtherYear(*match.span("year"), " or ".join(ours))
