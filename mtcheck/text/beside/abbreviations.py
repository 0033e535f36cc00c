"""Abbreviations that a translation has one letter off: CIP for the CPI of the source, or for its 居民消费价格指数."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from ...known.lexicon import FUNCTION, word_class
from ...known.tables import rows

# The letters of other scripts touch them where no blanks part words.
_ABBREVIATION = re.compile(r"(?<![A-Za-z0-9.&-])[A-Z](?=[A-Z0-9]*[A-Z])[A-Z0-9]{1,7}(?![A-Za-z0-9&-])")
_WORD = re.compile(r"[^\W\d_]+")
# Two letters are one off from half of all others; only in the other order they are the same word.
_SHORT = 2


class Altered(NamedTuple):
    """The abbreviation at [start, end) of a translation, which is `right` at [at, to) of the source."""

    start: int
    end: int
    right: str
    at: int
    to: int


class Abbreviations:
    """The abbreviations of an article: those of its sources, in Latin letters, and those of its translation."""

    def __init__(self, sources: str, translation: str, language: str) -> None:
        self._own = frozenset(_ABBREVIATION.findall(sources))
        self._rendered = frozenset(_ABBREVIATION.findall(translation))
        self._in_words = [row for row in rows("abbreviated", language) if row[0] in sources]
        if self._in_words:
            letters = _initials(translation)
            self._in_words = [row for row in self._in_words if not any(row[1] in some for some in letters)]

    def altered(self, source: str, target: str) -> Iterator[Altered]:
        """The abbreviations of a translation that no source of the article has, next to one that its own source has, or
        has in words, and no translation.
        """
        lost = [one for one in self._wanted(source) if one.right not in self._rendered]
        if not lost:
            return
        for match in _ABBREVIATION.finditer(target):
            if match[0] in self._own or any(match[0] == one.right for one in self._wanted(source)):
                continue
            near = [one for one in lost if _is_one_off(match[0], one.right)]
            if len({one.right for one in near}) == 1:
                yield near[0]._replace(start=match.start(), end=match.end())

    def _wanted(self, source: str) -> Iterator[Altered]:
        for match in _ABBREVIATION.finditer(source):
            yield Altered(0, 0, match[0], match.start(), match.end())
        for words, initials in self._in_words:
            at = source.find(words)
            if at >= 0:
                yield Altered(0, 0, initials, at, at + len(words))


def _is_one_off(one: str, other: str) -> bool:
    if len(other) == _SHORT:
        return one == other[::-1] or (len(one) == _SHORT + 1 and one[0] == one[-1] == other[-1] != other[0])
    return OSA.distance(one, other) == 1


@lru_cache(maxsize=4)
def _initials(text: str) -> tuple[str, str]:
    """The first letters of the words of a text, in capitals; of those that are no words of grammar, and of all."""
    words = _WORD.findall(text)
    telling = "".join(word[0] for word in words if word_class(word.lower()) != FUNCTION)
    return telling.upper(), "".join(word[0] for word in words).upper()
