"""A paragraph of nothing but a quotation mark, a bracket or a full stop.

Why: A page is cut into paragraphs in the wrong place, and the mark that closed the last sentence is left on a line of
its own.

Silent when: the marks are a rule or a row of stars that parts two sections, or a row of dots.

Bad:
    "The first day was long.

    "

Good:
    "The first day was long."

    * * *
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import Category, Finding
from ...model.grade import Confidence, Severity
from ...model.text import Segment
from ...text.features import Features
from ...text.reading.lone_marks import is_mark
from .._base import CheckInfo, NoOptions, SegmentCheck
from ._gates import has_lone_mark

INFO = CheckInfo(
    "lone-mark",
    Category.PUNCTUATION,
    Severity.MINOR,
    Confidence.HIGH,
    supersedes=("unbalanced-quote", "unbalanced-bracket"),
    gate=has_lone_mark,
    since="0.1.0",
    as_typed=True,
)


def run(segment: Segment, features: Features, options: NoOptions) -> Iterator[Finding]:
    text = segment.target
    if not is_mark(text):
        return
    start = len(text) - len(text.lstrip())
    yield INFO.finding(
        segment.at(start, len(text.rstrip())),
        f"nothing but {text.strip()} in the paragraph",
        evidence="the mark belongs to the paragraph before or behind it",
    )


CHECK = SegmentCheck(INFO, NoOptions, run)
