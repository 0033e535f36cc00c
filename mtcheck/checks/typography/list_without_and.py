"""Two things with a comma between them where English has "and".

Why: Chinese joins what it lists with 、 and needs no "and" before the last. Word for word, "the Han River, Dan River
basins" reads as if something were cut off.

Right in 9 of 10 findings read, all that 1,300 articles had; none on human translations (2026-11-28).

Silent when: the list is of three and more; the marks of the sentence do not answer those of its source one by one, so
that nobody can tell which comma is which; the words beside the comma are neither nouns nor names; the source has
brackets or quotation marks; the source is not Chinese.

Bad (jsonl):
    {"source": "临时用火、用电增多，风险加大。", "target": "Use of fire, electricity has risen, the risk grows."}

Good (jsonl):
    {"source": "临时用火、用电增多，风险加大。", "target": "Use of fire and electricity has risen, the risk grows."}
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.beside.wording.bare_lists import bare_lists
from ...text.reading.end_marks import ending
from ...text.reading.languages import primary
from .._base import CheckInfo, Context, DocumentCheck, NoOptions

INFO = CheckInfo(
    "list-without-and",
    Category.PUNCTUATION,
    Severity.MINOR,
    Confidence.MEDIUM,
    needs=("source",),
    languages=("en",),
    since="0.3.0",
)


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    if primary(document.source_lang) != "zh":
        return
    for segment in document.segments:
        text = segment.target
        if not ending(text.rstrip(), document.target_lang):
            continue
        for start, end in bare_lists(text, segment.source or ""):
            comma = text.index(",", start)
            place = segment.at(start, end)
            yield INFO.finding(
                place,
                f'"{place.text}" lacks "and"',
                evidence="the source has 、, which joins two",
                fix=Fix('write "and"', (Edit(segment.at(comma, comma + 1), " and"),)),
            )


CHECK = DocumentCheck(INFO, NoOptions, run)
