"""Phrases that stand twice in a row, or on both sides of "and"."""

from __future__ import annotations

from collections.abc import Sequence
from operator import eq

from ...value_types import NamedTuple
from .repeats import Repeats

# A phrase of two words stands twice in good English: "little by little by little", "day after day after day".
SHORTEST, LONGEST = 3, 12
_SHORTEST_AROUND = 2


class DoubledPhrase(NamedTuple):
    """words[start:middle] and words[again:end] are the same; nothing or one joining word is between."""

    start: int
    middle: int
    again: int
    end: int


def may_have_doubled_phrases(repeats: Repeats, joining: frozenset[str]) -> bool:
    """A quick test that is true of all words in which `doubled_phrases` can find one; the last word of the second may
    go on where that of the first ends.
    """
    words = repeats.words
    return any(
        words[at - 1] in joining or "".join(words[at + apart - 1 : at + apart]).startswith(words[at - 1])
        for apart in range(_SHORTEST_AROUND + 1, min(LONGEST, len(words) - 1) + 1)
        for at in repeats.places(apart, apart - 1)
    )


def doubled_phrases(words: Sequence[str], joining: frozenset[str]) -> list[DoubledPhrase]:
    """The phrases of 3 to 12 words twice in a row, and of 2 to 11 on both sides of a joining word; disjoint."""
    found: list[DoubledPhrase] = []
    for apart in range(_SHORTEST_AROUND + 1, min(LONGEST, len(words) // 2 + 1) + 1):
        same = bytes(map(eq, words, words[apart:]))
        at = same.find(b"\1" * (apart - 1))
        while at >= 0:
            stop = same.find(b"\0", at)
            run = (stop if stop >= 0 else len(same)) - at
            if run >= apart:
                _add(found, DoubledPhrase(at, at + apart, at + apart, at + 2 * apart))
            elif words[at + apart - 1] in joining:
                _add(found, DoubledPhrase(at, at + apart - 1, at + apart, at + 2 * apart - 1))
            at = same.find(b"\1" * (apart - 1), at + run)
    return sorted(found)


def _add(found: list[DoubledPhrase], phrase: DoubledPhrase) -> None:
    if all(phrase.end <= other.start or other.end <= phrase.start for other in found):
        found.append(phrase)
