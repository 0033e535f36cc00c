"""Dates written with the name of a month."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from ...known.tables import either, marked, rows, words
from ...lazy_patterns import lazy_pattern
from ...value_types import NamedTuple
from ..reading.quotations import Quoted, quotations

_ONE_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_YEAR = r"(?P<year>,? (?:19|20)\d\d)?"


def full_months() -> tuple[str, ...]:
    """The names of the months, in their order."""
    return tuple(name for name, _, length, _ in rows("months", "en") if length == "full")


@cache
def month_names() -> str:
    """The names of the months, and their short forms with or without a point, as alternatives of a pattern."""
    short = [name for name, _, length, _ in rows("months", "en") if length == "short"]
    return rf"(?:{either(full_months())}|(?:{either(short)})\.?)"


@cache
def weekdays() -> frozenset[str]:
    """The names of the days of the week."""
    return words("weekdays", "en")


@cache
def calendar() -> frozenset[str]:
    """The names of weekdays and months."""
    return weekdays().union(full_months())


@cache
def _to() -> str:
    """What stands between two days, as a pattern."""
    return rf"(?: (?:{either(marked('range', 'beside_figures', 'en'))}) | ?[-–—] ?)"


@cache
def _day_first() -> re.Pattern[str]:
    days = rf"(?P<day>(?:{_ONE_DAY}{_to()})?{_ONE_DAY})"
    return re.compile(rf"(?<![\w.,:/-]){days} (?P<month>{month_names()})(?![a-z]){_YEAR}(?![\w-])")


@cache
def _month_first() -> re.Pattern[str]:
    no_day = either(marked("ordinal", "digit_endings", "en"))
    scales = [word for word, _, _, roles, _ in rows("number_words", "en") if "scale" in roles.split()]
    percent = [word for word, unit in rows("unit_words", "en") if unit == "percent"]
    counted = either([*scales, *percent, *marked("counts", "beside_figures", "en")])
    days = rf"(?P<day>{_ONE_DAY}(?:{_to()}{_ONE_DAY}(?!\w))?)"
    return re.compile(rf"\b(?P<month>{month_names()}) {days}(?![\d:%-]|[.,]\d|{no_day}){_YEAR}(?! (?:{counted}))")


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
    quoted = quotations(text)
    found = [
        DateMention(m.start(), m.end(), m[0], day_first, m["day"], m["month"], m["year"] or "")
        for pattern, day_first in ((_day_first(), True), (_month_first(), False))
        for m in pattern.finditer(text)
        if not (day_first and _numbers_a_name(text, m.start())) and not _is_within(quoted, m.start())
    ]
    found.sort(key=lambda d: (d.start, -d.end))
    kept: list[DateMention] = []
    for date in found:
        if not kept or date.start >= kept[-1].end:
            kept.append(date)
    return kept


def _is_within(quoted: list[Quoted], at: int) -> bool:
    """Whether a place lies in one of the quotations, which stand in order."""
    before = bisect_right(quoted, at, key=lambda quotation: quotation.start) - 1
    return before >= 0 and at < quoted[before].end


_NAME_BEFORE = lazy_pattern(r"[a-z,;] ([A-Z][a-z]+) $")


def _numbers_a_name(text: str, start: int) -> bool:
    """Whether a number belongs to the name before it rather than to a date: Windows 10 May 2020 Update."""
    before = _NAME_BEFORE.search(text, max(0, start - 30), start)
    return before is not None and before[1] not in calendar()
