"""Whether a source bears a figure out in other words: as a share, converted into another unit, rounded, or vaguely.

The figures of the source are put in order once, so that each question costs a few steps however many there are.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import cached_property
from itertools import accumulate, pairwise

from ..quantity import Kind, Quantity
from ..reading.folds import percentages
from ..reading.smaller_units import parts_of_money
from .conversion import Measures, converts_abroad
from .likeness import digits, figures

# How far a rounded or converted figure, or a share, may be from the exact one.
_ROUNDED = Fraction(6, 100)
_SHARED = Fraction(2, 100)
# Of two digits only what is nearer to a round figure than to the next is rounded to it: 85 are not about 80.
_FEWEST, _NEARER = 2, Fraction(48, 100)
# From a million on, three digits tell enough.
_LARGE, _FEWEST_KEPT = 10**6, 3
_OF_CALENDAR, _MONTHS = {"month": Kind.MONTH}, 12


class _Ordered:
    """Values in order."""

    def __init__(self, values: Iterable[Fraction]) -> None:
        self._values = sorted(values)

    def has_near(self, value: Fraction, tolerance: Fraction) -> bool:
        """Whether one of them is no farther from a value than a part of the larger of both."""
        return self._has_between(value * (1 - tolerance), value / (1 - tolerance))

    def has_from_to(self, low: Fraction, high: Fraction) -> bool:
        """Whether one of them is `low` or more, and less than `high`."""
        at = bisect_left(self._values, low)
        return at < len(self._values) and self._values[at] < high

    def _has_between(self, low: Fraction, high: Fraction) -> bool:
        at = bisect_left(self._values, low)
        return at < len(self._values) and self._values[at] <= high


class Bearing:
    """What bears figures out: all of a source as shares and conversions, what is `left` of it as rounded and vague."""

    def __init__(self, source: Sequence[Quantity], left: Sequence[Quantity]) -> None:
        self._source = source
        self._left = left

    def explains(self, target: Quantity) -> bool:
        """Whether a figure of the translation is one of the source's in other words."""
        return (
            self._shares(target)
            or self.converts(target)
            or self._means(target)
            or self._rounds(target)
            or self._lasts(target)
            or self._shortens(target)
        )

    @cached_property
    def _fractions(self) -> _Ordered:
        """Shares as percentages."""
        return _Ordered(v * 100 for s in self._source if s.kind is Kind.FRACTION for v in s.values)

    @cached_property
    def _percentages(self) -> _Ordered:
        return _Ordered(v for s in self._source if _is_percentage(s) for v in s.values)

    @cached_property
    def _folds(self) -> _Ordered:
        """What says how many times, as percentages."""
        return _Ordered(value for s in self._source for value in percentages(s))

    @cached_property
    def measures(self) -> Measures:
        """The measures of the source."""
        return Measures(self._source)

    @cached_property
    def _spans(self) -> tuple[list[Fraction], list[Fraction]]:
        """Where vague figures begin, in order, and the farthest end of those that begin there or before."""
        spans = sorted((s.value, s.upper) for s in self._left if s.upper is not None)
        return [low for low, _ in spans], list(accumulate((upper for _, upper in spans), max))

    @cached_property
    def _values(self) -> _Ordered:
        return _Ordered(v for s in self._left for v in s.values)

    @cached_property
    def _exact(self) -> tuple[dict[int, _Ordered], dict[int, _Ordered]]:
        """The figures that can be rounded, by how many digits they have: those that say that they are, and all."""
        return self._by_length([s for s in self._left if s.about]), self._by_length(self._left)

    @staticmethod
    def _by_length(figures: Sequence[Quantity]) -> dict[int, _Ordered]:
        values: dict[int, list[Fraction]] = defaultdict(list)
        for one in figures:
            for value in one.values:
                if value >= 10:
                    values[len(digits(value))].append(value)
        return {length: _Ordered(found) for length, found in values.items()}

    def _shares(self, target: Quantity) -> bool:
        """33 % is a third, 0.5 is half, and 50 % more are one and a half times."""
        if _is_percentage(target):
            return any(some.has_near(w, _SHARED) for w in target.values for some in (self._fractions, self._folds))
        return target.kind is Kind.FRACTION and any(self._percentages.has_near(w * 100, _SHARED) for w in target.values)

    def converts(self, target: Quantity) -> bool:
        """Whether it is a quantity of the source in another unit of the same dimension."""
        return (
            self.measures.converts(target)
            or converts_abroad(target, self._source)
            or any(_is_that_money(target, one) for one in self._source)
        )

    def _means(self, target: Quantity) -> bool:
        """Whether one of both is vague and the other within."""
        if target.upper is not None and self._values.has_from_to(target.value, target.upper):
            return True
        lows, uppers = self._spans
        return any((at := bisect_right(lows, v)) > 0 and uppers[at - 1] > v for v in target.values)

    def _rounds(self, target: Quantity) -> bool:
        """Whether it has fewer digits than a figure of the source, and one of both says that it is rounded."""
        if target.kind is Kind.YEAR:
            return False
        by_length = self._exact[1 if target.about else 0]
        return any(
            length > len(digits(w)) and values.has_near(w, _ROUNDED if length > _FEWEST else _nearer(w))
            for w in target.values
            for length, values in by_length.items()
        )

    def _lasts(self, target: Quantity) -> bool:
        """Whether it counts the months or days of a range, both ends with it: six months for 4～9月."""
        kind = _OF_CALENDAR.get(target.unit)
        return kind is not None and any(
            one.ranged and other.kind is kind and target.value == (other.value - one.value) % _MONTHS + 1
            for one, other in pairwise(self._source)
        )

    def _shortens(self, target: Quantity) -> bool:
        """Whether it is a large figure of the source with fewer decimals: 1.52 trillion for 1兆5244億."""
        value = target.value
        kept = len(digits(value))
        if value < _LARGE or kept < _FEWEST_KEPT:
            return False
        last = Fraction(10) ** (len(str(int(value))) - kept)
        return any(len(digits(v)) > kept and abs(v - value) <= last / 2 for s in self._left for v in s.values)


def _is_that_money(target: Quantity, source: Quantity) -> bool:
    """Whether both are one sum, one of them in the smaller unit of the other's money: 47 копеек, 0.47 rubles."""
    for part, whole in ((source, target), (target, source)):
        many, currencies = parts_of_money().get(part.unit, (0, ()))
        # "It rose 0.47 to 92.3 rubles": no whole number stands for one a hundred times as large.
        named = whole.unit in currencies or (not whole.unit and whole.value.denominator > 1)
        if many and named and any(value / many in whole.values for value in part.values):
            return True
    return False


def _nearer(round_one: Fraction) -> Fraction:
    """What part of itself a figure of one digit may be off, and be the nearest such; at most what others may be."""
    last = 10 ** (len(figures(round_one)) - 1)
    return min(_ROUNDED, _NEARER * last / (round_one + _NEARER * last)) if round_one >= 1 else _ROUNDED


def _is_percentage(quantity: Quantity) -> bool:
    return quantity.kind is Kind.PERCENT or quantity.unit == "percent"
