"""One figure of a text, with every value it may stand for."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from typing import NamedTuple

# Longer rows of digits are keys, sums of checks or noise; Python itself refuses to read thousands of digits.
_MOST_DIGITS = 40
_BOUND = 10**_MOST_DIGITS
EAST_ASIAN = ("zh", "ja", "ko")
"""Languages that write figures and what they count without a blank."""
ENDLESS = Fraction(_BOUND**3)
"""Stands for a number that nobody can mean; so large that it stays one when it is divided."""


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
    REIGN = "behind a name"

    # That of an Enum is computed anew for each question.
    __hash__ = object.__hash__


class Quantity(NamedTuple):
    """text[start:end] stands for one of `values`, the likeliest first; a percentage of 3 % has the value 3.

    `upper` is above the first value where the text is vague ("dozens", "数十"). `firm` is a figure beyond doubt:
    digits, or a numeral that can be nothing else; others bear a figure of the other text out, but need none there.
    `about` says that the text rounds. `unit` is canonical; it is `guessed` where its word only begins like one that the
    tables have, and `unread` says that a word stands there that they lack. `below` says that it counts below zero,
    `half` which half of the day an hour is in ("am", "pm", or "" where the text leaves that open), `zone` the time
    zone beside it. `ranged` says that the figure behind it is the other end of a range. `small` is a number word
    below thirteen that counts; `changes` says that degrees are by how much it grew warmer; `thing` names what is
    counted, in the same words for all languages; `fold` says how the figure says how many times as much something is
    ("as", "by", "shrinks": `folds.py`); it is a `share` where one of so many is meant (`one_in.py`), and a
    `multiple` where it says so beyond doubt (`multiples.py`).
    """

    start: int
    end: int
    values: tuple[Fraction, ...]
    kind: Kind = Kind.NUMBER
    firm: bool = True
    about: bool = False
    upper: Fraction | None = None
    unit: str = ""
    below: bool = False
    half: str = ""
    zone: str = ""
    ranged: bool = False
    small: bool = False
    thing: str = ""
    guessed: bool = False
    unread: bool = False
    changes: bool = False
    fold: str = ""
    share: bool = False
    multiple: bool = False

    @property
    def value(self) -> Fraction:
        """The likeliest value."""
        return self.values[0]

    @property
    def definite(self) -> bool:
        """Whether it says how many, beyond doubt or in a small number word."""
        return self.firm or self.small


def number(literal: str) -> Fraction:
    """The value of digits with an optional decimal point; ENDLESS for more of them than anybody counts with."""
    return Fraction(literal) if len(literal) <= _MOST_DIGITS else ENDLESS


def decade(start: int, end: int, tens: int, *, firm: bool = True) -> Quantity:
    """A decade that is named by its tens: of the last century, of this or of the one before both."""
    return Quantity(start, end, tuple(Fraction(base + tens) for base in (0, 1900, 2000, 1800)), Kind.YEAR, firm)


def bounded(value: Fraction) -> Fraction:
    """The value, and never more than ENDLESS.

    A row of scale words must not make numbers that take an hour to multiply.
    """
    return min(value, ENDLESS)


def is_countable(quantity: Quantity) -> bool:
    """Whether every value is one that a text can mean, and that can be computed with and written in digits."""
    return all(value.numerator < _BOUND and value.denominator < _BOUND for value in quantity.values)
