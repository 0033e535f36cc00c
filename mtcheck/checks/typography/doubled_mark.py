"""Two punctuation marks where one belongs, or brackets around nothing.

Why: The engine ends a sentence and then goes on with it, or translates a mark twice, or loses what stands between two.

Right in all of 7 findings read, which is all that 1,200 articles had (2026-11-29).

Silent when: a full stop belongs to an abbreviation ("Inc., which"); dots are an ellipsis, in the source too; "?!" cries
out; two quotation marks end a quotation in a quotation.

Bad:
    Work on green growth. , and on the rest, goes on.

Good:
    The firm is Acme Inc., which is well known ... and old. What?! It left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...known.lexicon import word_class
from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.sentence import is_abbreviation
from ...model.text import Segment
from ...text.features import Features
from .._base import CheckInfo, NoOptions, SegmentCheck

INFO = CheckInfo(
    "doubled-mark",
    Category.PUNCTUATION,
    Severity.MINOR,
    Confidence.HIGH,
    triggers=(
        '. ".',
        ". ”.",
        '.".',
        ".”.",
        ".,",
        ". ,",
        ".;",
        ". ;",
        ",,",
        ", ,",
        ",.",
        ", .",
        ";,",
        ";;",
        ":,",
        ": ,",
        ",;",
        ", ;",
        "..",
        '""',
        "((",
        "()",
        "( )",
    ),
    supersedes=("unbalanced-quote",),
    since="0.1.0",
)

_MARKS = re.compile(
    r"(?<![\w.])(?P<word>[A-Za-z]{3,})(?P<marks>(?P<one>[.,;:])\s?(?P<other>[,;]|\.(?!\s?[.\w]))(?!\s?[.,;]))"
)
# A full stop before the closing quotation mark and one behind it.
_AROUND_QUOTE = re.compile(r"(?<=[a-z]{3})\. ?[\"”]\.(?!\.)")
# A full stop too many, where no ellipsis is meant.
_STOPS = re.compile(r"(?<=[a-z\d)%])\.\.(?=\s|$|[\"”])")
_QUOTES = re.compile(r'(?<!")""(?=\w)|(?<=[\w.,!?])""(?!")')
_NOTHING = re.compile(r"(?<=\s)\(\s?\)")
_BRACKETS = re.compile(r"\(\((?=[A-Z\d])")


def run(segment: Segment, features: Features, options: NoOptions) -> Iterator[Finding]:
    text = segment.target
    for match in _MARKS.finditer(text):
        word = match["word"].lower()
        # An abbreviation keeps its full stop before a comma; one that nobody listed is no English word.
        if match["one"] == "." and (
            is_abbreviation(word) or not word_class(word) or len(word) < 4 or match["other"] == "."
        ):
            continue
        rest = text[match.end() :].lstrip()
        right = "." if not rest or rest[0].isupper() else ","
        yield INFO.finding(
            segment.at(*match.span("marks")),
            f'"{match["marks"]}" → "{right}"',
            evidence="two marks where one belongs",
            fix=Fix(f'write "{right}"', (Edit(segment.at(*match.span("marks")), right),)),
        )
    for match in _AROUND_QUOTE.finditer(text):
        right = match[0].replace(" ", "")[:2]
        yield INFO.finding(
            segment.at(match.start(), match.end()),
            f'"{match[0]}" → "{right}"',
            evidence="a full stop on both sides of the quotation mark",
            fix=Fix(f'write "{right}"', (Edit(segment.at(match.start(), match.end()), right),)),
        )
    yield from _twice(segment, text)
    for match in _NOTHING.finditer(text):
        yield INFO.finding(
            segment.at(match.start(), match.end()),
            "brackets around nothing",
            evidence="what stood in them is lost",
            fix=Fix("remove them", (Edit(segment.at(match.start() - 1, match.end()), ""),)),
        )
    for match in _BRACKETS.finditer(text):
        yield INFO.finding(
            segment.at(match.start(), match.end()),
            '"((" → "("',
            evidence="two marks where one belongs",
            confidence=Confidence.MEDIUM,
        )


def _twice(segment: Segment, text: str) -> Iterator[Finding]:
    """Full stops and quotation marks that stand twice."""
    if "\u2026" not in (segment.source or "") and ".." not in (segment.source or ""):
        for match in _STOPS.finditer(text):
            place = segment.at(*match.span())
            fix = Fix('write "."', (Edit(place, "."),))
            yield INFO.finding(place, '".." → "."', evidence="two marks where one belongs", fix=fix)
    # Two may end a quotation in a quotation; then all marks are in pairs.
    quotes = list(_QUOTES.finditer(text))
    if quotes and (text.count('"') % 2 or any(text[m.end() : m.end() + 1].isalnum() for m in quotes)):
        for match in quotes:
            place = segment.at(*match.span())
            fix = Fix("write it once", (Edit(place, '"'),))
            yield INFO.finding(place, "the quotation mark stands twice", evidence="one belongs here", fix=fix)


CHECK = SegmentCheck(INFO, NoOptions, run)
