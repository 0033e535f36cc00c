"""What belongs to the web page, not to the article: the time stamp, the source line, the font size, the name of the editor in charge.

Why: The engine was given the whole page, and readers get "Font size: large medium small" between headline and story.

Silent when: a line only has a date and a place, as a dateline; a credit names a photographer or an agency.

Bad:
    2023-02-11 13:07:20 [Source: Xinhua News Agency] Font: [Large Medium Small]

    The talks began on Monday.

Good:
    GENEVA, Feb. 11 (Xinhua) -- The talks began on Monday at 13:07.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Segment
from ...text.features import Features
from .._base import CheckInfo, NoOptions, SegmentCheck

INFO = CheckInfo(
    "page-furniture",
    Category.ADDITION,
    Severity.MINOR,
    Confidence.HIGH,
    languages=("en",),
    supersedes=("dateline", "source-script", "fullwidth-punctuation"),
    triggers=(
        "source:", "source ：", "source：", "font", "large medium small", "responsible editor", "editor in charge",
        "editor:", "editor：", "original title", "[editor",
    ),
    since="0.1.0",
)  # fmt: skip

_STAMP = r"(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日)(?:,? +\d{1,2}:\d{2}(?::\d{2})?)?"
_SOURCE = rf"{_STAMP}.{{0,20}}?[\[【(]?(?:[Ss]ource|来源) ?[:：]"
# A word that each needs, the pattern, and what it is; compiled when the word is there.
_PARTS = (
    (
        "mall",
        r"(?:[Ff]ont(?: [Ss]ize)? ?[:：]? ?)?[\[【(]? ?[Ll]arge,?[ /]*(?:[Mm]edium|[Mm]iddle),?[ /]*[Ss]mall ?[\]】)]?",
        "the page's choice of font size",
    ),
    ("大中小", "字体[:：]?[【\\[]大中小[】\\]]", "the page's choice of font size"),
    (
        "ditor",
        r"[\[【(] ?(?:Responsible [Ee]ditor|Editor[- ]in[- ][Cc]harge|Executive [Ee]ditor|Editor) ?[:：][^\]】)]{1,40}[\]】)]"
        r"|^(?:Responsible [Ee]ditor|Editor[- ]in[- ][Cc]harge) ?[:：].{1,40}$",
        "the editor in charge",
    ),
    ("riginal", r"^[(（\[]?Original [Tt]itle ?[:：].*$", "the original title"),
)


def run(segment: Segment, features: Features, options: NoOptions) -> Iterator[Finding]:
    text = segment.target
    if features.has_digit() and (first := re.search(_SOURCE, text)):
        yield _finding(
            segment,
            first.start(),
            len(text.rstrip()) if first.start() == 0 else first.end(),
            "time stamp and source of the web page",
        )
        return
    for word, pattern, what in _PARTS:
        if word in text and (match := re.search(pattern, text)):
            yield _finding(segment, match.start(), match.end(), what)


def _finding(segment: Segment, start: int, end: int, what: str) -> Finding:
    place = segment.at(start, end)
    whole = not segment.target[:start].strip() and not segment.target[end:].strip()
    return INFO.finding(
        place,
        f"{what} stands in the article",
        evidence="it belongs to the page that the article came from",
        fix=Fix("remove it", (Edit(place, "", whole),)),
    )


CHECK = SegmentCheck(INFO, NoOptions, run)
