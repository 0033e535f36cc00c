"""How likely two spellings are one name, with the reason; a measure only, thresholds are the checks'."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from .distance import distance
from .names import bare_name, name_keys
from .transliteration import folded, pinyin_syllables, sound


class Likeness(NamedTuple):
    """A strength from 0 to 1, and what the spellings differ by."""

    strength: float
    reason: str


NONE = Likeness(0.0, "")
# One form is another word made of the other: plural, demonym, adjective, feminine, product.
_SUFFIXES = re.compile(
    r"(?:s|es|n|an|ns|ans|ian|ians|ese|i|is|ish|er|ers|r|rs|ic|ics|ist|ists|ism|ite|ites|y|ya|a|ia|al|land|ova|eva|ina|aya|in|us|um|e|o|ing|ed|ville|shire|son|sson|d[oó]ttir)$"
)
_FEMININE = (
    ("ov", "ova"),
    ("ev", "eva"),
    ("in", "ina"),
    ("yn", "yna"),
    ("sky", "skaya"),
    ("ski", "ska"),
    ("skij", "skaja"),
    ("skiy", "skaya"),
)
# How much may differ, by the letters of the shorter spelling, before two names are more likely than one.
_ALLOWED = {4: 0.5, 5: 0.8, 6: 0.95, 7: 1.1, 8: 1.4}
_ALLOWED_LONG = 1.6
# Below this no company that two spellings keep in the article makes them one.
WORTH_A_LOOK = 0.55
_FIRST_LETTER = 0.4
_BY_SOUND = 0.2
_OTHER_ORDER = 0.8
_FARTHEST = 1.5
# Three syllables: two names of that length seldom differ by a letter.
_LONG_PINYIN = 3


@lru_cache(maxsize=65536)
def likeness(a: str, b: str) -> Likeness:
    """Compares two spellings; symmetric."""
    one, other = folded(a), folded(b)
    if one == other:
        # Capitals follow the headline's style, apostrophes the font's.
        same = a.lower().replace("’", "'") == b.lower().replace("’", "'")
        return NONE if same else Likeness(0.95, "the same letters but for accents or hyphens")
    if 0 < min(pinyin_syllables(a), pinyin_syllables(b)) < _LONG_PINYIN:
        # Pinyin has few syllables: Hubei and Hebei are one letter apart, and two provinces.
        return NONE
    if sound(a) == sound(b):
        return Likeness(0.9, "the same sounds, romanised in two ways")
    if _related_word(*sorted((one, other), key=len)) or _related_parts(a, b):
        return NONE
    return _edited(a, b)


def may_hold_variants(words: Iterable[str]) -> bool:
    """Whether two of the words share a key and are alike enough to be worth a look."""
    by_key: dict[str, list[str]] = {}
    pairs: set[tuple[str, str]] = set()
    for name in sorted({bare_name(word) for word in words}):
        for key in name_keys(name):
            others = by_key.setdefault(key, [])
            pairs.update([(other, name) for other in others])
            others.append(name)
    return any(likeness(a, b).strength >= WORTH_A_LOOK for a, b in pairs)


def _related_word(short: str, long: str) -> bool:
    if long.startswith(short) and _SUFFIXES.fullmatch(long[len(short) :]):
        return True
    if any(short.endswith(m) and long == short[: -len(m)] + f for m, f in _FEMININE):
        return True
    stem = 0
    while stem < len(short) and short[stem] == long[stem]:
        stem += 1
    return stem >= 4 and bool(_SUFFIXES.fullmatch(short[stem:]) and _SUFFIXES.fullmatch(long[stem:]))


def _related_parts(a: str, b: str) -> bool:
    """Whether hyphenated forms differ in one part that is a form of the other's: Asia-Pacific, Asian-Pacific."""
    differing = [(folded(x), folded(y)) for x, y in zip(a.split("-"), b.split("-"), strict=False) if x != y]
    return "-" in a and a.count("-") == b.count("-") and len(differing) == 1 and _related_word(*sorted(differing[0], key=len))


def _edited(a: str, b: str) -> Likeness:
    """The likeness of different spellings by the weighted distance of their letters or of their sounds, whichever is nearer."""
    one, other = folded(a), folded(b)
    length = min(len(one), len(other))
    allowed = _ALLOWED.get(length, _ALLOWED_LONG if length > 8 else 0.0)
    if abs(len(one) - len(other)) > 2 or not allowed:
        return NONE
    if one[0] != other[0] and not (_same_rest(one, other) or _same_rest(sound(a), sound(b))):
        return NONE
    limit = _FARTHEST * allowed
    cost = min(distance(one, other, limit), distance(sound(a), sound(b), limit) + _BY_SOUND)
    if sorted(one) == sorted(other):
        cost = min(cost, _OTHER_ORDER)
    if one[0] != other[0]:
        cost += _FIRST_LETTER
    return Likeness(round(0.95 - 0.25 * cost / allowed, 3), _difference(one, other)) if cost <= limit else NONE


def _same_rest(one: str, other: str) -> bool:
    """Whether spellings that begin differently are the same from there on."""
    return one[1:] == other[1:] or one[1:] == other or one == other[1:]


def _difference(one: str, other: str) -> str:
    """What parts two spellings, in words: the stretch between what they begin and end with alike."""
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    end = 0
    while end < min(len(one), len(other)) - start and one[-1 - end] == other[-1 - end]:
        end += 1
    left, right = one[start : len(one) - end], other[start : len(other) - end]
    if sorted(left) == sorted(right):
        return "the same letters in another order"
    if not left or not right:
        return f'"{left or right}" more or less'
    return f'"{left}" and "{right}" are easily confused' if len(left + right) <= 4 else "a few letters apart"


def one_slip(a: str, b: str) -> bool:
    """Whether one letter more, less, changed or swapped with its neighbour parts two spellings."""
    from rapidfuzz.distance import OSA

    return OSA.distance(folded(a), folded(b), score_cutoff=1) <= 1
