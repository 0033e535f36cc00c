"""A report that nobody is said to have made: "It is reported that".

Why: The agencies of the source may leave their witness open; English news names who says so.

Silent when: a name or a body follows within the sentence with "by" or "according to".

Bad:
    It is reported that the bridge will open in May.

Good:
    It is reported by Reuters that the bridge will open in May. The ministry reported on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.plugin import (
    Category,
    CheckInfo,
    Confidence,
    Features,
    Finding,
    NoOptions,
    Segment,
    SegmentCheck,
    Severity,
)

INFO = CheckInfo(
    "vague-report",
    Category.ORGANIZATIONAL_STYLE,
    Severity.MINOR,
    Confidence.MEDIUM,
    languages=("en",),
    triggers=("it is reported", "it was reported", "it is learned", "it was learned"),
    since="1.0",
    family="example",
)

_REPORT = re.compile(r"\b[Ii]t (?:is|was) (?:reported|learned)\b(?! by | on )")
_WITNESS = re.compile(r"\b(?:by|[Aa]ccording to) (?:the )?[A-Z]")


def run(segment: Segment, features: Features, options: NoOptions) -> Iterator[Finding]:
    for match in _REPORT.finditer(segment.target):
        place = segment.at(*match.span())
        if not _WITNESS.search(place.context):
            yield INFO.finding(place, f'"{place.text}": by whom?', evidence="nobody is named in the sentence")


CHECK = SegmentCheck(INFO, NoOptions, run)
