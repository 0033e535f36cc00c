"""A bracket without its other half.

Why: An aside that never closes swallows the sentence.

Silent when: the bracket closes in a following paragraph; it belongs to a list number "1)" or a smiley; the source lacks
the same half there. A row of brackets is one finding.

Bad:
    The fund (set up in 2015 has paid out 3 million euros.

Good:
    The fund (set up in 2015) has paid out 3 million euros. Reasons: 1) cost; 2) time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...known.tables import rows
from ...lazy_patterns import lazy_pattern
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

_LIST_NUMBER = lazy_pattern(r"(?:^|[\s,;:(])(?:\d{1,3}|[^\W\d_]|[ivx]{1,4})$")
_SMILEY = re.compile(r"[:;=8]['^-]?$")
_REACH = 3


@cache
def _opening() -> dict[str, str]:
    return {opening: plain for opening, _, plain in rows("brackets")}


@cache
def _closing() -> dict[str, str]:
    return {closing: plain for _, closing, plain in rows("brackets")}


@cache
def _bracket() -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join([*_opening(), *_closing()]))}]")


def _balance(text: str) -> int:
    """How many brackets more open than close in a text."""
    found = _bracket().findall(text)
    return sum(1 if mark in _opening() else -1 for mark in found)


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    opened: list[tuple[str, int, int]] = []
    orphans: list[tuple[int, int]] = []
    for segment in document.segments:
        text = segment.target
        if segment.source and _balance(segment.source) == _balance(text) != 0:
            continue
        for match in _bracket().finditer(text):
            mark, at = match[0], match.start()
            if mark in _opening():
                if not _SMILEY.search(text, max(0, at - 2), at):
                    opened.append((_opening()[mark], segment.order, at))
            elif opened and opened[-1][0] == _closing()[mark] and segment.order - opened[-1][1] <= _REACH:
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
