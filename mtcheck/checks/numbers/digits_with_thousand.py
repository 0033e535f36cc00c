"""A figure in digits with "thousand" behind it.

Why: Russian and German write "4 тыс." and "4 Tausend"; English news writes 4,000.

Silent when: the figure is one end of a range ("4 to 5 thousand"), stands beside a million or billion, or is spelt out.

Bad:
    More than 4 thousand servicemen took part.

Good:
    More than 4,000 servicemen and a few thousand others took part, four thousand in all, or 4 to 5 thousand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Segment
from ...text.features import Features
from .._base import CheckInfo, NoOptions, SegmentCheck

INFO = CheckInfo(
    "digits-with-thousand",
    Category.NUMBER_FORMAT,
    Severity.MINOR,
    Confidence.HIGH,
    languages=("en",),
    triggers=(" thousand",),
    since="0.1.0",
)

_FIGURE = re.compile(r"(?<![\w.,/–—-])(?P<figure>\d{1,3}(?:\.\d{1,3})?)[ \u00a0]thousand(?![\w-])")
_RANGE_BEFORE = re.compile(r"(?:\d|million|billion)(?:-|–|—| to | or | and |, )$")


def run(segment: Segment, features: Features, options: NoOptions) -> Iterator[Finding]:
    text = segment.target
    for match in _FIGURE.finditer(text):
        if _RANGE_BEFORE.search(text, max(0, match.start() - 12), match.start()) or text[: match.start()].endswith(
            (" million ", " billion ")
        ):
            continue
        right = f"{int(Decimal(match['figure']) * 1000):,}"
        place = segment.at(*match.span())
        yield INFO.finding(
            place,
            f'"{place.text}" → "{right}"',
            evidence="English news writes thousands in digits",
            fix=Fix(f'write "{right}"', (Edit(place, right),), safe=True),
        )


CHECK = SegmentCheck(INFO, NoOptions, run)
