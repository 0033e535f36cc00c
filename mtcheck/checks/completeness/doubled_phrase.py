"""A phrase of several words that stands twice in a row, or on both sides of "and".

Why: Where the source says a thing in two ways, or the engine loses its place, the translation says it twice in the same
words: "the State of the State of the Nation", "red lanterns and red lanterns".

Right in 40 of 43 findings read, of 1,300 articles, in three debatable ("Don't make trouble, don't make trouble" for two
words of the source).

Told as well is who speaks where it stands before and behind one quotation: 'He said, "It rains," he said.'

Beside a source that has nothing twice also with a comma between ("According to the ministry, according to the
ministry"), a name that its own brackets explain ("the Atomic Agency (IAEA) (Atomic Agency)"), and a word three times
between dashes; two words in a row where the second is an article ("at the at the").

A word alone is left to `doubled-word`, three times to `repetition-loop`. Beside a source that has nothing twice the
confidence is high.

Silent when: a mark parts the two and no source is there, as a refrain or a list does; the second belongs to a noun
behind it; the source has a phrase twice in a row too.

Bad:
    He gave the State of the State of the Nation address. They sold red lanterns and red lanterns.

Good:
    They came day after day after day. Home again, home again, he sang.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...known.lexicon import NOUN, NOUN_OR_VERB, PLURAL, word_class
from ...known.tables import either, words
from ...lazy_patterns import lazy_pattern
from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Segment
from ...text.features import Features
from ...text.reading.doubled_phrases import doubled_phrases
from .._base import CheckInfo, NoOptions, SegmentCheck
from ._gates import JOINING, has_doubled_phrase

INFO = CheckInfo(
    "doubled-phrase",
    Category.DUPLICATION,
    Severity.MAJOR,
    Confidence.MEDIUM,
    languages=("en",),
    supersedes=("doubled-word", "omitted-word"),
    gate=has_doubled_phrase,
    since="0.3.0",
)
_WORD = re.compile(r"\S+")
_EDGES = '.,;:!?"“”()'
_NOUNS = (NOUN, NOUN_OR_VERB, PLURAL)
_OF_TWO = (["between"], ["both"], ["from"])
# In the source: two words twice, or a stretch of a script without blanks.
_TWICE = lazy_pattern(
    # Characters have no capitals, and looking for those of all of them takes longer than an article is searched.
    r"(?i:(?<!\w)(\w+(?: \w+)+),? (?:\w+ )?\1(?!\w))|([^\s\w]*[\u3040-\u30ff\u4e00-\u9fff]{4,})[、，,和与及と]?\2"
)


# The same in any length, where a comma parts the two in the translation.
_TWICE_SHORT = lazy_pattern(r"([\u3040-\u30ff\u4e00-\u9fff]{2,})[、，,]?\1")
_TWO_WORDS = re.compile(r"\b([a-z]+ (?:the|an?|its|their|his|her|our))(?P<again> \1)(?= )")
_START = lazy_pattern(r"(?:^|(?<=[.!?] ))(?P<first>[A-Z][\w'’-]*(?: [\w'’-]+){2,9})(?P<again>, (?P=first)\b)", re.I)
_SAYS = lazy_pattern(
    r"\b(?P<first>\w+ (?:said|says|stated|added|noted|stressed))(?P<again>(?: that)? (?P=first))\b", re.I
)
_BRACKET = lazy_pattern(r"(?P<short> ?\([A-Z][\w-]{1,11}\))? ?\((?P<inside>[^()]{3,80})\)")
_ANOTHER_WORD = lazy_pattern("[(（](?P<words>[^()（）A-Za-z]+)[)）]")
_THRICE = lazy_pattern(r"(?<!\w)(?P<first>\w{3,30})(?P<again>(?: ?[-–—/|]+ ?(?P=first)){2,})(?!\w)")


@cache
def _said_twice() -> re.Pattern[str]:
    verbs = either(("said", "says", "stated", "added"))
    return re.compile(
        rf"\b(?:{verbs})[,:] [“\"][^“”\"]{{3,400}}[”\"],? "
        rf"(?P<again>(?:he|she|they) (?:{verbs}))\b(?! (?:that|in|of|to)\b)"
    )


def run(segment: Segment, features: Features, options: NoOptions) -> Iterator[Finding]:
    yield from _phrases(segment)
    yield from _beside(segment)
    for match in _TWO_WORDS.finditer(segment.target):
        yield _again(segment, *match.span(), match.span("again"), "twice")
    for match in _said_twice().finditer(segment.target):
        yield INFO.finding(
            segment.at(*match.span("again")),
            f'"{match["again"]}" stands a second time',
            evidence="who speaks is said before the quotation",
            severity=Severity.MINOR,
        )


def _beside(segment: Segment) -> Iterator[Finding]:
    """What stands twice with a mark between, as nothing in the source does."""
    source = segment.source or ""
    if not source or _TWICE.search(source) or _TWICE_SHORT.search(source):
        return
    for match in _START.finditer(segment.target):
        yield _again(segment, match.start("first"), match.end(), match.span("again"), "twice")
    for match in _SAYS.finditer(segment.target):
        yield _again(segment, match.start("first"), match.end(), match.span("again"), "twice")
    for match in _THRICE.finditer(segment.target):
        if not _THRICE.search(source):
            yield _again(segment, match.start("first"), match.end(), match.span("again"), "again and again")
    for match in _BRACKET.finditer(segment.target):
        inside, text = match["inside"], segment.target
        start = match.start() - len(inside)
        whole = start >= 0 and not text[max(0, start - 1) : start].isalnum()
        whole = whole and text[start : match.start()].casefold() == inside.casefold()
        # Where the source explains with another word, English may have but one for both.
        another = any(not found["words"].isupper() for found in _ANOTHER_WORD.finditer(source))
        if whole and inside[-3:].isalnum() and f"({inside})" not in source and not another:
            cut = match.end("short") if match["short"] else match.start()
            yield _again(segment, start, match.end(), (cut, match.end()), "twice")


def _again(segment: Segment, start: int, end: int, cut: tuple[int, int], times: str) -> Finding:
    return INFO.finding(
        segment.at(start, end),
        f'"{segment.target[start : cut[0]]}" stands {times}',
        evidence="the same words again, as nowhere in the source",
        fix=Fix("write it once", (Edit(segment.at(*cut), ""),)),
        confidence=Confidence.HIGH,
    )


def _phrases(segment: Segment) -> Iterator[Finding]:
    text = segment.target
    spans = [m.span() for m in _WORD.finditer(text)]
    typed = [text[a:b] for a, b in spans]
    lowered = [word.lower().strip(_EDGES) for word in typed]
    for phrase in doubled_phrases(lowered, JOINING):
        first, second = typed[phrase.start : phrase.middle], lowered[phrase.start : phrase.middle]
        # A mark behind the first, or within either, makes a list or a refrain of the two.
        if any(word[-1] in ".,;:!?" for word in typed[phrase.start : phrase.end - 1]):
            continue
        if not any(word.isalpha() and word not in words("function_words", "en") for word in second):
            continue
        # "patchouli gas or patchouli gas pills": the second belongs to what follows.
        if phrase.again > phrase.middle and word_class("".join(lowered[phrase.end : phrase.end + 1])) in _NOUNS:
            continue
        if segment.source and _TWICE.search(segment.source):
            continue
        start, end = spans[phrase.start][0], spans[phrase.end - 1][1]
        end -= len(text[start:end]) - len(text[start:end].rstrip(_EDGES))
        place = segment.at(start, end)
        kept = spans[phrase.middle - 1][1]
        # "between the old and the old": there are two, and one of them is called wrongly.
        of_two = lowered[phrase.start - 1 : phrase.start] in _OF_TWO and phrase.again > phrase.middle
        yield INFO.finding(
            place,
            f'"{" ".join(first)}" stands twice',
            evidence="the same words twice in a row" + (", as nowhere in the source" if segment.source else ""),
            fix=None if of_two else Fix("write it once", (Edit(segment.at(kept, end), ""),)),
            confidence=Confidence.HIGH if segment.source else None,
        )


CHECK = SegmentCheck(INFO, NoOptions, run)
