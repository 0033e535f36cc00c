"""English shares that name both figures: three in five, nine out of ten."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from ....lazy_patterns import lazy_pattern
from ..quantity import Kind, Quantity

_BETWEEN = lazy_pattern(r" (?:in|out of|in every|out of every|of every) ")
# News has no such share of more.
_MOST = 100


def in_so_many(plain: str, found: list[Quantity]) -> list[Quantity]:
    """The figures of a text in order; of two that are a share the first has it, and both may be what they are alone.

    One in so many is left as it is: all languages say it with the same two figures.
    """
    for at, (one, other) in enumerate(pairwise(found)):
        if (
            one.kind is other.kind is Kind.NUMBER
            and not one.unit
            and not other.unit
            and 1 < one.value < other.value <= _MOST
            and one.value.denominator == other.value.denominator == 1
            and _BETWEEN.fullmatch(plain, one.end, other.start)
        ):
            share = Fraction(one.value, other.value)
            values = (share, 100 * share, one.value)
            found[at] = one._replace(values=values, kind=Kind.FRACTION, firm=False, small=False, thing="")
            found[at + 1] = other._replace(firm=False, small=False)
    return found
