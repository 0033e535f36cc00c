"""Abbreviations that a translation has one letter off: CIP for the CPI of the source, or for its 居民消费价格指数."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from ....known.tables import rows
from ..english_phrases import initials
from ..instead import Instead

# The letters of other scripts touch them where no blanks part words.
_ABBREVIATION = re.compile(r"(?<![A-Za-z0-9.&-])[A-Z](?=[A-Z0-9]*[A-Z])[A-Z0-9]{1,7}(?![A-Za-z0-9&-])")
# Two letters are one off from half of all others; only in the other order they are the same word.
_SHORT = 2


class Abbreviations:
    """The abbreviations of an article: those of its sources, in Latin letters, and those of its translation."""

    def __init__(self, sources: str, translation: str, language: str) -> None:
        self._rendered = frozenset(_ABBREVIATION.findall(translation))
        # Where the translation has none, none is altered.
        self._own = frozenset(_ABBREVIATION.findall(sources) if self._rendered else ())
        self._in_words = [row for row in rows("abbreviated", language) if self._rendered and row[0] in sources]
        if self._in_words:
            some = initials(translation)
            self._in_words = [row for row in self._in_words if not any(row[1].lower() in one for one in some)]

    def altered(self, source: str, target: str) -> Iterator[Instead]:
        """The abbreviations of a translation that no source of the article has, next to one that its own source has, or
        has in words, and no translation.
        """
        lost = [one for one in self._wanted(source) if one.right not in self._rendered] if self._rendered else []
        if not lost:
            return
        for match in _ABBREVIATION.finditer(target):
            if match[0] in self._own or any(match[0] == one.right for one in self._wanted(source)):
                continue
            near = [one for one in lost if _is_one_off(match[0], one.right)]
            if len({one.right for one in near}) == 1:
                yield near[0]._replace(start=match.start(), end=match.end())

    def _wanted(self, source: str) -> Iterator[Instead]:
        for match in _ABBREVIATION.finditer(source):
            yield Instead(0, 0, match[0], match.start(), match.end())
        for words, letters in self._in_words:
            at = source.find(words)
            if at >= 0:
                yield Instead(0, 0, letters, at, at + len(words))


def _is_one_off(one: str, other: str) -> bool:
    if len(other) == _SHORT:
        return one == other[::-1] or (len(one) == _SHORT + 1 and one[0] == one[-1] == other[-1] != other[0])
    return OSA.distance(one, other) == 1
