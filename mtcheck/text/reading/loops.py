"""Phrases repeated without anything between."""

from __future__ import annotations

from operator import eq

from ...value_types import NamedTuple
from .repeats import Repeats

_LONGEST = 12


class Loop(NamedTuple):
    """words[start:end] is one phrase of `period` words again and again."""

    start: int
    end: int
    period: int


def may_loop(repeats: Repeats) -> bool:
    """A quick test that is true of all words in which `loops` can find a phrase three times in a row."""
    periods = range(1, min(_LONGEST, len(repeats.words) // 3) + 1)
    return any(True for period in periods for _ in repeats.places(period, 2 * period))


def loops(words: list[str], times: int, times_word: int) -> list[Loop]:
    """Where a phrase of up to twelve words stands `times` times in a row, or a single word `times_word` times;
    disjoint.
    """
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
