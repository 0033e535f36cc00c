"""Figures of a source that its translation has in another unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from ..quantity import Quantity
from .bearing_out import Bearing
from .conversion import in_unit


def converted(source: Sequence[Quantity], target: Sequence[Quantity]) -> set[int]:
    """The indices of the source's figures that stand in the translation in another unit.

    Of a range or a list each stands for one: 8 to 10 cm are not both 3 inches.
    """
    found: dict[int, int] = {}
    for apart, n, m in sorted(_conversions(source, target)):
        # What is said twice in the source may be said once.
        twin = any(source[other].values == source[n].values for other in found)
        if n not in found and (m not in found.values() or twin or not apart):
            found[n] = m
    return {*found}


def _conversions(source: Sequence[Quantity], target: Sequence[Quantity]) -> Iterator[tuple[Fraction, int, int]]:
    """How far a figure of the source is from the one of the translation that it may be in another unit, and both."""
    # A table has the same measures again and again.
    known: dict[tuple[object, ...], bool] = {}
    for n, one in enumerate(source):
        measures = Bearing([one], [one])
        for m, other in enumerate(target):
            if not other.unit or other.unit == one.unit:
                continue
            both = (one._replace(start=0, end=0), other._replace(start=0, end=0))
            if both not in known:
                known[both] = measures.converts(other)
            if known[both]:
                value = in_unit(one, other.unit)
                yield abs(value / other.value - 1) if value is not None and other.value else Fraction(0), n, m


def is_converted(source: Quantity, target: Sequence[Quantity]) -> bool:
    """Whether a figure of the source stands in the translation in another unit."""
    measures = Bearing([source], [source])
    return any(t.unit and t.unit != source.unit and measures.converts(t) for t in target)
