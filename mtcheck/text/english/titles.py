"""Titles before names: "President", "Sen."."""

from __future__ import annotations

from functools import cache

from ...known.tables import marked, words


@cache
def titles() -> frozenset[str]:
    """Titles, offices and professions, and what they are abbreviated to, in lower case and without a point."""
    return words("titles", "en") | frozenset(marked("title", "abbreviations", "en"))


def is_title(word: str) -> bool:
    """Whether a word is one that stands before names: "President"."""
    return word.lower() in titles()
