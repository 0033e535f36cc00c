"""What place a written name is, in the cases that its language gives names."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ...known.exonyms import cities_called, forms_from
from ...known.place_names import (
    COUNTRY,
    METROPOLIS,
    PlaceName,
    begins_like_a_word,
    is_listed_name,
    knows_words_of,
    place_name,
    place_names_from,
    tag_in_lists,
)
from ...known.tables import entries, rows
from ..reading.sound import VOWELS
from .known_place import LARGE
from .place_keys import place_key

# What a word needs to be the name of a place by itself.
SHORTEST = 4


@lru_cache(maxsize=32768)
def lookup(written: str, language: str, script: str) -> PlaceName | None:
    """The place that a written name is, in whatever case; None where it is none, or not surely one."""
    key = place_key(written, script)
    if script != "Latn":
        name = place_name(key, script) or _with_fleeting_vowel(key, script)
        # Short stems are those of several names.
        return name if name and (len(key) >= SHORTEST or name.kind == COUNTRY) and len(key) >= SHORTEST - 1 else None
    if not knows_words_of(language):
        return None
    own = own_name(key, language)
    if own:
        return PlaceName(key, (own,), METROPOLIS, "")
    return _territory(key, language) or (_city(key, language) if len(key) >= SHORTEST else None)


@cache
def _own_names(language: str) -> dict[str, str]:
    """The cities that a language has names of its own for, by the key of each name and of its stem."""
    found = {place_key(name, "Latn"): english for name, english in rows("own_names_of_cities", language)}
    stems = {key[:-1]: english for key, english in found.items() if key[-1] in VOWELS and has_cases(language)}
    return stems | found


@lru_cache(maxsize=16384)
def own_name(key: str, language: str) -> str:
    """The city that a key names in a language that calls it otherwise than English does, in any case: u Beču; "" for
    none.
    """
    names = _own_names(language)
    endings = ("", *VOWELS, *entries("latin_case_endings")) if names and has_cases(language) else ("",)
    found = (names.get(key.removesuffix(ending)) for ending in endings if key.endswith(ending))
    return next((name for name in found if name), "")


# A vowel that goes when an ending comes: Відень, у Відні.
_FLEETING = "еєоі"
_TWO_CONSONANTS = re.compile(r"[^аеёиоуыэюяєії\W]{2}$")


def _with_fleeting_vowel(key: str, script: str) -> PlaceName | None:
    """The large place whose name has one vowel more, between its last consonants, than a stem."""
    if script != "Cyrl" or not _TWO_CONSONANTS.search(key):
        return None
    found = (place_name(f"{key[:-1]}{vowel}{key[-1]}", script) for vowel in _FLEETING)
    return next((name for name in found if name and name.kind in LARGE and not name.words), None)


def has_cases(language: str) -> bool:
    """Whether names change at their ends in a language in Latin script; in others they add an "s" at most."""
    return language in entries("languages_with_cases")


def _territory(key: str, tag: str) -> PlaceName | None:
    language = tag_in_lists(tag)
    found = place_name(f"{language}:{key}", "Latn")
    if found is None and key.endswith("s"):
        found = place_name(f"{language}:{key[:-1]}", "Latn")
    return found or (_by_stem(key, f"{language}:") if has_cases(language) else None)


def _city(key: str, language: str) -> PlaceName | None:
    if found := place_name(key, "Latn"):
        return found
    wordlike = begins_like_a_word(key, language)
    if is_listed_name(key):
        # People are called so too: Wladimir.
        return None
    if wordlike and language in entries("languages_with_nouns_in_capitals"):
        return None
    # Where endings pile up, stems of words are those of cities.
    cases = has_cases(language) and (not wordlike or language in entries("languages_with_short_endings"))
    city = city_called(key, cases)
    return PlaceName(key, (city,), METROPOLIS, "W" if wordlike else "") if city else None


# As _ENDING, of the names of cities, whose endings are shorter.
_CASE = 3


@lru_cache(maxsize=4096)
def city_called(word: str, cases: bool) -> str:
    """The one city that a folded word names, in any case where there are cases; "" for none."""
    if len(word) < SHORTEST:
        return ""
    found = {*cities_called(word)}
    if not found and cases:
        for cut in range(min(_CASE, len(word) - _STEM) + 1):
            stem = word[: len(word) - cut]
            # A vowel that goes when an ending comes: Vídeň, ve Vídni.
            fuller = f"{stem[:-1]}e{stem[-1]}"
            near = [form for form in forms_from(stem) if len(form) <= len(stem) + 2] if len(stem) > _STEM else []
            if near and not cut and word[-1] in VOWELS:
                # The vowel may be an ending too: Carolinu is of Carolina, if not of what begins so.
                near += [form for form in forms_from(stem[:-1]) if len(form) <= len(stem)]
            found = {city for form in near for city in cities_called(form)} or {*cities_called(fuller)}
            if found:
                break
    return found.pop() if len(found) == 1 else ""


# A case changes no more letters at the end of a name, and leaves so many.
_ENDING, _STEM = 4, 4


def _by_stem(key: str, before: str) -> PlaceName | None:
    """The one name of which a word is another case, as far as their letters tell."""
    for cut in range(min(_ENDING, len(key) - _STEM) + 1):
        stem = key[: len(key) - cut]
        near = [
            name for name in place_names_from(before + stem, "Latn") if len(name.key) <= len(before) + len(stem) + 2
        ]
        if len({name.english for name in near}) == 1:
            return near[0]
        if near:
            return None
    return None
