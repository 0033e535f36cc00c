"""Chinese characters read as Japanese names read them."""

from __future__ import annotations

from functools import cache, lru_cache

from ...known.files import read
from ...known.tables import entries, mapping, rows
from ..reading.sound import folded

_SHORTEST = 2


@cache
def _listed() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in read("mtcheck.known", "ja/kanji.txt").decode().splitlines():
        reading, _, characters = line.partition(" ")
        for character in characters:
            found.setdefault(character, []).append(reading)
    return found


@lru_cache(maxsize=8192)
def kanji_readings(character: str) -> frozenset[str]:
    """What a character may be in a name in Latin letters: by Hepburn's system, long vowels short, with the first
    consonant voiced behind another character, or weakened as in Fujiwara, and the end doubled away before one, or "e"
    become "a", as in Sugawara.
    """
    stems = set()
    for reading in _listed().get(character, ()):
        stems.add(_short(reading))
        stems.update(
            _short(reading.removesuffix(ending))
            for ending in entries("endings_in_kana", "ja")
            if reading.endswith(ending) and len(reading) - len(ending) >= _SHORTEST
        )
    found = {*stems, *filter(None, map(_voiced, stems))}
    found.update(f"wa{stem.removeprefix('ha')}" for stem in stems if stem.startswith("ha"))
    found.update(f"{stem[:-1]}a" for stem in stems if stem.endswith("e") and len(stem) > _SHORTEST)
    for stem in stems:
        found.update(
            stem.removesuffix(end) for end in entries("doubled_ends", "ja") if stem.endswith(end) and stem != end
        )
    return frozenset(found)


def _voiced(reading: str) -> str:
    """A reading with its first consonant voiced; "" if it has none that can be."""
    voiced = mapping("voiced_kana", "ja")
    before = next((before for before in voiced if reading.startswith(before)), "")
    return voiced[before] + reading.removeprefix(before) if before else ""


def _short(latin: str) -> str:
    for long, short in rows("long_vowels", "ja"):
        latin = latin.replace(long, short)
    return latin


@lru_cache(maxsize=16384)
def kanji_share(name: str, characters: str) -> float:
    """How much of a name in Latin letters readings of neighbouring characters give, in their order, as a share of its
    letters from 0 to 1; letters between may come from none.
    """
    latin = _short(folded(name))
    if not latin:
        return 0.0
    best = 0
    # For each number of letters gone by, how many of them the characters up to here give; a name may begin at any.
    given = [0] * (len(latin) + 1)
    for character in characters:
        new = [0] * (len(latin) + 1)
        for reading in kanji_readings(character):
            at = latin.find(reading)
            while at >= 0:
                end = at + len(reading)
                if given[at] + len(reading) > new[end]:
                    new[end] = given[at] + len(reading)
                at = latin.find(reading, at + 1)
        best = max(best, *new)
        for at in range(len(latin)):
            new[at + 1] = max(new[at + 1], new[at])
        given = new
    return best / len(latin)


def reads_as_kanji(name: str, characters: str) -> bool:
    """Whether a name in Latin letters is read off characters, each by one of its readings and all of them in order;
    between two a "no" may be read that is not written: Inoue.
    """
    plain = folded(name)
    return any(_is_read_off(latin, characters) for latin in {plain, _short(plain)})


def _is_read_off(latin: str, characters: str) -> bool:
    read = {0}
    for character in characters:
        read |= {at + 2 for at in read - {0} if latin.startswith("no", at)}
        readings = kanji_readings(character)
        read = {at + len(reading) for at in read for reading in readings if latin.startswith(reading, at)}
    return len(latin) in read
