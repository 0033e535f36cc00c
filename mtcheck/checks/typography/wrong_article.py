"""An article that does not go with the sound of the next word.

Why: An engine, or a person who changes a word behind it, leaves "a" before a vowel.

How a word is spoken is looked up in a pronouncing dictionary: "a unit", "an hour". Several in one sentence are one
finding.

Right in all of 12 findings read, which is all that 1,200 articles had (2026-11-29).

Silent when: the next word is not in the dictionary, or begins in a way that words have both sounds with; people differ
("an historic", "a historic"); initials may be spoken as a word or letter by letter; "A" is a letter ("vitamin A").

Bad:
    They are setting up a emergency reserve, an useful one, with a FBI agent.

Good:
    A European unit set up an emergency reserve within an hour, a one-off. It is an historic day for an 8-year-old.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby

from ...known.lexicon import ADJECTIVE, ADVERB, NOUN, NOUN_OR_VERB, VERB, word_class
from ...lazy_patterns import lazy_pattern
from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Segment
from ...text.english.articles import articles_of
from ...text.features import Features
from .._base import CheckInfo, NoOptions, SegmentCheck
from ._gates import has_article_at_odds

INFO = CheckInfo(
    "wrong-article",
    Category.GRAMMAR,
    Severity.MINOR,
    Confidence.HIGH,
    languages=("en",),
    gate=has_article_at_odds,
    since="0.1.0",
    safe_because='"a" stands before a noun or adjective that begins with the sound of a, e, i or o, which asks '
    'for "an"',
)

_ARTICLE = re.compile(
    r"(?<![\w'’.&/-])(?P<article>[Aa]n?) [\"“]?(?P<word>(?:\d[\d,.]*\d|\d|[A-Za-z]+)(?:-\w+)*)(?![\w’']|\.\w)"
)
_NOMINAL = (NOUN, NOUN_OR_VERB, ADJECTIVE, ADVERB)

# Vowels that are always spoken as one in the words that fire; "u" is not, and "an" may be what is left of "and".
_SURE = "aeio"
_OPENING = lazy_pattern(r"(?:^|[.!?:…\n]|[\"“‘'«(\[])\s*$")


def _is_name(text: str, match: re.Match[str]) -> bool:
    """Whether a capital "A" stands within a sentence, a letter, a grade or a type, or "An" is somebody's name or part
    of a place's: Long An province.
    """
    if match["article"] == "An" and match["word"][0].isupper():
        return True
    return match["article"][0] == "A" and not _OPENING.search(text, max(0, match.start() - 4), match.start())


def run(segment: Segment, features: Features, options: NoOptions) -> Iterator[Finding]:
    text = segment.target
    wrong = [m for m in _ARTICLE.finditer(text) if _is_wrong(text, m)]
    for _, some in groupby(wrong, key=lambda m: bisect_right(features.sentences, m.start(), key=lambda s: s.start)):
        yield _finding(segment, list(some))


def _is_wrong(text: str, match: re.Match[str]) -> bool:
    article, word = match["article"], match["word"]
    if _is_name(text, match) or not _may_follow(word):
        return False
    right = articles_of(word)
    return bool(right) and article.lower() not in right


def _may_follow(word: str) -> bool:
    """Whether a word is such as stands behind an article: a noun, an adjective, with a hyphen, initials, a figure."""
    head = word.partition("-")[0]
    if not head.islower() or head != word:
        return True
    kind = word_class(word)
    return kind in _NOMINAL or (kind == VERB and word.endswith(("ed", "ing")))


def _finding(segment: Segment, matches: list[re.Match[str]]) -> Finding:
    edits, told = [], []
    for match in matches:
        article, word = match["article"], match["word"]
        right = min(articles_of(word))
        right = right.capitalize() if article[0] == "A" else right
        edits.append(Edit(segment.at(*match.span("article")), right))
        told.append(f'"{article} {word}" → "{right} {word}"')
    last = matches[-1]["word"]
    vowel = "an" in articles_of(last)
    places = [segment.at(match.start(), match.end()) for match in matches]
    return INFO.finding(
        places[0],
        ", ".join(told),
        evidence=f'"{last}" is spoken with a {"vowel" if vowel else "consonant"} first',
        related=places[1:],
        fix=Fix("write the other article", tuple(edits), safe=all(map(_is_safe, matches))),
    )


def _is_safe(match: re.Match[str]) -> bool:
    word = match["word"]
    return match["article"].lower() == "a" and word[0] in _SURE and word_class(word) in (NOUN, NOUN_OR_VERB, ADJECTIVE)


CHECK = SegmentCheck(INFO, NoOptions, run)
