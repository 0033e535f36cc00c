"""Chinese or Japanese punctuation in English text.

Why: "，" and "。" come with a blank of their own and a font of their own; they stand out in print.

Right in all of 22 findings read on machine translations of four languages (2026-11-28).

Silent when: the marks stand among Chinese or Japanese letters, which is another fault (source-script) or an explanation
in brackets; a mark stands alone in quotation marks or brackets, as it is itself what is spoken of.

Bad:
    The fire was contained a short time later， news outlets reported。

Good:
    The fire was contained a short time later, news outlets reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...known.tables import alternation, rows
from ...lazy_patterns import lazy_pattern
from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Segment
from ...text.features import Features
from ...text.reading.marks import DOUBLE, SINGLE, is_set_apart, opening
from ...text.reading.scripts import letters
from .._base import CheckInfo, NoOptions, SegmentCheck

INFO = CheckInfo(
    "fullwidth-punctuation",
    Category.PUNCTUATION,
    Severity.MINOR,
    Confidence.HIGH,
    languages=("en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "ru", "uk"),
    gate=Features.has_non_ascii,
    since="0.1.0",
    as_typed=True,
    safe_because="among Latin or Cyrillic letters the full-width form is a matter of fonts; the mark stays the same",
)

_BLANKS = {"": ("", ""), "before": (" ", ""), "after": ("", " "), "both": (" ", " ")}


@cache
def _marks() -> dict[str, str]:
    """What is written for each mark, with its blanks."""
    return {mark: _BLANKS[blank][0] + latin + _BLANKS[blank][1] for mark, latin, blank in rows("fullwidth_punctuation")}


@cache
def _run() -> re.Pattern[str]:
    return re.compile(f"(?:{alternation('fullwidth_punctuation')}|[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a])+")


# Letters of full width stand in Unicode at this distance behind the plain ones.
_DISTANCE = 0xFEE0
_ONE = lazy_pattern("——|.")
_LETTER = lazy_pattern(f"[{letters('Hani', 'Hira', 'Kana', 'Hang')}]")


def run(segment: Segment, features: Features, options: NoOptions) -> Iterator[Finding]:
    text = segment.target
    for match in _run().finditer(text):
        if _LETTER.search(text, max(0, match.start() - 1), match.end() + 1) or is_set_apart(text, *match.span()):
            continue
        start, end, new = _replacement(text, match.start(), match.end())
        yield INFO.finding(
            segment.at(match.start(), match.end()),
            f'"{match[0]}" → "{new.strip()}"',
            evidence="full-width characters",
            fix=Fix("use the English mark", (Edit(segment.at(start, end), new),), safe=True),
        )


def _replacement(text: str, start: int, end: int) -> tuple[int, int, str]:
    """The marks in English, with no blank doubled and none at the ends of the text or before another mark."""
    new = re.sub(" +", " ", _ONE.sub(lambda m: _marks().get(m[0]) or chr(ord(m[0]) - _DISTANCE), text[start:end]))
    if start == 0 or text[start - 1].isspace() or text[start - 1] in "([":
        new = new.lstrip()
    if (
        end == len(text)
        or text[end].isspace()
        or (not text[end].isalnum() and text[end] not in "(" + opening(DOUBLE, SINGLE))
    ):
        new = new.rstrip()
    return start, end, new


CHECK = SegmentCheck(INFO, NoOptions, run)
