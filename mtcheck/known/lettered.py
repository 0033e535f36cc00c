"""Word lists in which each word has a letter, looked at when first asked for.

A line has all words with the same first two letters: those, then each of the letters in capitals and its words.
"""

from __future__ import annotations

import re
from functools import cache, cached_property, lru_cache

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
        return bool(self._parts(two))

    def _search(self, word: str) -> str:
        """The letter of a word; "" for one that is not listed."""
        if not word or " " in word:
            return ""
        wanted = f" {word} "
        return next((letter for letter, listed in self._parts(word[:2]) if wanted in listed), "")

    @cached_property
    def _lines(self) -> SortedLines:
        return lines_of(__package__, self._name)

    def _split(self, two: str) -> tuple[tuple[str, str], ...]:
        """The letters of a line, and the words of each between blanks."""
        _, *parts = _LETTER.split(self._lines.starting(f"{two} ")[2:].rstrip())
        return tuple((letter, f"{listed} ") for letter, listed in zip(parts[::2], parts[1::2], strict=True))
