"""Literals found by one of their words, the one that the fewest have: only those of words that a text has are looked
for.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence, Set
from typing import Protocol

from ...value_types import NamedTuple
from ..reading.fold import fold
from ..reading.matcher import Matcher

WORD = re.compile(r"\w+")
# Below so many literals looking for each is faster than an automaton of all.
_FEW = 24
# What has no word is looked for in every text.
ANYWHERE = ""
# Tokens without a key that are remembered at most, some 5 MB of memory.
_MOST = 1 << 16


class Text(Protocol):
    """A text in which terms are looked up."""

    @property
    def folded(self) -> str:
        """The text, folded."""

    @property
    def tokens(self) -> Set[str]:
        """What stands between its blanks, folded or as it is written."""


class Phrase(NamedTuple):
    """A short text in which terms are looked up."""

    folded: str

    @property
    def tokens(self) -> Set[str]:
        return set(self.folded.split())


class WordsOf:
    """Some folded words, and which of them a text has.

    Tokens come again in every article, and hardly one of them has such a word: those that have none are remembered.
    """

    def __init__(self, keys: frozenset[str]) -> None:
        self._keys = keys
        self._without: set[str] = set()

    def among(self, tokens: Set[str]) -> set[str]:
        """The words that stand in what lies between the blanks of a text, as it is written."""
        found: set[str] = set()
        without: set[str] = set()
        for token in tokens - self._without:
            keys = self._keys.intersection(WORD.findall(fold(token)))
            found |= keys
            if not keys:
                without.add(token)
        if len(self._without) + len(without) > _MOST:
            self._without.clear()
        self._without |= without
        return found


def keyed(texts: list[str], frequency: Counter[str]) -> Iterator[tuple[str, list[int]]]:
    """The words by which the forms of a term are found, each with the places of the forms that it finds."""
    found = [set(WORD.findall(text)) for text in texts]
    shared = set.intersection(*found)
    if shared:
        yield rarest(shared, frequency), list(range(len(texts)))
        return
    by_key: dict[str, list[int]] = defaultdict(list)
    for place, written in enumerate(found):
        by_key[rarest(written, frequency) if written else ANYWHERE].append(place)
    yield from by_key.items()


def rarest(words: Collection[str], frequency: Counter[str]) -> str:
    """The word that the fewest have."""
    return min(words, key=lambda word: (frequency[word], -len(word), word))


def hits_of(found: Sequence[tuple[int, str]], folded: str) -> Iterator[tuple[int, int, int]]:
    """Where numbered literals stand in a folded text."""
    if len(found) > _FEW:
        for at, start, end in Matcher([text for _, text in found]).hits(folded):
            yield found[at][0], start, end
        return
    for number, text in found:
        at = folded.find(text)
        while at >= 0:
            yield number, at, at + len(text)
            at = folded.find(text, at + 1)
