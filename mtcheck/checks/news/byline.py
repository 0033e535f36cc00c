"""A line about the story within it: its reporter, a credit without its name, an agency's brackets, other stories.

Why: The engine translates what the page sets around the text: "(Reporter Li Na)", "ALMATY.KAZINFORM -", "(provided
by)", "Read also:", "4 hours ago". None of it belongs to an article in English.

Beside a source its own words tell such lines in 33 languages, whatever an engine made of them: "Lea además:", a note
on the rights, [속보], a time stamp, a reporter alone in his line.

Right in all of 65 findings read, which is all that 1,300 articles had; so were all of 45 that the source's words told
there, ten of them where people had kept the line.

A credit of a photograph ("Photo: Archive") is told where it is a paragraph of its own and the source has one there.

Silent when: a credit names a photographer or an agency in the English way ("Photo: Xinhua/Li Ming") and no source tells
that it is a line of the page; "(Reporting by Ann
Lee)" ends a story, as at Reuters, and the source is in no East Asian language; the words stand in a sentence.

Bad:
    The bridge is open. (Reporter Li Na)

Good:
    The bridge is open, reporters said. A reporter from Almaty was there (provided by bus).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...lazy_patterns import lazy_pattern
from ...model.finding import Category, Finding
from ...model.grade import Confidence, Severity
from ...model.text import Document, Segment
from .._base import CheckInfo, Context, DocumentCheck, NoOptions
from ._byline_kinds import Kind, kinds, lines_of_source
from ._gates import has_byline
from ._of_the_page import DATELINE_IN_ENGLISH, of_the_page

INFO = CheckInfo(
    "byline",
    Category.ADDITION,
    Severity.MINOR,
    Confidence.HIGH,
    languages=("en",),
    # What goes needs no mending.
    supersedes=(
        "dateline",
        "agency-credit",
        "headline-period",
        "end-mark",
        "name-mismatch",
        "term-variant",
        "unquoted-speech",
    ),
    gate=has_byline,
    # The source's own words tell a line of the page, whatever an engine made of it.
    beside=True,
    since="0.3.0",
)

# A dateline stands in the first lines, and not far into them.
_HEAD_SEGMENTS = 6
# A line of the page is no longer, on either side.
_LONGEST_LINE = 160
# The head of a dispatch in English, which further down belongs to another.
_ENGLISH_HEAD = lazy_pattern(r"^\s*[A-Z][A-Za-z .'’-]{2,30}, [A-Z][a-z]{2,8}\.? \d{1,2} \([A-Z][A-Za-z ]+\) ?[-–—]+")
_ONLY_HEADLINE = "the page's time stamp"


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    for segment in document.segments:
        if found := _in_english(segment, document, context) or _in_source(segment, document.source_lang):
            yield found


def _in_english(segment: Segment, document: Document, context: Context) -> Finding | None:
    """What the words of the translation tell."""
    if not has_byline(context.features(segment.order)):
        return None
    if segment.order >= _HEAD_SEGMENTS and (head := _ENGLISH_HEAD.match(segment.target)):
        return of_the_page(INFO, segment, *head.span(), "the head of a dispatch")
    for kind in kinds():
        if kind.what == _ONLY_HEADLINE and segment.order:
            continue
        if match := _found(kind, segment, document):
            return _told(kind.what, segment, match)
    return None


def _in_source(segment: Segment, language: str) -> Finding | None:
    """What the words of the source tell; the headline is none of the page's lines."""
    if not segment.source or len(segment.source) > _LONGEST_LINE:
        return None
    for line in lines_of_source(language):
        if (line.anywhere or segment.order) and line.of_source.search(segment.source):
            match = line.pattern.search(segment.target)
            if match and match.end() - match.start() <= _LONGEST_LINE:
                return _told(line.what, segment, match)
    return None


def _told(what: str, segment: Segment, match: re.Match[str]) -> Finding:
    """The finding; what has place and date is to be written anew and not only taken out."""
    if match.start() == 0 and match.end() < len(segment.target) and _DAY.search(match[0]):
        return INFO.finding(
            segment.at(*match.span()), f"{what} stands at the head of the article", evidence=DATELINE_IN_ENGLISH
        )
    return of_the_page(INFO, segment, *match.span(), what)


# A day of a month: in the head of a dispatch no other figure is as short.
_DAY = lazy_pattern(r"\b\d{1,2}(?:st|nd|rd|th)?\b")


def _found(kind: Kind, segment: Segment, document: Document) -> re.Match[str] | None:
    if kind.sources and document.source_lang not in kind.sources:
        return None
    if kind.of_source and not (segment.source and kind.of_source.search(segment.source)):
        return None
    match = kind.pattern.search(segment.target)
    # A dateline stands at the head of a story.
    if match and match.start() == 0 and match.end() < len(segment.target) and segment.order >= _HEAD_SEGMENTS:
        return None
    return match


CHECK = DocumentCheck(INFO, NoOptions, run)
