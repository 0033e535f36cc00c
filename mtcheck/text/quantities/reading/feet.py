"""Feet with inches behind them are one measure: 6-foot-6, six feet two inches, 6英尺2英寸."""

from __future__ import annotations

import re
from fractions import Fraction

from ....lazy_patterns import lazy_pattern
from ..quantity import Kind, Quantity

_BETWEEN = lazy_pattern(r"\W{0,2}(?:foot|feet|ft\.?|'|英尺|フィート)(?:-|,? |)(?:and )?", re.IGNORECASE)
_INCHES_A_FOOT = 12
_TEN = 10
# "6 фута и 6 инча": the word for feet, and for "and".
_LONGEST = 12


def _joins(between: str, inches: bool) -> bool:
    """Whether what stands between feet and a figure makes inches of it."""
    if inches:
        return len(between) <= _LONGEST and not any(c in ".,;:()" or c.isdigit() for c in between)
    match = _BETWEEN.fullmatch(between)
    return match is not None and match[0][-1:] in ("-", "'")


def with_inches(plain: str, found: list[Quantity]) -> list[Quantity]:
    """The figures of a text, those of feet and inches as one that counts feet."""
    joined: list[Quantity] = []
    for one in found:
        if (
            joined
            and joined[-1].unit == "foot"
            and one.unit in ("inch", "")
            and one.kind in (Kind.NUMBER, Kind.NAME)
            and one.value < _INCHES_A_FOOT
            and _joins(plain[joined[-1].end : one.start], bool(one.unit))
        ):
            feet = joined.pop()
            measured = feet.value + Fraction(one.value, _INCHES_A_FOOT)
            # Translators write 6-foot-6 as 6.6 feet, and readers take it so.
            pointed = (feet.value + one.value / _TEN,) if one.value < _TEN else ()
            joined.append(feet._replace(end=one.end, values=(measured, *pointed)))
        else:
            joined.append(one)
    return joined
