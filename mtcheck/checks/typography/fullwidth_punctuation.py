"""Chinese or Japanese punctuation in English text.

Why: "，" and "。" come with a blank of their own and a font of their own; they stand out in print.

Silent when: the marks stand among Chinese or Japanese letters, which is another fault (source-script) or an explanation in brackets.

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
from ...model.finding import Category, Confidence, Edit, Finding, Fix, Severity
from ...model.text import Segment
from ...text.features import Features
from .._base import CheckInfo, NoOptions, SegmentCheck

INFO = CheckInfo(
    "fullwidth-punctuation",
    Category.PUNCTUATION,
    Severity.MINOR,
    Confidence.HIGH,
    languages=("en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "ru", "uk"),
    gate=Features.has_non_ascii,
)

# How far the letters and figures of full width stand behind the plain ones in Unicode.
_FULL_WIDTH = 0xFEE0


@cache
def _latin() -> dict[str, str]:
    """For each mark what is written for it, with the blanks on its sides."""
    before, after = ("before", "both"), ("after", "both")
    return {
        mark: " " * (blank in before) + latin + " " * (blank in after)
        for mark, latin, blank in rows("fullwidth_punctuation")
    }


@cache
def _run() -> re.Pattern[str]:
    return re.compile(f"(?:{alternation('fullwidth_punctuation')}|[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a])+")


_ONE = re.compile("——|.")
_LETTER = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def run(segment: Segment, features: Features, options: NoOptions) -> Iterator[Finding]:
    text = segment.target
    for match in _run().finditer(text):
        if _LETTER.search(text, max(0, match.start() - 1), match.end() + 1):
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
    new = re.sub(" +", " ", _ONE.sub(lambda m: _latin().get(m[0]) or chr(ord(m[0]) - _FULL_WIDTH), text[start:end]))
    if start == 0 or text[start - 1].isspace() or text[start - 1] in "([":
        new = new.lstrip()
    if end == len(text) or text[end].isspace() or (not text[end].isalnum() and text[end] not in "\"'“‘("):
        new = new.rstrip()
    return start, end, new


CHECK = SegmentCheck(INFO, NoOptions, run)
