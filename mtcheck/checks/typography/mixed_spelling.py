"""British and American spelling in one article.

Why: "neighbours" beside "labor" shows that each sentence was translated afresh; a desk has one spelling.

The finding stands at the spelling that the article has less of, or, if it has as much of both, at the one that comes
second.

Right in all of 22 findings read on machine translations of four languages (2026-11-28).

Silent when: the word has a capital, as in names ("Labour Party", "Lincoln Center"), or stands in a heading.

Bad:
    The centre was full, and the neighbours came. Workers without papers feared for their labor.

Good:
    The centre was full, and the neighbours came. The Lincoln Center called off its programme.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.english.varieties import spelt_in_both_ways, varieties
from .._base import CheckInfo, Context, DocumentCheck, NoOptions
from ._gates import has_mixed_spelling

INFO = CheckInfo(
    "mixed-spelling",
    Category.INCONSISTENT_STYLE,
    Severity.MINOR,
    Confidence.MEDIUM,
    languages=("en",),
    gate=has_mixed_spelling,
    since="0.1.0",
)


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    text, words = context.whole.text, context.whole.word_set
    found = {variety: _places(sorted(words & spellings.keys()), text) for variety, spellings in varieties().items()}
    few, many = sorted(found, key=lambda variety: (len(found[variety]), -_start(found[variety])))
    for match in found[few] if found[many] else ():
        right = varieties()[few][match[0]]
        place = context.at(*match.span())
        yield INFO.finding(
            place,
            f'"{match[0]}" → "{right}"',
            evidence=f'the article spells as {many} English does elsewhere, as in "{found[many][0][0]}"',
            related=[context.at(*found[many][0].span())],
            fix=Fix(f'write "{right}"', (Edit(place, right),)),
        )
    yield from _in_both_ways(context, text, words)


def _in_both_ways(context: Context, text: str, words: frozenset[str]) -> Iterator[Finding]:
    """Words that one side of the Atlantic spells as the other does too: only both in one article tell."""
    for british, american in spelt_in_both_ways().items():
        if british not in words or american not in words:
            continue
        few, many = sorted((_places([british], text), _places([american], text)), key=len)
        if not few:
            continue
        right = many[0][0]
        places = [context.at(*match.span()) for match in few]
        yield INFO.finding(
            places[0],
            f'"{few[0][0]}" → "{right}"',
            evidence=f'the article has "{right}" elsewhere',
            related=[*places[1:], context.at(*many[0].span())],
            fix=Fix(f'write "{right}"', tuple(Edit(place, right) for place in places)),
        )


def _places(words: list[str], text: str) -> list[re.Match[str]]:
    if not words:
        return []
    # A search for a set of first letters is the faster one, so that what may not stand before them comes behind them.
    starts = (
        f"{letter}(?<![\\w-].)(?:{'|'.join(word[1:] for word in some)})"
        for letter, some in groupby(words, _first_letter)
    )
    return list(re.finditer(rf"(?:{'|'.join(starts)})(?![\w-])", text))


_first_letter = itemgetter(0)


def _start(matches: list[re.Match[str]]) -> int:
    return matches[0].start() if matches else 0


CHECK = DocumentCheck(INFO, NoOptions, run)
