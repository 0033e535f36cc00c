"""The one share of a translation that is not the one share of its source: 三分之二, "three quarters"."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ....lazy_patterns import lazy_pattern
from ..quantity import Kind, Quantity
from ..reading.units import unit_at
from .conversion import Measures

_HALF = Fraction(1, 2)
_ARTICLE = lazy_pattern(r" an? ")
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


def other_half(source: Sequence[Quantity], target: Sequence[Quantity], text: str) -> tuple[Quantity, Quantity] | None:
    """Half a unit in an English translation, and the source's one figure in that unit, which is another: anderthalb
    Stunden, "half an hour". None where the source has a half, or what half the unit is in another.
    """
    halves = [(t, unit) for t in target if t.kind is Kind.FRACTION and (unit := _half_of(t, text))]
    if len(halves) != 1:
        return None
    ((t, unit),) = halves
    alike = [s for s in source if s.unit == unit and s.definite and s.kind is Kind.NUMBER]
    if len(alike) != 1 or any(_HALF in s.values for s in source):
        return None
    said = any(not {*alike[0].values}.isdisjoint(one.values) for one in target)
    if said or Measures(source).converts(t._replace(values=(_HALF,), unit=unit, kind=Kind.NUMBER), same=True):
        return None
    return t._replace(firm=True), alike[0]


def _half_of(figure: Quantity, text: str) -> str:
    """The unit of which English text has half a one; "" if it has half of something else."""
    article = _ARTICLE.match(text, figure.end) if figure.value == _HALF else None
    return unit_at(text.lower(), article.end(), "en", whole_words=True)[0] if article else ""


def _is_share(figure: Quantity) -> bool:
    if figure.share and figure.value and {1 / figure.value, 100 / figure.value} <= {*figure.values}:
        return True
    return figure.kind is Kind.FRACTION and 0 < figure.value < 1 and figure.value != _HALF


def _says(figure: Quantity, share: Quantity) -> bool:
    """Whether a figure may say what a share says."""
    part = 1 / share.value if share.kind is not Kind.FRACTION else share.value
    wanted = (part, 100 * part, 100 * (1 - part))
    return any(abs(value - one) <= _NEAR * one for value in figure.values for one in wanted)
