"""English words by word class; compiled by scripts/make_lexicon.py, read when first asked for."""

from __future__ import annotations

from functools import cache

from .files import read

# Singular adjectives and nouns are what may follow a possessive; a word that may be a verb proves nothing.
NOUN, NOUN_OR_VERB, PLURAL, ADJECTIVE, VERB, ADVERB, FUNCTION = "NMSJVRF"


@cache
def _lines() -> dict[str, str]:
    """The words that begin with the same two letters, each class's letter before its words."""
    return dict(line.split(" ", 1) for line in read(__package__, "en/lexicon.txt").decode().splitlines())


@cache
def _words(start: str) -> dict[str, str]:
    # An article has words of a third of the lines; a table of all would cost more than its check.
    table: dict[str, str] = {}
    letter = ""
    for part in _lines().get(start, "").split():
        if part.isupper():
            letter = part
        else:
            table[part] = letter
    return table


def word_class(word: str) -> str:
    """The usual class of a lower-case English word: a letter of N M S J V R F (see the constants), "" for an unknown word."""
    return _words(word[:2]).get(word, "")
