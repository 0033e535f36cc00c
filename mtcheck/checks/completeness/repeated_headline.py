"""The headline printed again at the head of the story.

Why: News sites of East Asia and Russia repeat it there, behind the dateline or in a line of its own; the page then says
it twice, often in two translations.

Right in 80 of 85 findings read on news of other systems and human translations; in the others the first sentence
repeats the headline, as some desks like it.

Told by the source, where both are the same words, or by the translation, whose first sentence is the headline again and
whose source has another sentence there.

Silent when: the story's first sentence only says the same in other words; the headline has fewer than eight letters.

Bad (jsonl):
    {"document": "a", "source": "长江大桥今天正式通车了-中新网", "target": "Yangtze bridge opens"}
    {"document": "a", "source": "长江大桥今天正式通车了", "target": "The bridge over the Yangtze opened"}
    {"document": "a", "source": "天气很好。", "target": "The weather was fine."}

Good (jsonl):
    {"document": "a", "source": "长江大桥今天正式通车了", "target": "Yangtze bridge opens"}
    {"document": "a", "source": "天气很好。", "target": "The weather was fine."}
    {"document": "a", "source": "人很多。", "target": "Many people came."}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Document, Segment
from ...text.beside.wording.site_tail import without_tail
from ...text.reading.marks import DOUBLE, all_marks, opening
from .._base import CheckInfo, Context, DocumentCheck, NoOptions

INFO = CheckInfo(
    "repeated-headline",
    Category.DUPLICATION,
    Severity.MINOR,
    Confidence.HIGH,
    needs=("source",),
    supersedes=("duplicate-paragraph", "duplicate-sentence", "end-mark"),
    since="0.3.0",
)
# So far behind the headline it is looked for.
_FIRST = 4
_FEWEST_LETTERS = 8
_FEWEST_WORDS = 3
# A segment that is hardly longer is the headline; of a longer one, its end is.
_WHOLE = 1.3
_SIGNS = re.compile(r"[\W_]+")
# A colon behind the dateline, or else the first dash.
_COLON = re.compile(r"[:：]\s*")
_DASH = re.compile(r"\s*(?:-{2,}|—|–|\s-\s)\s*")


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    if document.units or len(document.segments) < 2:
        return
    first = document.segments[0]
    headline = _SIGNS.sub("", without_tail(first.source or "", document.source_lang))
    if found := _as_first_sentence(document):
        yield found
        return
    if len(document.segments) < 3:
        return
    if len(headline) < _FEWEST_LETTERS:
        return
    for segment in document.segments[1:_FIRST]:
        source = _SIGNS.sub("", segment.source or "")
        if not source.endswith(headline) or not segment.target.strip() or _goes_on(segment.source or ""):
            continue
        whole = len(source) <= _WHOLE * len(headline)
        start = 0 if whole else _start(segment)
        place = segment.at(start, len(segment.target.rstrip()))
        yield INFO.finding(
            place,
            "the headline stands here again",
            evidence="the source has the same words in both places",
            related=[first.at(0, len(first.target))],
            fix=Fix("remove it", (Edit(segment.at(0, len(segment.target)), "", True),)) if whole else None,
        )
        return


def _goes_on(source: str) -> bool:
    """Whether a paragraph opens a quotation that goes on behind it: the headline quotes what somebody says there."""
    return source.strip()[:1] in opening(DOUBLE) and sum(mark in all_marks(DOUBLE) for mark in source) == 1


def _as_first_sentence(document: Document) -> Finding | None:
    """The headline as the first sentence of a paragraph, as it does not stand in the source there."""
    first = document.segments[0]
    headline = first.target.strip().rstrip(".")
    if len(headline.split()) < _FEWEST_WORDS or not first.source:
        return None
    for segment in document.segments[1:_FIRST]:
        text, end = segment.target, len(headline)
        if text[:end].casefold() != headline.casefold() or text[end : end + 2] not in (". ", "! ", "? "):
            continue
        if _SIGNS.sub("", segment.source or "").startswith(_SIGNS.sub("", first.source)):
            continue
        return INFO.finding(
            segment.at(0, end + 1),
            "the headline stands here again",
            evidence="it is the first sentence of a paragraph, as in no part of the source",
            related=[first.at(0, len(first.target))],
            fix=Fix("remove it", (Edit(segment.at(0, end + 2), ""),)),
        )
    return None


def _start(segment: Segment) -> int:
    """Where the headline begins behind its dateline: behind the first mark that leaves most of the text to it."""
    text = segment.target
    colons, dashes = (
        [match.end() for match in pattern.finditer(text) if match.end() < len(text) * 0.7]
        for pattern in (_COLON, _DASH)
    )
    return colons[-1] if colons else dashes[0] if dashes else 0


CHECK = DocumentCheck(INFO, NoOptions, run)
