"""Known places and names, so that two of them are not taken for one; compiled by scripts, read when first asked for."""

from __future__ import annotations

from functools import cache, lru_cache

from .resource import read
from .transliteration import folded


@cache
def _file() -> tuple[str, str]:
    names, _, spellings = read(__package__, "gazetteer.txt").decode().partition("\n\n")
    return names, spellings


@cache
def _places() -> frozenset[str]:
    return frozenset(_file()[0].splitlines())


def is_place(name: str) -> bool:
    """Whether a name is that of a country, a state or province, or a city from 100,000 people."""
    return name in _places()


@lru_cache(maxsize=8192)
def same_place(a: str, b: str) -> bool:
    """Whether two names, one of them the usual one, are listed as spellings of one city: Macao and Macau, Chengchow and Zhengzhou."""
    if not (is_place(a) or is_place(b)):
        return False
    # Asked of few pairs: a search costs less than a table.
    spellings = _file()[1]
    needle, other = f"|{folded(a)}|", f"|{folded(b)}|"
    found = spellings.find(needle)
    while found >= 0:
        line = spellings[spellings.rfind("\n", 0, found) + 1 : spellings.find("\n", found)]
        if other in line:
            return True
        found = spellings.find(needle, found + 1)
    return False


@cache
def _known() -> frozenset[str]:
    return frozenset(read(__package__, "known_names.txt").decode().splitlines())


def is_known_name(name: str) -> bool:
    """Whether a name is a place, or a person's or firm's name that the press of 1990 knew; most names of today are not there."""
    return name in _known() or is_place(name)


@cache
def _letters() -> str:
    names = _file()[0] + "\n" + read(__package__, "known_names.txt").decode()
    return f"|{names}|".lower().replace("\n", "|").replace(" ", "|")


def strange_triples(name: str) -> int:
    """How many runs of three letters a name has that no known name has."""
    text = f"|{folded(name)}|"
    return sum(text[i : i + 3] not in _letters() for i in range(len(text) - 2))
