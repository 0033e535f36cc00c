"""What places are called in a script, and in English; compiled by scripts/make_known_places.py, a file a script, read
when first asked for.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache

from ..value_types import NamedTuple
from .files import read, rows_of
from .lettered import Lettered

# The classes of places. Cities: from 500,000 people, and capitals; from 100,000; 50,000; 15,000; smaller.
METROPOLIS, CITY, TOWN, SMALL_TOWN, VILLAGE = "fedcb"
# Countries; continents; provinces, and other parts of a country; those of Japan, whose characters are words in Chinese.
COUNTRY, CONTINENT, PROVINCE, DIVISION, JAPANESE = "TKPRY"
SCRIPTS = ("Arab", "Cyrl", "Deva", "Grek", "Hang", "Hani", "Hebr", "Kana", "Latn", "Thai")


class PlaceName(NamedTuple):
    """A name under its key (see text/names/place_keys.py): the English names of all places that bear it, and the class
    of the greatest. `words` are the letters of the languages in which it is an ordinary word, W for those of another
    script.
    """

    key: str
    english: tuple[str, ...]
    kind: str
    words: str


@cache
def _lines(script: str) -> list[str]:
    return rows_of(__package__, f"any/places/{script}.txt")


@lru_cache(maxsize=16384)
def place_name(key: str, script: str) -> PlaceName | None:
    """The name that has a key; None for no place's."""
    lines = _lines(script)
    at = bisect_left(lines, f"{key}|")
    return _name(lines[at]) if at < len(lines) and lines[at].startswith(f"{key}|") else None


@lru_cache(maxsize=65536)
def begins_a_place(start: str, script: str) -> bool:
    """Whether some key begins so."""
    lines = _lines(script)
    at = bisect_left(lines, start)
    return at < len(lines) and lines[at].startswith(start)


def place_names_from(start: str, script: str) -> list[PlaceName]:
    """The names whose keys begin so."""
    lines = _lines(script)
    at = bisect_left(lines, start)
    found = []
    while at < len(lines) and lines[at].startswith(start):
        found.append(_name(lines[at]))
        at += 1
    return found


def _name(line: str) -> PlaceName:
    key, *english, kind = line.split("|")
    return PlaceName(key, tuple(english), kind[0], kind[1:])


@cache
def first_words(script: str) -> frozenset[str]:
    """With which words the keys of several words begin."""
    keys = (line.partition("|")[0].rpartition(":")[2] for line in _lines(script))
    return frozenset(key.partition(" ")[0] for key in keys if " " in key)


@cache
def _text(script: str) -> str:
    return "\n".join(_lines(script))


@lru_cache(maxsize=4096)
def keys_of(english: str, script: str) -> tuple[str, ...]:
    """The keys of the names that a place has in a script, by its English name."""
    text, needle = _text(script), f"|{english}|"
    found = []
    at = text.find(needle)
    while at >= 0:
        start = text.rfind("\n", 0, at) + 1
        found.append(text[start : text.index("|", start)])
        at = text.find(needle, at + 1)
    return tuple(dict.fromkeys(found))


_latin = Lettered("any/latin_names.txt")


@cache
def _letters() -> dict[str, str]:
    """Of each language the letter that stands for it in the lists."""
    head = read(__package__, "any/latin_names.txt").decode().split("\n", 3)[2]
    return {language: letter for letter, language in (pair.split("=") for pair in head[1:].split())}


def knows_words_of(language: str) -> bool:
    """Whether the lists say which of their names are words of a language."""
    return tag_in_lists(language) in _letters()


def is_latin_name(word: str, language: str) -> bool:
    """Whether a folded word is a name that a language in Latin script writes as English does, and no other word
    there.
    """
    where = _latin.letter(word)
    return where != "" and _letters().get(tag_in_lists(language), "?") not in where and knows_words_of(language)


def is_listed_name(word: str) -> bool:
    """Whether a folded word is a name in Latin letters, whatever else it may be in some language."""
    return _latin.letter(word) != ""


@cache
def _starts(language: str) -> dict[str, str]:
    """How the words of a language begin, by their first three letters: a blank before each fourth one, behind it the
    next two, of which the first is a capital, and points where a word is shorter. None where no file says it.
    """
    try:
        lines = rows_of(__package__, f"{tag_in_lists(language)}/word_starts.txt")
    except OSError:
        return {}
    return {line[:3]: f"{line} " for line in lines}


@lru_cache(maxsize=65536)
def _is_start(start: str, language: str) -> bool:
    """Whether a word of a language begins with six letters, or is fewer and a blank."""
    letters = start.replace(" ", ".").ljust(_START, ".")
    known = _starts(language).get(letters[:3], "")
    at = known.find(f" {letters[3]}")
    return at >= 0 and known.find(letters[4:].capitalize(), at, known.index(" ", at + 1)) >= 0


def begins_like_a_word(word: str, language: str) -> bool:
    """Whether a folded word begins as words of a language do, or nobody knows."""
    if not _starts(language) or is_word_of(word, language):
        return True
    # What begins with a whole word is a compound.
    return any(_is_start(f"{word[:size]} ", language) for size in _WORDS)


# So many letters tell a word, or are a whole one.
_START, _WORDS = 6, (4, 5)


def is_word_too(name: PlaceName, language: str) -> bool:
    """Whether the name of a place is an ordinary word of a language as well, as far as anybody knows."""
    return "W" in name.words or _letters().get(tag_in_lists(language), "?") in name.words


def tag_in_lists(language: str) -> str:
    """The language by whose tag the lists have another."""
    return "nb" if language in ("no", "nn") else language


def has_words_of(language: str) -> bool:
    """Whether a file says how the words of a language begin."""
    return bool(_starts(language))


def is_word_of(word: str, language: str) -> bool:
    """Whether a folded word begins with six letters, or is all four or five, as words of a language do."""
    return _is_start(f"{word} "[:_START], language)


def is_a_name_only(word: str, language: str) -> bool:
    """Whether a folded word is a listed name and, as far as the lists say, no word of a language."""
    where = _latin.letter(word)
    return where != "" and _letters().get(tag_in_lists(language), "?") not in where


@cache
def _languages_of_towns() -> dict[str, tuple[str, ...]]:
    parts = (line.partition("|") for line in rows_of(__package__, "any/places/towns.txt"))
    return {town: tuple(spoken.split()) for town, _, spoken in parts}


def languages_of_town(name: str) -> tuple[str, ...]:
    """The languages in Latin script that inflect the name of a town at home; none for no town's."""
    return _languages_of_towns().get(name, ())


@cache
def _towns(language: str) -> dict[str, tuple[str, ...]]:
    """The towns whose names a language inflects, by their first two letters."""
    found: dict[str, tuple[str, ...]] = {}
    for town, spoken in _languages_of_towns().items():
        if language in spoken:
            found[town[:_FIRST]] = (*found.get(town[:_FIRST], ()), town)
    return found


# No case changes the first letters of a name.
_FIRST = 2


def towns_from(word: str, language: str) -> tuple[str, ...]:
    """The towns that begin with the first letters of a word, as they are written in a language of their country; none
    in one that does not inflect them, or in another script than Latin.
    """
    return _towns(language).get(word[:_FIRST], ())
