"""What 年, 月, 日, 时 and 分 behind a Chinese or Japanese numeral make of it: a table of tests."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple

from ....lazy_patterns import lazy_pattern
from ..quantity import Kind
from .beside_numerals import calendar
from .calendar import eras
from .numerals import values as values_of

# Blanks that text may have between digits and characters; "" stands at the end of it.
_GAPS = frozenset(" \u00a0\u2009\u202f")
# Years of news, and those that two digits stand for.
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_CENTURIES = (1900, 2000)
_CENTURIES_OF_DECADES = (1900, 2000, 1800)


class Numeral(NamedTuple):
    """text[start:end] is a numeral that is read as `values`, the first the likeliest."""

    text: str
    start: int
    end: int
    values: tuple[Fraction, ...]
    kind: Kind = Kind.NUMBER
    firm: bool = False

    @property
    def value(self) -> Fraction:
        return self.values[0]

    @property
    def after(self) -> str:
        return self.text[self.behind : self.behind + 3]

    @property
    def behind(self) -> int:
        """Where what stands behind it begins, a blank left out."""
        return self.end + (self.text[self.end : self.end + 1] in _GAPS)

    @property
    def width(self) -> int:
        return self.end - self.start

    @property
    def decade(self) -> tuple[Fraction, ...]:
        """The number, and the years of the decades that it may name: of its century, where that stands before it."""
        if (century := _CENTURY.search(self.text, max(0, self.start - 6), self.start)) and self.value < 100:
            return (self.value, (values_of(century["number"])[0] - 1) * 100 + self.value)
        return (self.value, *(base + self.value for base in _CENTURIES_OF_DECADES if self.value < 100))

    @property
    def hours(self) -> tuple[Fraction, ...]:
        """The hour, and the other that a clock of twelve hours shows alike."""
        return (self.value, self.value + 12 if self.value <= 12 else self.value - 12)

    @property
    def era(self) -> int | None:
        """The year before the first of the era that stands before the numeral: 令和2年."""
        return next((first for name, first in eras().items() if self.text.endswith(name, 0, self.start)), None)


_QUARTERS = 4
_CENTURY = lazy_pattern(r"(?P<number>\d{1,2}|[一二三四五六七八九十]{1,3})世[纪紀]\s?$")
# Hours and a colon before minutes.
_IN_CLOCK = lazy_pattern(r"(?<!:)\d{1,2}:$")
Reading = tuple[Kind, tuple[Fraction, ...], bool]


class _Rule(NamedTuple):
    holds: Callable[[Numeral], bool]
    reading: Callable[[Numeral], Reading]


_RULES = (
    # A part of a number is no date.
    _Rule(lambda n: n.value.denominator != 1, lambda n: (n.kind, n.values, n.firm)),
    # 90后 were born in the 1990s.
    _Rule(
        lambda n: n.value % 5 == 0 and "后" in (n.after[:1], n.after[1:2]) and n.width == 2,
        lambda n: (Kind.YEAR, n.decade, True),
    ),
    # 40代 are in their forties.
    _Rule(
        lambda n: n.after.startswith("代") and n.value % 10 == 0 and n.value < 100,
        lambda n: (Kind.YEAR, n.decade, n.firm),
    ),
    _Rule(lambda n: n.after.startswith("年代"), lambda n: (Kind.YEAR, n.decade, True)),
    _Rule(
        lambda n: n.after.startswith("年") and n.era is not None,
        lambda n: (Kind.YEAR, ((n.era or 0) + n.value, n.value), True),
    ),
    _Rule(
        lambda n: n.after.startswith("年") and _FIRST_YEAR <= n.value <= _LAST_YEAR,
        lambda n: (Kind.YEAR, n.values, True),
    ),
    # The 1800s are the 19th century.
    _Rule(
        lambda n: n.after.startswith("世纪"),
        lambda n: (Kind.ORDINAL, (*n.values, (n.value - 1) * 100), n.firm or n.width > 1),
    ),
    # 20年 are twenty years, or 2020.
    _Rule(
        lambda n: n.after.startswith("年") and n.value < 100,
        lambda n: (n.kind, (*n.values, *(base + n.value for base in _CENTURIES)), n.firm),
    ),
    _Rule(
        lambda n: calendar("month").match(n.after) is not None and 1 <= n.value <= 12,
        lambda n: (Kind.MONTH, n.values, n.firm or n.width > 1 or n.after[1:2].isdigit()),
    ),
    _Rule(
        lambda n: calendar("day").match(n.after) is not None and 1 <= n.value <= 31,
        lambda n: (Kind.DAY, n.values, n.firm),
    ),
    _Rule(
        lambda n: calendar("hour").match(n.after) is not None and n.value <= 24, lambda n: (Kind.HOUR, n.hours, n.firm)
    ),
    # Of 13:07:20 the 07 are minutes.
    _Rule(
        lambda n: n.width == 2 and n.value < 60 and _IN_CLOCK.search(n.text, max(0, n.start - 3), n.start) is not None,
        lambda n: (Kind.MINUTE, n.values, n.firm and n.value > 0),
    ),
    _Rule(lambda n: n.after[:1] == ":" and n.after[1:2].isdigit(), lambda n: (Kind.HOUR, n.hours, n.firm)),
    # 3时5分: of minutes alone nothing tells whether they are a time or a while.
    _Rule(
        lambda n: (
            calendar("minute").match(n.after) is not None
            and calendar("hour").match(n.text[max(0, n.start - 2) : n.start].strip()[-1:]) is not None
        ),
        lambda n: (Kind.MINUTE, n.values, n.firm),
    ),
    # 十点一刻
    _Rule(
        lambda n: (
            n.after.startswith("刻")
            and calendar("hour").match(n.text[max(0, n.start - 1) : n.start]) is not None
            and n.value < _QUARTERS
        ),
        lambda n: (Kind.MINUTE, (n.value * 15,), True),
    ),
)


def in_calendar(numeral: Numeral) -> Reading:
    """The kind and values of a numeral, and whether it is a number beyond doubt, seen what stands behind it."""
    rule = next((rule for rule in _RULES if rule.holds(numeral)), None)
    return rule.reading(numeral) if rule else (numeral.kind, numeral.values, numeral.firm)
