"""Contractions without their apostrophe: "dont", "theres", "its" for "it's"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...known.lexicon import ADJECTIVE, VERB, word_class


class Bare(NamedTuple):
    """text[start:end] stands without its apostrophe; `right` is how it should read."""

    start: int
    end: int
    right: str
    reason: str


# No word of English without the apostrophe, or never where these rules look.
_CONTRACTIONS = {
    "dont": "don't", "doesnt": "doesn't", "didnt": "didn't", "isnt": "isn't", "wasnt": "wasn't", "arent": "aren't", "werent": "weren't",
    "couldnt": "couldn't", "wouldnt": "wouldn't", "shouldnt": "shouldn't", "hasnt": "hasn't", "havent": "haven't", "hadnt": "hadn't",
    "youre": "you're", "theyre": "they're", "youve": "you've", "weve": "we've", "theyve": "they've", "youll": "you'll", "theyll": "they'll",
    "theres": "there's", "thats": "that's", "whats": "what's", "wheres": "where's", "hes": "he's", "shes": "she's", "ive": "I've", "im": "I'm",
}  # fmt: skip
# Letters of ASCII alone: "İ" and "ſ" are a kind of "i" and "s" to a pattern that is not told so, and none in the table.
_CONTRACTED = re.compile(r"(?<![\w'’.@#/-])((?ai:" + "|".join(_CONTRACTIONS) + r"))(?![\w'’-])")
_ITS = re.compile(
    r"(?<![\w'’])([Ii]ts) ((?:[a-z]+ly |so |too |very |now |also |still |just |all |not |been |always |never |almost )*)([\w'’$-]+)([,.;:!?]?)(?: ([a-z'’]+))?"
)
# "from its superior" has somebody's; no clause follows a preposition.
_BEHIND_PREPOSITION = re.compile(
    r"\b(?:of|from|with|by|to|in|on|at|for|into|onto|under|over|against|through|within|despite|without) $"
)
_AFTER_IT_IS = frozenset(
    "a an the not been going because like up about these those this that he we they you there what how why".split()
)
_AFTER_ADJECTIVE = frozenset("that if when because".split())
# "its potential to grow" has a noun; only these adjectives take a verb so.
_BEFORE_A_VERB = frozenset(
    "important possible impossible difficult hard easy necessary good great nice crucial vital better best".split()
)


def bare_contractions(text: str, words: frozenset[str]) -> Iterator[Bare]:
    """Every contraction without its apostrophe; `words` are the text's distinct words in lower case."""
    if not words.isdisjoint(_CONTRACTIONS):
        yield from _contractions(text)
    if "its" in words:
        yield from _it_is(text)


def _contractions(text: str) -> Iterator[Bare]:
    for match in _CONTRACTED.finditer(text):
        word = match[1]
        right = _CONTRACTIONS[word.lower()]
        # "IM" and "IVE" are initials; "im" and "ive" of other languages stand in lower case.
        if word.lower() in ("im", "ive") and word not in ("Im", "Ive"):
            continue
        yield Bare(
            *match.span(1), right if word[0].islower() or right[0] == "I" else right.capitalize(), "a contraction"
        )


def _it_is(text: str) -> Iterator[Bare]:
    at = text.find("ts ")
    while at > 0:
        match = _ITS.match(text, at - 1) if text[at - 1] in "Ii" else None
        if match and _is_it_is(match) and not _BEHIND_PREPOSITION.search(text, max(0, at - 12), at - 1):
            yield Bare(*match.span(1), match[1][:2] + "'s", '"it is", as no noun follows that it could own')
        at = text.find("ts ", at + 1)


def _is_it_is(match: re.Match[str]) -> bool:
    adverbs, word, mark, after = match[2], match[3], match[4], match[5] or ""
    first = (adverbs + word).split()[0]
    if first in _AFTER_IT_IS or word in _AFTER_IT_IS:
        return True
    if adverbs.startswith(("not ", "just ", "also ")) or "been " in adverbs:
        return True
    kind = word_class(word)
    closed = (bool(mark) and mark != ":") or after in _AFTER_ADJECTIVE or (after == "to" and word in _BEFORE_A_VERB)
    return closed and (kind == ADJECTIVE or (bool(adverbs) and kind == VERB and word.endswith(("ed", "en"))))
