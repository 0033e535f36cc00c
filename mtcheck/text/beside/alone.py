"""What tells whether two names of a text are one where there is no source: what only then is asked, and what rules one
name out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import cache, lru_cache

from rapidfuzz.distance import Indel

from ...known.lexicon import word_class
from ...known.places import is_known_name
from ...known.tables import alternation, words
from ..chinese.cantonese import cantonese_syllables
from ..chinese.romanisation import pinyin_syllables
from ..names.distance import distance
from ..names.gazetteer import strange_triples
from ..names.similarity import two_vowels_apart
from ..reading.sound import VOWELS, folded, sound

_NEAR = 0.6
_BY_SOUND = 0.2
# By letter; spellings farther apart are as far.
_FARTHEST = 0.6
# More runs of letters that no known name has say no more.
_MOST_STRANGE = 3
# Partners less alike than this are names of two people: Sergei and Maria, but not Sahakyan and Saakian.
_LIKE_PARTNERS = 0.6


@lru_cache(maxsize=16384)
def may_be_one(a: str, b: str) -> bool:
    """Whether two names are near enough that anything may tell that they are one; a cheap test."""
    if Indel.normalized_similarity(folded(a), folded(b), score_cutoff=_NEAR) >= _NEAR:
        return True
    if Indel.normalized_similarity(sound(a), sound(b), score_cutoff=_NEAR) >= _NEAR:
        return True
    return cantonese_syllables(a, b) > 0 or cantonese_syllables(b, a) > 0


def evidence_alone(
    usual: str, other: str, partners: tuple[Set[str], Set[str]], neighbours: Sequence[Set[str]]
) -> dict[str, float]:
    """Further evidence, by name: how far the spellings are by what romanisation and engines confuse, how strange their
    letters are, how alike the names are that stand beside them (`partners` of each), and whether the words that stand
    before both and behind both (`neighbours`) are such as many places have.
    """
    found = dict(_of_spelling(usual, other))
    found["like partners"] = like_partners(*partners)
    # Of one syllable the names beside must tell.
    syllables = max(cantonese_syllables(usual, other), cantonese_syllables(other, usual))
    found["in Cantonese"] = float(syllables > 1 or (syllables == 1 and found["like partners"] == 1))
    beside = set().union(*neighbours)
    found["only a generic word beside"] = float(bool(beside) and beside <= words("generic_place_words", "en"))
    return found


def alone_as_written(usual: str, other: str) -> dict[str, float]:
    """The part of the same that the spellings say, whatever stands beside them."""
    syllables = max(cantonese_syllables(usual, other), cantonese_syllables(other, usual))
    return {**_of_spelling(usual, other), "in Cantonese": float(syllables > 0)}


@lru_cache(maxsize=16384)
def _of_spelling(usual: str, other: str) -> dict[str, float]:
    one, two = folded(usual), folded(other)
    shorter = min(len(one), len(two))
    limit = _FARTHEST * shorter
    steps = min(distance(one, two, limit), distance(sound(usual), sound(other), limit) + _BY_SOUND, limit)
    far = steps / shorter
    unknown = not any(is_known_name(name) or word_class(name.lower()) for name in (usual, other))
    return {
        "far": far,
        "far, squared": far * far,
        "neighbours swapped": float(_are_swapped(one, two)),
        "usual strange": float(min(_MOST_STRANGE, strange_triples(usual))),
        "other strange": float(min(_MOST_STRANGE, strange_triples(other))),
        "neither known": float(unknown),
        "other surname endings": float(_have_other_endings(one, two)),
        "two vowels": float(two_vowels_apart(one, two)),
        "a people": float(not words("peoples", "en").isdisjoint((usual, other))),
        "a vowel before": float(_is_behind_a_vowel(one, two) or _is_behind_a_vowel(two, one)),
        "n and ng": float(pinyin_syllables(usual) > 0 < pinyin_syllables(other) and _denasal(one) == _denasal(two)),
        "another part": float(_have_another_part(usual, other)),
        "a short beginning": float(_begins(one, two) or _begins(two, one)),
        "short, another last vowel": float(one[:-1] == two[:-1] and len(one) == len(two) == _SHORT),
        "in capitals": float(one == two and usual.lower() == other.lower()),
        "a part of the other": float(_is_part_of(usual, other) or _is_part_of(other, usual)),
    }


def _are_swapped(one: str, other: str) -> bool:
    """Whether folded names are the same but for two neighbours that changed places: Furgal, Frugal."""
    differing = [at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    return (
        len(one) == len(other)
        and len(differing) == len("ab")
        and differing[1] == differing[0] + 1
        and one[differing[0]] == other[differing[1]]
        and one[differing[1]] == other[differing[0]]
    )


_SHORT = 4
_SHORT_BEGINNING = 5


@cache
def _surname_ending() -> re.Pattern[str]:
    return re.compile(f"(?:{alternation('surname_endings')})")


def _have_other_endings(one: str, other: str) -> bool:
    """Whether folded names are one stem with two endings of surnames: Kravchenko, Kravchuk."""
    stem = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return any(
        _surname_ending().fullmatch(one, at) and _surname_ending().fullmatch(other, at)
        for at in range(_SHORT - 1, stem + 1)
    )


def _is_behind_a_vowel(name: str, other: str) -> bool:
    """Whether a folded name is the other with a vowel before it: Yamada, Oyamada."""
    return other[1:] == name and other[0] in VOWELS - {"y"}


_FINAL_NG = re.compile(r"(?<=[aeiou])ng(?![aeiou])")


def _denasal(name: str) -> str:
    return _FINAL_NG.sub("n", name)


def _have_another_part(one: str, other: str) -> bool:
    """Whether names with hyphens have a part of their own beside one that is the same: Jong-un, Jong-il."""
    parts = [folded(part) for part in one.split("-")], [folded(part) for part in other.split("-")]
    if len(parts[0]) != len(parts[1]) or len(parts[0]) == 1:
        return False
    differing = [(a, b) for a, b in zip(*parts, strict=True) if a != b]
    return len(differing) < len(parts[0]) and any(
        Indel.normalized_similarity(a, b) < _LIKE_PARTNERS or a[0] != b[0] for a, b in differing
    )


def _begins(name: str, other: str) -> bool:
    """Whether a folded name is short, no Mandarin one, and begins the other, which has two letters more or more: Demir,
    Demirel.
    """
    return (
        len(name) <= _SHORT_BEGINNING
        and len(other) >= len(name) + 2
        and other.startswith(name)
        and not (pinyin_syllables(name))
    )


def like_partners(one: Set[str], other: Set[str]) -> float:
    """How alike the names beside two forms are, at best, from 0 to 1; those of Mandarin and Cantonese are the same."""
    return max((_like(a, b) for a in one for b in other), default=0.0)


def _like(one: str, other: str) -> float:
    if cantonese_syllables(one, other) or cantonese_syllables(other, one):
        return 1.0
    return Indel.normalized_similarity(folded(one), folded(other))


_HYPHENS = re.compile("-+")


_SHORTEST_WORD = 3


def _is_part_of(name: str, compound: str) -> bool:
    """Whether a name is a part of a compound with hyphens, or stands in one word with an English word or an
    abbreviation behind it: Arai, Arai-cho; Xinhua, Xinhuanet; Liverpool, LiverpoolFC.
    """
    if "-" in compound and folded(name) in map(folded, _HYPHENS.split(compound)):
        return True
    rest = compound.removeprefix(name)
    return rest != compound and (
        (len(rest) >= _SHORTEST_WORD and word_class(rest.lower()) != "") or (len(rest) > 1 and rest.isupper())
    )


# Spellings farther apart than this are one name only in the same company.
_TOO_FAR = 0.34
# And farther than this only beside the same name.
_MUCH_TOO_FAR = 0.5


# What the use of two forms can say for one name, as far as it may rule one out.
SPEAKING_FOR_ONE = {
    "same partner": 1.0,
    "same neighbour": 1.0,
    "like partners": 1.0,
    "other partners": 0.0,
    "other people": 0.0,
    "other places in names": 0.0,
}


def is_ruled_out_alone(found: dict[str, float]) -> bool:
    """Whether two forms are two names, whatever else speaks for them, where no source speaks.

    They are if one is made of the other (a patronymic, a compound, a word of it, a capital more), if they are man and
    wife or differ as two names of a language differ, if other names stand beside each that are not alike, if both are
    known places, or if no company tells and they are far apart, or short.
    """
    if found["in capitals"] or found["a part of the other"] or found["man and woman"]:
        return True
    if found["in Cantonese"]:
        return False
    if found["same sounds"]:
        return bool(
            (found["other places in names"] and found["same place"])
            or (found["other people"] and (found["known names"] or found["like partners"] < _LIKE_PARTNERS))
        )
    company = found["same partner"] or found["same neighbour"]
    return bool(
        found["child of the other"]
        or found["a compound of the other"]
        or (found["related"] and not found["another last vowel"])
        or _are_two_of_a_language(found)
        or (found["other partners"] and _keep_other_company(found))
        or (found["places"] and not found["same place"])
        or (found["other places in names"] and _is_a_known_name_elsewhere(found))
        or (not company and _is_too_little(found))
        or (found["far"] > _MUCH_TOO_FAR and not found["same partner"] and not _is_within(found))
    )


def _are_two_of_a_language(found: dict[str, float]) -> bool:
    """Whether spellings differ by what parts two names in their language, and by nothing else."""
    return bool(found["other surname endings"] or found["a vowel before"] or found["n and ng"] or found["another part"])


def _keep_other_company(found: dict[str, float]) -> bool:
    return bool(found["like partners"] < _LIKE_PARTNERS or found["known names"] or found["other places in names"])


def _is_a_known_name_elsewhere(found: dict[str, float]) -> bool:
    """Whether one of two forms is a known name and no other tells, as where they stand in full names does not: Romelu
    Lukaku, and Romero.
    """
    return bool(found["one a known name"] and not found["same partner"] and not found["beginning of the other"])


def _is_within(found: dict[str, float]) -> bool:
    return bool(found["beginning of the other"] or found["end of the other"])


def _is_too_little(found: dict[str, float]) -> bool:
    return bool(
        found["a short beginning"]
        or found["short, another last vowel"]
        or (found["far"] > _TOO_FAR and not _is_within(found))
    )
