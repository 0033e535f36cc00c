"""Dates of a text as wholes, so that every part of one must agree: March 16 is not 2月16日."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from ..quantity import Kind, Quantity

_PARTS = (Kind.YEAR, Kind.MONTH, Kind.DAY)
# So many characters stand between two parts of a date at most: "2020年5月" and "26 июля 2020", not "2005 to May".
_BETWEEN = {
    (Kind.YEAR, Kind.MONTH): 3,
    (Kind.MONTH, Kind.DAY): 3,
    (Kind.DAY, Kind.MONTH): 8,
    (Kind.MONTH, Kind.YEAR): 6,
    (Kind.DAY, Kind.YEAR): 6,
    (Kind.YEAR, Kind.DAY): 2,
}
# Between two days of one month.
_LIST = 8
Date = Mapping[Kind, Quantity]
"""A month with its day, its year or both."""


def dates(figures: Sequence[Quantity]) -> Iterator[Date]:
    """The dates of a text that have a month in words or beside its sign, in reading order."""
    parts: dict[Kind, Quantity] = {}
    for one in figures:
        if one.kind not in _PARTS:
            continue
        last = next(reversed(parts.values()), None)
        if last and one.kind not in parts and 0 <= one.start - last.end <= _BETWEEN.get((last.kind, one.kind), -1):
            parts[one.kind] = one
            continue
        month = parts.get(Kind.MONTH)
        if month and len(parts) > 1:
            yield parts
        if last and month and last.kind is one.kind is Kind.DAY and one.start - last.end <= _LIST:
            # August 9 and 10
            parts = {Kind.MONTH: month, Kind.DAY: one}
            continue
        parts = {one.kind: one}
    if Kind.MONTH in parts and len(parts) > 1:
        yield parts


def differing(
    source: Sequence[Date], target: Sequence[Date], around: Sequence[Date], figures: Sequence[Quantity]
) -> Iterator[tuple[Quantity, Quantity]]:
    """The part in which a date of the translation is not the one of the source that nothing else stands for.

    `figures` are all of the source: behind 7月26日 the month is left out of 25日.
    """
    given, told = _by_month((*source, *around)), _by_month(target)
    free = [one for one in source if not _has_one_like(told, one)]
    whole = {part.start for one in source for part in one.values()}
    # Of 지난 13일 only the sentence says that it is no number of days.
    bare = [one for one in figures if one.kind is Kind.DAY or (one.kind is Kind.NUMBER and one.unit in ("", "day"))]
    # Korean 일 is one as well, and Greek calls Tuesday the third.
    days = {value for one in bare if one.start not in whole and one.definite for value in one.values}
    months = {value for one in (*source, *around) for value in one[Kind.MONTH].values} if days else set()
    for date in target:
        if _has_one_like(given, date):
            continue
        if not months.isdisjoint(date[Kind.MONTH].values) and (
            Kind.DAY not in date or not days.isdisjoint(date[Kind.DAY].values)
        ):
            continue
        if turned := next((one for one in free if _turned(one, date)), None):
            # 11月9日 as "September 11".
            free.remove(turned)
            yield date[Kind.MONTH], turned[Kind.MONTH]
            continue
        likely = sorted(free, key=lambda one: -len(_same(one, date)))
        if likely and _same(likely[0], date):
            free.remove(likely[0])
            for kind, part in date.items():
                other = likely[0].get(kind)
                if other and {*part.values}.isdisjoint(other.values):
                    yield part, other


def exchanged(source: Sequence[Date], target: Sequence[Date]) -> Iterator[tuple[Quantity, Quantity]]:
    """Months of two dates, all that both texts have, that stand in the other order; two days of one month go where
    their clauses go.
    """
    if len(source) == len(target) == 2 and Kind.MONTH not in _same(source[0], source[1]):
        crossed = _agree(source[0], target[1]) and _agree(source[1], target[0])
        if crossed and not _agree(source[0], target[0]):
            yield from ((target[n][Kind.MONTH], source[n][Kind.MONTH]) for n in (0, 1))


def _by_month(dates_of: Iterable[Date]) -> Mapping[Fraction, Sequence[Date]]:
    """Dates by each value that their month may have, which those that agree have in common."""
    found: dict[Fraction, list[Date]] = defaultdict(list)
    for one in dates_of:
        for value in one[Kind.MONTH].values:
            found[value].append(one)
    return found


def _has_one_like(by_month: Mapping[Fraction, Sequence[Date]], date: Date) -> bool:
    """Whether one of the dates may be the same day."""
    return any(_agree(one, date) for value in date[Kind.MONTH].values for one in by_month.get(value, ()))


def _same(one: Date, other: Date) -> list[Kind]:
    return [kind for kind, part in one.items() if kind in other and not {*part.values}.isdisjoint(other[kind].values)]


def _agree(one: Date, other: Date) -> bool:
    """Whether two dates may be one day: no part that both have differs."""
    return len(_same(one, other)) == len([kind for kind in one if kind in other])


def _turned(one: Date, other: Date) -> bool:
    """Whether the day of each is the month of the other."""
    if not {*one[Kind.MONTH].values}.isdisjoint(other[Kind.MONTH].values):
        return False
    pairs = ((one, other), (other, one))
    return (
        Kind.DAY in one
        and Kind.DAY in other
        and not any({*a[Kind.MONTH].values}.isdisjoint(b[Kind.DAY].values) for a, b in pairs)
    )
