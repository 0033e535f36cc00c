"""A date whose parts stand as in no English.

Why: "26th, July, 2020" and "1940, 15, August" are the order and the commas of another language.

Silent when: the day or the year stands beside the month without a comma between day and month; nothing shows that the
figure before the month is a day ("of the 26, March brought most").

Bad:
    The tunnel was opened on 26th, July, 2020.

Good:
    The tunnel was opened on July 26, 2020, and closed on the 26th of March. Of 26, June alone saw nine.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Segment
from ...text.english.dates import full_months, month_names
from ...text.features import Features
from .._base import CheckInfo, NoOptions, SegmentCheck

INFO = CheckInfo(
    "date-form",
    Category.DATE_FORMAT,
    Severity.MINOR,
    Confidence.HIGH,
    languages=("en",),
    gate=Features.has_digit,
    # A comma before a month.
    triggers=tuple(f", {month[:3].lower()}" for month in full_months()),
    since="0.3.0",
)


@cache
def _date() -> re.Pattern[str]:
    year, day, month = r"(?:19|20)\d\d", r"(?:[12]\d|3[01]|0?[1-9])", rf"(?:{month_names()})(?![\w])"
    return re.compile(
        rf"(?<![\w.,:/-])(?:(?P<year>{year}), (?P<day>{day}), (?P<month>{month})"
        rf"|(?P<day2>{day})(?:st|nd|rd|th), (?P<month2>{month})(?:,? (?P<year2>{year}))?"
        # "On the 25th, July 24 was named": the month belongs to the day behind it.
        rf"|(?P<day3>{day}), (?P<month3>{month}),? (?P<year3>{year}))(?!\w|,? {day}(?!\w))"
    )


def run(segment: Segment, features: Features, options: NoOptions) -> Iterator[Finding]:
    for match in _date().finditer(segment.target):
        day, month, year = (
            next((value for name, value in match.groupdict().items() if name.startswith(part) and value), "")
            for part in ("day", "month", "year")
        )
        right = f"{month} {int(day)}" + (f", {year}" if year else "")
        place = segment.at(*match.span())
        yield INFO.finding(
            place,
            f'"{match[0]}" → "{right}"',
            evidence="English has no comma between a day and its month",
            fix=Fix(f'write "{right}"', (Edit(place, right),)),
        )


CHECK = SegmentCheck(INFO, NoOptions, run)
