"""A full stop or comma behind the closing quotation mark, in an article of American spelling.

Why: Chinese, Russian and Japanese set them there, and engines copy the order. American newspapers always set both
inside (AP Stylebook, "quotation marks in news stories").

Silent when: nothing shows American spelling (the British rule goes by the sense); the quotation has an end mark of its
own; what looks like a closing mark is the sign for inches.

Bad:
    The defense minister called it "a fraud". It was "a new beginning", she said.

Good:
    The defense minister called it "a fraud." It was "a start," she said. Who said "a fraud"? The 24" screen is 5'11".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...lazy_patterns import lazy_pattern
from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.english.varieties import spelling_of
from .._base import CheckInfo, Context, DocumentCheck, NoOptions
from ._gates import has_mark_after_quote

INFO = CheckInfo(
    "quote-punctuation",
    Category.PUNCTUATION,
    Severity.MINOR,
    Confidence.MEDIUM,
    languages=("en",),
    gate=has_mark_after_quote,
    since="0.1.0",
)

_OUTSIDE = lazy_pattern(r"(?<=[^\W\d_])([\"”])([.,])(?=[\s)\]]|$)", re.MULTILINE)


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    if spelling_of(context.whole.word_set) != "American":
        return
    for match in _OUTSIDE.finditer(context.whole.text):
        place = context.at(*match.span())
        yield INFO.finding(
            place,
            f"the {'full stop' if match[2] == '.' else 'comma'} stands outside the quotation marks",
            evidence="the article spells as American English, which sets it inside",
            fix=Fix("set it inside", (Edit(place, match[2] + match[1]),)),
        )


CHECK = DocumentCheck(INFO, NoOptions, run)
