"""A noun or a name without the article that English asks for.

Why: Russian, Chinese and Japanese have no articles: "it is 27-year-old driver", "from 12th of this month", "the
government of Xinjiang Uygur Autonomous Region".

Right in 47 of 47 findings read, though human translations leave the article out of names of regions as well.

Told are one person with an age, a day "of" a month or alone ("on 25th"), an injury of a part of the body, names whose
last word always has "the", and bodies of a province or city.

Silent when: the line is a headline; a name follows the person ("34-year-old driver Ivan Orlov"); another noun follows
the name.

Bad:
    The man at the wheel is 27-year-old driver. He came from Kola Peninsula.

Good:
    The man is a 27-year-old driver, and 34-year-old owner Ivan Orlov came. They are from the Kola Peninsula.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.english.bare_names import bare_names
from ...text.reading.end_marks import ending
from .._base import CheckInfo, Context, DocumentCheck, NoOptions
from ._gates import has_bare_name

INFO = CheckInfo(
    "missing-article",
    Category.GRAMMAR,
    Severity.MINOR,
    Confidence.HIGH,
    languages=("en",),
    gate=has_bare_name,
    since="0.3.0",
)


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    for segment in document.segments:
        if not ending(segment.target.rstrip(), document.target_lang):
            continue
        for bare in bare_names(segment.target):
            place = segment.at(bare.before, bare.end)
            name = segment.target[bare.start : bare.end]
            at = segment.at(bare.start, bare.start)
            yield INFO.finding(
                place,
                f'"{name}" → "{bare.article} {name}"',
                evidence=bare.reason,
                fix=Fix("add the article", (Edit(at, bare.article + " "),)),
            )


CHECK = DocumentCheck(INFO, NoOptions, run)
