"""A dateline in the source's shape, or with its agency named twice.

Why: "Overseas Network January 23 (Li Ming)" is the head of a Chinese dispatch, word for word; English has place, date, agency, dash.

Silent when: the line has a recognised shape: "BEIJING, Feb. 11 (Xinhua) —", "LONDON (Reuters) -", "MOSCOW, January 23. /TASS/."; a single sentence
beside its source is all there is, as in a translation memory: that is no article, and has no head.

Bad:
    Overseas Network January 23 (Li Ming), the deputy minister said that Moscow would stay.

Good:
    BEIJING, Jan. 23 (Xinhua) -- The deputy minister said that Moscow would stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.finding import Category, Finding
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.english.dates import MONTHS
from .._base import CheckInfo, Context, DocumentCheck, NoOptions

INFO = CheckInfo(
    "dateline",
    Category.ORGANIZATIONAL_STYLE,
    Severity.MINOR,
    Confidence.MEDIUM,
    languages=("en",),
    supersedes=("wire-phrase",),
    triggers=(
        "news agency",
        "news service",
        "network",
        "online",
        "daily",
        "xinhua",
        "news net",
        "electric",
        "telegram",
    ),
    since="0.1.0",
)

_DATE = rf"(?:(?:{MONTHS}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?) \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTHS}))(?:,? \d{{4}})?"
_OUTLET = r"(?:[A-Z][\w'’.&]*,? ){0,4}(?:News Agency|News Service|News Network|News Net|Network|Net|Online|Daily|Xinhua|Times|News)"
_SOURCE_SHAPE = re.compile(
    rf"^\s*(?P<line>{_OUTLET}[, ]+(?:[A-Z][\w'’-]+[, ]+){{0,3}}?(?:reported |on )?{_DATE}(?:,? ?(?:\([^)]{{1,80}}\)|electric(?:ity)?|telegram|news|report(?:er)?\b[^,.]{{0,40}}|Headline:|Title:))?)"
)
_TWICE = re.compile(
    rf"^\s*(?P<line>[A-Z][A-Za-z .,'-]{{1,40}}, {_DATE}\.? ?\((?P<agency>Xinhua|AFP|AP|Reuters|TASS)[^)]*\) ?[-–—]+ ?(?P=agency))\b"
)


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    if len(document.segments) == 1 and document.segments[0].source:
        return
    for segment in document.segments[:6]:
        twice = _TWICE.match(segment.target)
        match = twice or _SOURCE_SHAPE.match(segment.target)
        # A line that ends with its date is a date line of the page, not the head of a sentence.
        if match is None or not segment.target[match.end() :].strip():
            continue
        yield INFO.finding(
            segment.at(*match.span("line")),
            "the agency stands twice in the dateline" if twice else "dateline in the shape of the source",
            evidence="English news opens with place, date, agency and a dash: BEIJING, Jan. 23 (Xinhua) --",
        )


CHECK = DocumentCheck(INFO, NoOptions, run)
