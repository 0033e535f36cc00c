"""A line about the story within it: its reporter, a credit without its name, an agency's brackets, other stories.

Why: The engine translates what the page sets around the text: "(Reporter Li Na)", "ALMATY.KAZINFORM -", "(provided
by)", "Read also:", "4 hours ago". None of it belongs to an article in English.

Right in all of 65 findings read, which is all that 1,300 articles had.

A credit of a photograph ("Photo: Archive") is told where it is a paragraph of its own and the source has one there.

Silent when: a credit names a photographer or an agency in the English way ("Photo: Xinhua/Li Ming") and no source tells
that it is a line of the page; "(Reporting by Ann
Lee)" ends a story, as at Reuters, and the source is in no East Asian language; the words stand in a sentence.

Bad:
    The bridge is open. (Reporter Li Na)

Good:
    The bridge is open, reporters said. A reporter from Almaty was there (provided by bus).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ...known.tables import either, languages, marked
from ...lazy_patterns import lazy_pattern
from ...model.finding import Category, Finding
from ...model.grade import Confidence, Severity
from ...model.text import Document, Segment
from ...text.english.dates import month_names
from .._base import CheckInfo, Context, DocumentCheck, NoOptions
from ._gates import has_byline
from ._of_the_page import DATELINE_IN_ENGLISH, of_the_page

INFO = CheckInfo(
    "byline",
    Category.ADDITION,
    Severity.MINOR,
    Confidence.HIGH,
    languages=("en",),
    # What goes needs no mending.
    supersedes=(
        "dateline",
        "agency-credit",
        "headline-period",
        "end-mark",
        "name-mismatch",
        "term-variant",
        "unquoted-speech",
    ),
    gate=has_byline,
    since="0.3.0",
)

# A dateline stands in the first lines, and not far into them.
_HEAD_SEGMENTS = 6
_EAST_ASIAN = ("zh", "ja", "ko")
_REPORTER_IN_SOURCE = "记者|記者|通讯员|通訊員|特派员|特派員|기자|특파원"


class _Kind(NamedTuple):
    """What is looked for, what it is, and in which languages' sources; in any, and without a source, where there is
    none.
    """

    pattern: re.Pattern[str]
    what: str
    sources: tuple[str, ...] = ()
    of_source: re.Pattern[str] | None = None


@cache
def _kinds() -> tuple[_Kind, ...]:
    reporter, author, credit, reader = (
        either(marked(part, "byline_words", "en")) for part in ("reporter", "author", "credit", "reader")
    )
    day = rf"(?:{month_names()} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}} (?:{month_names()}))(?:,? \d{{4}})?"
    names = r"[A-Z][\w'’.-]*(?:,? (?:and )?[A-Z][\w'’.-]*){0,14}"
    # "(Global Times reporter Li Na)", beside a source with its own word there.
    whose = rf"[(\[【（][^()\[\]【】（）]{{0,60}}\b(?i:{reporter})\b[^()\[\]【】（）]{{2,99}}[)\]】）]"
    whose_in_source = (
        rf"[(\[【（〔][^()\[\]【】（）〔〕]{{0,30}}(?:{_REPORTER_IN_SOURCE})[^()\[\]【】（）〔〕]{{0,60}}[)\]】）〕]"
    )
    agencies = either(marked("dateline", "outlet_words", "ja"))
    picture = either(marked("picture", "credit_words", "en"))
    of_pictures = either(
        word for language in languages("credit_words") for word in marked("picture", "credit_words", language)
    )
    return (
        _Kind(
            lazy_pattern(
                rf"^\s*(?:[A-Z][\w'’ -]{{1,30}},? )?(?:{day},? ?)?[(（](?i:{reporter}):? {names}[)）](?: ?[-–—]+)?"
                rf"|[(（](?i:{reporter}):? {names}[)）]\.?\s*$"
            ),
            "the reporter's name",
        ),
        _Kind(
            lazy_pattern(rf"^\s*{whose}(?: ?[-–—]+)?|{whose}\.?\s*$"),
            "the reporter's name",
            _EAST_ASIAN,
            lazy_pattern(rf"^\s*{whose_in_source}|{whose_in_source}[。.]?\s*$"),
        ),
        _Kind(lazy_pattern(rf"^\s*(?i:{author}):? (?=[A-Z]){names}\s*$"), "the author's name"),
        _Kind(lazy_pattern(rf"^\s*[(（]Report(?:ing|ed) by {names}[)）]\.?\s*$"), "the reporters' names", _EAST_ASIAN),
        _Kind(
            lazy_pattern(r"^\s*[(（](?:Photo )?[Cc]ourtesy of [^()（）]{2,60}[)）]\.?\s*$"),
            "a credit without its picture",
            _EAST_ASIAN,
        ),
        _Kind(
            lazy_pattern(
                rf"^\s*(?i:{picture})s?(?: (?i:credits?|source|by|courtesy(?: of)?))? ?[:=/]"
                rf" ?[A-Z©@][\w.'’@-]*(?:(?: ?[,/|] ?| - | (?:of|the|and|by|from|for) | )[A-Z©@][\w.'’@-]*){{0,7}}\s*$"
            ),
            "a credit without its picture",
            of_source=lazy_pattern(rf"^\W*(?i:{of_pictures})\W*[:：=＝/／】]"),
        ),
        _Kind(
            lazy_pattern(
                rf"^\s*[(\[【（][^()\[\]【】（）]{{2,60}}[=＝][^()\[\]【】（）]{{2,40}}[)\]】）]"
                rf"(?: ?(?i:{reporter})?,? ?{names}(?: (?i:{reporter}))? ?[=＝])?"
            ),
            "the agency and the place in brackets",
            _EAST_ASIAN,
            lazy_pattern(r"^\s*[(\[【（][^()\[\]【】（）]{2,40}[=＝]"),
        ),
        _Kind(lazy_pattern(rf"^\s*(?i:{reporter}),? {names} ?[=＝]"), "the reporter's name", _EAST_ASIAN),
        _Kind(lazy_pattern(r"^\s*[\w.+-]+@[\w-]+(?:\.[\w-]+)+\s*$"), "the reporter's address", _EAST_ASIAN),
        _Kind(lazy_pattern(rf"[(（](?i:{credit})[)）]|(?i:^\s*photo ?= ?{names})"), "a credit that lost its name"),
        _Kind(
            lazy_pattern(r"[(（](?:[Ee]nd|[Ff]inish(?:ed)?|[Oo]ver|[Cc]omplete|[Dd]one)[)）]\s*$"),
            "the agency's mark of the end",
            _EAST_ASIAN,
            lazy_pattern(r"[(（](?:完|了|終|おわり|끝)\s*[)）]"),
        ),
        _Kind(
            lazy_pattern(r"^\s*[\[【［][^\]】］]{2,60}[\]】］]"),
            "the agency and the place in brackets",
            ("ja",),
            lazy_pattern(rf"^\s*[【［\[][^】］\]]*(?:{agencies}|[=＝])[^】］\]]*[】］\]]"),
        ),
        _Kind(
            lazy_pattern(rf"^\s*[A-Z][\w'’ -]{{1,30}}, {day}(?:,|:)?(?= [\"“A-Za-z])"),
            "what is left of a dateline",
            ("zh",),
            lazy_pattern(r"^.{0,40}\d日(?:电|電|讯|訊)"),
        ),
        _Kind(
            lazy_pattern(r"^\s*[A-Z][A-Z-]{2,}\. ?[A-Z]{3,}(?:\.[A-Z]+)? ?[-–—]+ ?(?=[A-Z\"“])"),
            "the dateline of a Russian agency",
        ),
        _Kind(
            lazy_pattern(rf"^\s*(?:(?i:{reader}) ?(?:[:：].*)?$|[\[【［](?i:{reader})[\]】］].*$)"),
            "a line that leads to other stories",
        ),
        _Kind(
            lazy_pattern(
                r"^\s*(?i:(?:updated |published |posted )?(?:\d{1,2}|an?|one|two|three|four|five) "
                r"(?:minutes?|hours?|days?) ago)\W*$"
            ),
            "a time that holds for the page only",
        ),
        _Kind(lazy_pattern(rf"[:,|–—-] ?{day},? \d{{1,2}}[:.]\d{{2}}\s*$"), "the page's time stamp"),
    )


# The head of a dispatch in English, which further down belongs to another.
_ENGLISH_HEAD = lazy_pattern(r"^\s*[A-Z][A-Za-z .'’-]{2,30}, [A-Z][a-z]{2,8}\.? \d{1,2} \([A-Z][A-Za-z ]+\) ?[-–—]+")
_ONLY_HEADLINE = "the page's time stamp"


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    for segment in document.segments:
        if not has_byline(context.features(segment.order)):
            continue
        if segment.order >= _HEAD_SEGMENTS and (head := _ENGLISH_HEAD.match(segment.target)):
            yield of_the_page(INFO, segment, *head.span(), "the head of a dispatch")
            continue
        for kind in _kinds():
            if kind.what == _ONLY_HEADLINE and segment.order:
                continue
            if match := _found(kind, segment, document):
                yield _told(kind.what, segment, match)
                break


def _told(what: str, segment: Segment, match: re.Match[str]) -> Finding:
    """The finding; what has place and date is to be written anew and not only taken out."""
    if match.start() == 0 and match.end() < len(segment.target) and _DAY.search(match[0]):
        return INFO.finding(
            segment.at(*match.span()), f"{what} stands at the head of the article", evidence=DATELINE_IN_ENGLISH
        )
    return of_the_page(INFO, segment, *match.span(), what)


# A day of a month: in the head of a dispatch no other figure is as short.
_DAY = lazy_pattern(r"\b\d{1,2}(?:st|nd|rd|th)?\b")


def _found(kind: _Kind, segment: Segment, document: Document) -> re.Match[str] | None:
    if kind.sources and document.source_lang not in kind.sources:
        return None
    if kind.of_source and not (segment.source and kind.of_source.search(segment.source)):
        return None
    match = kind.pattern.search(segment.target)
    # A dateline stands at the head of a story.
    if match and match.start() == 0 and match.end() < len(segment.target) and segment.order >= _HEAD_SEGMENTS:
        return None
    return match


CHECK = DocumentCheck(INFO, NoOptions, run)
