"""By what the names of places are looked up, so that each of their forms finds them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from ..cyrillic.latin import cyrillic_stem
from ..reading.sound import folded

# Arabic is written with and without these marks; a Persian or Urdu source has other letters for the same sound.
_ARABIC = str.maketrans("ىیکةۀہھەٱ", "ييكههههها")
_JOINERS = re.compile("[\u200b-\u200f\u0640]")
_GREEK_ENDING = re.compile("[αειηουω]{1,2}[σς]?$")
_SHORTEST_STEM = 3


def _bare(word: str) -> str:
    """A word in small letters without marks above, below or between its letters."""
    parted = unicodedata.normalize("NFD", _JOINERS.sub("", word).lower())
    return "".join(c for c in parted if not unicodedata.combining(c))


def _greek(word: str) -> str:
    bare = _bare(word)
    stem = _GREEK_ENDING.sub("", bare)
    return stem if len(stem) >= _SHORTEST_STEM else bare


_WORD: dict[str, Callable[[str], str]] = {
    "Arab": lambda word: _bare(word).translate(_ARABIC),
    "Cyrl": cyrillic_stem,
    "Deva": _bare,
    "Grek": _greek,
    "Hebr": _bare,
    "Latn": folded,
}


_VOWELS = re.compile("[αειηουω\u0900-\u0914\u093a-\u094f\u0e30-\u0e4e ]")


def consonants_of_script(text: str) -> str:
    """A text without vowels and blanks, where a script writes foreign names with one vowel or another; "" in other
    scripts.
    """
    return _VOWELS.sub("", text) if _VOWELS.search(text) else ""


def plain_text(text: str, script: str) -> str:
    """A text in which the keys of a script stand where its names do, whatever their case."""
    if script == "Cyrl":
        return text.lower().replace("-", " ")
    if script == "Grek":
        return _bare(text)
    return place_key(text, script)


def place_key(form: str, script: str) -> str:
    """By what a form of a place's name is looked up in the table of a script: its words without what differs between
    their cases and spellings.
    """
    if script not in _WORD:
        return form
    words = form.replace("-", " ").split()
    return _word_key(words[0], script) if len(words) == 1 else " ".join([_word_key(word, script) for word in words])


@lru_cache(maxsize=32768)
def _word_key(word: str, script: str) -> str:
    return _WORD[script](word)
