"""The score of a match with its halves turned round: "won 2-3" for 3比2."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import cache
from itertools import pairwise

from ...known.tables import either, marked
from .quantity import Kind, Quantity

_SCORE = re.compile(r"(?<![\w.,:/-])(\d{1,3})[-\u2013:](\d{1,3})(?![\w:/-]|[.,]\d)")
# Between the two halves, as 比 or a colon.
_LONGEST = 2
_HALVES = 2


@cache
def _words(mark: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either(marked(mark, 'beside_figures', 'en'))})\b", re.IGNORECASE)


def turned_score(source: Sequence[Quantity], target: Sequence[Quantity], text: str) -> list[tuple[int, int]]:
    """The index of the first half of the one score of an English text, and of the source's that it stands for.

    Whoever wins has more: only a score of the winner, whose first half is the smaller one here and the larger one in
    the source, is turned round. `text` is the translation.
    """
    if len(source) < _HALVES or len(target) < _HALVES:
        return []
    scores = [*_SCORE.finditer(text)]
    if len(scores) != 1 or not int(scores[0][1]) < int(scores[0][2]):
        return []
    less, more = int(scores[0][1]), int(scores[0][2])
    ours = [m for m, t in enumerate(target) if t.start == scores[0].start(1)]
    theirs = [
        (n, one.value, other.value)
        for n, (one, other) in enumerate(pairwise(source))
        if one.kind is other.kind is Kind.NUMBER and 0 < other.start - one.end <= _LONGEST and not one.unit
    ]
    if len(ours) != 1 or [(one, other) for _, one, other in theirs] != [(Fraction(more), Fraction(less))]:
        return []
    if _words("won").search(text) is None or _words("lost").search(text):
        return []
    return [(ours[0], theirs[0][0])]
