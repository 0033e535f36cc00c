"""A word that is written twice.

Why: Doubled small words slip through every spelling checker.

Silent when: doubling is English ("had had", "that that", "very very"), a name ("Duran Duran"), a number, a word of another
language ("ylang ylang"), or has a comma between.

Bad:
    He apologised to to his wife.

Good:
    He had had enough. Duran Duran played. No, no, it was not that bad.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.finding import Category, Confidence, Edit, Finding, Fix, Severity
from ...model.text import Segment
from ...text.features import Features
from ...text.lexicon import word_class
from .._base import CheckInfo, NoOptions, SegmentCheck

INFO = CheckInfo("doubled-word", Category.DUPLICATION, Severity.MINOR, Confidence.HIGH, gate=Features.has_doubled_word)

_DOUBLED = re.compile(r"(?<![\w'’.@#-])(?P<first>[^\W\d_]+)(?P<cut>\s+(?P<second>[^\W\d_]+))(?![\w'’@-])")
_ENGLISH = frozenset(
    "had that very so no yes ha hey bye blah yeah now there far many much more long never ever really too again please come go out "
    "knock tut hush chop beep boo wow night clap bang tick yum uh um er la da ho rah hip do is win bling aye".split()
)


def run(segment: Segment, features: Features, options: NoOptions) -> Iterator[Finding]:
    text = segment.target
    at = 0
    while match := _DOUBLED.search(text, at):
        at = match.start("second")
        first, second = match["first"], match["second"]
        if first.lower() != second.lower() or not second.islower() or second in _ENGLISH:
            continue
        # "ylang ylang", "pili pili": words of other languages are often doubled.
        if second.isascii() and not word_class(second):
            continue
        yield INFO.finding(
            segment.at(match.start(), match.end()),
            f'"{match[0]}" → "{first}"',
            evidence="the same word twice in a row",
            fix=Fix("write it once", (Edit(segment.at(*match.span("cut")), ""),), safe=True),
        )


CHECK = SegmentCheck(INFO, NoOptions, run)
