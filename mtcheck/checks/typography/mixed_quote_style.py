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

from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.reading.quote_marks import marks
from .._base import CheckInfo, Context, DocumentCheck, NoOptions
from ._gates import has_curly_quote

INFO = CheckInfo(
    "mixed-quote-style",
    Category.INCONSISTENT_STYLE,
    Severity.MINOR,
    Confidence.HIGH,
    gate=has_curly_quote,
    since="0.1.0",
    as_typed=True,
)

_CURLY = re.compile(r"[“”]")


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    text = context.whole.text
    straight = text.count('"')
    curly = len(_CURLY.findall(text))
    if not straight or not curly:
        return
    rare_is_straight = straight < curly
    rare, usual = ("straight", "curly") if rare_is_straight else ("curly", "straight")
    places = []
    edits = []
    for segment in document.segments:
        for mark in marks(segment.target):
            if segment.target[mark.start] in ('"' if rare_is_straight else "“”"):
                place = segment.at(mark.start, mark.start + 1)
                places.append(place)
                edits.append(Edit(place, ("“" if mark.opens else "”") if rare_is_straight else '"'))
    if places:
        yield INFO.finding(
            places[0],
            f"{rare} quotation marks among {usual} ones",
            evidence=f"the article has {straight} straight and {curly} curly ones",
            related=places[1:],
            fix=Fix("use one kind", tuple(edits)),
        )


CHECK = DocumentCheck(INFO, NoOptions, run)
