"""Chinese names in Mandarin, by Pinyin, and in Cantonese, as Hong Kong and Macao write them: Zhang Jianzong, Cheung
Kin-chung.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import product

from ...known.tables import rows
from ...lazy_patterns import lazy_pattern
from ..reading.sound import folded
from .romanisation import pinyin_splits

# Voiced letters and long vowels, as some spell them.
_VOICED = str.maketrans("bgdj", "pktc")
_LONG = lazy_pattern(r"aa|ar(?=[a-z]|$)|(?<=[eo])[hr]$")
_MOST_READINGS = 24


def plain_cantonese(syllable: str) -> str:
    """A syllable in one spelling of those that are usual: "gwoh" as "kwo"."""
    plain = _LONG.sub(lambda found: found[0][0] if found[0][0] == "a" else "", syllable)
    return plain[:1].translate(_VOICED).replace("c", "ch") + plain[1:] if plain[:2] != "ch" else plain


@cache
def _cantonese() -> dict[str, frozenset[str]]:
    return {pinyin: frozenset(spellings.split()) for pinyin, spellings in rows("cantonese", "zh")}


@cache
def _pinyin() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for pinyin, spellings in _cantonese().items():
        for spelling in spellings:
            found.setdefault(spelling, []).append(pinyin)
    return {spelling: tuple(syllables) for spelling, syllables in found.items()}


@lru_cache(maxsize=8192)
def after_cantonese(name: str) -> tuple[tuple[str, ...], ...]:
    """For each of the one or two syllables of a name, which Pinyin syllables it spells after Cantonese; nothing where
    it has more, or one that spells none.
    """
    parts = name.split("-")
    if len(parts) > 2:
        return ()
    read = tuple(_pinyin().get(plain_cantonese(folded(part)), ()) for part in parts)
    return read if all(read) else ()


@lru_cache(maxsize=8192)
def cantonese_syllables(name: str, pinyin: str) -> int:
    """How many syllables of a name in Pinyin, one or two, the other name spells after Cantonese; 0 where it does not.

    Two are written with a hyphen: "Kin-chung".
    """
    read = after_cantonese(name)
    if not read or "-" in pinyin:
        return 0
    is_one = any(
        len(split) == len(read) and all(s in syllables for s, syllables in zip(split, read, strict=True))
        for split in pinyin_splits(pinyin)
    )
    return len(read) if is_one else 0


def in_cantonese(one: str, other: str) -> int:
    """The same, whichever of two names is in Pinyin."""
    return max(cantonese_syllables(one, other), cantonese_syllables(other, one))


@lru_cache(maxsize=8192)
def pinyin_of_cantonese(name: str) -> tuple[str, ...]:
    """What a name of two syllables after Cantonese may be in Pinyin; nothing for any other name."""
    read = after_cantonese(name)
    if len(read) != 2 or not name.partition("-")[2].islower():
        return ()
    found = ("".join(syllables) for syllables in product(*read))
    return tuple(sorted({*found}))[:_MOST_READINGS]
