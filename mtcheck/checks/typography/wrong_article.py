"""An article that does not go with the sound of the next word.

Why: An engine, or a person who changes a word behind it, leaves "a" before a vowel.

Silent when: the next word is a name, an abbreviation, in capitals, or none of English; it only looks like a vowel ("a
unit", "an hour").

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
)

_ARTICLE = re.compile(r"(?<![\w'’.&/-])(?P<article>[Aa]n?) (?P<word>[a-z]{4,})(?![\w'’]|\.\w)")
_NOMINAL = (NOUN, NOUN_OR_VERB, ADJECTIVE)


def run(segment: Segment, features: Features, options: NoOptions) -> Iterator[Finding]:
    for match in _ARTICLE.finditer(segment.target):
        article, word = match["article"], match["word"]
        right = article_for(word)
        if article.lower() == right or word_class(word) not in _NOMINAL:
            continue
        place = segment.at(*match.span("article"))
        right = right.capitalize() if article[0] == "A" else right
        yield INFO.finding(
            segment.at(match.start(), match.end()),
            f'"{article} {word}" → "{right} {word}"',
            evidence=f'"{word}" begins with the sound of a {"vowel" if right.lower() == "an" else "consonant"}',
            fix=Fix(f'write "{right}"', (Edit(place, right),), safe=True),
        )


CHECK = SegmentCheck(INFO, NoOptions, run)
