"""A sign that the engine left for a word, or one that stood before a heading of the source.

Why: `<unk>` and ⁇ stand where a word is lost; "■" and "◆" mark headings in Japanese and Chinese news, and mean nothing
in English. So does "＝" before a place or an age in Japanese captions ("by the harbour = Kobe").

Right in all of 57 findings read, of 1,300 articles.

Silent when: several paragraphs begin with the sign and there is no source, as a list may; the sign stands between
quotation marks or in brackets, where it is spoken of; the source has the engine's sign too.

Bad:
    ■ Sales rose. The mayor of <unk> said so.

Good:
    Sales rose. The mayor pressed the "■" key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...known.tables import alternation
from ...lazy_patterns import lazy_pattern
from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.reading.marks import is_set_apart
from .._base import CheckInfo, Context, DocumentCheck, NoOptions
from ._gates import has_sign_left_over

INFO = CheckInfo(
    "left-over-sign",
    Category.ADDITION,
    Severity.MAJOR,
    Confidence.HIGH,
    gate=has_sign_left_over,
    since="0.3.0",
)
_MOST_IN_A_TEXT = 2
_EQUALS = lazy_pattern(r"(?<=[\w)\"”'’]) ?[=＝] ?(?=[\w\"“'‘(])")


@cache
def _of_engine() -> re.Pattern[str]:
    return re.compile(alternation("engine_signs"))


@cache
def _heading() -> re.Pattern[str]:
    return re.compile(rf"\s*(?P<cut>(?:{alternation('heading_signs')})\s*)(?=\w)")


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    headed = [(segment, match) for segment in document.segments if (match := _heading().match(segment.target))]
    for segment in document.segments:
        for match in _of_engine().finditer(segment.target):
            if match[0] in (segment.source or "") or is_set_apart(segment.target, *match.span()):
                continue
            yield INFO.finding(
                segment.at(*match.span()), f'"{match[0]}" is left over', evidence="engines write it for a lost word"
            )
    yield from _equals(document)
    if len(headed) > _MOST_IN_A_TEXT and not context.has_source:
        return
    for segment, match in headed:
        place = segment.at(*match.span("cut"))
        yield INFO.finding(
            place,
            f'"{match["cut"].strip()}" before the paragraph',
            evidence="it marks a heading in East Asian news",
            severity=Severity.MINOR,
            fix=Fix("remove it", (Edit(place, ""),)),
        )


def _equals(document: Document) -> Iterator[Finding]:
    """The sign of equality before a place or an age, which stands so in Japanese captions and lists."""
    places = [
        segment.at(*sign.span())
        for segment in document.segments
        if "＝" in (segment.source or "")
        for sign in _EQUALS.finditer(segment.target)
    ]
    if places:
        yield INFO.finding(
            places[0],
            '"=" is left over' + (f", {len(places)} times" if len(places) > 1 else ""),
            evidence="Japanese sets it before a place, a source or an age",
            related=places[1:],
            severity=Severity.MINOR,
        )


CHECK = DocumentCheck(INFO, NoOptions, run)
