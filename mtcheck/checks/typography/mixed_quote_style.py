"""Straight and curly double quotation marks in one article.

Why: Marks of two kinds show text pasted together from several engines or hands.

Silent when: the article keeps to one kind; apostrophes and single marks differ.

Bad:
    "We are ready," he said. "We begin today." She answered: “Good.”

Good:
    "We are ready," he said. "We begin today." She answered: "Good."
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.finding import Category, Confidence, Edit, Finding, Fix, Severity
from ...model.text import Document
from ...text.features import Features
from ...text.quotes import marks
from .._base import CheckInfo, Context, DocumentCheck, NoOptions

INFO = CheckInfo("mixed-quote-style", Category.INCONSISTENT_STYLE, Severity.MINOR, Confidence.HIGH, gate=Features.has_curly_quote)

_CURLY = re.compile(r"[“”]")


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    text = context.whole.text
    straight = text.count('"')
    curly = len(_CURLY.findall(text))
    if not straight or not curly:
        return
    rare_is_straight = straight <= curly
    for segment in document.segments:
        found = [m for m in marks(segment.target) if (segment.target[m.start] == '"') == rare_is_straight and segment.target[m.start] in '"“”']
        if not found:
            continue
        edits = tuple(
            Edit(segment.at(m.start, m.start + 1), ("“" if m.opens else "”") if rare_is_straight else '"') for m in found
        )
        yield INFO.finding(
            segment.at(found[0].start, found[0].start + 1),
            f"{'straight' if rare_is_straight else 'curly'} quotation mark among {'curly' if rare_is_straight else 'straight'} ones",
            evidence=f"the article has {straight} straight and {curly} curly ones",
            fix=Fix("use one kind", edits),
        )


CHECK = DocumentCheck(INFO, NoOptions, run)
