"""What stands between blanks in a text, and what each such token says by itself.

The same tokens come again in every article, so what a token says is found out once and kept for all texts: a gate that
looks for something that no blank parts asks for a trait of the tokens instead of searching the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Set

# Tokens kept at most, some 10 MB of memory, and the longest that are: what is longer hardly comes again.
_MOST = 1 << 16
_LONGEST = 40
# Five tokens in six are letters, perhaps with "'s", or digits, and no mark but a point or comma at their end.
PLAIN = r"(?:[A-Za-z][a-z]*(?:['’]s)?|[0-9]+)[.,]?"


class _Patterns:
    """The patterns of all traits, compiled when a token is first looked at, and one for the tokens that may have any,
    each in its line.
    """

    def __init__(self) -> None:
        self._written: list[str] = []
        self._of_plain: list[str] = []
        self._each: list[re.Pattern[str]] = []

    def add(self, pattern: str, of_plain: str) -> int:
        self._written.append(pattern)
        self._of_plain.append(of_plain)
        self._each = []
        return 1 << (len(self._written) - 1)

    def all(self) -> int:
        return (1 << len(self._written)) - 1

    def found_in(self, tokens: Iterable[str]) -> dict[str, int]:
        if not self._each:
            self._each = list(map(re.compile, self._written))
            ways = "|".join([f"(?!{PLAIN}$)", *filter(None, self._of_plain)])
            self._may_have_one = re.compile(f"^(?:{ways}).*", re.MULTILINE)
        found: dict[str, int] = {}
        some = self._may_have_one.findall("\n".join(tokens))
        for number, pattern in enumerate(self._each if some else ()):
            for token in filter(pattern.search, some):
                found[token] = found.get(token, 0) | 1 << number
        return found


_patterns = _Patterns()
# The tokens that were looked at, and the traits of those that have any.
_seen: set[str] = set()
_traits_of: dict[str, int] = {}


def trait(pattern: str, of_plain: str | None = None) -> int:
    """The number of a trait that a token has if a pattern is found in it: a power of two, greater than all before.

    The pattern may use groups that capture nothing, and flags for a group only; it sees the token alone. `of_plain` is
    what every token begins with that is PLAIN and has the trait, "" where none has; it need not be told, but costs
    less.
    """
    _forget()
    return _patterns.add(pattern, f".*?(?:{pattern})" if of_plain is None else of_plain)


def all_traits() -> int:
    """The traits that there are, as a sum."""
    return _patterns.all()


def bearers(tokens: Set[str]) -> dict[str, int]:
    """Those of some tokens that have any trait, each with the sum of its traits."""
    if len(_seen) > _MOST:
        _forget()
    new = tokens - _seen
    found = {token: _traits_of[token] for token in tokens & _traits_of.keys()}
    if new:
        found.update(_patterns.found_in(new))
        _seen.update(token for token in new if len(token) <= _LONGEST)
        _traits_of.update((token, traits) for token, traits in found.items() if len(token) <= _LONGEST)
    return found


def _forget() -> None:
    _seen.clear()
    _traits_of.clear()


def begins_a_line(pattern: re.Pattern[str], text: str) -> bool:
    """Whether a pattern is found where a line begins; a search for a line's beginning would stop at every character."""
    at = 0
    while pattern.match(text, at) is None:
        at = text.find("\n", at) + 1
        if at == 0:
            return False
    return True
