"""How number words add up, in any language: "two thousand five hundred", "siebenundzwanzig"."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from ..quantity import bounded

_NOTHING = Fraction(0)
# A million million is a number; a million and a thousand are two parts of one.
_LEAST_TWICE = 10**6


class Habits(NamedTuple):
    """How a language counts: above the numbers in `teens` on to nineteen (70 is 60 and 10); with `units_first` as in
    "five-and-twenty"; with the ten behind its unit (Hebrew "eight ten" for eighteen).
    """

    teens: frozenset[int] = frozenset()
    units_first: bool = False
    ten_behind: bool = False


PLAIN = Habits()


class Sum(NamedTuple):
    """A number as far as it has been said: `parts`, each smaller than the one before, and what is below a thousand.

    `joined` says that a word like "and" was the last, `scaled` that a scale was, `nought` that it was a nought, which
    some languages say where there are no hundreds.
    """

    parts: tuple[Fraction, ...] = ()
    current: Fraction = _NOTHING
    joined: bool = False
    scaled: bool = False
    nought: bool = False

    @property
    def value(self) -> Fraction:
        """What it is worth."""
        return sum(self.parts, self.current)

    def with_joiner(self) -> Sum:
        """After "and"."""
        return self._replace(joined=True)

    def plus(self, value: Fraction | int, habits: Habits = PLAIN) -> Sum | None:
        """After a number; None where it would be another one: "five" may follow "twenty", but no "six" "five"."""
        current, value = self.current, Fraction(value)
        if not value and self.parts and not current:
            return self._replace(nought=True, joined=False)
        if value >= 1000:
            if current or (self.parts and self.parts[-1] <= value):
                return None
            return Sum((*self.parts, value), _NOTHING, False, True)
        if not current:
            fits = not self.parts or self.parts[-1] > value > 0
        elif value >= 100 or not value:
            fits = False
        elif value < 10:
            fits = current % 10 == 0 and (current % 100 >= 20 or current % 100 == 0)
            fits = fits or int(current % 100) in habits.teens
        elif value < 20:
            fits = current % 100 == 0 or int(current % 100) in habits.teens
            fits = fits or (habits.ten_behind and value == 10 and 0 < current % 100 < 10 and not self.joined)
        else:
            fits = current % 100 == 0 or (habits.units_first and self.joined and 0 < current % 100 < 10)
        return Sum(self.parts, current + value) if fits else None

    def times(self, scale: int) -> Sum | None:
        """After a word that multiplies what stands before it: all that is smaller, or one."""
        if scale < 1000 and self.nought:
            return self._replace(nought=False)
        if scale < 1000:
            below = self.current % scale
            if not below and self.current:
                return None
            return Sum(self.parts, self.current - below + (below or 1) * scale)
        kept = [part for part in self.parts if part >= scale]
        if not self.current and self.scaled and len(kept) == len(self.parts) and scale >= _LEAST_TWICE:
            # "five thousand million", and "one million million".
            return Sum((*kept[:-1], bounded(kept[-1] * scale)), _NOTHING, False, True)
        below = sum(self.parts[len(kept) :], self.current) or Fraction(1)
        value = bounded(below * scale)
        if kept and kept[-1] <= value:
            return None
        return Sum((*kept, value), _NOTHING, False, True)


NOTHING = Sum()
"""Before a word has been said."""
