"""One name in the spellings of different romanisations: folding, equivalence classes, sound skeletons.

The classes join what BGN/PCGN, ISO 9, popular and newspaper systems write for one letter of Cyrillic, and what Hepburn,
Kunrei, Czech, German and Turkish spelling write for one sound. They say "may be the same", never "is".
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from ...known.tables import alternation, mapping, rows
from ...lazy_patterns import lazy_pattern

_LETTERS = str.maketrans(mapping("plain_letters"))
# Letters whose accent is a sound of its own.
_HISSING = str.maketrans(mapping("hissing_letters"))
_DOUBLED = re.compile(r"(.)\1+")
VOWELS = frozenset("aeiouy")
_VOWELS = str.maketrans(dict.fromkeys(VOWELS, ""))
# Consonants that romanisations and engines confuse, one letter for each class; vowels go.
_CLASSES = _VOWELS | str.maketrans({c: name for name, some in rows("consonant_classes") for c in some.split()})


@cache
def _sounds() -> tuple[tuple[str, re.Pattern[str], str], ...]:
    """Spellings of one sound, in the order in which they are replaced by it, each behind a letter that all have, ""
    where there is none: to look for a letter costs less than to look for the spellings.
    """
    return tuple((_common_letter(spelling), re.compile(spelling), sound) for spelling, sound, _ in rows("sounds"))


def _common_letter(spelling: str) -> str:
    plain = spelling.replace("|", "").isalpha()
    return min(set.intersection(*map(set, spelling.split("|"))), default="") if plain else ""


@lru_cache(maxsize=8192)
def folded(name: str) -> str:
    """Lower case without accents, hyphens, apostrophes and blanks; special letters as plain ones."""
    if name.isascii():
        return name.lower().replace("-", "").replace("'", "").replace(" ", "")
    plain = unicodedata.normalize("NFKD", name.lower().translate(_LETTERS))
    return "".join(c for c in plain if c.isalnum())


@lru_cache(maxsize=8192)
def sound(name: str) -> str:
    """A name's sound class: equal for spellings that differ only by romanisation."""
    text = folded(name if name.isascii() else name.lower().translate(_HISSING))
    for letter, pattern, new in _sounds():
        if letter in text:
            text = pattern.sub(new, text)
    return _DOUBLED.sub(r"\1", text)


@lru_cache(maxsize=8192)
def consonants(name: str) -> str:
    """The consonants of the sound class."""
    return sound(name).translate(_VOWELS)


@lru_cache(maxsize=8192)
def skeleton(name: str) -> str:
    """The consonants of the sound class, each as its class of easily confused ones."""
    return _DOUBLED.sub(r"\1", sound(name).translate(_CLASSES))


def with_soft_start(name: str) -> str:
    """A folded name that begins with a "j" where it begins with what systems write for it: Gyongyi, Djondji; Zhuhe."""
    return _SOFT.sub("j", name)


_SOFT = lazy_pattern("^(?:dzh|dj|zh|gy|g(?=[ei]))")
# Vowel letters that no system writes inside a Slavic stem: "iya" before a consonant, doubled "y", "yy".
_ODD_SLAVIC = lazy_pattern(r"[^aeiouy]i[yj][aou][^aeiouy]|yy|jj|iyi|uui")


@cache
def _slavic() -> re.Pattern[str]:
    return re.compile(f"(?:{alternation('slavic_endings')})$")


def odd_spelling(name: str) -> bool:
    """Whether a name with a Slavic ending has a letter sequence that transliteration systems do not give."""
    text = folded(name)
    return _slavic().search(text) is not None and _ODD_SLAVIC.search(text) is not None
