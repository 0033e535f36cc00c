"""Word lists in which each word has a letter, looked at when first asked for.

A line has all words with the same first two letters: those, then each of the letters in capitals and its words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, cached_property, lru_cache

from ..value_types import NamedTuple
from .sorted_lines import SortedLines, lines_of

_LETTER = re.compile(r" ([A-Z]+)(?= )")
# More different words than a long run meets.
_REMEMBERED = 65536


class Lettered:
    """A word list. A word is searched for in its line: tables of all the lines that an article asks for would cost more
    than its checks.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._parts = cache(self._split)
        self.letter = lru_cache(_REMEMBERED)(self._search)

    def begins_a_word(self, two: str) -> bool:
        """Whether a word begins with two letters."""
        return self._parts(two).line != " "

    def _search(self, word: str) -> str:
        """The letter of a word; "" for one that is not listed."""
        if not word or " " in word:
            return ""
        parts = self._parts(word[:2])
        at = parts.line.find(f" {word} ")
        return parts.letters[bisect_right(parts.starts, at) - 1] if at >= 0 else ""

    @cached_property
    def _lines(self) -> SortedLines:
        return lines_of(__package__, self._name)

    def _split(self, two: str) -> _Parts:
        line = self._lines.starting(f"{two} ")[2:].rstrip() + " "
        letters = list(_LETTER.finditer(line))
        return _Parts(line, [letter.start() for letter in letters], [letter[1] for letter in letters])


class _Parts(NamedTuple):
    """A line behind its first two letters, where in it the words of a letter begin, and those letters."""

    line: str
    starts: list[int]
    letters: list[str]
