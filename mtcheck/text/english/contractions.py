"""Contractions without their apostrophe: "dont", "theres", "its" for "it's"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...known.lexicon import ADJECTIVE, VERB, word_class
from ...known.tables import alternation, either, entries, mapping, marked, words
from ...lazy_patterns import lazy_pattern
from ...value_types import NamedTuple


class Bare(NamedTuple):
    """text[start:end] stands without its apostrophe; `right` is how it should read."""

    start: int
    end: int
    right: str
    reason: str


# "from its superior" has somebody's; no clause follows a preposition.
_BEFORE = lazy_pattern(r"([a-z]+) $")


def bare_contractions(text: str, word_set: frozenset[str]) -> Iterator[Bare]:
    """Every contraction without its apostrophe; `word_set` are the text's distinct words in lower case."""
    if not word_set.isdisjoint(entries("contractions", "en")):
        yield from _contractions(text)
    if "its" in word_set:
        yield from _it_is(text)


@cache
def _contracted() -> re.Pattern[str]:
    # Letters of ASCII alone: "İ" and "ſ" are a kind of "i" and "s" to a pattern that is not told so.
    return re.compile(rf"(?<![\w'’.@#/-])((?ai:{alternation('contractions', 'en')}))(?![\w'’-])")


def _contractions(text: str) -> Iterator[Bare]:
    in_capital_only = marked("capital", "contractions", "en")
    for match in _contracted().finditer(text):
        word = match[1]
        right = mapping("contractions", "en")[word.lower()]
        if word.lower() in in_capital_only and word != word.capitalize():
            continue
        yield Bare(
            *match.span(1), right if word[0].islower() or right[0] == "I" else right.capitalize(), "a contraction"
        )


@cache
def _its() -> re.Pattern[str]:
    """ "its", what may stand between it and an adjective, the word behind that and its mark, and one word more."""
    between = either(marked("between", "it_is", "en"))
    return re.compile(rf"(?<![\w'’])([Ii]ts) ((?:[a-z]+ly |(?:{between}) )*)([\w'’$-]+)([,.;:!?]?)(?: ([a-z'’]+))?")


def _it_is(text: str) -> Iterator[Bare]:
    at = text.find("ts ")
    while at > 0:
        match = _its().match(text, at - 1) if text[at - 1] in "Ii" else None
        if match and _is_it_is(match) and not _is_behind_preposition(text, at - 1):
            yield Bare(*match.span(1), match[1][:2] + "'s", '"it is", as no noun follows that it could own')
        at = text.find("ts ", at + 1)


def _is_behind_preposition(text: str, at: int) -> bool:
    before = _BEFORE.search(text, max(0, at - 12), at)
    return before is not None and before[1] in words("prepositions", "en")


def _is_it_is(match: re.Match[str]) -> bool:
    adverbs, word, mark, after = match[2], match[3], match[4], match[5] or ""
    unowned, sure = marked("unowned", "it_is", "en"), marked("sure", "it_is", "en")
    if (adverbs + word).split()[0] in unowned or word in unowned:
        return True
    if any(adverb in sure for adverb in adverbs.split()):
        return True
    kind = word_class(word)
    closed = (
        (bool(mark) and mark != ":")
        or after in marked("clause", "it_is", "en")
        or (after == "to" and word in marked("to", "it_is", "en"))
    )
    return closed and (kind == ADJECTIVE or (bool(adverbs) and kind == VERB and word.endswith(("ed", "en"))))
