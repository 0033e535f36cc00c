"""Known places and names, so that two of them are not taken for one; compiled by scripts, read when first asked for."""

from __future__ import annotations

from functools import cache, lru_cache

from .files import read
from .sorted_lines import SortedLines
from .tables import rows

# More different names than a long run meets.
_REMEMBERED = 65536
# A bar for what parts names and their words; small letters for capitals.
_BARRED = bytes.maketrans(b"\n ABCDEFGHIJKLMNOPQRSTUVWXYZ", b"||abcdefghijklmnopqrstuvwxyz")


@cache
def _gazetteer() -> tuple[bytes, bytes]:
    names, _, spellings = read(__package__, "any/gazetteer.txt").partition(b"\n\n")
    return names, spellings


@cache
def spellings_of_cities() -> str:
    """For each city its spellings, folded, a line each, parted by bars."""
    return _gazetteer()[1].decode()


@cache
def _places() -> SortedLines:
    return SortedLines(_gazetteer()[0])


@lru_cache(_REMEMBERED)
def is_place(name: str) -> bool:
    """Whether a name is that of a country, a state or province, or a city from 100,000 people."""
    return name in _places()


@cache
def words_of_countries() -> frozenset[str]:
    """The words with a capital of countries' names of several words: Herzegovina, Macedonia."""
    names = (country.split() for _, country in rows("capitals"))
    return frozenset(word for name in names if len(name) > 1 for word in name if word[0].isupper())


@cache
def _known() -> bytes:
    return read(__package__, "en/names.txt")


@cache
def _known_lines() -> SortedLines:
    return SortedLines(_known())


@lru_cache(_REMEMBERED)
def is_known_name(name: str) -> bool:
    """Whether a name is a place, or a person's or firm's name that the press of 1990 knew; most names of today are not
    there.
    """
    return name in _known_lines() or is_place(name)


@cache
def _barred() -> bytes:
    return b"".join((b"|", _gazetteer()[0], b"\n", _known(), b"|")).translate(_BARRED)


@lru_cache(_REMEMBERED)
def is_in_a_known_name(letters: str) -> bool:
    """Whether a known name has letters in a row; a bar stands before and behind each of its words."""
    return letters.encode("utf-8", "surrogatepass") in _barred()
