"""The score of a match with its halves turned round, "won 2-3" for 3比2, or with another half: "won 2-1" for 2比0."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import cache
from itertools import pairwise

from ....known.tables import either, marked
from ....lazy_patterns import lazy_pattern
from ..quantity import Kind, Quantity

_SCORE = lazy_pattern(r"(?<![\w.,:/-])(\d{1,3})[-\u2013:](\d{1,3})(?![\w:/-]|[.,]\d)")
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


# A colon with two digits behind it may be a time's. What may not stand before the first digit is looked for behind it:
# a search for a set of characters is the faster one.
_PAIR = lazy_pattern(r"(\d(?<![\w.,:/-].)\d?)(?:[-\u2013]|:(?=\d(?!\d)))(\d{1,2})(?![\w:/%-]|[.,]\d| ?%)")
_SOURCE_PAIR = lazy_pattern(r"(\d(?<![\d.,:/-].)\d?)(?:[-\u2013]|比|:(?=\d(?!\d)))(\d{1,2})(?![\d:/%-]|[.,]\d| ?%)")


def other_half(source: str, target: str) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The places, in a source and its English, of the halves in which the only two figures that a hyphen joins differ;
    the other halves are one. Nothing in the source has the figure, and nothing in the English the source's.
    """
    ours = [*_PAIR.finditer(target)]
    theirs = [*_SOURCE_PAIR.finditer(source)] if len(ours) == 1 else []
    if len(theirs) != 1:
        return None
    (their,), (our,) = theirs, ours
    for one, two in ((1, 2), (2, 1)):
        if int(their[one]) == int(our[one]) and int(their[two]) != int(our[two]):
            lone = not re.search(rf"(?<!\d){their[two]}(?!\d)", target[: our.start()] + target[our.end() :])
            new = not re.search(rf"(?<!\d){our[two]}(?!\d)", source[: their.start()] + source[their.end() :])
            return (their.span(two), our.span(two)) if lone and new else None
    return None
