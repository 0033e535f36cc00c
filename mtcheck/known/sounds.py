"""How scripts sound in Latin letters: tables that scripts/fit_sound.py learned, read when first asked for."""

from __future__ import annotations

import re
from functools import cache

from .files import read

_SPELLING = re.compile(r"([a-z]+|-)(\d+)")


def _lines(name: str) -> list[str]:
    return [line for line in read(__package__, name).decode().splitlines() if not line.startswith("# ")]


@cache
def spellings(language: str) -> dict[str, dict[str, float]]:
    """For each unit of a script what it may give in Latin letters, and the natural logarithm of how likely."""
    found = {}
    for line in _lines(f"{language}/sound.txt"):
        unit, _, listed = line.partition(" ")
        found[unit] = {s.replace("-", ""): int(cost) / -10 for s, cost in _SPELLING.findall(listed)}
    return found


@cache
def letter_triples() -> dict[str, str]:
    """For each two letters, "^" for none, a character for each letter of the alphabet: see `letter_cost`."""
    return dict(line.split(" ", 1) for line in _lines("any/letter_triples.txt"))


def letter_chance(before: str, letter: str) -> float:
    """The natural logarithm of how likely a letter from a to z is in names behind two others."""
    return (ord(letter_triples()[before][ord(letter) - 97]) - 48) / -5


@cache
def name_letters(language: str) -> dict[str, float]:
    """For runs of letters how much likelier the last is in names than in words, as a natural logarithm."""
    rows = (line.split(" ") for line in _lines(f"{language}/name_letters.txt"))
    return {run: int(value) / 10 for value, *runs in rows for run in runs}
