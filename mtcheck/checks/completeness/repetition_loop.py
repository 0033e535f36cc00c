"""The same words over and over: the translation engine was caught in a loop.

Why: Neural translation sometimes repeats a phrase until it runs out of room, and text is lost behind it.

Silent when: a phrase stands only twice; a single word is said three times for effect ("location, location, location").

Bad:
    The army said that the army said that the army said that the bridge was open.

Good:
    The army said that the bridge was open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...model.finding import Category, Finding
from ...model.grade import Confidence, Severity
from ...model.text import Segment
from ...text.features import Features
from ...text.reading.loops import loops
from .._base import CheckInfo, SegmentCheck, number
from ._gates import has_loop

INFO = CheckInfo(
    "repetition-loop",
    Category.DUPLICATION,
    Severity.CRITICAL,
    Confidence.HIGH,
    supersedes=("doubled-word", "doubled-phrase", "duplicate-sentence"),
    gate=has_loop,
    since="0.1.0",
)
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Options:
    """`times` is how often a phrase must stand (at least three), `times_word` how often a single word."""

    times: int = number(3, 3)
    times_word: int = number(4, 3)


def run(segment: Segment, features: Features, options: Options) -> Iterator[Finding]:
    spans = [m.span() for m in _WORD.finditer(segment.target)]
    words = [segment.target[a:b].lower().strip('.,;:!?"“”()') for a, b in spans]
    for loop in loops(words, options.times, options.times_word):
        if not any(c.isalpha() for c in words[loop.start]):
            continue
        start, end = spans[loop.start][0], spans[loop.end - 1][1]
        phrase = segment.target[start : spans[loop.start + loop.period - 1][1]]
        yield INFO.finding(
            segment.at(start, end),
            f'"{phrase}" stands {(loop.end - loop.start) // loop.period} times in a row',
            evidence="no text means to say this; something may be lost behind it",
        )


CHECK = SegmentCheck(INFO, Options, run)
