"""Literals found by one of their words, the one that the fewest have: only those of words that a text has are looked
for.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence

from ..reading.matcher import Matcher

WORD = re.compile(r"\w+")
# Below so many literals looking for each is faster than an automaton of all.
_FEW = 24
# What has no word is looked for in every text.
ANYWHERE = ""


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
