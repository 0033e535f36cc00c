"""Abbreviations in Latin letters that a source in another script has, and a translation one letter off: CPI as CIP."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.distance import OSA

# The letters of other scripts touch them where no blanks part words.
_ABBREVIATION = re.compile(r"(?<![A-Za-z0-9.&-])[A-Z](?=[A-Z0-9]*[A-Z])[A-Z0-9]{2,7}(?![A-Za-z0-9&-])")


class Altered(NamedTuple):
    """The abbreviation at [start, end) of a translation, which is `right` at [at, to) of the source."""

    start: int
    end: int
    right: str
    at: int
    to: int


def altered_abbreviations(source: str, target: str, whole_source: str, whole_target: str) -> Iterator[Altered]:
    """The abbreviations of a translation that no source of the article has, next to one that its own source has and no
    translation.
    """
    lost = [m for m in _ABBREVIATION.finditer(source) if m[0] not in whole_target]
    if not lost:
        return
    for match in _ABBREVIATION.finditer(target):
        if match[0] in whole_source:
            continue
        near = [one for one in lost if OSA.distance(one[0], match[0]) == 1]
        if len({one[0] for one in near}) == 1:
            yield Altered(match.start(), match.end(), near[0][0], near[0].start(), near[0].end())
