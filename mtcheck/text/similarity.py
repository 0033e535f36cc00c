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
_FEMININE = (("ov", "ova"), ("ev", "eva"), ("in", "ina"), ("yn", "yna"), ("sky", "skaya"), ("ski", "ska"), ("skij", "skaja"), ("skiy", "skaya"))
_CONFUSED = frozenset(
    frozenset(pair)
    for pair in "bv bp dt gk gh hf hk lr sz vw vu fv mn ck cs cz ij iy jy ei ea ae ou oa ui eu ie jg zj xh yu ao kq".split()
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
    from rapidfuzz.distance import OSA, Levenshtein

    length = min(len(one), len(other))
    distance = OSA.distance(one, other, score_cutoff=2)
    if distance > 2 or length < 5 or one[0] != other[0]:
        return NONE
    if distance == 2:
        return Likeness(0.7, "two letters apart, with the same consonants") if same_skeleton and length >= 7 else NONE
    edits = Levenshtein.editops(one, other)
    if len(edits) == 2:
        return Likeness(0.8, "two letters changed places")
    edit = edits[0]
    if edit.tag == "replace":
        left, right = one[edit.src_pos], other[edit.dest_pos]
        usual = frozenset((left, right)) in _CONFUSED
        return Likeness(0.75 if usual else 0.6 if length >= 7 else 0.4, f'one letter apart ("{left}" and "{right}")')
    text, at = (one, edit.src_pos) if edit.tag == "delete" else (other, edit.dest_pos)
    doubled = text[at] in (text[at - 1 : at] + text[at + 1 : at + 2])
    return Likeness(0.85 if doubled else 0.75 if length >= 6 else 0.6, f'one letter more or less ("{text[at]}")')
