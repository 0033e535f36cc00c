"""Several people for one of whom the source speaks.

Why: Chinese and Japanese write no plural. "50代の男性は" of a report on one patient becomes "men in their 50s", and a
case becomes a trend.

All four findings on 1,300 articles were right; none on human translations (2026-11-28).

Silent when: nothing in the article's source points at one person, by an age or as "this woman"; the sentence's source
has a word or a figure that makes a plural; the translation speaks of one too.

Bad (jsonl):
    {"source": "50代の男性は19日に頭痛を訴えた。", "target": "Men in their 50s reported headaches on the 19th."}

Good (jsonl):
    {"source": "50代の男性3人が頭痛を訴えた。", "target": "Three men in their 50s reported headaches."}
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import Category, Finding
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.beside.wording.person_number import several_for_one
from .._base import CheckInfo, Context, DocumentCheck, NoOptions
from ._gates import has_people

INFO = CheckInfo(
    "person-number",
    Category.MISTRANSLATION,
    Severity.MAJOR,
    Confidence.MEDIUM,
    needs=("source",),
    languages=("en",),
    gate=has_people,
    since="0.3.0",
)


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    for several in several_for_one(context.pairs):
        place = context.pairs[several.order].segment.at(several.start, several.end)
        yield INFO.finding(
            place,
            f'"{place.text}" for one person ("{several.original}")',
            evidence="the source speaks of one, here or where it names the age",
        )


CHECK = DocumentCheck(INFO, NoOptions, run)
