"""Letters of the source's script left in the translation.

Why: A word that the engine could not translate is copied as it is, and the reader meets a gap.

Right in all of 7 findings read, which is all that 1,200 articles had (2026-11-29).

Silent when: the letters stand in brackets or quotation marks behind their rendering, as an explanation ("Sanfu
(三伏)"); a single Greek letter names a variant or an angle; they are part of a domain name or a tag.

Bad:
    The ministers signed the 协议 in Geneva.

Good:
    The ministers signed the agreement (协议) in Geneva.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...lazy_patterns import lazy_pattern
from ...model.finding import Category, Finding
from ...model.grade import Confidence, Severity
from ...model.text import Segment
from ...text.features import Features
from ...text.reading.marks import closing, one_of, opening
from ...text.reading.scripts import foreign_runs
from .._base import CheckInfo, NoOptions, SegmentCheck

INFO = CheckInfo(
    "source-script",
    Category.UNTRANSLATED,
    Severity.MAJOR,
    Confidence.HIGH,
    languages=("en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sv", "is"),
    supersedes=("fullwidth-punctuation",),
    gate=Features.has_non_ascii,
    since="0.1.0",
)
_BRACKETED = (lazy_pattern(r"[(\[（【][^()\[\]（）【】]*$"), lazy_pattern(r"^[^()\[\]（）【】]*[)\]）】]"))
_QUOTED = (lazy_pattern(one_of(opening()) + "$"), lazy_pattern("^" + one_of(closing())))
_DOMAIN = lazy_pattern(r"\.\w")


def run(segment: Segment, features: Features, options: NoOptions) -> Iterator[Finding]:
    text = segment.target
    for found in foreign_runs(text):
        if found.script == "Greek" and found.end - found.start <= 2:
            continue
        before, after = text[max(0, found.start - 60) : found.start], text[found.end : found.end + 60]
        if any(opening.search(before) and closing.search(after) for opening, closing in (_BRACKETED, _QUOTED)):
            continue
        if _DOMAIN.match(after) or re.search(r"\w\.$|[@#]$", before):
            continue
        yield INFO.finding(
            segment.at(found.start, found.end),
            f'"{text[found.start : found.end]}" is not translated',
            evidence=f"{found.script} letters in the translation",
        )


CHECK = SegmentCheck(INFO, NoOptions, run)
