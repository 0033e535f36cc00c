"""Measures turned into other units, rounded as news rounds them: 27 metres are about 30 yards, 198 cm 6-foot-6."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from fractions import Fraction
from itertools import accumulate

from ..quantity import Quantity
from ..reading.speeds import SPEEDS
from ..reading.units import Unit, unit_named

# What a figure may be off though it is not round, and a round one at most; below ten each counts whole ones.
_EXACT, _ROUND = Fraction(25, 1000), Fraction(12, 100)
_HALF = Fraction(1, 2)
_DEGREES, _CHANGE = ("temperature", "degree"), "difference of temperature"
Span = tuple[Fraction, Fraction]


def rounded_from(value: Fraction, exact: Fraction = _EXACT) -> Span:
    """The values that news may write as this one: 650 stands for all from 640 or so to 665.

    `exact` is what part of itself a figure may be off though it is not round.
    """
    if value.denominator != 1:
        step = Fraction(1, 10 ** _decimals(value)) * _HALF
    else:
        step = Fraction(10 ** _noughts(value)) * _HALF
    size = abs(value)
    spread = max(min(step, max(size * _ROUND, _HALF)), size * exact)
    return value - spread, value + spread


def _noughts(value: Fraction) -> int:
    written = str(value.numerator)
    return len(written) - len(written.rstrip("0")) if value else 0


def _decimals(value: Fraction) -> int:
    return next((digits for digits in range(1, 7) if (value * 10**digits).denominator == 1), 6)


class Measures:
    """The measures of a text, by dimension and unit, each as the span that it may have been rounded from."""

    def __init__(self, figures: Sequence[Quantity]) -> None:
        self._figures = figures
        self._ordered: dict[str, dict[str, tuple[list[Fraction], list[Fraction]]]] = {}

    def converts(self, target: Quantity, *, same: bool = False) -> bool:
        """Whether a figure is one of these in another unit; with `same`, in its own as well."""
        unit = unit_named(target.unit)
        if unit is None:
            return False
        return self._has(target, unit, unit.dimension, same) or (
            target.changes and unit.dimension in _DEGREES and self._has(target, unit, _CHANGE, same)
        )

    def _has(self, target: Quantity, unit: Unit, dimension: str, same: bool) -> bool:
        others = [ordered for name, ordered in self._in_order(dimension).items() if same or name != unit.name]
        if not others:
            # Most figures: what they may have been rounded from is not worked out.
            return False
        wanted = _changes(target.values, unit) if dimension == _CHANGE else _spans(_signed(target), unit)
        return any(_meet(ordered, span) for ordered in others for span in wanted)

    def _in_order(self, dimension: str) -> dict[str, tuple[list[Fraction], list[Fraction]]]:
        if dimension not in self._ordered:
            spans: dict[str, list[Span]] = defaultdict(list)
            for at, one in enumerate(self._figures):
                unit = unit_named(one.unit)
                if unit is None or not unit.sizes:
                    continue
                if unit.dimension != dimension and not (dimension == _CHANGE and unit.dimension in _DEGREES):
                    continue
                values = list(one.values)
                if one.ranged and at + 1 < len(self._figures):
                    # Of a range news may give the middle.
                    values.append((one.value + self._figures[at + 1].value) / 2)
                if dimension == _CHANGE:
                    spans[unit.name] += _changes(values, unit)
                else:
                    spans[unit.name] += _spans([-v for v in values] if one.below else values, unit)
            self._ordered[dimension] = {name: _order(some) for name, some in spans.items()}
        return self._ordered[dimension]


def in_unit(figure: Quantity, name: str, *, change: bool = False) -> Fraction | None:
    """What a measure is in another unit of its dimension; `change` says that degrees are a difference.

    None where one of both has no size.
    """
    own, other = unit_named(figure.unit), unit_named(name)
    if own is None or other is None or own.dimension != other.dimension or not own.sizes or not other.sizes:
        return None
    value = -figure.value if figure.below else figure.value
    if change:
        return value * own.sizes[0] / other.sizes[0]
    return own.in_base(value)[0] / other.sizes[0] + other.zero


def converts_abroad(target: Quantity, source: Sequence[Quantity]) -> bool:
    """Whether a measure is a figure without a unit in one that news would turn into it.

    What counts such a figure may be a word that the tables do not have.
    """
    unit = unit_named(target.unit)
    if unit is None or not unit.abroad:
        return False
    plain = [
        one
        for one in source
        if one.unread
        or (unit.dimension == "temperature" and one.unit == "degree")
        or (unit.dimension == "speed" and one.unit in SPEEDS)
    ]
    return any(
        _meet(_order([span for one in plain for span in _spans(_signed(one), other)]), span)
        for name in unit.abroad
        if plain and (other := unit_named(name))
        for span in _spans(_signed(target), unit)
    )


def _signed(figure: Quantity) -> Sequence[Fraction]:
    """The values, below zero where the figure counts so."""
    return [-value for value in figure.values] if figure.below else figure.values


def _changes(values: Sequence[Fraction], unit: Unit) -> list[Span]:
    """Degrees as differences, which no zero moves: 5 °C more are 9 °F more. What degrees have no scale are Celsius."""
    size = unit.sizes[0]
    return [(low * size, high * size) for low, high in map(rounded_from, values)]


def _spans(values: Sequence[Fraction], unit: Unit) -> list[Span]:
    found: list[Span] = []
    for value in values:
        # Degrees count from where nobody begins, so that no part of them tells how exact they are.
        low, high = rounded_from(value, Fraction(0) if unit.dimension in _DEGREES else _EXACT)
        if unit.dimension in _DEGREES:
            low, high = min(low, value - _HALF), max(high, value + _HALF)
        found += zip(unit.in_base(low), unit.in_base(high), strict=True)
    return found


def _order(spans: list[Span]) -> tuple[list[Fraction], list[Fraction]]:
    """Where spans begin, in order, and the farthest end of those that begin there or before."""
    spans = sorted(spans)
    return [low for low, _ in spans], list(accumulate((high for _, high in spans), max))


def _meet(ordered: tuple[list[Fraction], list[Fraction]], span: Span) -> bool:
    """Whether one of the spans has a value in common with another."""
    lows, highs = ordered
    at = bisect_right(lows, span[1])
    return at > 0 and highs[at - 1] >= span[0]
