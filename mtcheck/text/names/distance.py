"""Edit distance between names, weighted by what romanisation and machine translation really confuse."""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate

from ...known.tables import entries
from ..reading.sound import VOWELS

# Letters that one sound is written with in different systems, or that engines take for each other; the last are sound
# classes.
_CONFUSED = frozenset(map(frozenset, entries("confused_letters")))
# Costs, set by hand on machine-translated news of 2020 and 2021; a letter for any other is 1. Letters that are
# confused, and letters that are hardly heard:
_CHEAP = 0.5
_GLIDES = "hjy"
# Half of a doubled letter, a vowel, a consonant left out; and neighbours that change places.
_DOUBLED, _VOWEL, _CONSONANT = 0.2, 0.6, 0.9
_SWAPPED = 0.7


def common_start(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    at = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        at += 1
    return at


def common_ends(one: str, other: str) -> tuple[int, int]:
    """How many letters two words begin with alike, and how many of the rest they end with alike."""
    start = common_start(one, other)
    return start, common_start(one[start:][::-1], other[start:][::-1])


@lru_cache(maxsize=4096)
def replaced(a: str, b: str) -> float:
    """The cost of one letter for another."""
    if a == b:
        return 0.0
    if (a in VOWELS and b in VOWELS) or frozenset((a, b)) in _CONFUSED:
        return _CHEAP
    return 1.0


def dropped(text: str, at: int) -> float:
    """The cost of leaving out one letter: little for half of a doubled one, "h" and the glides, more for a
    consonant.
    """
    letter = text[at]
    if letter in (text[at - 1 : at], text[at + 1 : at + 2]):
        return _DOUBLED
    if letter in _GLIDES:
        return _CHEAP
    return _VOWEL if letter in VOWELS else _CONSONANT


def distance(a: str, b: str, limit: float) -> float:
    """The least cost of turning one folded name into the other, with neighbours that change places as one step.

    Anything over `limit` is given as infinity. Restricted Damerau-Levenshtein with weights (Boytsov 2011, section 2).
    """
    # What both begin and end with costs nothing; most spellings differ in a letter or two.
    start, end = common_ends(a, b)
    drops = [dropped(b, j) for j in range(start, len(b) - end)]
    row = [0.0, *accumulate(drops)]
    before: list[float] = []
    for i in range(start, len(a) - end):
        last, before = before, row
        letter, drop = a[i], dropped(a, i)
        best = before[0] + drop
        row = [best]
        for k, other in enumerate(b[start : len(b) - end]):
            best = min(before[k] + replaced(letter, other), before[k + 1] + drop, best + drops[k])
            if i > start and k and letter == b[start + k - 1] and a[i - 1] == other and letter != other:
                best = min(best, last[k - 1] + _SWAPPED)
            row.append(best)
        if min(row) > limit:
            return float("inf")
    return row[-1] if row[-1] <= limit else float("inf")
