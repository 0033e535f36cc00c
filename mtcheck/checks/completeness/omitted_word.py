"""A place where a word must stand and does not: an article with no noun behind it, a verb with no subject.

Why: Engines and editors drop a word, and grammar shows the hole: "leads to conflicts between and the team", "signed a
that prohibits the sale", "Currently, has more than 330 power plants". What was there, the source says. A verb that
wants somebody told and has nobody is such a place: "the doctor reminded that sleep matters", "the app allows to save
time".

Found in 0.29 of the sentences from which a noun was taken, and in 0.27 of those from which the subject was. Of 2197
sentences that were right none was flagged. In text that people or good engines wrote it is rare: 10 findings in 36,000
segments, 9 of them right.

Silent when: the two words may stand beside each other in good English.

Bad:
    It often leads to conflicts between and the rest of the team. The governor signed a that bans the sale.

Good:
    It often leads to conflicts between leaders and the team. The then governor signed a ban that is in force.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import Category, Finding
from ...model.grade import Confidence, Severity
from ...model.text import Segment
from ...text.english.gaps import gaps
from ...text.features import Features
from .._base import CheckInfo, NoOptions, SegmentCheck

INFO = CheckInfo(
    "omitted-word",
    Category.OMISSION,
    Severity.MAJOR,
    Confidence.MEDIUM,
    languages=("en",),
    since="0.3.0",
)


def run(segment: Segment, features: Features, options: NoOptions) -> Iterator[Finding]:
    for gap in gaps(segment.target):
        place = segment.at(gap.start, gap.end)
        yield INFO.finding(
            place,
            f"{gap.missing} is missing".replace("words is", "words are"),
            evidence=f'"{place.text}" is no English',
        )


CHECK = SegmentCheck(INFO, NoOptions, run)
