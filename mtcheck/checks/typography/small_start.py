"""A paragraph that begins in lower case, among paragraphs that do not.

Why: The engine was given a line in pieces, or lost what stood at its head, and the sentence begins small.

Right in 32 of 36 findings read, which is all that 1,500 articles had; the others go on from the paragraph before.

Beside a source that begins with a capital also what is no word: "n Saturday, the town…".

Silent when: few paragraphs begin with a capital, as in lists and subtitles; the paragraph before has no end, or ends a
quotation, so that this one may go on; the word is written so on purpose ("iPhone", "von der Leyen"); the source begins
small too, but for the headline.

Bad:
    The talks ended late on Friday.

    they will go on next week, the minister said.

    Nobody knows how long they will take.

Good:
    The talks ended late on Friday.

    iPhone sales rose, the minister said.

    Nobody knows how long they will take.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...known.lexicon import word_class
from ...known.tables import words
from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Document, Segment
from ...text.reading.end_marks import ending
from ...text.reading.marks import closing
from .._base import CheckInfo, Context, DocumentCheck, NoOptions
from ._gates import has_small_start

INFO = CheckInfo(
    "small-start",
    Category.CAPITALIZATION,
    Severity.MINOR,
    Confidence.HIGH,
    languages=("en",),
    gate=has_small_start,
    since="0.3.0",
)

_START = re.compile(r"[\s\"“‘'(\[]*(?P<word>[a-z]+)(?P<next>\S?)")
_CAPITAL = re.compile(r"[\s\"“‘'(\[]*(?:[A-Z\d])")
# So many others must begin with a capital, and so large a share of all may not, one in any case.
_FEWEST, _SHARE = 2, 0.3
# Where the source begins most of its own with one.
_SHARE_BESIDE = 0.6
_SHORTEST = 3


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    segments = [segment for segment in document.segments if segment.target.strip()]
    with_capital = sum(_CAPITAL.match(segment.target) is not None for segment in segments)
    beside = sum(_first_letter(segment.source or "").isupper() for segment in segments)
    share = _SHARE_BESIDE if beside > _SHARE_BESIDE * len(segments) else _SHARE
    if with_capital < _FEWEST or len(segments) - with_capital > max(1, share * len(segments)):
        return
    for segment in segments:
        match = _START.match(segment.target)
        if match is None or match["next"] not in ("", ",", "-", "'", "’"):
            continue
        if len(segment.target.split()) < _SHORTEST or _goes_on(document, segment):
            continue
        place = segment.at(*match.span("word"))
        first = _first_letter(segment.source or "")
        # A headline has its capital whatever the source has.
        if first.islower() and segment.order:
            continue
        if not word_class(match["word"]):
            if first.isupper() and match["word"] not in words("name_particles") | _words_of(segment.source or ""):
                yield INFO.finding(
                    place, f'"{match["word"]}" begins the paragraph', evidence="what stood before it is lost"
                )
            continue
        right = match["word"].capitalize()
        yield INFO.finding(
            place,
            f'"{match["word"]}" → "{right}"',
            evidence="the other paragraphs begin with a capital",
            fix=Fix("begin with a capital", (Edit(place, right),)),
        )


def _goes_on(document: Document, segment: Segment) -> bool:
    """Whether the paragraph before has no end mark, and is no headline."""
    if segment.order == 0:
        return False
    before = document.segments[segment.order - 1].target.rstrip()
    if before[-1:] in closing():
        return True
    return not ending(before, document.target_lang) and (segment.order > 1 or before[-1:] in ",;:-–—")


def _first_letter(text: str) -> str:
    return next((c for c in text if c.isalpha()), "")


def _words_of(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]+", text))


CHECK = DocumentCheck(INFO, NoOptions, run)
