"""A dash between somebody's words and who says them, as Russian has it.

Why: Russian parts speech from its speaker with a comma and a dash: «Идём», - сказал он. Word for word, '"We go," - said
Orlov' is no English; often the quotation marks are lost on the way as well, and only the dash is left.

A dash that opens a paragraph of speech, in the source as in its translation, is told too.

Right in all of 23 findings read, of 1,300 articles, all from Russian (2026-11-28).

Silent when: no verb of speaking follows with its subject; the dash is a long one without a comma or mark before it,
which may set a clause apart.

Bad:
    "We shall plant two hundred trees in spring," - said Anna Orlova.

Good:
    "We shall plant two hundred trees in spring," said Anna Orlova - and she did.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from ...known.tables import either, entries, marked
from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Document, Segment
from ...text.reading.end_marks import ending
from .._base import CheckInfo, Context, DocumentCheck, NoOptions
from ._gates import has_dash_before_words

INFO = CheckInfo(
    "speech-dash",
    Category.PUNCTUATION,
    Severity.MINOR,
    Confidence.HIGH,
    languages=("en",),
    gate=has_dash_before_words,
    since="0.3.0",
)


_OPENING = re.compile(r"\s*(?P<dash>[-–—−]) ?(?=[^\W\d_])")


@cache
def _dash() -> re.Pattern[str]:
    """A text may "read", but does not speak."""
    texts = marked("text", "speaking", "en")
    verbs = either(form for form in entries("speaking", "en") if form not in texts)
    subject = r"(?= (?:[A-Z][a-z]|(?:he|she|they|the|a)\b))"
    return re.compile(
        rf"(?P<mark>[,!?…][\"”»]?|[\"”»],?|(?<=\w)(?= -))(?P<dash> [-–—]{{1,2}}) (?P<verb>{verbs}){subject}",
    )


@cache
def _subject_first() -> re.Pattern[str]:
    """A comma or mark and a dash before "he wrote", as Russian has it with its words the other way round."""
    verbs = either(marked("quotes", "speaking", "en"))
    who = r"(?:he|she|they|I|we|the [a-z]+)"
    return re.compile(
        rf"(?P<mark>[,!?…][\"”»]?|[\"”»],?)(?P<dash> [-–—]{{1,2}}) (?P<verb>{who} (?:{verbs}))"
        r"(?=[.,;]|$| (?:on|in|to|at|and)\b)"
    )


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    for segment in document.segments:
        yield from _before_speaker(segment)
    yield from _at_the_start(document)


def _at_the_start(document: Document) -> Iterator[Finding]:
    """Paragraphs of speech that begin with the dash of the source; of two in a row both may be of a list."""
    dashed = [_OPENING.match(segment.target) for segment in document.segments]
    for segment, match in zip(document.segments, dashed, strict=True):
        at = segment.order
        near = dashed[max(0, at - 1) : at] + dashed[at + 1 : at + 2]
        if match is None or any(near) or not _OPENING.match(segment.source or ""):
            continue
        if ending(segment.target.rstrip(), document.target_lang):
            yield INFO.finding(
                segment.at(*match.span("dash")),
                "a dash before speech",
                evidence="English sets what somebody says in quotation marks",
            )


def _before_speaker(segment: Segment) -> Iterator[Finding]:
    for match in chain(_dash().finditer(segment.target), _subject_first().finditer(segment.target)):
        dash = segment.at(*match.span("dash"))
        new = "" if match["mark"] else ","
        yield INFO.finding(
            segment.at(match.start(), match.end()),
            f'a dash before "{match["verb"]}"',
            evidence="English parts speech from its speaker with a comma alone",
            fix=Fix("remove the dash", (Edit(dash, new),)),
        )


CHECK = DocumentCheck(INFO, NoOptions, run)
