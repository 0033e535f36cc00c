"""What belongs to the web page, not to the article: time stamp, source line, font size, editor, "Follow us on".

Why: The engine was given the whole page, and readers get "Font size: large medium small" between headline and story.

A call to the visitor ("Subscribe to our channel"), a label with its colon ("Tags:") and one that is a line alone
("Most read") are told where they begin a short paragraph of their own.

Right in all of 42 findings read, which is all that 1,200 articles had, beside Chinese (2026-11-29).

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
from functools import cache
from typing import NamedTuple

from ...known.tables import either, languages, marked
from ...model.finding import Category, Finding
from ...model.grade import Confidence, Severity
from ...model.text import Segment
from ...text.features import Features
from .._base import CheckInfo, NoOptions, SegmentCheck
from ._of_the_page import of_the_page

_COLONS = (":", " :", "：", " ：")
_BETWEEN_SIZES = (" ", ", ", ",", "/", " / ")


def _words(part: str, language: str = "en") -> tuple[str, ...]:
    return marked(part, "page_furniture", language)


def _triggers() -> Iterator[str]:
    for language in languages("page_furniture"):
        yield from _words("font", language)
        yield from (word + colon for word in _words("source", language) for colon in _COLONS)
    yield from (f"{m}{gap}{s}" for m in _words("medium") for s in _words("small") for gap in _BETWEEN_SIZES)
    yield from (word + colon for part in ("editor", "title", "label") for word in _words(part) for colon in _COLONS)
    yield from (*_words("call"), *_words("lone"))


INFO = CheckInfo(
    "page-furniture",
    Category.ADDITION,
    Severity.MINOR,
    Confidence.HIGH,
    languages=("en",),
    # What goes needs no mending.
    supersedes=(
        "byline",
        "dateline",
        "source-script",
        "fullwidth-punctuation",
        "stray-space",
        "missing-space",
        "term-variant",
        "term-missing",
        "name-mismatch",
        "number-mismatch",
        "length-ratio",
        "source-word",
    ),
    triggers=tuple(_triggers()),
    since="0.1.0",
)

_STAMP = r"(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日)(?:,? +\d{1,2}:\d{2}(?::\d{2})?)?"


@cache
def _stamped_source() -> re.Pattern[str]:
    word = either(word for language in languages("page_furniture") for word in _words("source", language))
    return re.compile(rf"{_STAMP}.{{0,20}}?[\[【(]?(?:{word}) ?[:：]", re.IGNORECASE)


# A line of the page is no longer behind the words that it begins with.
_LONGEST_CALL = 90


class _Part(NamedTuple):
    pattern: re.Pattern[str]
    what: str


@cache
def _parts() -> tuple[_Part, ...]:
    size, editor = "the page's choice of font size", "the editor in charge"
    font, large, medium, small = (f"(?:{either(_words(p))})" for p in ("font", "large", "medium", "small"))
    chinese = [f"(?:{either(_words(p, 'zh'))})" for p in ("font", "large", "medium", "small")]
    any_editor, alone = either(_words("editor")), either(_words("alone"))
    patterns = (
        (rf"(?:{font} ?[:：]? ?)?[\[【(]? ?{large},?[ /]*{medium},?[ /]*{small}\b ?[\]】)]?", size),
        (rf"{font} ?[:：] ?{large}, {medium},? and {small}\b", size),
        (rf"{chinese[0]}[:：]?[【\[]{''.join(chinese[1:])}[】\]]", size),
        (rf"[\[【(] ?(?:{any_editor}) ?[:：][^\]】)]{{1,40}}[\]】)]|^(?:{alone}) ?[:：].{{1,40}}$", editor),
        (rf"^[(（\[]?(?:{either(_words('title'))}) ?[:：].*$", "the original title"),
        (rf"^\W*(?:{either(_words('call'))})\b[^\"“”]{{0,{_LONGEST_CALL}}}$", "what the page asks of its visitor"),
        (rf"^\W*(?:{either(_words('label'))}) ?[:：][^\"“”]{{0,{_LONGEST_CALL}}}$", "a label of the page"),
        (rf"^\W*(?:{either(_words('lone'))})\W*$", "a label of the page"),
    )
    return tuple(_Part(re.compile(pattern, re.IGNORECASE), what) for pattern, what in patterns)


def run(segment: Segment, features: Features, options: NoOptions) -> Iterator[Finding]:
    text = segment.target
    if features.has_digit() and (first := _stamped_source().search(text)):
        yield of_the_page(
            INFO,
            segment,
            first.start(),
            len(text.rstrip()) if first.start() == 0 else first.end(),
            "time stamp and source of the web page",
        )
        return
    for part in _parts():
        if match := part.pattern.search(text):
            yield of_the_page(INFO, segment, *match.span(), part.what)


CHECK = SegmentCheck(INFO, NoOptions, run)
