"""Whether a word is one of English, in any of its forms."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ...known.lexicon import is_shared_word, word_class
from ...known.tables import words
from .varieties import american

# An ending of a form, or of a British spelling, and what the word has in its place.
_ENDINGS = (
    ("s", ""),
    ("es", ""),
    ("ies", "y"),
    ("ed", ""),
    ("ed", "e"),
    ("d", ""),
    ("ing", ""),
    ("ing", "e"),
    ("ly", ""),
    ("er", ""),
    ("er", "e"),
    ("isation", "ization"),
    ("isations", "ization"),
    ("ise", "ize"),
    ("ised", "ize"),
    ("ising", "ize"),
)
_SHORTEST = 3
# Fewer letters make a part of a compound by chance.
_PART = 4
_TABLES = ("number_words", "function_words", "unit_words", "words_in_no_lexicon")


@lru_cache(maxsize=16384)
def is_english(word: str, *, shared: bool = True) -> bool:
    """Whether a lower-case word is English as far as lists know; `shared` asks those that other languages have too."""
    word = american(word)
    if any(_is_listed(form, shared) for form in (word, *_bases(word))):
        return True
    # "Website", "paragliders": two words in one.
    return any(
        _is_listed(word[:at], False) and any(_is_listed(form, False) for form in (word[at:], *_bases(word[at:])))
        for at in range(_PART, len(word) - _PART + 1)
    )


def _is_listed(word: str, shared: bool) -> bool:
    return (
        bool(word_class(word))
        or any(word in words(fact, "en") for fact in _TABLES)
        or (shared and is_shared_word(word))
    )


def _bases(word: str) -> Iterator[str]:
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            yield word[: -len(ending)] + instead
