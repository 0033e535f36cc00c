"""Phrases repeated without anything between."""

from __future__ import annotations

from operator import eq

from ...value_types import NamedTuple

_LONGEST = 12


class Loop(NamedTuple):
    """words[start:end] is one phrase of `period` words again and again."""

    start: int
    end: int
    period: int


def may_loop(words: list[str]) -> bool:
    """A quick test that is true of all words in which `loops` can find a phrase three times in a row.

    It compares the lengths of all words p apart at once, as one number shifted against itself, and only then the words.
    """
    try:
        lengths = bytes(map(len, words))
    except ValueError:  # a "word" of over 255 letters; let the slow test decide
        return True
    number = int.from_bytes(lengths, "big")
    for period in range(1, min(_LONGEST, len(words) // 3) + 1):
        differing = (number ^ (number >> (8 * period))).to_bytes(len(lengths), "big")
        same = b"\0" * (2 * period)
        at = differing.find(same, period)
        while at >= 0:
            if words[at : at + 2 * period] == words[at - period : at + period]:
                return True
            at = differing.find(same, at + 1)
    return False


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
