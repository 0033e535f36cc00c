"""Sentences of a translation that say what the one before them says, where the source has it once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ....known.lexicon import FUNCTION, word_class
from ....lazy_patterns import lazy_pattern
from ....model.text import Span
from ...reading.sentences import sentence_spans
from ..pair import Pair
from .sentences_left_out import sentences_in

# Most segments have one sentence, and need no closer look.
_SEVERAL = lazy_pattern(r"[.!?][\"”’)]* +[\"“(]?[A-Z]")
_WORD = lazy_pattern(r"[^\W_]+")
# Two sentences are one where so many of the words that tell are the same; words are by how they begin.
_ALIKE, _FEWEST, _START = 0.7, 4, 5


def translated_twice(pair: Pair) -> Iterator[tuple[Span, Span]]:
    """A sentence of a translation and the one behind it that says the same in other words.

    Only where the translation has more sentences than its source.
    """
    if not _SEVERAL.search(pair.target.text):
        return
    spans = sentence_spans(pair.target.text)
    if len(spans) <= sentences_in(pair.source.text):
        return
    telling = [_telling(pair.target.text[start:end]) for start, end in spans]
    for n, (one, other) in enumerate(pairwise(telling)):
        longer = max(len(one), len(other))
        if longer >= _FEWEST and len(one & other) >= _ALIKE * longer and _figures(one) == _figures(other):
            yield spans[n], spans[n + 1]


def _telling(text: str) -> frozenset[str]:
    """The words of a text that are no words of grammar, by how they begin, and its figures."""
    words = (word.lower() for word in _WORD.findall(text))
    return frozenset(word[:_START] for word in words if word_class(word) != FUNCTION)


def _figures(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if word[0].isdigit())
