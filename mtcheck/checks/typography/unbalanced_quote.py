"""A quotation mark without its other half.

Why: When a closing mark is lost, nobody can tell where the speaker ends and the newspaper begins.

Right in 53 of 55 findings read on machine translations of four languages, the others debatable (2026-11-28).

Silent when: a quotation runs over several paragraphs, opens each and closes only the last; the mark means inches; an
apostrophe is no quotation mark; one quotation stands whole within another in the same marks; the source has half a
quotation there, too; one sign closes two quotations, one within the other («A «B»). Each language has its own pairs
(„…“, »…«, «…», ”…”). A row of marks is one finding. In English also a single mark, where it is the only one of its
paragraph; "'til" has an apostrophe.

Bad:
    The minister called it "a serious mistake and left the room.

Good:
    "The first day was long.

    "The second was longer," she said.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.english.single_quotes import lone_single
from ...text.reading.quote_pairs import paired
from .._base import CheckInfo, Context, DocumentCheck, NoOptions
from ._gates import has_quotes_at_odds
from ._rows import in_rows

INFO = CheckInfo(
    "unbalanced-quote",
    Category.PUNCTUATION,
    Severity.MINOR,
    Confidence.HIGH,
    gate=has_quotes_at_odds,
    supersedes=("mixed-quote-style",),
    since="0.1.0",
)

# What can only close, at the start of a paragraph too.
_CLOSES = ("”", "」", "』", "»")
_MARKS = '"“”'


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    halves: list[tuple[int, int, str]] = []
    strayed = _closing_the_one_before(document) if context.has_source else set()
    for order in sorted(strayed):
        stray, end = document.segments[order].at(0, 1), len(document.segments[order - 1].target)
        yield INFO.finding(
            stray,
            f'"{stray.text}" closes the paragraph before',
            evidence="the source parts its paragraphs before the closing mark",
            fix=Fix(
                "set it behind the paragraph before",
                (Edit(document.segments[order - 1].at(end, end), stray.text), Edit(stray, "")),
            ),
        )
    for quotation in paired([s.target for s in document.segments], document.target_lang):
        for turned in (m for m in quotation if m and m.turned and not (m.order in strayed and m.start == 0)):
            place = document.segments[turned.order].at(turned.start, turned.start + 1)
            right = "“" if turned.opens else "”"
            yield INFO.finding(
                place,
                f'"{place.text}" → "{right}"',
                evidence=f"{'an opening' if turned.opens else 'a closing'} mark belongs here",
                fix=Fix("turn the mark round", (Edit(place, right),)),
            )
        mark = quotation.open or quotation.close
        if mark and ((mark.order in strayed and mark.start == 0) or (quotation.open and mark.order + 1 in strayed)):
            continue
        if mark and not (quotation.open and quotation.close):
            halves.append((mark.order, mark.start, "closing" if quotation.open else "opening"))
    if context.language == "en":
        halves += [(s.order, at, "closing") for s in document.segments if (at := lone_single(s.target)) >= 0]
    if halves and context.has_source:
        of_source = _halves_of_source(document)
        halves = [half for half in halves if half[0] not in of_source]
    for order, at, end, missing in in_rows(sorted(halves), document):
        yield INFO.finding(
            document.segments[order].at(at, end),
            f"quotation mark without {'a' if missing == 'closing' else 'an'} {missing} one",
            evidence="no matching mark in this paragraph or the ones it runs on with",
        )


def _closing_the_one_before(document: Document) -> set[int]:
    """The segments that begin with a mark which closes the one before, as their sources do."""
    segments = document.segments
    return {
        order
        for order in range(1, len(segments))
        if segments[order].target[:1] in ('"', "”")
        and segments[order].target[1:2].isalnum()
        and (segments[order].source or "")[:1] in _CLOSES
        and sum(mark in _MARKS for mark in segments[order - 1].target) % 2
    }


def _halves_of_source(document: Document) -> set[int]:
    """The segments in whose sources a quotation lacks its other half."""
    pairs = paired([s.source or "" for s in document.segments], document.source_lang)
    return {mark.order for pair in pairs if not (pair.open and pair.close) for mark in pair if mark}


CHECK = DocumentCheck(INFO, NoOptions, run)
