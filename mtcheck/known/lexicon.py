"""English words by word class; compiled by scripts/make_lexicon.py."""

from __future__ import annotations

from .lettered import Lettered

# Singular adjectives and nouns are what may follow a possessive; a word that may be a verb proves nothing.
NOUN, NOUN_OR_VERB, PLURAL, ADJECTIVE, VERB, ADVERB, FUNCTION = "NMSJVRF"

_words = Lettered("en/lexicon.txt")


def word_class(word: str) -> str:
    """The usual class of a lower-case English word: a letter of N M S J V R F (see the constants), "" if unknown."""
    return _words.letter(word)


def starts_a_word(two: str) -> bool:
    """Whether an English word begins with two letters, in lower case."""
    return _words.begins_a_word(two)


_shared = Lettered("en/shared_words.txt")


def is_shared_word(word: str) -> bool:
    """Whether a lower-case word that the lexicon lacks is English, and another language's too."""
    return _shared.letter(word) != ""
