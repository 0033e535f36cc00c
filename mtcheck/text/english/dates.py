"""Dates written with the name of a month."""

from __future__ import annotations

import re
from typing import NamedTuple

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
WEEKDAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
CALENDAR = WEEKDAYS | frozenset(MONTHS.split("|"))
_SHORT = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
_MONTH = rf"(?P<month>{MONTHS}|{_SHORT})"
_ONE_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_TO = r"(?: (?:to|and|or) | ?[-–—] ?)"
_YEAR = r"(?P<year>,? (?:19|20)\d\d)?"
_DAY_FIRST = re.compile(rf"(?<![\w.,:/-])(?P<day>(?:{_ONE_DAY}{_TO})?{_ONE_DAY}) {_MONTH}(?![a-z]){_YEAR}(?![\w-])")
_MONTH_FIRST = re.compile(
    rf"\b{_MONTH} (?P<day>{_ONE_DAY}(?:{_TO}{_ONE_DAY}(?!\w))?)(?![\d:%-]|[.,]\d|st|nd|rd|th){_YEAR}(?! "
    rf"(?:million|billion|people|percent|per cent))"
)


class DateMention(NamedTuple):
    """A day or a range of days ("22 to 25") and month, with or without a year, as they stand at text[start:end]."""

    start: int
    end: int
    text: str
    day_first: bool
    day: str
    month: str
    year: str

    def turned(self) -> str:
        """The same date in the other order."""
        year = self.year.strip(", ")
        if self.day_first:
            return f"{self.month} {self.day}" + (f", {year}" if year else "")
        return f"{self.day} {self.month}" + (f" {year}" if year else "")


def day_month_dates(text: str) -> list[DateMention]:
    """All dates of both orders, in reading order; none inside quotation marks, as they are somebody else's words."""
    found = [
        DateMention(m.start(), m.end(), m[0], pattern is _DAY_FIRST, m["day"], m["month"], m["year"] or "")
        for pattern in (_DAY_FIRST, _MONTH_FIRST)
        for m in pattern.finditer(text)
        if not (pattern is _DAY_FIRST and _numbers_a_name(text, m.start()))
    ]
    found.sort(key=lambda d: (d.start, -d.end))
    kept: list[DateMention] = []
    for date in found:
        if not kept or date.start >= kept[-1].end:
            kept.append(date)
    return kept


_NAME_BEFORE = re.compile(r"[a-z,;] ([A-Z][a-z]+) $")


def _numbers_a_name(text: str, start: int) -> bool:
    """Whether a number belongs to the name before it rather than to a date: Windows 10 May 2020 Update."""
    before = _NAME_BEFORE.search(text, max(0, start - 30), start)
    return before is not None and before[1] not in CALENDAR
