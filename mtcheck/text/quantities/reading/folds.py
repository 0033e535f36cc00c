"""How many times as much something is: 是去年的1.5倍, в 3 раза; and what per cent each language means by it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache

from ....known.tables import either, marked
from ..quantity import EAST_ASIAN, Kind, Quantity

_PERCENT = 100
# 翻两番
_DOUBLES = "翻"
_NEAR = 12


@cache
def _words(language: str) -> tuple[re.Pattern[str], re.Pattern[str] | None, bool] | None:
    """What stands behind such a figure, what before it makes it an increase, and whether things shrink so too."""
    behind = marked("fold", "folds", language) + marked("shrinks", "folds", language)
    if not behind:
        return None
    ends = "" if language in EAST_ASIAN else r"(?!\w)"
    by, about = marked("by", "folds", language), marked("round", "folds", language)
    before = re.compile(rf"(?:{either(by)})(?:{either(about)})*$") if by else None
    return (
        re.compile(rf"[ \u00a0-]?(?:{either(behind)}){ends}"),
        before,
        bool(marked("shrinks", "folds", language)),
    )


def with_folds(text: str, figures: Sequence[Quantity], language: str) -> Sequence[Quantity]:
    """The figures of a text, of which those that say how many times have that as their `fold`: "as" many times as
    much, "by" which it grew, "shrinks" where the language counts so what grew less as well.
    """
    words = _words(language)
    if words is None:
        return figures
    behind, before, shrinks = words
    found = list(figures)
    for at, one in enumerate(found):
        counts = one.kind in (Kind.NUMBER, Kind.FRACTION) and not one.unit
        if counts and (behind.match(text, one.end) or text.startswith(_DOUBLES, one.start)):
            by = before is not None and before.search(text, max(0, one.start - _NEAR), one.start)
            found[at] = one._replace(fold="by" if by else "shrinks" if shrinks else "as")
    return found


def percentages(figure: Quantity) -> Iterator[Fraction]:
    """What per cent a figure that says how many times may be, of what it was and more than that; none of others."""
    if not figure.fold:
        return
    times = figure.value + 1 if figure.fold == "by" else figure.value
    yield times * _PERCENT
    if times > 1:
        yield (times - 1) * _PERCENT
    if figure.fold == "shrinks" and times > 1:
        # упал в 4 раза
        yield _PERCENT / times
        yield _PERCENT - _PERCENT / times
