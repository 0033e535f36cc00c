"""Straight and curly double quotation marks in one article.

Why: Marks of two kinds show text pasted together from several engines or hands.

In English also speech between single marks ("he said, 'Good.'") in an article that sets double ones. Read on
2026-11-28: all 29 articles that people translated and this check found, of 339, have marks of two kinds, and all of 22
of machines.

Right in 53 of 54 articles read; in the other a quotation stood within another one (2026-11-29).

Silent when: the article keeps to one kind; apostrophes, and single marks within double ones or round words that nobody
is said to have spoken; marks within «…», where another language sets a quotation in a quotation.

Bad:
    "We are ready," he said. "We begin today." She answered: “Good.”

Good:
    "We are ready," he said. "We begin today." She answered: "Good."
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.reading.quote_marks import MarkPair
from ...text.reading.quote_pairs import paired
from .._base import CheckInfo, Context, DocumentCheck, NoOptions
from ._gates import has_quotes_of_two_kinds

INFO = CheckInfo(
    "mixed-quote-style",
    Category.INCONSISTENT_STYLE,
    Severity.MINOR,
    Confidence.HIGH,
    gate=has_quotes_of_two_kinds,
    since="0.1.0",
    as_typed=True,
)

_DOUBLE = re.compile(r"[\"“][^\"“”]+[\"”]")
_SPEECH = re.compile(
    r"\b(?:said|says|saying|added|asked|stated|told \w+)[,:] (?P<quoted>['‘](?=[A-Z])[^'‘’\"“”]{3,300}(?<=[.,!?])['’])"
)
_CURLY = "“”„‟"


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    if context.language == "en":
        yield from _single_speech(document)
    yield from _straight_and_curly(document, context)


def _single_speech(document: Document) -> Iterator[Finding]:
    """Somebody's words between single marks, where the article sets double ones round those of others."""
    found = [
        (segment, match)
        for segment in document.segments
        if "'" in segment.target or "‘" in segment.target
        for match in _SPEECH.finditer(segment.target)
        # Within double marks single ones belong.
        if not any(a < match.start() < b for a, b in (m.span() for m in _DOUBLE.finditer(segment.target)))
    ]
    double = sum(len(_DOUBLE.findall(segment.target)) for segment in document.segments) if found else 0
    if found and double >= len(found):
        places = [segment.at(*match.span("quoted")) for segment, match in found]
        edits = []
        for segment, match in found:
            start, end = match.span("quoted")
            edits += [Edit(segment.at(start, start + 1), '"'), Edit(segment.at(end - 1, end), '"')]
        yield INFO.finding(
            places[0],
            "single quotation marks round speech among double ones",
            evidence=f"the article has {double} quotations in double marks",
            related=places[1:],
            fix=Fix("use double marks", tuple(edits)),
        )


def _straight_and_curly(document: Document, context: Context) -> Iterator[Finding]:
    whole = context.whole.text
    if '"' not in whole or not any(mark in whole for mark in _CURLY):
        return
    texts = [segment.target for segment in document.segments]
    pairs = paired(texts, context.language)
    found = sorted(mark for pair in pairs for mark in pair if mark and not _within(texts[mark.order], mark.start))
    signs = [texts[mark.order][mark.start] for mark in found]
    straight = signs.count('"')
    curly = sum(sign in _CURLY for sign in signs)
    if not straight or not curly:
        return
    rare_is_straight = straight < curly
    rare, usual = ("straight", "curly") if rare_is_straight else ("curly", "straight")
    written = _usual(pairs, texts, context.language) if rare_is_straight else ('"', '"')
    places = []
    edits = []
    for mark, sign in zip(found, signs, strict=True):
        if sign in ('"' if rare_is_straight else _CURLY):
            place = document.segments[mark.order].at(mark.start, mark.start + 1)
            places.append(place)
            edits += [Edit(place, written[0 if mark.opens else 1])] if written else []
    yield INFO.finding(
        places[0],
        f"{rare} quotation marks among {usual} ones",
        evidence=f"the article has {straight} straight and {curly} curly ones",
        related=places[1:],
        fix=Fix("use one kind", tuple(edits)) if edits else None,
    )


def _usual(pairs: Sequence[MarkPair], texts: Sequence[str], language: str) -> tuple[str, str] | None:
    """The curly marks that most quotations of the article open and close with; English has but one pair of them."""
    if language == "en":
        return "“", "”"
    signs = Counter(
        (texts[one.order][one.start], texts[other.order][other.start]) for one, other in pairs if one and other
    )
    return next((pair for pair, _ in signs.most_common() if pair[0] in _CURLY and pair[1] in _CURLY), None)


def _within(text: str, at: int) -> bool:
    """Whether a mark stands within «…», whose own quotations have other marks."""
    return text.rfind("«", 0, at) > text.rfind("»", 0, at) and "»" in text[at:]


CHECK = DocumentCheck(INFO, NoOptions, run)
