"""Nouns and names that stand without the article that they need."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from string import ascii_letters
from typing import NamedTuple

from ...known.lexicon import ADJECTIVE, NOUN, NOUN_OR_VERB, PLURAL, word_class
from ...known.tables import alternation, either, entries, words
from ...lazy_patterns import lazy_pattern
from .articles import article_for

_AGE = lazy_pattern(
    r"(?P<before>[A-Za-z]+) (?P<bare>(?P<number>\d{1,3})-year-old (?P<noun>[a-z]+))(?P<behind> [a-zA-Z]+|\W|$)"
)
_DAY = lazy_pattern(
    r"\b(?:[Oo]n|[Ff]rom|[Ss]ince|[Uu]ntil|[Bb]y|[Tt]o) (?P<bare>\d{1,2}(?:st|nd|rd|th) of (?:this|last|next|the) \w+)"
)
# A day alone. First to third may be bases or places, and what follows another ordinal is what both count.
_DAY_ALONE = lazy_pattern(
    r"\b(?:[Oo]n|[Uu]ntil|[Ss]ince|[Bb]y|(?:morning|afternoon|evening|night) of)"
    r" (?P<bare>(?:[4-9]|[12]\d|3[01])(?:st|nd|rd|th)(?: and \d{1,2}(?:st|nd|rd|th))?)"
    r"(?=[.;:)]|,(?! (?:J[au]|F|M[ar]|A[pu]|S|O|N|D)[a-z]+\b[.,]?(?: \d|$|[.,]))|$"
    r"| (?:that|at|to|in|for|local|because|after)\b)"
)
_YEAR_OLD = re.compile(r" \d{1,3}-year-old ")
_MAY_BE_DAY_ALONE = re.compile(r"(?:[Oo]n|[Uu]ntil|[Ss]ince|[Bb]y|of) \d{1,2}[snrt][tdh]\b")
_MAY_BE_DAY = re.compile(r"\d(?:st|nd|rd|th) of (?:this|last|next|the) ")
_LAST_WORD = lazy_pattern(r"[a-z]+\Z")
# Of a preposition.
_LONGEST = 4
_BEFORE_NOUNS = frozenset(("is", "was", "that", "and", "with", "by", "to", "of", "from", "for", "as", "but", "or"))


class BareName(NamedTuple):
    """text[start:end], behind the word at `before`, lacks its article; which, and why."""

    before: int
    start: int
    end: int
    article: str
    reason: str


@cache
def _headed() -> re.Pattern[str]:
    # The blank comes first, as a search for what may be before it is slow.
    before = ("in", "of", "from", "to", "by", "with", "at", "on", "for")
    prepositions = "|".join(rf"(?<=\b{word} )" for word in before)
    return re.compile(
        rf" (?=[A-Z])(?:{prepositions})(?P<bare>(?:[A-Z][a-z]+ ){{1,4}}"
        rf"(?P<head>{alternation('heads_with_article', 'en')}))"
        r"(?![\w’'-])(?! [A-Z\d])"
    )


@cache
def _injury() -> re.Pattern[str]:
    parts = alternation("injured_parts", "en")
    return re.compile(rf"\b(?:with|from|to|after|by|of) (?P<bare>(?:{parts}) injury)(?![\w-]| [a-z]+s\b)")


@cache
def _of_divisions() -> tuple[str, ...]:
    """The adjectives before the name of a body of a province, city or prefecture, with their blanks."""
    return tuple(f" {word} " for word in entries("adjectives_of_divisions", "en"))


@cache
def _bodies() -> re.Pattern[str]:
    """A body of a province, city or prefecture, at the start of a sentence or clause or behind a preposition."""
    heads = words("kinds_of_bodies", "en") | words("heads_of_local_bodies", "en")
    kinds, of_division = either(word.title() for word in heads), alternation("adjectives_of_divisions", "en")
    return re.compile(
        r"(?:^|(?<=[.!?] )|\b(?:of|by|from|to|with|that|at) |(?<=\d, ))"
        rf"(?P<bare>[A-Z][a-z]+ (?:{of_division}) (?:(?:[A-Z][\w-]+|and|of|for|the|on) ){{0,8}}?"
        rf"(?P<head>{kinds}))(?![\w’'-]| [A-Z(]| (?:of|for|on|and) [A-Z])(?= [a-z]|[.,;])"
    )


def bare_names(text: str) -> Iterator[BareName]:
    """The persons with an age, the days of a month and the names of what always has one, without an article."""
    for match in _ages(text):
        if match["before"] in _BEFORE_NOUNS and _is_one(match["noun"], match["behind"]):
            article = "an" if match["number"][0] == "8" or match["number"] in ("11", "18") else "a"
            yield BareName(match.start(), *match.span("bare"), article, "one person needs an article")
    for match in _DAY.finditer(text) if _MAY_BE_DAY.search(text) else ():
        yield BareName(match.start(), *match.span("bare"), "the", "a day of the month needs one")
    for match in _DAY_ALONE.finditer(text) if _MAY_BE_DAY_ALONE.search(text) else ():
        yield BareName(match.start(), *match.span("bare"), "the", "a day of the month needs one")
    for match in _injury().finditer(text) if " injury" in text else ():
        article = article_for(match["bare"])
        yield BareName(match.start(), *match.span("bare"), article, "one injury needs an article")
    for match in _bodies().finditer(text) if any(kind in text for kind in _of_divisions()) else ():
        following = re.match(r" ([a-z]+)", text[match.end() : match.end() + 30])
        if not (following and word_class(following[1]) in (NOUN, PLURAL)):
            first = match.start() == match.start("bare") and text[match.start() - 2 : match.start()] != ", "
            article = "The" if first else "the"
            yield BareName(match.start(), *match.span("bare"), article, "names of such bodies have one")
    for match in _headed().finditer(text):
        following = re.match(r" ([a-z]+)", text[match.end() : match.end() + 30])
        # Before another noun it is that which has the article, or none: "Kola Peninsula bases".
        if following and word_class(following[1]) in (NOUN, NOUN_OR_VERB, PLURAL, ADJECTIVE):
            continue
        if match["bare"].split()[0].lower() not in words("determiners", "en"):
            word = _LAST_WORD.search(text, max(0, match.start() - _LONGEST), match.start())
            yield BareName(
                word.start() if word else match.start(),
                *match.span("bare"),
                "the",
                f'names with "{match["head"]}" have one',
            )


def _ages(text: str) -> Iterator[re.Match[str]]:
    """The matches of the pattern for ages, looked for where "-year-old" stands."""
    end = 0
    for place in _YEAR_OLD.finditer(text):
        start = behind = place.start()
        while start > end and text[start - 1] in ascii_letters:
            start -= 1
        if start < behind and (match := _AGE.match(text, start)):
            end = match.end()
            yield match


def _is_one(noun: str, behind: str) -> bool:
    """Whether a noun is one thing, and no name follows that makes it a title."""
    word = behind.strip()
    return word_class(noun) in (NOUN, NOUN_OR_VERB) and not (
        word[:1].isupper() or word_class(word) in (NOUN, NOUN_OR_VERB)
    )
