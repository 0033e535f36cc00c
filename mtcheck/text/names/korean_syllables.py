"""Names in Latin letters that can be Korean: which syllables of Korean they may be."""

from __future__ import annotations

from functools import cache, lru_cache

from ...known.tables import rows
from ...lazy_patterns import lazy_pattern
from ..reading.sound import folded

# Spellings that hardly any other language has: Jeong, Hyun, Seung, Soo; but Gyo is Japanese.
_KOREAN = lazy_pattern("eo|eu|oo|[hbm]yu")

_Syllables = frozenset[tuple[str, str, str]]


@cache
def _spellings(part: str) -> tuple[tuple[str, str], ...]:
    """The letters of a part of syllables, each with a spelling of it."""
    found = rows("romanised_letters", "ko")
    return tuple((letter, s.replace("-", "")) for of, letter, some in found if of == part for s in some.split())


@lru_cache(maxsize=4096)
def _syllables(spelling: str) -> _Syllables:
    """The letters that a syllable may be, by its spelling."""
    return frozenset(
        (initial, vowel, final)
        for initial, first in _spellings("initial")
        if spelling.startswith(first)
        for vowel, middle in _spellings("vowel")
        if spelling.startswith(middle, len(first))
        for final, last in _spellings("final")
        if spelling[len(first) + len(middle) :] == last
    )


@lru_cache(maxsize=4096)
def _readings(name: str) -> tuple[tuple[str, str], ...]:
    """The ways to part a name in two syllables of Korean, as they are spelt: where its hyphen is, or anywhere."""
    parts = [folded(part) for part in name.split("-")]
    if len(parts) == 1:
        ways = [(parts[0][:at], parts[0][at:]) for at in range(1, len(parts[0]))]
    else:
        ways = [(parts[0], parts[1])] if len(parts) == len("ab") else []
    return tuple(way for way in ways if all(map(_syllables, way)))


def may_be_one_syllable(one: str, other: str) -> bool:
    """Whether folded spellings may be of one syllable of Korean: geun, keun."""
    return not _syllables(one).isdisjoint(_syllables(other))


def are_other_syllables(one: str, other: str) -> bool:
    """Whether both names are of two syllables of Korean, and cannot be the same: Ji-hoon, Ji-heon; but Seung-ho,
    Sung-ho. Without hyphens one of them must be spelt as few names of other languages are.
    """
    if not (one.count("-") == other.count("-") == 1 or (_KOREAN.search(one.lower()) or _KOREAN.search(other.lower()))):
        return False
    if sorted(folded(one)) == sorted(folded(other)):
        # Letters changed places.
        return False
    ways = _readings(one), _readings(other)
    return bool(ways[0] and ways[1]) and not any(
        all(map(may_be_one_syllable, way, also)) for way in ways[0] for also in ways[1]
    )


# At the start of a word the South drops them before "i" and "y", or says "n" for "r"; the North and many people do not.
_DROPPED = dict.fromkeys("ㄹㄴ", "ㅇ")


def may_be_one_surname(one: str, other: str) -> bool:
    """Whether folded spellings may be of one surname of Korea: Yi, Lee, Rhee; Park, Pak."""
    ways = [
        {(_DROPPED.get(initial, initial), vowel, final) for initial, vowel, final in _syllables(name)}
        for name in (one, other)
    ]
    return not ways[0].isdisjoint(ways[1])


def may_be_korean(name: str) -> bool:
    """Whether a name is two syllables of Korean with a hyphen between."""
    return name.count("-") == 1 and bool(_readings(name))
