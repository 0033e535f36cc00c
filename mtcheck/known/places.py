"""Known places and names, so that two of them are not taken for one; compiled by scripts, read when first asked for."""

from __future__ import annotations

from functools import cache

from .files import read
from .tables import rows


@cache
def gazetteer() -> tuple[str, str]:
    """The places, one a line; and for each city its spellings, folded, a line each, parted by bars."""
    names, _, spellings = read(__package__, "any/gazetteer.txt").decode().partition("\n\n")
    return names, spellings


@cache
def _places() -> frozenset[str]:
    return frozenset(gazetteer()[0].splitlines())


def is_place(name: str) -> bool:
    """Whether a name is that of a country, a state or province, or a city from 100,000 people."""
    return name in _places()


@cache
def words_of_countries() -> frozenset[str]:
    """The words with a capital of countries' names of several words: Herzegovina, Macedonia."""
    names = (country.split() for _, country in rows("capitals"))
    return frozenset(word for name in names if len(name) > 1 for word in name if word[0].isupper())


@cache
def _known() -> frozenset[str]:
    return frozenset(read(__package__, "en/names.txt").decode().splitlines())


def is_known_name(name: str) -> bool:
    """Whether a name is a place, or a person's or firm's name that the press of 1990 knew; most names of today are not
    there.
    """
    return name in _known() or is_place(name)


@cache
def triples() -> str:
    """All known names in lower case, a bar before and behind each of their words."""
    names = gazetteer()[0] + "\n" + read(__package__, "en/names.txt").decode()
    return f"|{names}|".lower().replace("\n", "|").replace(" ", "|")
