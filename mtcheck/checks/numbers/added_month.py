"""A month beside a day, and no source of the article names it.

Why: "27日" is the 27th; which month it is, the reader of the source knows, and the engine guesses: May, as often as
not.

Of 21 findings in the text of engines, all there were, all were right: none of the months was given, and nearly all are
wrong. In 339 articles of human translators there is none.

Silent when: any source of the article names that month, be it in the figures of a time stamp (2026-07-26); the source
has the day with a month, or says which it is ("the 12th of last month").

Bad (jsonl):
    {"source": "发言人27日宣布了这一消息。", "target": "A spokesman announced it on May 27."}

Good (jsonl):
    {"source": "发言人27日宣布了这一消息。", "target": "A spokesman announced it on the 27th."}
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import Category, Finding
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.beside.wording.added_months import added_months
from .._base import CheckInfo, Context, DocumentCheck, NoOptions

INFO = CheckInfo(
    "added-month",
    Category.ADDITION,
    Severity.MAJOR,
    Confidence.MEDIUM,
    needs=("source",),
    since="0.3.0",
)


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    for found in added_months(context.pairs):
        segment = context.pairs[found.order].segment
        place = segment.at(found.start, found.end)
        original = segment.at(found.at, found.to, "source")
        yield INFO.finding(
            place,
            f'no source of the article names "{place.text}"',
            evidence=f'the source has the day "{original.text}" without a month',
            related=[original],
        )


CHECK = DocumentCheck(INFO, NoOptions, run)
