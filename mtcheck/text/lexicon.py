"""English words by word class; compiled by scripts/make_lexicon.py, read when first asked for."""

from __future__ import annotations

from functools import cache

from .resource import read

# Singular adjectives and nouns are what may follow a possessive; a word that may be a verb proves nothing.
NOUN, NOUN_OR_VERB, PLURAL, ADJECTIVE, VERB, ADVERB, FUNCTION = "NMSJVRF"


@cache
def _words() -> dict[str, str]:
    table = {}
    for line in read(__package__, "lexicon.txt").decode().splitlines():
        letter, *words = line.split()
        table.update(dict.fromkeys(words, letter))
    return table


def word_class(word: str) -> str:
    """The usual class of a lower-case English word: a letter of N M S J V R F (see the constants), "" for an unknown word."""
    return _words().get(word, "")
