"""How likely two spellings are one name, with the reason; a measure only, thresholds are the checks'."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from .transliteration import folded, is_pinyin, skeleton, sound


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
_CONFUSED = frozenset(
    frozenset(pair) for pair in "bv bp dt gk gh hf hk lr sz vw vu fv mn ck cs cz ij iy jy ei ea ae ou oa ui eu ie jg zj xh yu ao kq".split()
)


@lru_cache(maxsize=65536)
def likeness(a: str, b: str) -> Likeness:
    """Compares two spellings; symmetric."""
    one, other = folded(a), folded(b)
    if one == other:
        # Capitals follow the headline's style, apostrophes the font's.
        same = a.lower().replace("’", "'") == b.lower().replace("’", "'")
        return NONE if same else Likeness(0.95, "the same letters but for accents or hyphens")
    if is_pinyin(a) and is_pinyin(b):
        # Pinyin has few syllables: Hubei and Hebei are one letter apart, and two provinces.
        return NONE
    if sound(a) == sound(b):
        return Likeness(0.9, "the same sounds, romanised in two ways")
    if _related_word(*sorted((one, other), key=len)) or _related_parts(a, b):
        return NONE
    return _edited(one, other, skeleton(a) == skeleton(b))


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


def _edited(one: str, other: str, same_skeleton: bool) -> Likeness:
    from rapidfuzz.distance import OSA

    short, long = sorted((one, other), key=lambda name: (len(name), name))
    distance = OSA.distance(short, long, score_cutoff=2)
    if distance > 2 or len(short) < 5 or short[0] != long[0]:
        return NONE
    if distance == 2:
        return Likeness(0.7, "two letters apart, with the same consonants") if same_skeleton and len(short) >= 7 else NONE
    return _slip(short, long)


def _slip(short: str, long: str) -> Likeness:
    """The likeness of spellings that one slip parts: a letter more, another letter, or two that changed places."""
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(long) > len(short):
        doubled = long[at] in (long[at - 1], long[at + 1 : at + 2])
        return Likeness(0.85 if doubled else 0.75 if len(short) >= 6 else 0.6, f'one letter more or less ("{long[at]}")')
    if short[at + 1 :] != long[at + 1 :]:
        return Likeness(0.8, "two letters changed places")
    usual = frozenset((short[at], long[at])) in _CONFUSED
    strength = 0.75 if usual else 0.6 if len(short) >= 7 else 0.4
    return Likeness(strength, f'one letter apart ("{short[at]}" and "{long[at]}")')
