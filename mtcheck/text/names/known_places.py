"""Places that a text names, in scripts of all kinds, with what they are in English.

Precision before recall: a name that may be a part of a longer one, a person's or an ordinary word is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ...known.country_signs import provinces_by_sign
from ...known.exonyms import cities_called, forms_from
from ...known.place_names import (
    CITY,
    CONTINENT,
    COUNTRY,
    DIVISION,
    JAPANESE,
    METROPOLIS,
    PROVINCE,
    SCRIPTS,
    VILLAGE,
    PlaceName,
    begins_a_place,
    begins_like_a_word,
    first_words,
    is_listed_name,
    is_word_too,
    keys_of,
    knows_words_of,
    place_name,
    place_names_from,
    tag_in_lists,
)
from ...known.tables import entries, mapping, marked, rows
from ...known.tables import words as grammar
from ..chinese.hanzi import is_part_of_transliteration
from ..reading.languages import likely_languages
from ..reading.marks import DOUBLE, opening
from ..reading.scripts import HAN_RUN, KATAKANA, letters, scripts
from ..reading.sound import VOWELS
from ..reading.words import is_word
from .place_keys import place_key


class KnownPlace(NamedTuple):
    """The name of a place at [start, end) of a text: what it may be in English, and the class of the greatest place
    that bears it (see known/place_names.py).
    """

    start: int
    end: int
    text: str
    english: tuple[str, ...]
    kind: str


_GREAT = METROPOLIS + COUNTRY + CONTINENT + PROVINCE
_LARGE = _GREAT + CITY + DIVISION
# So many words the name of a place has at most.
_MOST_WORDS = 3


@lru_cache(maxsize=1024)
def known_places(text: str, language: str) -> tuple[KnownPlace, ...]:
    """The places that a text names as whole words, in reading order and disjoint; none in a language without a table.

    Where the language of a short text in Latin letters is not known (""), its names are those of the likeliest.
    """
    script = script_of(language)
    find = _FINDERS.get(script)
    likely = (language,) if language else likely_languages(text)[:1]
    if not find or not likely:
        return ()
    return tuple(place for place in find(text, likely[0], script) if not _may_be_a_word(text, place, likely[0], script))


_WITH_CAPITALS = ("Latn", "Cyrl", "Grek")


def _may_be_a_word(text: str, place: KnownPlace, language: str, script: str) -> bool:
    """Whether a name may as well be an ordinary word, whose capital says nothing: مالی, financial, or Mali."""
    lower = place.text.lower()
    if lower not in grammar("ordinary_words", language):
        return False
    if script not in _WITH_CAPITALS or lower in marked("anywhere", "ordinary_words", language):
        return True
    return begins_sentence(text, place.start)


@cache
def script_of(language: str) -> str:
    """The code of the script by whose table a language's places are found; "" for none."""
    if language in ("ja", "zh"):
        return "Hani"
    found = next((script.code for script in scripts().values() if language in script.languages), "Latn")
    return found if found in SCRIPTS else ""


def keys_in(language: str, english: str) -> tuple[str, ...]:
    """The keys of the names that can have given a place's English name, in the script of a language; none where
    that is not known.
    """
    script = script_of(language)
    found = keys_of(english, script) if script else ()
    return (*found, *keys_of(english, "Kana")) if language == "ja" else found


# Scripts with blanks between words.

_BEFORE = 6
_BEGINS = re.compile(rf"(?:^|[.!?…:;—–\n•*|]|- |[{re.escape(opening(DOUBLE))}«“(\[])\s*$")


def begins_sentence(text: str, start: int) -> bool:
    """Whether a word that begins there begins a sentence, a quotation or a title, so that its capital says nothing."""
    return _BEGINS.search(text, max(0, start - _BEFORE), start) is not None


@cache
def _word(script: str) -> re.Pattern[str]:
    marks = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0903\u093a-\u094f"
    letter = rf"(?:(?![،؛؟٪٫٬۔־׀׃।॥])[{letters(script)}{marks}])"
    return re.compile(rf"(?<!-){letter}+(?:[-'’ʼ׳״]{letter}+)*")


def _words(text: str, script: str) -> list[re.Match[str]]:
    """The words of a text."""
    return list(_word(script).finditer(text))


@lru_cache(maxsize=32768)
def _most_words(first: str, language: str, script: str) -> int:
    """How many words a name has at most that begins with a word, or with what a particle is written before; with
    another that it is written with, any number.
    """
    bare = (first, *(first.removeprefix(particle) for particle in entries("joined_particles", language)))
    known = first_words(script)
    return _MOST_WORDS if "-" in first or any(not one or place_key(one, script) in known for one in bare) else 1


def _touching(text: str, words: Sequence[re.Match[str]], number: int, size: int) -> bool:
    """Whether so many words from one on touch, with nothing but one blank between them."""
    if number + size > len(words):
        return False
    joints = range(number, number + size - 1)
    return size == 1 or all(text[words[at].end() : words[at + 1].start()] == " " for at in joints)


def _with_capitals(text: str, language: str, script: str) -> Iterator[KnownPlace]:
    """Where a name has a capital: what touches no other capital, or is known whole."""
    done = 0
    words = _words(text, script)
    for number, first in enumerate(words):
        start = first.start()
        if start < done or not text[start].isupper():
            continue
        for size in range(_most_words(first[0], language, script), 0, -1):
            if not _touching(text, words, number, size):
                continue
            end = words[number + size - 1].end()
            name = _lookup(text[start:end], language, script)
            if name and (size > 1 or _stands_alone(text, words, number, name, language)):
                done = end
                yield KnownPlace(start, end, text[start:end], name.english, name.kind)
                break


# What a word needs to be the name of a place by itself.
_SHORTEST = 4
_SHORTEST_VILLAGE = 6


def _stands_alone(text: str, words: Sequence[re.Match[str]], number: int, name: PlaceName, language: str) -> bool:
    match = words[number]
    word, start, end = match[0], match.start(), match.end()
    if word.isupper() and name.kind != COUNTRY:
        return False
    if len(word) < _SHORTEST and name.kind not in _GREAT:
        return False
    begins = begins_sentence(text, start)
    if is_word_too(name, language) and (begins or name.kind not in _LARGE or not _may_be_no_word(text, end, name)):
        # Ordinals and titles have capitals too: Первой и Второй, на Олимп.
        return False
    if begins and script_of(language) == "Latn" and place_key(word, "Latn") != name.key.rpartition(":")[2]:
        # Only its stem is known: "Până" is no Panama.
        return False
    if begins and name.kind not in _LARGE:
        return False
    if name.kind == VILLAGE and len(word) < _SHORTEST_VILLAGE:
        return False
    if language in entries("languages_with_nouns_in_capitals"):
        return True
    before = number > 0 and _touching(text, words, number - 1, 2) and text[words[number - 1].start()].isupper()
    behind = _touching(text, words, number, 2) and text[words[number + 1].start()].isupper()
    return not behind and (not before or _BEGINS.search(text[: words[number - 1].start()]) is not None)


def _may_be_no_word(text: str, end: int, name: PlaceName) -> bool:
    return name.kind in _GREAT or _ends_a_phrase(text, end)


_END = re.compile(r"\s*(?:[,.;:!?)»”“]|$)")
_NEXT = re.compile(r" ([^\W\d_]+)")


def _ends_a_phrase(text: str, end: int) -> bool:
    """Whether no noun follows: what is an adjective elsewhere stands for itself then, as towns do."""
    if _END.match(text, end):
        return True
    following = _NEXT.match(text, end)
    return following is not None and following[1] in grammar("words_of_grammar", "ru")


@lru_cache(maxsize=32768)
def _lookup(written: str, language: str, script: str) -> PlaceName | None:
    key = place_key(written, script)
    if script != "Latn":
        name = place_name(key, script) or _with_fleeting_vowel(key, script)
        # Short stems are those of several names.
        return name if name and (len(key) >= _SHORTEST or name.kind == COUNTRY) and len(key) >= _SHORTEST - 1 else None
    if not knows_words_of(language):
        return None
    own = own_name(key, language)
    if own:
        return PlaceName(key, (own,), METROPOLIS, "")
    return _territory(key, language) or (_city(key, language) if len(key) >= _SHORTEST else None)


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
    return next((name for name in found if name and name.kind in _LARGE and not name.words), None)


def has_cases(language: str) -> bool:
    """Whether names change at their ends in a language in Latin script; in others they add an "s" at most."""
    return language in entries("languages_with_cases")


# A case changes no more letters at the end of a name, and leaves so many.
_ENDING, _STEM = 4, 4


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
    if len(word) < _SHORTEST:
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


# Where nothing but its letters tells a name.

_LONG_ENOUGH = {"Arab": 5, "Deva": 4, "Hebr": 5, "Hang": 3, "Thai": 4}
_ARTICLE = "ال"


def _without_capitals(text: str, language: str, script: str) -> Iterator[KnownPlace]:
    done = 0
    kinds = grammar("before_places", language)
    words = _words(text, script)
    for number, first in enumerate(words):
        start = first.start()
        if start < done:
            continue
        for size in range(_most_words(first[0], language, script), 0, -1):
            if not _touching(text, words, number, size):
                continue
            end = words[number + size - 1].end()
            written = text[start:end]
            said = number > 0 and words[number - 1][0] in kinds and _touching(text, words, number - 1, 2)
            found = (_said_to_be_one(written, script) if said else None) or _read(written, language, script)
            if found:
                low, high, name = found
                done = end
                yield KnownPlace(start + low, start + high, written[low:high], name.english, name.kind)
                break


# So short a name may be behind the word for its kind: مدينة حلب.
_SHORTEST_SAID = 3
# Where in what is written the name of a place stands, and which.
_Within = tuple[int, int, PlaceName]


def _said_to_be_one(written: str, script: str) -> _Within | None:
    """The city whose name stands behind the word for one, whatever else it may mean."""
    name = place_name(place_key(written, script), script)
    if name is None or name.kind not in _GREAT + CITY or len(name.key) < _SHORTEST_SAID:
        return None
    return 0, len(written), name


@lru_cache(maxsize=32768)
def _read(written: str, language: str, script: str) -> _Within | None:
    for start, end in _bare(written, language, script):
        name = place_name(place_key(written[start:end], script), script)
        if name and _is_no_word(name, end - start == len(written), language, script):
            return start, end, name
    return None


def _is_no_word(name: PlaceName, bare: bool, language: str, script: str) -> bool:
    """Whether letters are the name of a place and nothing else: it is great, and long, or a country without any
    particle.
    """
    if name.kind not in _GREAT or (is_word_too(name, language) and name.kind != COUNTRY):
        return False
    if name.kind == METROPOLIS and name.key.startswith(_ARTICLE):
        return False
    shorter = name.kind == COUNTRY and bare and script != "Hang"
    return len(name.key) >= _LONG_ENOUGH[script] + (name.kind != COUNTRY and script in "Arab Hebr") - shorter


def _bare(written: str, language: str, script: str) -> Iterator[tuple[int, int]]:
    """A name as it is written, and without the particles that are written with it."""
    size = len(written)
    yield 0, size
    if script == "Hang":
        for particle in sorted(entries("following_particles", "ko"), key=len, reverse=True):
            if written.endswith(particle) and size > len(particle) + 1:
                yield 0, size - len(particle)
    for particle in entries("joined_particles", language):
        if written.startswith(particle) and size > len(particle) + 2:
            yield len(particle), size


# Scripts without blanks.

_LONGEST = 10
_KANA = re.compile(f"[{KATAKANA}ー]+")
_PREFECTURE = re.compile("[县縣府都]")
_SUFFIX = re.compile("[省市县縣県区區郡府都州道町村镇鎮]")


def _han(text: str, language: str, script: str) -> Iterator[KnownPlace]:
    for run in HAN_RUN.finditer(text):
        at = run.start()
        while at < run.end():
            found = _longest(text, at, run.end(), language) if begins_a_place(text[at : at + 2], "Hani") else None
            if found:
                yield found
            at = found.end if found else at + 1
    if language == "ja":
        yield from _katakana(text)


def _longest(text: str, at: int, stop: int, language: str) -> KnownPlace | None:
    for end in range(min(stop, at + _LONGEST), at + 1, -1):
        name = place_name(text[at:end], "Hani")
        if name and _is_whole(text, at, end, name, language):
            if end - at == 2 and _begins_within(text, at, stop):
                return None
            return KnownPlace(at, end, text[at:end], name.english, name.kind)
    return None


def _begins_within(text: str, at: int, stop: int) -> bool:
    """Whether another name begins with the second character: 平壤 in 离开平壤."""
    return any(place_name(text[at + 1 : end], "Hani") for end in range(at + 3, min(stop, at + 6) + 1))


def _is_whole(text: str, start: int, end: int, name: PlaceName, language: str) -> bool:
    """Whether a name in Chinese characters is one: it is long, or great, or a suffix says so; and no transliteration
    goes on around it.
    """
    if name.kind == JAPANESE and language == "zh" and not (end - start > 2 and _PREFECTURE.match(text, end - 1)):
        return False
    if end - start == 2 and name.kind not in _GREAT + CITY + JAPANESE and not _SUFFIX.match(text, end):
        return False
    if language == "zh" and text[start - 1 : start] in provinces_by_sign() and text[start] in mapping("compass", "zh"):
        # 南山区 is none in 皖南山区.
        return False
    # 英国 is none in 精英国际.
    return not (language == "zh" and is_part_of_transliteration(text, start, end)) and is_word(
        text, start, end, language
    )


def _katakana(text: str) -> Iterator[KnownPlace]:
    for run in _KANA.finditer(text):
        name = place_name(run[0], "Kana")
        if name and (name.kind in _GREAT or (name.kind == CITY and len(run[0]) > 3)) and len(run[0]) > 2:
            yield KnownPlace(run.start(), run.end(), run[0], name.english, name.kind)


def _thai(text: str, language: str, script: str) -> Iterator[KnownPlace]:
    at = 0
    while at < len(text):
        found = None
        for end in range(min(len(text), at + 2 * _LONGEST), at + _LONG_ENOUGH[script], -1):
            name = place_name(text[at:end], script)
            if name and name.kind in _GREAT:
                found = KnownPlace(at, end, text[at:end], name.english, name.kind)
                break
        if found:
            yield found
        at = found.end if found else at + 1


_FINDERS: dict[str, Callable[[str, str, str], Iterator[KnownPlace]]] = {
    "Arab": _without_capitals,
    "Cyrl": _with_capitals,
    "Deva": _without_capitals,
    "Grek": _with_capitals,
    "Hang": _without_capitals,
    "Hani": _han,
    "Hebr": _without_capitals,
    "Latn": _with_capitals,
    "Thai": _thai,
}
