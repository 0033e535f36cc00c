"""Years of another calendar that a translation has as the source counts them: 2566 of Thailand, which is 2023."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ....known.lexicon import FUNCTION, word_class
from ....known.tables import either, marked, rows, values
from ....lazy_patterns import lazy_pattern
from ...english.dates import full_months
from ..pair import Pair

_DIGITS = lazy_pattern(r"\d{4}")


class OtherYear(NamedTuple):
    """The year at [start, end) of a translation, which is one of the source's calendar, and what it is in ours."""

    start: int
    end: int
    ours: str


@cache
def _year() -> re.Pattern[str]:
    """What stands before a year, and neither part of a longer figure nor a count."""
    before = f"{either(marked('year', 'before_times', 'en'))}|(?:{either(full_months())})(?: \\d{{1,2}},?)?"
    return re.compile(rf"\b(?:{before}),? (?P<year>\d{{4}})(?![\d%-]|[,.]\d)(?: (?P<behind>[^\W\d_]+))?")


def other_years(pair: Pair) -> Iterator[OtherYear]:
    """The years of a translation that only the calendar of its source's language has."""
    for language, first, last, least, most, meant in rows("other_years"):
        if language != pair.source_lang or any(word in pair.target.text for word in values(meant)):
            continue
        own = {int(year) for year in _DIGITS.findall(pair.source.text)}
        for match in _year().finditer(pair.target.text):
            year = int(match["year"])
            counts = match["behind"] and word_class(match["behind"].lower()) != FUNCTION
            if int(first) <= year <= int(last) and year in own and not counts:
                ours = dict.fromkeys(str(year + int(step)) for step in (least, most))
                yield OtherYear(*match.span("year"), " or ".join(ours))
