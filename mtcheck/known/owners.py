"""English nouns for what owns things, by kind: WordNet's, from scripts/make_owners.py; owners.tsv has others."""

from __future__ import annotations

from .lettered import Lettered

PERSON, GROUP, PLACE, TIME, VEHICLE, BUILDING, WORK = "PGLTVBW"

_words = Lettered("en/wordnet_owners.txt")


def owner_kind(word: str) -> str:
    """The kind of a lower-case English noun: a letter of P G L T V B W (see the constants), "" for others."""
    return _words.letter(word)
