"""Phrases repeated without anything between."""

from __future__ import annotations

from operator import and_, eq
from typing import NamedTuple

_LONGEST = 12


class Loop(NamedTuple):
    """words[start:end] is one phrase of `period` words again and again."""

    start: int
    end: int
    period: int


def may_loop(words: list[str]) -> bool:
    """A quick test that is true of all words in which `loops` can find three of a phrase, or of a word.

    Of a phrase of p words said three times, every p-th word, from the first or the second, is the same three times running.
    """
    for period in range(1, min(_LONGEST, len(words) // 2) + 1):
        every = words[::period]
        same = bytes(map(eq, every, every[1:]))
        if b"\1\1" in same:
            shifted = words[1::period]
            if b"\1" in bytes(map(and_, same, map(eq, shifted, shifted[1:]))):
                return True
    return False


def loops(words: list[str], times: int, times_word: int) -> list[Loop]:
    """Where a phrase of up to twelve words stands `times` times in a row, or a single word `times_word` times; disjoint."""
    found: list[Loop] = []
    for period in range(1, min(_LONGEST, len(words) // 2) + 1):
        needed = period * ((times_word if period == 1 else times) - 1)
        same = bytes(map(eq, words, words[period:]))
        at = same.find(b"\1" * needed)
        while at >= 0:
            stop = same.find(b"\0", at)
            end = (stop if stop >= 0 else len(same)) + period
            if all(end <= o.start or o.end <= at for o in found):
                found.append(Loop(at, end, period))
            at = same.find(b"\1" * needed, end)
    return sorted(found)
