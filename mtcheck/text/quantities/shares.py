"""The one share of a translation that is not the one share of its source: 三分之二, "three quarters"."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from .quantity import Kind, Quantity

_HALF = Fraction(1, 2)
# Shares that news says alike: a fifth is 19 per cent or 21, and 2/3 are 0.66.
_NEAR = Fraction(4, 100)


def other_share(source: Sequence[Quantity], target: Sequence[Quantity]) -> tuple[Quantity, Quantity] | None:
    """A share of the translation and the source's that it stands for, wrongly; None where nothing is sure.

    Each text has one share, in words or digits, no half, and the other has neither that nor a percentage like it.
    """
    theirs = [s for s in source if _is_share(s)]
    ours = [t for t in target if _is_share(t)]
    if len(theirs) != 1 or len(ours) != 1:
        return None
    (s,), (t,) = theirs, ours
    if any(_says(one, t) for one in source) or any(_says(one, s) for one in target):
        return None
    return t, s


def _is_share(figure: Quantity) -> bool:
    if figure.share and figure.value and {1 / figure.value, 100 / figure.value} <= {*figure.values}:
        return True
    return figure.kind is Kind.FRACTION and 0 < figure.value < 1 and figure.value != _HALF


def _says(figure: Quantity, share: Quantity) -> bool:
    """Whether a figure may say what a share says."""
    part = 1 / share.value if share.kind is not Kind.FRACTION else share.value
    wanted = (part, 100 * part, 100 * (1 - part))
    return any(abs(value - one) <= _NEAR * one for value in figure.values for one in wanted)
