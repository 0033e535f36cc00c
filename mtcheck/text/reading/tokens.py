"""What stands between blanks in a text, and what each such token says by itself.

The same tokens come again in every article, so what a token says is found out once and kept for all texts: a gate that
looks for something that no blank parts asks for a trait of the tokens instead of searching the text.
"""

from __future__ import annotations

import re
from collections.abc import Set

# Tokens kept at most, some 10 MB of memory, and the longest that are: what is longer hardly comes again.
_MOST = 1 << 16
_LONGEST = 40


class _Patterns:
    """The patterns of all traits, compiled when a token is first looked at: each, and all as one."""

    def __init__(self) -> None:
        self._written: list[str] = []
        self._each: list[re.Pattern[str]] = []
        self._any: re.Pattern[str] | None = None

    def add(self, pattern: str) -> int:
        self._written.append(pattern)
        self._each, self._any = [], None
        return 1 << (len(self._written) - 1)

    def all(self) -> int:
        return (1 << len(self._written)) - 1

    def found_in(self, token: str) -> int:
        if self._any is None:
            self._any = re.compile("|".join(f"(?:{pattern})" for pattern in self._written))
        if self._any.search(token) is None:
            return 0
        if not self._each:
            self._each = list(map(re.compile, self._written))
        return sum(1 << number for number, pattern in enumerate(self._each) if pattern.search(token))


_patterns = _Patterns()


class _Memory(dict[str, int]):
    """The traits of tokens; emptied when it is full."""

    def __missing__(self, token: str) -> int:
        found = _patterns.found_in(token)
        if len(token) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[token] = found
        return found


_traits_of = _Memory()


def trait(pattern: str) -> int:
    """The number of a trait that a token has if a pattern is found in it: a power of two, greater than all before.

    The pattern may use groups that capture nothing, and flags for a group only; it sees the token alone.
    """
    _traits_of.clear()
    return _patterns.add(pattern)


def all_traits() -> int:
    """The traits that there are, as a sum."""
    return _patterns.all()


def traits_of(tokens: Set[str]) -> int:
    """The traits that any of some tokens has, as a sum."""
    found = 0
    for one in set(map(_traits_of.__getitem__, tokens)):
        found |= one
    return found


def begins_a_line(pattern: re.Pattern[str], text: str) -> bool:
    """Whether a pattern is found where a line begins; a search for a line's beginning would stop at every character."""
    at = 0
    while pattern.match(text, at) is None:
        at = text.find("\n", at) + 1
        if at == 0:
            return False
    return True
