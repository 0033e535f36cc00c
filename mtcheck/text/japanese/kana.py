"""Katakana in Latin letters."""

from __future__ import annotations

import re
from functools import cache

from ...known.tables import rows
from ..reading.scripts import KATAKANA

KATAKANA_WORD = re.compile(f"[{KATAKANA}]{{2,}}")
# Lengthens the vowel before it, and doubles the consonant behind it.
_LONG, _DOUBLING = "ー", "ッ"
# Behind these the glide of a small "ya" is heard already: シャ is "sha".
_PALATAL = ("shi", "chi", "ji")


@cache
def _syllables() -> dict[str, tuple[str, bool]]:
    """What each kana is in Latin letters, and whether it is a small one."""
    return {kana: (latin, size == "small") for kana, latin, size in rows("kana", "ja")}


_IN_KATAKANA = {c: c + 0x60 for c in range(0x3041, 0x3097)}


def in_katakana(text: str) -> str:
    """A text with its Hiragana in Katakana, of the same length."""
    return text.translate(_IN_KATAKANA)


def romaji(kana: str) -> str:
    """Katakana by Hepburn's system, long vowels short; what is no Katakana is left out."""
    out: list[str] = []
    double = False
    for c in kana:
        if c in (_LONG, _DOUBLING):
            double = double or c == _DOUBLING
            continue
        syllable, small = _syllables().get(c, ("", False))
        if small and out:
            out[-1] = _joined(out[-1], syllable)
            continue
        out.append(syllable[0] + syllable if double and syllable else syllable)
        double = False
    return "".join(out).capitalize()


def _joined(syllable: str, small: str) -> str:
    """A syllable and the small one that takes its vowel's place: "ki" and "ya" are "kya", "fu" and "a" are "fa"."""
    glides = syllable[-1:] in ("i", "u") and small.startswith("y") and not syllable.endswith(_PALATAL)
    return syllable[:-1] + (small if glides else small[-1:])


def is_katakana(character: str) -> bool:
    """Whether a character is a syllable of Katakana, or lengthens one."""
    return character in _syllables() or character == _LONG
