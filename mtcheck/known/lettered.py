"""Word lists in which each word has a letter, read line by line when first asked for.

A line has all words with the same first two letters: those, then each of the letters in capitals and its words. Lines
that begin with "#" are a notice.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from .files import read

_LETTER = re.compile(r" ([A-Z]+)(?= )")


def by_start(name: str) -> Callable[[str], dict[str, str]]:
    """A function that gives, for two letters, the words that begin with them, each with its letter."""

    @cache
    def lines() -> dict[str, str]:
        text = read(__package__, name).decode()
        return dict(line.split(" ", 1) for line in text.splitlines() if line[:1] not in ("#", ""))

    @cache
    def words(start: str) -> dict[str, str]:
        # An article has words of a third of the lines; a table of all would cost more than its check.
        table: dict[str, str] = {}
        _, *parts = _LETTER.split(" " + lines().get(start, ""))
        for letter, listed in zip(parts[::2], parts[1::2], strict=True):
            table.update(dict.fromkeys(listed.split(), letter))
        return table

    return words
