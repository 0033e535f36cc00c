"""A bracket without its other half.

Why: An aside that never closes swallows the sentence.

Silent when: the bracket closes in a following paragraph; it belongs to a list number "1)" or a smiley. A row of
brackets is one finding.

Bad:
    The fund (set up in 2015 has paid out 3 million euros.

Good:
    The fund (set up in 2015) has paid out 3 million euros. Reasons: 1) cost; 2) time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.finding import Category, Finding
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.features import Features
from .._base import CheckInfo, Context, DocumentCheck, NoOptions
from ._rows import in_rows

INFO = CheckInfo(
    "unbalanced-bracket",
    Category.PUNCTUATION,
    Severity.MINOR,
    Confidence.HIGH,
    gate=Features.has_bracket,
    since="0.1.0",
)

_BRACKET = re.compile(r"[()\[\]（）【】]")
_PAIRS = {")": "(", "]": "[", "）": "(", "】": "["}
_LIST_NUMBER = re.compile(r"(?:^|[\s,;:(])(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})$")
_SMILEY = re.compile(r"[:;=8]['^-]?$")
_REACH = 3


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    opened: list[tuple[str, int, int]] = []
    orphans: list[tuple[int, int]] = []
    for segment in document.segments:
        text = segment.target
        for match in _BRACKET.finditer(text):
            mark, at = match[0], match.start()
            if mark in "([（【":
                if not _SMILEY.search(text, max(0, at - 2), at):
                    opened.append(("(" if mark == "（" else "[" if mark == "【" else mark, segment.order, at))
            elif opened and opened[-1][0] == _PAIRS[mark] and segment.order - opened[-1][1] <= _REACH:
                opened.pop()
            elif not (_LIST_NUMBER.search(text, max(0, at - 6), at) or _SMILEY.search(text, max(0, at - 2), at)):
                orphans.append((segment.order, at))
    spots = [(order, at, "closing") for _, order, at in opened] + [(order, at, "opening") for order, at in orphans]
    for order, at, end, missing in in_rows(sorted(spots), document):
        yield INFO.finding(
            document.segments[order].at(at, end),
            f"bracket without {'a' if missing == 'closing' else 'an'} {missing} one",
            evidence="no matching bracket in this paragraph or the next",
        )


CHECK = DocumentCheck(INFO, NoOptions, run)
