"""The units of a script that names are heard by: a letter or some that make one sound, a kana with the small one behind
it, a syllable of Hangul and its final, a Chinese character.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from ...known.tables import alternation, mapping
from ..chinese.hanzi import readings
from ..japanese.kana import in_katakana

# Makes an Arabic word longer, and is heard as nothing.
_LENGTHENING = "ـ"
_SMALL_KANA = frozenset("ァィゥェォャュョヮ")
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
    plain = "".join(_ONE_APOSTROPHE.get(c, nearest.get(c, c)) for c in text.lower())
    # A letter that becomes two when it is made small ("İ") would shift all behind it.
    found = _letters(language).finditer(plain if len(plain) == len(text) else text)
    return [Unit(m[0], *m.span()) for m in found if not _is_silent(m[0])]


# What stands for the sign of a foreign sound behind a Hebrew letter, and is typed in many ways.
_ONE_APOSTROPHE = dict.fromkeys("’‘׳`", "'")


@cache
def _letters(language: str) -> re.Pattern[str]:
    """A letter, or some that are heard as one."""
    joined = alternation("joined_letters", language)
    return re.compile(f"{joined}|." if joined else ".", re.DOTALL)


def _is_silent(letter: str) -> bool:
    return letter == _LENGTHENING or unicodedata.combining(letter[0]) > 0


def _kana(text: str) -> list[Unit]:
    found: list[Unit] = []
    for at, character in enumerate(in_katakana(text)):
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
