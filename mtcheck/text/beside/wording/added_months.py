"""Months that a translation puts before a day, and no source of its article gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from ....known.tables import words
from ....lazy_patterns import lazy_pattern
from ...quantities import Quantity
from ...quantities.quantity import Kind
from ..pair import Pair

# What stands between the parts of a date: "27 July", "July 27th", "the 27th of July".
_BETWEEN = lazy_pattern(r"(?:st|nd|rd|th)?,?\.? (?:of )?(?:the )?")


class AddedMonth(NamedTuple):
    """The month at [start, end) of pair number `order`'s translation, beside the day that its source has at [at, to)
    without one.
    """

    order: int
    start: int
    end: int
    at: int
    to: int


def added_months(pairs: Sequence[Pair]) -> Iterator[AddedMonth]:
    """The months of an article that stand in no source of it, beside days that do."""
    dated = [(order, month, day) for order, pair in enumerate(pairs) for month, day in _dates(pair)]
    days = {order: _bare_days(pairs[order]) for order, _, _ in dated}
    bare = [(order, month, original) for order, month, day in dated if (original := days[order].get(day.value))]
    if not bare:
        # The sources of all other sentences are not read for this.
        return
    # What is in no digits may be a month ("May I …"), and is one where it stands beside a day.
    known = {q.value for pair in pairs for q in pair.source_quantities if q.kind is Kind.MONTH}
    known |= {Fraction(month) for pair in pairs for month in _in_figures(pair.source.text)}
    for order, month, original in bare:
        if month.value not in known and not _says_which(pairs[order].source.text.lower()):
            yield AddedMonth(order, month.start, month.end, original.start, original.end)


def _says_which(source: str) -> bool:
    """Whether a source, in lower case, says of which month a day is without its name."""
    return any(word in source for word in words("relative_months"))


# The time stamp of a page, or a date in figures: 2026-07-26, 2026/7/26, 26.07.2026.
_IN_FIGURES = lazy_pattern(
    r"(?<!\d)(?:(?:19|20)\d\d(?P<sign>[-/.])(0?[1-9]|1[0-2])(?P=sign)\d{1,2}|\d{1,2}[.](0[1-9]|1[0-2])[.](?:19|20)\d\d)(?!\d)"
)


def _in_figures(source: str) -> Iterator[str]:
    """The months of a source's dates in figures."""
    for match in _IN_FIGURES.finditer(source):
        yield match[2] or match[3]


def _bare_days(pair: Pair) -> dict[object, Quantity]:
    """The days of a source that no month stands before; those that it has with a month too are none of them."""
    found: dict[object, Quantity] = {}
    with_month: set[object] = set()
    before: Quantity | None = None
    for quantity in pair.source_quantities:
        if quantity.kind is Kind.DAY:
            if before is not None and before.kind is Kind.MONTH:
                with_month.add(quantity.value)
            elif quantity.firm:
                found.setdefault(quantity.value, quantity)
        before = quantity
    return {value: quantity for value, quantity in found.items() if value not in with_month}


def _dates(pair: Pair) -> Iterator[tuple[Quantity, Quantity]]:
    """The dates of a translation: month and day, in either order."""
    text = pair.target.text
    for one, other in pairwise(pair.target_quantities):
        if {one.kind, other.kind} == {Kind.MONTH, Kind.DAY} and _BETWEEN.fullmatch(text[one.end : other.start]):
            yield (one, other) if one.kind is Kind.MONTH else (other, one)
