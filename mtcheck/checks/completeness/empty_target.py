"""A segment without a translation.

Why: A paragraph that is missing cannot be seen in the finished page.

Silent when: the source is empty too; the document has no text at all.

Bad (jsonl):
    {"document": "a", "segments": [{"id": 1, "target": "The talks failed."}, {"id": 2, "target": ""}]}

Good (jsonl):
    {"document": "a", "segments": [{"id": 1, "target": "The talks failed."}, {"id": 2, "target": "They go on."}]}
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import Category, Finding
from ...model.grade import Confidence, Severity
from ...model.text import Document
from .._base import CheckInfo, Context, DocumentCheck, NoOptions

INFO = CheckInfo("empty-target", Category.OMISSION, Severity.CRITICAL, Confidence.HIGH, since="0.1.0")


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    empty = [s for s in document.segments if not s.target or s.target.isspace()]
    if len(empty) == len(document.segments) and not any(s.source for s in empty):
        return
    for segment in empty:
        if segment.source is None or segment.source.strip():
            yield INFO.finding(
                segment.at(0, len(segment.target)), "the segment has no translation", evidence="its text is empty"
            )


CHECK = DocumentCheck(INFO, NoOptions, run)
