"""A number of the content system left in the copy.

Why: Chinese news sites put the editor's staff number behind the name; it means nothing to a reader.

Silent when: letters and figures name a thing: a weapon, a road, a flight, a virus ("9M729", "COVID-19").

Bad:
    Source: Xu Meng-NN7485, responsible editor of the site

Good:
    Source: Xu Meng, responsible editor of the site. The 9M729 missile is banned.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...known.tables import either, marked
from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Segment
from ...text.features import Features
from .._base import CheckInfo, NoOptions, SegmentCheck
from ._gates import has_staff_number

INFO = CheckInfo("leaked-id", Category.ADDITION, Severity.MINOR, Confidence.HIGH, gate=has_staff_number, since="0.1.0")

_AFTER_NAME = re.compile(r"(?<=[a-z])(?P<cut>\s?[-_–—]\s?(?P<id>[A-Z]{1,4}\d{3,7}))\b")
_IN_CREDIT = re.compile(r"(?P<cut>[\s(\[:_–—-]*\b(?P<id>[A-Z]{1,4}\d{3,7})\b[)\]]?)")
_LONGEST_CREDIT = 160


@cache
def _credit() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either(marked('staff', 'credit_words', 'en'))})\b", re.IGNORECASE)


def run(segment: Segment, features: Features, options: NoOptions) -> Iterator[Finding]:
    text = segment.target
    if len(text) > _LONGEST_CREDIT or not _credit().search(text):
        return
    seen: set[int] = set()
    for pattern in (_AFTER_NAME, _IN_CREDIT):
        for match in pattern.finditer(text):
            if match.start("id") in seen:
                continue
            seen.add(match.start("id"))
            yield INFO.finding(
                segment.at(*match.span("id")),
                f'"{match["id"]}" is a number of the content system',
                evidence="letters and figures behind a name in a credit line",
                fix=Fix("remove the number", (Edit(segment.at(*match.span("cut")), ""),)),
            )


CHECK = SegmentCheck(INFO, NoOptions, run)
