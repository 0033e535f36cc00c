"""A date or time that is not the source's.

Why: A day, a month or an hour that changed on the way sends readers to the wrong place at the wrong time. A date must
agree in every part, and an hour in its half of the day. A year of Thailand's or Iran's calendar is none of ours.

Silent when: the source has the same day, month, year or hour in any form (15时 is 3 p.m., 90年代 the 1990s, 令和2年
2020); the translator wrote out "last year", and the source lacks no date.

Bad (jsonl):
    {"source": "会议将于7月26日举行。", "target": "The meeting will be held on July 28."}

Good (jsonl):
    {"source": "会议将于7月26日15时举行。", "target": "The meeting will be held at 3 p.m. on 26 July."}
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import Category, Finding
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.beside.wording.other_years import other_years
from .._base import CheckInfo, Context, DocumentCheck, NoOptions
from ._differing import DATE, findings_of, moved

INFO = CheckInfo(
    "date-mismatch",
    Category.DATE_TIME,
    Severity.MAJOR,
    Confidence.HIGH,
    needs=("source",),
    supersedes=("added-month",),
    since="0.1.0",
)


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    yield from findings_of(INFO, context, DATE)
    yield from moved(INFO, context, "halves")
    for pair in context.pairs:
        for year in other_years(pair):
            place = pair.segment.at(year.start, year.end)
            why = "a year of the source's calendar, which English does not count by"
            yield INFO.finding(place, f'"{place.text}" → "{year.ours}"', evidence=why)


CHECK = DocumentCheck(INFO, NoOptions, run)
