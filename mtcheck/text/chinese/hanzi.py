"""Chinese characters read as sounds: in Pinyin, in other romanisations, or as those that foreign names are written
with.
"""

from __future__ import annotations

from functools import cache, lru_cache

from ...known.files import read
from ...known.tables import rows, words
from ...lazy_patterns import lazy_pattern
from ..reading.sound import skeleton
from .romanisation import romanisations


@cache
def _syllables() -> dict[str, tuple[str, ...]]:
    """The Mandarin readings of characters, the usual one first."""
    found: dict[str, list[str]] = {}
    lines = [line.partition(" ") for line in read("mtcheck.known", "zh/hanzi.txt").decode().splitlines()]
    for further in (0, 1):
        for syllable, _, characters in lines:
            for c in characters.split("/")[further]:
                found.setdefault(c, []).append(syllable)
    return {c: tuple(syllables) for c, syllables in found.items()}


@lru_cache(maxsize=65536)
def readings(characters: str) -> tuple[str, ...]:
    """Every Mandarin reading of a stretch of characters, in Pinyin without tones."""
    table = _syllables()
    spelt = [""]
    for c in characters:
        spelt = [s + reading for s in spelt for reading in table.get(c, ("",))][:16]
    return tuple(spelt)


@lru_cache(maxsize=8192)
def writings(character: str) -> frozenset[str]:
    """All that a Chinese character may be written as in Latin letters: its readings, in Pinyin and other
    romanisations.
    """
    return frozenset(form for reading in _syllables().get(character, ()) for form in romanisations(reading))


_FINAL_G = lazy_pattern(r"ng")


@lru_cache(maxsize=65536)
def consonants_of(window: str) -> str:
    """The consonants of a stretch of characters, as those of names are classed; "ng" is one nasal, "x" and "q" are
    hisses.
    """
    table = _syllables()
    heard = [_heard(table[c][0]) if c in table else "" for c in window]
    return skeleton("".join(heard).capitalize()) if all(heard) else ""


@cache
def _heard(syllable: str) -> str:
    """A syllable of Pinyin as foreign names are written with it."""
    if len(syllable) == 1:
        return syllable
    return _FINAL_G.sub("n", syllable).replace("x", "s").replace("q", "ch").replace("er", "l")


@cache
def _transliterating() -> dict[str, bool]:
    """The characters that foreign names are written with, and whether they are as frequent in ordinary words."""
    return {character: use == "ordinary" for character, _, use in rows("transliterating", "zh")}


def stands_for_sound(character: str) -> bool:
    """Whether a character is one that foreign names are written with."""
    return character in _transliterating()


def tells_of_sound(character: str) -> bool:
    """Whether a character is written for its sound more often than for its meaning, so that it tells of a
    foreign name.
    """
    return _transliterating().get(character) is False


def is_part_of_transliteration(source: str, start: int, end: int) -> bool:
    """Whether characters that stand for sounds go on beyond a stretch of them: 马里 in 马里兰, 莱州 in 瓦莱州."""
    if source[end - 1 : end] in words("divisions", "zh"):
        return tells_of_sound(source[start - 1 : start]) and all(map(stands_for_sound, source[start : end - 1]))
    if not all(map(stands_for_sound, source[start:end])):
        return False
    return tells_of_sound(source[start - 1 : start]) or tells_of_sound(source[end : end + 1])
