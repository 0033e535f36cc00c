"""Letters broken by a wrong character encoding.

Why: "â€œ" for a quotation mark tells the reader that nobody looked at the page.

Silent when: accented letters stand as any language writes them.

Bad:
    He said: â€œWe are ready.â€\x9d The cafÃ© was full.

Good:
    He said: “We are ready.” The café was full. São Paulo, Tromsø, Łódź.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...known.tables import alternation, entries
from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Segment
from ...text.features import Features
from ...text.reading.mojibake import repaired
from .._base import CheckInfo, NoOptions, SegmentCheck
from ._gates import has_broken_character

INFO = CheckInfo(
    "mojibake",
    Category.CHARACTER_ENCODING,
    Severity.MAJOR,
    Confidence.HIGH,
    supersedes=("source-script", "fullwidth-punctuation", "unbalanced-quote", "mixed-quote-style"),
    gate=has_broken_character,
    since="0.1.0",
)


@cache
def _entity() -> re.Pattern[str]:
    return re.compile(rf"&(?:{alternation('entities')}|#\d{{2,5}}|#x[0-9a-fA-F]{{2,5}});")


@cache
def _lost() -> re.Pattern[str]:
    """U+FFFD, NUL, and what they become where they are read once more in another encoding."""
    return re.compile(f"\ufffd+|\x00|{'|'.join(f'(?:{mark})+' for mark in entries('lost_characters'))}")


def run(segment: Segment, features: Features, options: NoOptions) -> Iterator[Finding]:
    text = segment.target
    for start, end, right in repaired(text):
        yield _finding(segment, start, end, right, "UTF-8 read as a Western encoding")
    for match in _entity().finditer(text):
        import html

        yield _finding(segment, match.start(), match.end(), html.unescape(match[0]), "an HTML entity in plain text")
    for match in _lost().finditer(text):
        yield INFO.finding(
            segment.at(*match.span()), "a character is lost", evidence="the mark of text that could not be decoded"
        )


def _finding(segment: Segment, start: int, end: int, right: str, evidence: str) -> Finding:
    place = segment.at(start, end)
    return INFO.finding(
        place,
        f'"{segment.target[start:end]}" → "{right}"',
        evidence=evidence,
        fix=Fix("repair the encoding", (Edit(place, right),), safe=True),
    )


CHECK = SegmentCheck(INFO, NoOptions, run)
