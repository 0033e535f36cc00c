"""A sentence that begins in lower case, or goes on with a capital.

Why: The engine cut a long sentence in two and forgot the capital; or a word or two of it are left behind the end. Or
it put two sentences together and forgot the full stop ("the brand The share rose"), or kept the capital behind a
semicolon, or behind a quotation. A body, day, month or people in small letters ("Ministry of agriculture", "in
october"), a word with a capital at its end ("ContinueD") is told as well, a word in capitals
beside a source that has none ("flood control LEVEL II"), and a sentence that goes on like a headline.

Right in 67 of 68 findings read on machine translations of four languages (2026-11-28).

Silent when: the full stop ends an abbreviation ("U.S. troops"); the word is written so on purpose ("iPhone"); an
ellipsis goes on. A capital in a sentence counts only on a word of grammar, behind a semicolon on any word of the
dictionary, that two words in lower case follow, so that titles are left alone.

Bad:
    The talks ended late on Friday. they will go on next week. The aim is clear; It is peace at last.

Good:
    The talks ended at 5 p.m. on Friday. iPhone sales rose. He waited ... and left. The film The Long Way was shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...known.lexicon import ADJECTIVE, NOUN, NOUN_OR_VERB, word_class
from ...known.places import is_known_name, is_place
from ...known.tables import words
from ...lazy_patterns import lazy_pattern
from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.sentence import is_abbreviation
from ...model.text import Segment
from ...text.features import Features
from ...text.reading.end_marks import ending
from ...text.reading.sentences import CAPITAL_ONLY_AT_START
from .._base import CheckInfo, NoOptions, SegmentCheck
from ._gates import always_capital, body_in_small, has_case_at_odds

INFO = CheckInfo(
    "sentence-case",
    Category.CAPITALIZATION,
    Severity.MINOR,
    Confidence.HIGH,
    languages=("en",),
    gate=has_case_at_odds,
    since="0.1.0",
)

_START = re.compile(r"(?P<last>[\w'’%)-]+)\.[ \t]+(?P<word>[a-z][a-z'’]*)(?![\w@-]|\.\S)")
_INSIDE = re.compile(rf"[a-z]{{2}} (?P<word>{'|'.join(CAPITAL_ONLY_AT_START)})(?= [a-z][\w-]*,? [a-z])")
# A sentence behind a quotation that has no mark at its end.
_BEHIND_QUOTE = re.compile(rf"[a-z][\"”] (?P<word>{'|'.join((*CAPITAL_ONLY_AT_START, 'A', 'An'))})(?= [a-z])")
_BEHIND_SEMICOLON = re.compile(r"[a-z]{2}; (?P<word>[A-Z][a-z]*)(?= [a-z][\w-]*,? [a-z])")
# So few words at the end are no sentence but a scrap of the one before.
_SCRAP = 2


# The capital of an engine that counts pieces of words: "ContinueD", "CaseS".
_LAST_CAPITAL = re.compile(r"(?<![\w@/.-])(?P<word>[A-Za-z][a-z]{2,}[A-Z])(?![\w@/-])")

# So many words with capitals in a row, of which so many are such as even headlines write small or only verbs have.
_TITLE_INSIDE = lazy_pattern(r"(?<=[a-z,] )(?P<run>[A-Z][\w’'-]*,?(?: (?:[A-Z][\w’'-]*|\d[\d.]*),?){5,})(?![\w’'-])")
_SMALL_IN_TITLES = lazy_pattern(r"\b(?:Has|Have|Is|Are|Was|Were|To|Will|Be|Been|Had|Can|That|The|And|Of|Its|Not)\b")
_FEWEST_SMALL = 2
_LONGEST_SHOWN = 100
_IN_CAPITALS = lazy_pattern(r"(?<=[a-z] )(?P<word>[A-Z]{4,})(?= (?:[a-z]|[IVX]+\b))")
_IN_SMALL = lazy_pattern(r"(?<![\w@#/.'’-])[a-z]{4,}(?![\w@/-]|\.\w)")
_LATIN = lazy_pattern("[A-Za-z]")
_GREEK_QUESTION = lazy_pattern("[\u0370-\u03ff];")


def run(segment: Segment, features: Features, options: NoOptions) -> Iterator[Finding]:
    yield from _last_capitals(segment)
    yield from _names_in_small(segment)
    yield from _titles_inside(segment)
    yield from _words_in_capitals(segment)
    yield from _small_starts(segment)
    yield from _capitals_inside(segment)


def _names_in_small(segment: Segment) -> Iterator[Finding]:
    """The name of a body that goes on in small letters, a day, a month or a people with a small one."""
    for match in body_in_small().finditer(segment.target):
        if word_class(match["word"]) in (NOUN, NOUN_OR_VERB, ADJECTIVE):
            yield INFO.finding(
                segment.at(*match.span()),
                f'"{match["word"]}" is part of a name',
                evidence=f'"{match["head"]}" has its capital, and so have the nouns behind it',
            )
    for match in _IN_SMALL.finditer(segment.target):
        if match[0] in always_capital():
            place = segment.at(*match.span())
            right = match[0].capitalize()
            yield INFO.finding(
                place,
                f'"{match[0]}" → "{right}"',
                evidence="days, months and peoples have capitals",
                fix=Fix("write it with a capital", (Edit(place, right),)),
            )


def _titles_inside(segment: Segment) -> Iterator[Finding]:
    """A stretch of a sentence whose words all have capitals, verbs and words of grammar too, as a headline has them."""
    if not segment.order or not ending(segment.target.rstrip(), "en"):
        return
    for match in _TITLE_INSIDE.finditer(segment.target):
        if len(_SMALL_IN_TITLES.findall(match["run"])) >= _FEWEST_SMALL:
            start, end = match.span("run")
            yield INFO.finding(
                segment.at(start, min(end, start + _LONGEST_SHOWN)),
                "the words of the sentence have capitals from here on",
                evidence="headlines are written so, sentences are not",
                confidence=Confidence.MEDIUM,
            )
            return


def _words_in_capitals(segment: Segment) -> Iterator[Finding]:
    """A word of the dictionary in capitals, where the source can have no capitals."""
    source = segment.source or ""
    if not source or _LATIN.search(source):
        return
    for match in _IN_CAPITALS.finditer(segment.target):
        word = match["word"]
        if word_class(word.lower()) and word not in words("spoken_acronyms", "en"):
            place = segment.at(*match.span("word"))
            yield INFO.finding(
                place,
                f'"{word}" → "{word.lower()}"',
                evidence="an ordinary word in capitals; the source has none",
                fix=Fix("write it in lower case", (Edit(place, word.lower()),)),
                confidence=Confidence.MEDIUM,
            )


def _last_capitals(segment: Segment) -> Iterator[Finding]:
    for match in _LAST_CAPITAL.finditer(segment.target):
        word = match["word"]
        if not word_class(word.lower()):
            continue
        place = segment.at(*match.span("word"))
        right = word[:-1] + word[-1].lower()
        yield INFO.finding(
            place,
            f'"{word}" → "{right}"',
            evidence="no word ends with a capital",
            fix=Fix("write it in lower case", (Edit(place, right),)),
        )


def _capitals_inside(segment: Segment) -> Iterator[Finding]:
    text = segment.target
    for match in _INSIDE.finditer(text):
        yield INFO.finding(
            segment.at(*match.span("word")),
            f'"{match["word"]}" begins a sentence, but none ends before it',
            evidence="a word of grammar in capitals between words in lower case",
            confidence=Confidence.MEDIUM,
        )
    for match in _BEHIND_QUOTE.finditer(text):
        quote = match.start() + 1
        # A straight mark with a blank before the quotation's word only opens; and of a title it is part.
        if text[quote] == '"' and text.count('"', 0, quote) % 2 == 0:
            continue
        yield INFO.finding(
            segment.at(*match.span("word")),
            f'"{match["word"]}" begins a sentence, but none ends before it',
            evidence="a quotation without an end mark, and a word of grammar in capitals",
            confidence=Confidence.MEDIUM,
        )
    for match in _BEHIND_SEMICOLON.finditer(text):
        word = match["word"]
        if (
            len(word) < 2
            or not word_class(word.lower())
            or is_place(word)
            or is_known_name(word)
            or re.search(rf"[a-z,] {word}\b", text)
            or (segment.source and _GREEK_QUESTION.search(segment.source))
        ):
            # "I", or somebody's name, as elsewhere; or the mark of a Greek question, which ends a sentence.
            continue
        place = segment.at(*match.span("word"))
        yield INFO.finding(
            place,
            f'"{word}" → "{word.lower()}"',
            evidence="a semicolon ends no sentence",
            fix=Fix("write it in lower case", (Edit(place, word.lower()),)),
            confidence=Confidence.MEDIUM,
        )


def _small_starts(segment: Segment) -> Iterator[Finding]:
    for match in _START.finditer(segment.target):
        last = match["last"]
        before = segment.target[: match.start()]
        if is_abbreviation(last.lower()) or len(last) < 3 or before.endswith("."):
            continue
        # A short capitalised word that is no English word may be an abbreviation that nobody listed.
        if last[0].isupper() and len(last) < 6 and not word_class(last.lower()):
            continue
        if len(before.split()) < 2 or not word_class(match["word"].split("'")[0].split("’")[0]):
            continue
        rest = segment.target[match.start("word") :].rstrip()
        if len(rest.split()) <= _SCRAP:
            yield INFO.finding(
                segment.at(match.start("word"), match.start("word") + len(rest)),
                f'"{rest}" is left behind the end of the sentence',
                evidence="no sentence is as short as that, and this one has no capital",
            )
            continue
        place = segment.at(*match.span("word"))
        right = match["word"][0].upper() + match["word"][1:]
        yield INFO.finding(
            place,
            f'"{match["word"]}" → "{right}"',
            evidence="the sentence before ends with a full stop",
            fix=Fix("begin with a capital", (Edit(place, right),)),
        )


CHECK = SegmentCheck(INFO, NoOptions, run)
