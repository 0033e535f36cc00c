"""The units of a script that names are heard by: a letter, a kana with the small one behind it, a syllable of Hangul and its final, a Chinese character."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from ...known.tables import mapping
from ..chinese.hanzi import readings

# Makes an Arabic word longer, and is heard as nothing.
_LENGTHENING = "ـ"
_SMALL_KANA = frozenset("ァィゥェォャュョヮ")
_HIRAGANA = {c: c + 0x60 for c in range(0x3041, 0x3097)}
# Syllables of Hangul are listed by initial, vowel and final, 28 of each initial and vowel, the first without a final.
_HANGUL, _HANGUL_END, _FINALS, _FINAL = 0xAC00, 0xD7A4, 28, 0x11A7


class Unit(NamedTuple):
    """One unit, and where in the text it begins and ends."""

    text: str
    start: int
    end: int


def units_of(text: str, language: str) -> list[Unit]:
    """The units of a text; marks on letters are left out, as most texts leave them out."""
    if language == "ja":
        return _kana(text)
    if language == "ko":
        return _hangul(text)
    nearest = mapping("nearest_letters", language)
    return [
        Unit(nearest.get(character, character), at, at + 1)
        for at, character in enumerate(text.lower())
        if character != _LENGTHENING and not unicodedata.combining(character)
    ]


def _kana(text: str) -> list[Unit]:
    found: list[Unit] = []
    for at, character in enumerate(text.translate(_HIRAGANA)):
        if character in _SMALL_KANA and found and found[-1].end == at:
            found[-1] = Unit(found[-1].text + character, found[-1].start, at + 1)
        else:
            found.append(Unit(character, at, at + 1))
    return found


def _hangul(text: str) -> list[Unit]:
    """Each syllable without its final, and its final, which is a sound of its own."""
    found = []
    for at, character in enumerate(text):
        final = (ord(character) - _HANGUL) % _FINALS if _HANGUL <= ord(character) < _HANGUL_END else 0
        found.append(Unit(chr(ord(character) - final), at, at + 1))
        if final:
            found.append(Unit(chr(_FINAL + final), at, at + 1))
    return found


@lru_cache(maxsize=8192)
def syllable_of(character: str) -> str:
    """The usual Mandarin reading of a character, in brackets, or the character where none is known."""
    syllable = readings(character)[0]
    return f"({syllable})" if syllable else character
