"""One figure of a text, with every value it may stand for."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from typing import NamedTuple


class Kind(Enum):
    """What a figure does in its sentence."""

    NUMBER = "number"
    PERCENT = "percentage"
    FRACTION = "fraction"
    ORDINAL = "ordinal"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    HOUR = "hour"
    MINUTE = "minute"
    NAME = "part of a name"


class Quantity(NamedTuple):
    """text[start:end] stands for one of `values`, the likeliest first; a percentage of 3 % has the value 3.

    `upper` is above the first value where the text is vague ("dozens", "数十"). `firm` is a figure beyond doubt: digits, or a numeral that can be
    nothing else; others bear a figure of the other text out, but need none there. `about` says that the text rounds. `unit` is canonical.
    """

    start: int
    end: int
    values: tuple[Fraction, ...]
    kind: Kind = Kind.NUMBER
    firm: bool = True
    about: bool = False
    upper: Fraction | None = None
    unit: str = ""

    @property
    def value(self) -> Fraction:
        """The likeliest value."""
        return self.values[0]


def number(literal: str) -> Fraction:
    """The value of ASCII digits with an optional decimal point."""
    return Fraction(literal)
