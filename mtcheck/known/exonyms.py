"""What the large cities of the world are called in Latin letters; compiled by scripts/make_exonyms.py."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from functools import cache
from typing import NamedTuple

from .files import rows_of


class _City(NamedTuple):
    name: str
    languages: tuple[str, ...]
    forms: tuple[str, ...]


@cache
def _cities() -> tuple[_City, ...]:
    parts = (line.split("|") for line in rows_of(__package__, "any/places/exonyms.txt"))
    return tuple(_City(name, tuple(spoken.split()), tuple(forms)) for name, spoken, *forms in parts)


@cache
def _by_form() -> tuple[list[str], dict[str, tuple[str, ...]]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, _, forms in _cities():
        for form in forms:
            found[form] = (*found.get(form, ()), name)
    return sorted(found), found


def cities_called(form: str) -> tuple[str, ...]:
    """The cities of which a folded word is a name, in whatever language."""
    return _by_form()[1].get(form, ())


def forms_from(start: str) -> list[str]:
    """The names of cities that begin so."""
    ordered = _by_form()[0]
    at, found = bisect_left(ordered, start), []
    while at < len(ordered) and ordered[at].startswith(start):
        found.append(ordered[at])
        at += 1
    return found


@cache
def _by_name() -> dict[str, tuple[_City, ...]]:
    found: dict[str, tuple[_City, ...]] = {}
    for city in _cities():
        for name in {city.name, _in_plain_letters(city.name)}:
            found[name] = (*found.get(name, ()), city)
    return found


def _in_plain_letters(name: str) -> str:
    """As English papers print it: Wroclaw for Wrocław."""
    bare = unicodedata.normalize("NFD", name).replace("ł", "l").replace("Ł", "L").replace("ø", "o")
    return "".join(c for c in bare if not unicodedata.combining(c))


def forms_of(city: str) -> frozenset[str]:
    """All that cities of a name are called, folded; none of an unknown one."""
    return frozenset(form for known in _by_name().get(city, ()) for form in known.forms)


def is_spoken_in(language: str, city: str) -> bool:
    """Whether a language is one of the country of a city of that name."""
    return any(language in known.languages for known in _by_name().get(city, ()))
