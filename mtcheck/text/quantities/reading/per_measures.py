"""Prices and harvests by a measure of China, which are others by that of other countries: 每斤12元, 24 yuan a kilo."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import cache

from ....known.tables import either, rows
from ..quantity import Kind, Quantity

_NEAR, _FAR = 10, 10


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], re.Pattern[str], Fraction], ...]:
    """What stands before and behind a figure that goes by a measure, and how much more it is by the other one."""
    return tuple(
        (
            re.compile(rf"(?:每{measure}{f'|{either(produce.split())}' if produce else ''})[^\d\W，。；、]{{0,4}}$"),
            re.compile(rf"[^\d\W]{{0,4}}?(?:[/／]|一|每){measure}"),
            Fraction(times),
        )
        for measure, times, produce in rows("per_measures", "zh")
    )


def with_per_measures(text: str, figures: Sequence[Quantity]) -> Sequence[Quantity]:
    """The figures of a Chinese text, of which those by such a measure have their value by the other one too."""
    if not any(measure in text for measure, *_ in rows("per_measures", "zh")):
        return figures
    found = list(figures)
    for at, one in enumerate(found):
        if one.kind is not Kind.NUMBER or not one.unit:
            continue
        for before, behind, times in _patterns():
            near = text[max(0, one.start - _NEAR) : one.start]
            if before.search(near) or behind.match(text[one.end : one.end + _FAR]):
                found[at] = one._replace(values=(*one.values, *(value * times for value in one.values)))
                break
    return found
