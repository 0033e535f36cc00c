"""A dateline in the source's shape, with its agency named twice, or joined to its sentence.

Why: "Overseas Network January 23 (Li Ming)" is the head of a Chinese dispatch, word for word; English has place, date,
agency, dash.

Right in all of 70 findings read on news that engines and people translated from Chinese (2026-11-29).

Silent when: the line has a recognised shape: "BEIJING, Feb. 11 (Xinhua) —", "LONDON (Reuters) -", "MOSCOW, January 23.
/TASS/."; a single sentence beside its source is all there is, as in a translation memory: that is no article, and has
no head.

Bad:
    Overseas Network January 23 (Li Ming), the deputy minister said that Moscow would stay.

Good:
    BEIJING, Jan. 23 (Xinhua) -- The deputy minister said that Moscow would stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from ...known.tables import either, entries, marked
from ...lazy_patterns import lazy_pattern
from ...model.finding import Category, Finding
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.english.dates import full_months, month_names
from ...text.terms.in_target import TermMatch
from ...text.terms.outlets import outlet_words, outlets
from .._base import CheckInfo, Context, DocumentCheck, NoOptions
from ._of_the_page import DATELINE_IN_ENGLISH

INFO = CheckInfo(
    "dateline",
    Category.ORGANIZATIONAL_STYLE,
    Severity.MINOR,
    Confidence.MEDIUM,
    languages=("en",),
    supersedes=("wire-phrase",),
    since="0.1.0",
)

# Where a line's head may reach.
_HEAD = 160
_DIGIT = re.compile("[0-9]")
_SEGMENTS = 6


@cache
def _date() -> str:
    """A day and its month in either order, the month short only where it stands first."""
    day = rf"\d{{1,2}}(?:{either(marked('ordinal', 'digit_endings', 'en'))})?"
    return rf"(?:{month_names()} {day}|{day} (?:{either(full_months())}))(?:,? \d{{4}})?"


@cache
def _where_and_when() -> str:
    """Behind an outlet: where and when, and what Chinese and Russian heads have behind the date."""
    return (
        rf"[, ]+(?:[A-Z][\w'’-]+[, ]+){{0,3}}?(?P<verb>reported |on )?{_date()}"
        r"(?:,? ?(?:\([^)]{1,80}\)|electric(?:ity)?|telegram|news|report(?:er)?\b[^,.]{0,40}|Headline:|Title:))?"
    )


@cache
def _shape() -> re.Pattern[str]:
    return re.compile(_where_and_when())


@cache
def _source_shape() -> re.Pattern[str]:
    """A head that begins with what sounds like an outlet."""
    return re.compile(
        rf"\s*(?P<line>(?:[A-Z][\w'’.&]*,? ){{0,4}}(?:{outlet_words('dateline')}|Xinhua){_where_and_when()})"
    )


@cache
def _up_to_agency() -> re.Pattern[str]:
    return re.compile(rf"\s*[A-Z][A-Za-z .,'-]{{1,40}}, {_date()}\.? ?\($")


# Behind its agency the head of a source has a dash, which parts it from the first sentence.
_DASHED = lazy_pattern(r"\s*[^\W\d_][^()（）\n]{1,50}[(（](?P<agency>[^()（）]{2,24})[)）]\s*[-–—]+\s")
_UNDASHED = lazy_pattern(r"\s*(?P<line>[A-Z][^()]{1,50}\((?P<agency>[^()]{2,24})\)) (?=[\"“]?[A-Z])")
# Spanish and Italian agencies have a full stop before the dash, and days before their months.
_STOPPED = re.compile(r"\s*(?P<line>[A-Z][^()\n]{2,60}\([^()]{2,30}\) ?\. ?[-–—]+)(?= ?[\"“]?[A-Z])")
_TO_TEXT = lazy_pattern(r"[^)]*\) ?[-–—]+ ?")
_TWICE = "the agency stands twice in the dateline"
_JOINED = "the dateline has lost the dash that parts it from the sentence"
_OTHER_SHAPE = "dateline in the shape of the source"


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    if len(document.segments) == 1 and document.segments[0].source:
        return
    for segment in document.segments[:_SEGMENTS]:
        text = segment.target
        if stopped := _STOPPED.match(text):
            yield INFO.finding(segment.at(*stopped.span("line")), _OTHER_SHAPE, evidence=DATELINE_IN_ENGLISH)
            continue
        if segment.source and (joined := _joined(segment.source, text)):
            yield INFO.finding(segment.at(*joined), _JOINED, evidence="the source has a dash there")
            continue
        # No date without a figure and a month; most paragraphs end here.
        if not _DIGIT.search(text, 0, _HEAD):
            continue
        if not any(month in text for month in entries("months", "en")):
            continue
        here = [term for term in _outlets(context, segment.order) if term.start < _HEAD]
        found = _twice(text, here) or _as_in_source(text, here)
        # A line that ends with its date is a date line of the page, not the head of a sentence.
        if found is None or not text[found[1] :].strip():
            continue
        start, end, message = found
        yield INFO.finding(
            segment.at(start, end),
            message,
            evidence=DATELINE_IN_ENGLISH,
        )


def _joined(source: str, target: str) -> tuple[int, int] | None:
    """The head of a dispatch that runs on into its sentence, where the source parts them."""
    head, match = _DASHED.match(source), _UNDASHED.match(target)
    if not head or not match or head["agency"].casefold() != match["agency"].casefold():
        return None
    return match.span("line")


def _outlets(context: Context, order: int) -> list[TermMatch]:
    """The outlets of the glossaries that stand in a segment, by their places in it."""
    offset = context.starts[order]
    end = offset + len(context.segments[order].target)
    return [
        term._replace(start=term.start - offset, end=term.end - offset)
        for term in outlets(context.terms)
        if offset <= term.start < end
    ]


def _twice(text: str, here: list[TermMatch]) -> tuple[int, int, str] | None:
    """An outlet in the brackets of a dateline, and again right behind its dash."""
    for first, second in pairwise(here):
        if (
            first.entry is second.entry
            and _up_to_agency().match(text, 0, first.start)
            and _TO_TEXT.fullmatch(text, first.end, second.start)
        ):
            return len(text) - len(text.lstrip()), second.end, _TWICE
    return None


def _as_in_source(text: str, here: list[TermMatch]) -> tuple[int, int, str] | None:
    """An outlet and a date at the head of a line; one that the glossaries know must not be the subject of the
    sentence.
    """
    if match := _source_shape().match(text):
        return *match.span("line"), _OTHER_SHAPE
    for term in here:
        if not text[: term.start].strip() and (match := _shape().match(text, term.end)) and not match["verb"]:
            return term.start, match.end(), _OTHER_SHAPE
    return None


CHECK = DocumentCheck(INFO, NoOptions, run)
