"""Places abroad that a Chinese source has in characters, and a translation not at all or read in Mandarin: Xindi for
Novaya Zemlya.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from rapidfuzz.distance import Indel

from ....known.place_names import COUNTRY, JAPANESE, PROVINCE, begins_a_place, place_name
from ....known.places import is_known_name
from ...chinese.hanzi import readings
from ...chinese.romanisation import pinyin_syllables
from ...english.varieties import is_english_word
from ...reading.scripts import HAN_RUN
from ...reading.sound import folded
from ..instead import Instead
from .abroad import LONGEST_NAME, Abroad, listed_places


def lost_abroad(source: str, abroad: Abroad) -> Iterator[tuple[str, int, str]]:
    """The places abroad that a source has under a short or old name and the article under none: as written, where, and
    what they are in English.
    """
    for original, at, english, country in _places_of(source):
        if not country or original not in listed_places() or not abroad.names(country):
            continue
        if abroad.is_of(country, source) and not abroad.is_rendered(english):
            yield original, at, english[0]


def places_read_abroad(target: str, source: str, abroad: Abroad) -> Iterator[Instead]:
    """The words of a translation that are the Mandarin reading of a place abroad, of which the article has no English
    name; or has it in another sentence only, where they read it letter by letter.
    """
    if not (strange := _strange_words(target)):
        return
    for original, at, english, country in _places_of(source):
        if not abroad.names(country) or not abroad.is_of(country, source):
            continue
        elsewhere = abroad.is_rendered(english, wholly=True)
        if elsewhere and any(form in target for form in english):
            continue
        half = not elsewhere and abroad.is_rendered(english)
        # Chengtian Hue for Thua Thien-Hue.
        begun = [original[:at] for at in range(2, len(original) - 1)]
        parts = begun if half else [original, original.rstrip(_KINDS)]
        spelt = {folded(one) for some in parts for one in readings(some)}
        for start, end, word in strange:
            if any(word == one or (not elsewhere and _is_nearly(word, one)) for one in spelt):
                right = "" if half else english[0]
                yield Instead(start, end, right, at, at + len(original), country=country)


# What kind of place it is may be translated, and the rest read.
_KINDS = "省市县州岛港"
# How like a reading a word must be that is all Pinyin and none of it: Bunzhen for Benzhen.
_NEARLY = 0.8
_SHORTEST_NEARLY = 6


def _is_nearly(word: str, reading: str) -> bool:
    return (
        min(len(word), len(reading)) >= _SHORTEST_NEARLY
        and word[0] == reading[0]
        and word[-2:] == reading[-2:]
        and Indel.normalized_similarity(word, reading) >= _NEARLY
    )


_WORD = re.compile(r"(?<![\w-])[A-Z][a-z]+(?:['’](?!s\b)[a-z]+)?(?![\w-])")


def _strange_words(target: str) -> list[tuple[int, int, str]]:
    """The words with a capital that may be Pinyin of two syllables or more, and that nobody knows."""
    return [
        (match.start(), match.end(), folded(match[0].replace("’", "'")))
        for match in _WORD.finditer(target)
        if len(match[0]) > 3
        and not is_english_word(match[0].lower())
        and (pinyin_syllables(match[0]) > 1 or not is_known_name(match[0]))
    ]


@lru_cache(maxsize=1024)
def _places_of(source: str) -> tuple[tuple[str, int, tuple[str, ...], str], ...]:
    """The places of a source that may be abroad: as written, where, what they are in English, and the country that must
    be named.
    """
    return tuple(_found_places(source))


def _found_places(source: str) -> Iterator[tuple[str, int, tuple[str, ...], str]]:
    for run in HAN_RUN.finditer(source):
        for at in range(run.start(), run.end() - 1):
            first = source[at : at + 2]
            if not (first in _beginnings() or begins_a_place(first, "Hani")):
                continue
            for end in range(min(run.end(), at + LONGEST_NAME), at + 1, -1):
                original = source[at:end]
                for english, country in listed_places().get(original, ()):
                    yield original, at, english, country
                if english := _foreign_town(original):
                    yield original, at, english, "Japan" if _is_japanese(original) else ""


@cache
def _beginnings() -> frozenset[str]:
    """With which two characters the places of the table begin."""
    return frozenset(place[:2] for place in listed_places())


@lru_cache(maxsize=4096)
def _foreign_town(original: str) -> tuple[str, ...]:
    """What a province, or a town of Japan, is in English that no part of China has the name of; none for another."""
    place = place_name(original, "Hani")
    if place is None or place.kind not in (JAPANESE, PROVINCE, COUNTRY):
        return ()
    spelt = {folded(reading) for reading in readings(original)}
    return () if any(folded(english) in spelt for english in place.english) else place.english


def _is_japanese(original: str) -> bool:
    place = place_name(original, "Hani")
    return place is not None and place.kind == JAPANESE
