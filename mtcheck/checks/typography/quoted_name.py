"""A name in quotation marks that English does not quote: of a club, a company, an agency, a ship, a car.

Why: Russian and Ukrainian set such names in quotation marks, Chinese those of ships; word for word, "Dynamo" won
against "Spartak". English quotes titles of works, and otherwise casts doubt.

Right in 36 of 38 articles read, songs in reports of matches apart, which are told since.

All of an article are one finding.

Silent when: nothing says what the name names: the source has no word for it that is known, the article reports no
match, no glossary has it as an outlet; titles of films, books and songs.

Bad:
    The match ended early. "Spartka" scored two goals, and "Dynamka" lost the final of the league; the coach left.

Good:
    He saw "The Seagull" in Moscow. The coach of Dynamo left.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...counts import counted
from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.beside.wording.quoted_names import quoted_names
from ...text.terms.outlets import outlets
from .._base import CheckInfo, Context, DocumentCheck, NoOptions
from ._gates import has_quoted_name

INFO = CheckInfo(
    "quoted-name",
    Category.PUNCTUATION,
    Severity.MINOR,
    Confidence.HIGH,
    languages=("en",),
    gate=has_quoted_name,
    supersedes=("quote-punctuation",),
    since="0.3.0",
)


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    text = context.whole.text
    known = frozenset(text[term.start : term.end] for term in outlets(context.terms))
    found = list(
        quoted_names(
            [segment.target for segment in document.segments],
            [segment.source or "" for segment in document.segments],
            document.source_lang,
            known,
        )
    )
    if not found:
        return
    places = [document.segments[name.order].at(name.start, name.end) for name in found]
    edits = []
    for name in found:
        segment = document.segments[name.order]
        edits.append(Edit(segment.at(name.start, name.start + 1), ""))
        edits.append(Edit(segment.at(name.end - 1, name.end), ""))
    yield INFO.finding(
        places[0],
        f'"{found[0].name}" needs no quotation marks' + _elsewhere(len(found) - 1),
        evidence=found[0].reason,
        related=places[1:],
        fix=Fix("remove the marks", tuple(edits)),
    )


def _elsewhere(places: int) -> str:
    return f", here and in {counted(places, 'more place')}" if places else ""


CHECK = DocumentCheck(INFO, NoOptions, run)
