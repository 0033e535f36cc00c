"""Places that a text names, in scripts of all kinds, with what they are in English.

Precision before recall: a name that may be a part of a longer one, a person's or an ordinary word is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache

from ...known.place_names import (
    CITY,
    COUNTRY,
    METROPOLIS,
    SCRIPTS,
    VILLAGE,
    PlaceName,
    first_words,
    is_word_too,
    keys_of,
    place_name,
)
from ...known.tables import entries, marked
from ...known.tables import words as grammar
from ..reading.languages import likely_languages
from ..reading.marks import DOUBLE, opening
from ..reading.scripts import letters, scripts
from .known_place import GREAT, LARGE, LONG_ENOUGH, KnownPlace
from .place_keys import place_key
from .place_lookup import SHORTEST, lookup
from .places_in_characters import in_characters, in_thai

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
            name = lookup(text[start:end], language, script)
            if name and (size > 1 or _stands_alone(text, words, number, name, language)):
                done = end
                yield KnownPlace(start, end, text[start:end], name.english, name.kind)
                break


_SHORTEST_VILLAGE = 6


def _stands_alone(text: str, words: Sequence[re.Match[str]], number: int, name: PlaceName, language: str) -> bool:
    match = words[number]
    word, start, end = match[0], match.start(), match.end()
    if word.isupper() and name.kind != COUNTRY:
        return False
    if len(word) < SHORTEST and name.kind not in GREAT:
        return False
    begins = begins_sentence(text, start)
    if is_word_too(name, language) and (begins or name.kind not in LARGE or not _may_be_no_word(text, end, name)):
        # Ordinals and titles have capitals too: Первой и Второй, на Олимп.
        return False
    if begins and script_of(language) == "Latn" and place_key(word, "Latn") != name.key.rpartition(":")[2]:
        # Only its stem is known: "Până" is no Panama.
        return False
    if begins and name.kind not in LARGE:
        return False
    if name.kind == VILLAGE and len(word) < _SHORTEST_VILLAGE:
        return False
    if language in entries("languages_with_nouns_in_capitals"):
        return True
    before = number > 0 and _touching(text, words, number - 1, 2) and text[words[number - 1].start()].isupper()
    behind = _touching(text, words, number, 2) and text[words[number + 1].start()].isupper()
    return not behind and (not before or _BEGINS.search(text[: words[number - 1].start()]) is not None)


def _may_be_no_word(text: str, end: int, name: PlaceName) -> bool:
    return name.kind in GREAT or _ends_a_phrase(text, end)


_END = re.compile(r"\s*(?:[,.;:!?)»”“]|$)")
_NEXT = re.compile(r" ([^\W\d_]+)")


def _ends_a_phrase(text: str, end: int) -> bool:
    """Whether no noun follows: what is an adjective elsewhere stands for itself then, as towns do."""
    if _END.match(text, end):
        return True
    following = _NEXT.match(text, end)
    return following is not None and following[1] in grammar("words_of_grammar", "ru")


# Where nothing but its letters tells a name.

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
    if name is None or name.kind not in GREAT + CITY or len(name.key) < _SHORTEST_SAID:
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
    if name.kind not in GREAT or (is_word_too(name, language) and name.kind != COUNTRY):
        return False
    if name.kind == METROPOLIS and name.key.startswith(_ARTICLE):
        return False
    shorter = name.kind == COUNTRY and bare and script != "Hang"
    return len(name.key) >= LONG_ENOUGH[script] + (name.kind != COUNTRY and script in "Arab Hebr") - shorter


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


_FINDERS: dict[str, Callable[[str, str, str], Iterator[KnownPlace]]] = {
    "Arab": _without_capitals,
    "Cyrl": _with_capitals,
    "Deva": _without_capitals,
    "Grek": _with_capitals,
    "Hang": _without_capitals,
    "Hani": in_characters,
    "Hebr": _without_capitals,
    "Latn": _with_capitals,
    "Thai": in_thai,
}
