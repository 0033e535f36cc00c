"""Names in Latin letters that can be Korean: which syllables of Korean they may be."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import product

from ...known.tables import rows
from ...lazy_patterns import lazy_pattern
from ..reading.sound import folded

# Spellings that hardly any other language has: Jeong, Hyun, Seung, Soo.
_KOREAN = lazy_pattern("eo|eu|oo|[ghbmp]y[aeou]")

_Syllables = frozenset[tuple[str, str, str]]


@cache
def _syllables() -> dict[str, _Syllables]:
    """For each spelling of a syllable the letters that it may be."""
    spelt: dict[str, dict[str, list[str]]] = {}
    for part, letter, spellings in rows("romanised_letters", "ko"):
        spelt.setdefault(part, {})[letter] = [s.replace("-", "") for s in spellings.split()]
    found: dict[str, set[tuple[str, str, str]]] = {}
    for initial, vowel, final in product(*(spelt[part] for part in ("initial", "vowel", "final"))):
        for spelling in product(spelt["initial"][initial], spelt["vowel"][vowel], spelt["final"][final]):
            found.setdefault("".join(spelling), set()).add((initial, vowel, final))
    return {spelling: frozenset(syllables) for spelling, syllables in found.items()}


@lru_cache(maxsize=4096)
def _readings(name: str) -> tuple[tuple[str, str], ...]:
    """The ways to part a name in two syllables of Korean, as they are spelt: where its hyphen is, or anywhere."""
    parts = [folded(part) for part in name.split("-")]
    if len(parts) == 1:
        ways = [(parts[0][:at], parts[0][at:]) for at in range(1, len(parts[0]))]
    else:
        ways = [(parts[0], parts[1])] if len(parts) == len("ab") else []
    return tuple(way for way in ways if all(s in _syllables() for s in way))


def may_be_one_syllable(one: str, other: str) -> bool:
    """Whether folded spellings may be of one syllable of Korean: geun, keun."""
    return not _syllables().get(one, frozenset()).isdisjoint(_syllables().get(other, frozenset()))


def are_other_syllables(one: str, other: str) -> bool:
    """Whether both names are of two syllables of Korean, and cannot be the same: Ji-hoon, Ji-heon; but Seung-ho,
    Sung-ho. Without hyphens one of them must be spelt as few names of other languages are.
    """
    if not (one.count("-") == other.count("-") == 1 or (_KOREAN.search(one.lower()) or _KOREAN.search(other.lower()))):
        return False
    ways = _readings(one), _readings(other)
    return bool(ways[0] and ways[1]) and not any(
        all(map(may_be_one_syllable, way, also)) for way in ways[0] for also in ways[1]
    )
