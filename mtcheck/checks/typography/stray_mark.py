"""A mark where no clause ends: behind "the", in the middle of a phrase, a sign that no sentence has.

Why: Whoever cuts, pastes and types in a hurry leaves marks behind: "the! address", "a safe_ home", "with? a crowd". A
hyphen before a blank is half a dash ("trends- Economic Observer").

Machines hardly ever do it: on 1,200 articles of theirs, of people and of native speakers it fired once, rightly.

Silent when: a quotation ends there; the word before is part of a name with a mark ("Yahoo! news"), of initials or of a
shortened word ("m.a.", "pre- and post-war"); the words before may end a question or a call.

Bad:
    Look for the! address of a^ company in the. town.

Good:
    Yahoo! news asked where he comes from. Pre- and post-war houses stand in Yan'an, Shaanxi.
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
from ._gates import has_stray_mark

INFO = CheckInfo(
    "stray-mark",
    Category.PUNCTUATION,
    Severity.MINOR,
    Confidence.MEDIUM,
    languages=("en",),
    gate=has_stray_mark,
    since="0.3.0",
)


@cache
def _stray() -> re.Pattern[str]:
    never, open_ = (either(marked(kind, "never_last", "en")) for kind in ("never", "open"))
    before = r"(?<![\w.'’-])"
    return re.compile(
        rf"{before}(?:{never})(?P<never>[.!?;])(?= [A-Za-z])"
        rf"|{before}(?:{open_})(?P<open>[!?])(?= [a-z])"
        # Signs that stand behind no word.
        r"|(?<=[a-z])(?P<sign>[\^_@])(?= [A-Za-z])"
        r"|(?<=[a-z]{2})(?P<hyphen>-)(?= (?!(?:and|or|to|und|oder|but|nor|than|as)\b)[A-Z][a-z])"
        r"|(?<= )[a-z]{3,}(?P<inside>[!?])(?= [a-z])"
    )


def run(segment: Segment, features: Features, options: NoOptions) -> Iterator[Finding]:
    text = segment.target
    for match in _stray().finditer(text):
        kind = match.lastgroup or ""
        at = match.start(kind)
        word_start = at
        while word_start and text[word_start - 1].isalnum():
            word_start -= 1
        place = segment.at(at, at + 1)
        if kind == "hyphen":
            yield INFO.finding(
                segment.at(word_start, at + 1),
                f'a blank is missing before the "{match[kind]}"',
                evidence="a dash has blanks on both sides, or on neither",
                fix=Fix("set the blank", (Edit(segment.at(at, at), " "),)),
            )
            continue
        yield INFO.finding(
            place,
            f'"{place.text}" behind "{text[word_start:at]}"',
            evidence="no clause ends there",
            fix=Fix("remove it", (Edit(place, ""),)),
        )


CHECK = SegmentCheck(INFO, NoOptions, run)
