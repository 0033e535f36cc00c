"""All literals of a run, of checks and glossaries alike, found in one pass (Aho-Corasick)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from ahocorasick_rs import AhoCorasick, Implementation

from ...value_types import NamedTuple
from .fold import fold


class Hit(NamedTuple):
    """An occurrence of pattern number `pattern` at folded[start:end]."""

    pattern: int
    start: int
    end: int


class Matcher:
    """Finds every occurrence of many literals in folded text; overlapping hits are all given.

    `patterns` are folded here, so give them as they are written. One that is empty occurs nowhere.
    """

    def __init__(self, patterns: Sequence[str]) -> None:
        # A character stays one, so that all are folded at once.
        folded = [form or "\0" for form in fold("\0".join(patterns)).split("\0")] if patterns else []
        self._automaton = AhoCorasick(folded, implementation=Implementation.ContiguousNFA) if folded else None

    def hits(self, folded: str) -> list[tuple[int, int, int]]:
        """(pattern, start, end) triples in order of their end."""
        if self._automaton is None:
            return []
        return self._automaton.find_matches_as_indexes(folded, overlapping=True)


def token_bounded(text: str, start: int, end: int) -> bool:
    """Whether no letter or digit touches text[start:end] from outside."""
    before = start == 0 or not (text[start - 1].isalnum() or text[start - 1] == "_")
    after = end == len(text) or not (text[end].isalnum() or text[end] == "_")
    return before and after


def longest_disjoint(hits: Iterable[Hit]) -> list[Hit]:
    """The longest hits first, none overlapping another, in reading order; equal lengths by place, then pattern.

    Only hits that hang together are compared, so that a text of any length takes time in proportion to its hits.
    """
    chosen: list[Hit] = []
    hanging: list[Hit] = []
    end = 0
    for hit in sorted(hits, key=lambda h: (h.start, h.end)):
        if hit.start >= end:
            chosen += _longest_of(hanging)
            hanging = []
        hanging.append(hit)
        end = max(end, hit.end)
    return chosen + _longest_of(hanging)


def _longest_of(hits: list[Hit]) -> list[Hit]:
    """The same for hits each of which overlaps another."""
    if len(hits) <= 1:
        return hits
    chosen: list[Hit] = []  # in reading order
    starts: list[int] = []
    for hit in sorted(hits, key=lambda h: (h.start - h.end, h.start, h.pattern)):
        at = bisect_left(starts, hit.end)
        # Of those that begin before it ends, the last one ends last.
        if at == 0 or chosen[at - 1].end <= hit.start:
            chosen.insert(at, hit)
            starts.insert(at, hit.start)
    return chosen
