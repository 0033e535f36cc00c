"""The one ordinal in words of a translation that is not the one ordinal of its source: 第三次, "the fourth time"."""

from __future__ import annotations

from collections.abc import Sequence

from ..quantity import Kind, Quantity

# "Second" is a time and "third" a share as often.
_FIRST, _LAST = 4, 12
_SECOND = 2


def other_ordinal(source: Sequence[Quantity], target: Sequence[Quantity]) -> tuple[Quantity, Quantity] | None:
    """An ordinal of the translation and the source's that it stands for, wrongly; None where nothing is sure.

    Each text has one ordinal from the second on, and no figure of the other has its value.
    """
    theirs = [s for s in source if s.kind is Kind.ORDINAL and s.value >= _SECOND]
    ours = [t for t in target if t.kind is Kind.ORDINAL and t.value >= _SECOND]
    if len(theirs) != 1 or len(ours) != 1:
        return None
    (s,), (t,) = theirs, ours
    alike = s.unit == t.unit == "" and _FIRST <= t.value <= _LAST and s.value <= _LAST
    if not alike or any(t.value in one.values for one in source) or any(s.value in one.values for one in target):
        return None
    return t, s
