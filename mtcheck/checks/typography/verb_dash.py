"""A dash in place of a verb, as Russian has it.

Why: Russian leaves out "is" and "costs" and sets a dash: "студия - 22 000 рублей". In English "a studio - 22,000
rubles" reads as a slip; it takes a verb, or a comma ("a studio 22,000").

All of a paragraph are one finding.

Of 20 findings read, of 1,300 articles, 18 were right, two debatable (2026-11-28).

Silent when: the source is not Russian, Ukrainian, Belarusian or Bulgarian, or has no dash before the same figure; the
line is none of whole sentences, as a table or the result of a match; the figure tells when; the dash is a long one,
which somebody chose.

Bad (jsonl):
    {"source": "Дом стоит 25 000 рублей, гараж - 2000.", "target": "A house costs 25,000 rubles, a garage - 2,000."}

Good (jsonl):
    {"source": "Вход свободный - 300 мест.", "target": "Admission is free; there are 300 seats."}
"""

from __future__ import annotations

from collections.abc import Iterator

from ...known.tables import words
from ...model.finding import Category, Finding
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.beside.wording.verb_dashes import verb_dashes
from ...text.reading.end_marks import ending
from ...text.reading.languages import primary
from .._base import CheckInfo, Context, DocumentCheck, NoOptions
from ._gates import has_dash_before_figure

INFO = CheckInfo(
    "verb-dash",
    Category.PUNCTUATION,
    Severity.MINOR,
    Confidence.MEDIUM,
    needs=("source",),
    languages=("en",),
    gate=has_dash_before_figure,
    since="0.3.0",
)


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    if primary(document.source_lang) not in words("languages_without_is"):
        return
    for segment in document.segments:
        if not ending(segment.target.rstrip(), document.target_lang):
            continue
        places = [segment.at(*span) for span in verb_dashes(segment.target, segment.source or "")]
        if places:
            yield INFO.finding(
                places[0],
                f'"{places[0].text}": a dash in place of the verb',
                evidence="the source leaves it out, as English does not",
                related=places[1:],
            )


CHECK = DocumentCheck(INFO, NoOptions, run)
