"""An article that does not go with the sound of the next word.

Why: An engine, or a person who changes a word behind it, leaves "a" before a vowel.

Silent when: the next word is a name, an abbreviation, in capitals, or none of English; it only looks like a vowel ("a
unit", "an hour"); "A" is a letter ("vitamin A intake").

Bad:
    They are setting up a emergency reserve.

Good:
    A European unit set up an emergency reserve within an hour, a one-off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...known.lexicon import ADJECTIVE, NOUN, NOUN_OR_VERB, word_class
from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Segment
from ...text.english.inflection import article_for
from ...text.features import Features
from .._base import CheckInfo, NoOptions, SegmentCheck

_BEFORE = [f"a {c}" for c in "aeiou"] + [f"an {c}" for c in "bcdfgjklmnpqrstvwxyz"]
INFO = CheckInfo(
    "wrong-article",
    Category.GRAMMAR,
    Severity.MINOR,
    Confidence.HIGH,
    languages=("en",),
    triggers=tuple(blank + pair for pair in _BEFORE for blank in (" ", "\n")),
    since="0.1.0",
    safe_because='"a" stands before a noun or adjective that begins with the sound of a, e, i or o, which asks '
    'for "an"',
)

_ARTICLE = re.compile(r"(?<![\w'’.&/-])(?P<article>[Aa]n?) (?P<word>[a-z]{4,})(?![\w'’]|\.\w)")
_NOMINAL = (NOUN, NOUN_OR_VERB, ADJECTIVE)

# Vowels that are always spoken as one in the words that fire; "u" is not, and "an" may be what is left of "and".
_SURE = "aeio"
_OPENING = re.compile(r"(?:^|[.!?:…\n]|[\"“‘'«(\[])\s*$")


def _is_letter(text: str, match: re.Match[str]) -> bool:
    """Whether a capital "A" stands within a sentence: the name of a letter, a grade or a type."""
    return match["article"] == "A" and not _OPENING.search(text, max(0, match.start() - 4), match.start())


def run(segment: Segment, features: Features, options: NoOptions) -> Iterator[Finding]:
    for match in _ARTICLE.finditer(segment.target):
        article, word = match["article"], match["word"]
        right = article_for(word)
        if article.lower() == right or word_class(word) not in _NOMINAL or _is_letter(segment.target, match):
            continue
        place = segment.at(*match.span("article"))
        right = right.capitalize() if article[0] == "A" else right
        yield INFO.finding(
            segment.at(match.start(), match.end()),
            f'"{article} {word}" → "{right} {word}"',
            evidence=f'"{word}" begins with the sound of a {"vowel" if right.lower() == "an" else "consonant"}',
            fix=Fix(f'write "{right}"', (Edit(place, right),), safe=article.lower() == "a" and word[0] in _SURE),
        )


CHECK = SegmentCheck(INFO, NoOptions, run)
