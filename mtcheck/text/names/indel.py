"""How many letters two words have in common, in order: rapidfuzz's `Indel`, imported when many words are compared.

Its import costs as much as two thousand comparisons in Python, and an article needs some tens.
"""

from __future__ import annotations

from typing import Any

# What parts two words that a letter parts, as a distance that knows no exchange counts it.
ONE_LETTER = 2
# Half of what would cost as much as the import: a run that asks more often will ask much more often.
_FEW = 1000


class _Indel:
    """Becomes rapidfuzz's module of the name after some questions; what it says before is the same."""

    def __init__(self) -> None:
        self._asked = 0

    def distance(self, one: str, other: str) -> int:
        """How many letters are put in and left out to make one word of the other."""
        return len(one) + len(other) - 2 * self._common(one, other)

    def normalized_similarity(self, one: str, other: str) -> float:
        """The share of letters that both have in common; 1 for equal words."""
        most = len(one) + len(other)
        return 1.0 - self.distance(one, other) / most if most else 1.0

    def _common(self, one: str, other: str) -> int:
        """The length of the longest common subsequence, a bit for each letter of `one` (Hyyrö 2004)."""
        self._asked += 1
        if self._asked == _FEW:
            self._become()
        where: dict[str, int] = {}
        for at, letter in enumerate(one):
            where[letter] = where.get(letter, 0) | 1 << at
        whole = missing = (1 << len(one)) - 1
        for letter in other:
            found = missing & where.get(letter, 0)
            missing = (missing + found) | (missing - found)
        return (~missing & whole).bit_count()

    def _become(self) -> None:
        from rapidfuzz import distance

        mine: Any = self
        mine.distance = distance.Indel.distance
        mine.normalized_similarity = distance.Indel.normalized_similarity


Indel = _Indel()
