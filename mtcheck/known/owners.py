"""English nouns for what owns things, by kind: WordNet's, from scripts/make_owners.py; owners.tsv has others."""

from __future__ import annotations

from .lettered import by_start

PERSON, GROUP, PLACE, TIME, VEHICLE, BUILDING, WORK = "PGLTVBW"

_words = by_start("en/wordnet_owners.txt")


def owner_kind(word: str) -> str:
    """The kind of a lower-case English noun: a letter of P G L T V B W (see the constants), "" for others."""
    return _words(word[:2]).get(word, "")
