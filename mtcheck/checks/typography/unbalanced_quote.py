"""A quotation mark without its other half.

Why: When a closing mark is lost, nobody can tell where the speaker ends and the newspaper begins.

Silent when: a quotation runs over several paragraphs, opens each and closes only the last; the mark means inches; an
apostrophe is no quotation mark; the source has half a quotation there too; one sign closes two quotations, one within
the other («A «B»). Each language has its own pairs („…“, »…«, «…», ”…”). A row of marks is one finding.

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
from ...text.reading.marks import CORNER, DOUBLE, all_marks
from ...text.reading.quote_marks import paired_marks
from ...text.reading.quote_pairs import pairs_by_touch, uses_signs_of_english
from .._base import CheckInfo, Context, DocumentCheck, NoOptions
from ._gates import has_quotes_at_odds
from ._rows import in_rows

INFO = CheckInfo(
    "unbalanced-quote", Category.PUNCTUATION, Severity.MINOR, Confidence.HIGH, gate=has_quotes_at_odds, since="0.1.0"
)


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    halves: list[tuple[int, int, str]] = []
    texts = [s.target for s in document.segments]
    by_sign = uses_signs_of_english(document.target_lang) and document.target_lang != ""
    for quotation in paired_marks(texts) if by_sign else pairs_by_touch(texts, document.target_lang):
        for turned in (m for m in quotation if m and m.turned):
            place = document.segments[turned.order].at(turned.start, turned.start + 1)
            right = "“" if turned.opens else "”"
            yield INFO.finding(
                place,
                f'"{place.text}" → "{right}"',
                evidence=f"{'an opening' if turned.opens else 'a closing'} mark belongs here",
                fix=Fix("turn the mark round", (Edit(place, right),)),
            )
        mark = quotation.open or quotation.close
        if mark and not (quotation.open and quotation.close) and not _is_half_in_source(document, mark.order):
            halves.append((mark.order, mark.start, "closing" if quotation.open else "opening"))
    for order, at, end, missing in in_rows(sorted(halves), document):
        yield INFO.finding(
            document.segments[order].at(at, end),
            f"quotation mark without {'a' if missing == 'closing' else 'an'} {missing} one",
            evidence="no matching mark in this paragraph or the ones it runs on with",
        )


def _is_half_in_source(document: Document, order: int) -> bool:
    """Whether the source has an odd number of marks there: its quotation runs on, or has lost a mark, too."""
    source = document.segments[order].source
    return bool(source) and sum(map(source.count, all_marks(DOUBLE, CORNER))) % 2 == 1


CHECK = DocumentCheck(INFO, NoOptions, run)
