"""How likely two spellings are one name, with the reason; a measure only, thresholds are the checks'."""

from __future__ import annotations

from functools import lru_cache

from ...known.lexicon import word_class
from ...known.places import is_place
from ...known.tables import rows
from ...lazy_patterns import lazy_pattern
from ...value_types import NamedTuple
from ..chinese.romanisation import pinyin_syllables, romanises
from ..reading.sound import VOWELS, folded, sound
from .distance import common_ends, common_start, distance, replaced
from .gazetteer import same_place
from .thresholds import WORTH_A_LOOK


class Likeness(NamedTuple):
    """A strength from 0 to 1, and what the spellings differ by."""

    strength: float
    reason: str


NONE = Likeness(0.0, "")
# One form is another word made of the other: plural, demonym, adjective, feminine, product.
_SUFFIXES = lazy_pattern(
    "|".join((r"(?<=[aeiou])" if behind == "vowel" else "") + ending for ending, behind in rows("name_endings"))
)
_FEMININE = rows("feminine_surnames")
_OF_WOMEN = tuple(woman for _, woman in _FEMININE)
# How much may differ, by the letters of the shorter spelling, before two names are more likely than one.
_ALLOWED = {4: 0.4, 5: 0.8, 6: 0.95, 7: 1.1, 8: 1.4}
_ALLOWED_LONG = 1.6
_FIRST_LETTER = 0.4
_BY_SOUND = 0.2
_OTHER_ORDER = 0.8
_FARTHEST = 1.5
# Three syllables: two names of that length seldom differ by a letter.
_LONG_PINYIN = 3
_CLOSE_PINYIN = 0.7


@lru_cache(maxsize=8192)
def likeness(a: str, b: str) -> Likeness:
    """Compares two spellings; symmetric."""
    one, other = folded(a), folded(b)
    if one == other:
        # Capitals follow the headline's style, apostrophes the font's.
        same = a.lower().replace("’", "'") == b.lower().replace("’", "'")
        return NONE if same else Likeness(0.95, "the same letters but for accents or hyphens")
    if same_place(a, b):
        return Likeness(0.95, "listed as spellings of one city")
    if romanises(a, b) or romanises(b, a):
        return Likeness(0.92, "one Mandarin name in two romanisations")
    if pinyin_syllables(a) == 1 or pinyin_syllables(b) == 1:
        return NONE
    if 0 < min(pinyin_syllables(a), pinyin_syllables(b)) < _LONG_PINYIN:
        # Pinyin has few syllables: Hubei and Hebei are one letter apart, and two provinces.
        near = distance(one, other, _CLOSE_PINYIN) <= _CLOSE_PINYIN and not _is_demonym_of_place(
            *sorted((a, b), key=len)
        )
        return Likeness(WORTH_A_LOOK, "a letter apart") if near and min(len(one), len(other)) >= 5 else NONE
    if two_vowels_apart(one, other):
        return NONE
    if word_class(a.lower()) and word_class(b.lower()):
        return NONE
    if sound(a) == sound(b):
        return Likeness(0.9, "the same sounds, romanised in two ways")
    alike = _edited(a, b)
    # Few are so near that it matters whether they are two words.
    return NONE if alike.strength and related(a, b) else alike


def related(a: str, b: str) -> bool:
    """Whether one form is a word made of the other, as Russian of Russia, or both are one English word in two
    standards.
    """
    one, other = folded(a), folded(b)
    return (
        _related_word(*sorted((_plain(one), _plain(other)), key=len))
        or _related_parts(a, b)
        or _one_word_in_two_standards(one, other)
    )


def _related_word(short: str, long: str) -> bool:
    if long.startswith(short) and _SUFFIXES.fullmatch(long, len(short)):
        return True
    if are_man_and_woman(short, long):
        return True
    # Kanaevsky, of Kanayevka
    short, long = sorted((_GLIDE.sub("e", short), _GLIDE.sub("e", long)), key=len)
    stem = common_start(short, long)
    return stem >= 4 and bool(_SUFFIXES.fullmatch(short, stem) and _SUFFIXES.fullmatch(long, stem))


def are_man_and_woman(one: str, other: str) -> bool:
    """Whether folded names are a surname as a man and as a woman bear it: Petrov, Petrova."""
    if not (one.endswith(_OF_WOMEN) or other.endswith(_OF_WOMEN)):
        return False
    return any(
        short.endswith(man) and long == short.removesuffix(man) + woman
        for short, long in ((one, other), (other, one))
        for man, woman in _FEMININE
    )


def _is_demonym_of_place(short: str, long: str) -> bool:
    """Whether what looks like two Mandarin names are a place and its people: Yemen, Yemeni."""
    return is_place(short) and _related_word(folded(short), folded(long))


_KANA = lazy_pattern(r"(?:(?:[kgsztdnhbpmr]y?|ch|sh|ts|[jyfw])?[aiueo]|n(?![aiueoy]))+")


def may_be_japanese(name: str) -> bool:
    """Whether a folded name is made of syllables as Japanese has them."""
    return _KANA.fullmatch(name) is not None


def two_vowels_apart(one: str, other: str) -> bool:
    """Whether both can be Japanese and differ in two vowels: such names lie as close as Mandarin ones (Takada, Takeda,
    Takado).
    """
    if len(one) != len(other) or sorted(one) == sorted(other) or not (may_be_japanese(one) and may_be_japanese(other)):
        return False
    return sum(x != y for x, y in zip(one, other, strict=True) if x in VOWELS and y in VOWELS) > 1


_GLIDE = lazy_pattern(r"(?<=[aeiou])ye")
_DOUBLED = lazy_pattern(r"([^aeiou])\1+")


def _plain(name: str) -> str:
    """A folded name in the spelling of other languages: Philippine as filipine, beside Filipino."""
    return _DOUBLED.sub(r"\1", name.replace("ph", "f"))


def _one_word_in_two_standards(one: str, other: str) -> bool:
    """Whether both are spellings of one English word: Organisation, Organization; Centre, Center."""
    if not (word_class(one) or word_class(other)):
        return False
    return _american(one) == _american(other)


def _american(word: str) -> str:
    return (
        word.replace("is", "iz")
        .replace("ys", "yz")
        .replace("our", "or")
        .replace("ll", "l")
        .replace("tre", "ter")
        .replace("nce", "nse")
    )


def _related_parts(a: str, b: str) -> bool:
    """Whether hyphenated forms differ in one part that is a form of the other's: Asia-Pacific, Asian-Pacific."""
    differing = [(folded(x), folded(y)) for x, y in zip(a.split("-"), b.split("-"), strict=False) if x != y]
    return (
        "-" in a
        and a.count("-") == b.count("-")
        and len(differing) == 1
        and _related_word(*sorted(differing[0], key=len))
    )


def _edited(a: str, b: str) -> Likeness:
    """The likeness of different spellings by the weighted distance of their letters or of their sounds, whichever is
    nearer.
    """
    one, other = folded(a), folded(b)
    length = min(len(one), len(other))
    allowed = _ALLOWED.get(length, _ALLOWED_LONG if length > 8 else 0.0)
    if abs(len(one) - len(other)) > 2 or not allowed:
        return NONE
    heard, also_heard = sound(a), sound(b)
    same_start = one[0] == other[0] or heard[0] == also_heard[0]
    if not same_start and not (
        _same_rest(one, other) or _same_rest(heard, also_heard) or _confused_start(heard, also_heard)
    ):
        return NONE
    limit = _FARTHEST * allowed
    cost = min(distance(one, other, limit), distance(heard, also_heard, limit) + _BY_SOUND)
    if sorted(one) == sorted(other):
        cost = min(cost, _OTHER_ORDER)
    if not same_start:
        cost += _FIRST_LETTER
    return Likeness(round(0.95 - 0.25 * cost / allowed, 3), _difference(one, other)) if cost <= limit else NONE


def _same_rest(one: str, other: str) -> bool:
    """Whether spellings that begin differently are the same from there on."""
    if len(one) == len(other):
        return one[1:] == other[1:]
    short, long = sorted((one, other), key=len)
    # Systems differ on a first consonant or glide ("Khabib", "Yemelyanenko"), not on a vowel: Yamada is not Oyamada.
    return long[1:] == short and long[0] not in "aeou"


def _confused_start(one: str, other: str) -> bool:
    """Whether the first sounds are consonants that are taken for each other."""
    return one[0] not in VOWELS and other[0] not in VOWELS and replaced(one[0], other[0]) < 1


def _difference(one: str, other: str) -> str:
    """What parts two spellings, in words: the stretch between what they begin and end with alike."""
    start, end = common_ends(one, other)
    left, right = one[start : len(one) - end], other[start : len(other) - end]
    if sorted(left) == sorted(right):
        return "the same letters in another order"
    if not left or not right:
        return f'"{left or right}" more or less'
    return f'"{left}" and "{right}" are easily confused' if len(left + right) <= 4 else "a few letters apart"


def one_slip(a: str, b: str) -> bool:
    """Whether one letter more, less, changed or swapped with its neighbour parts two spellings."""
    one, other = folded(a), folded(b)
    start, end = common_ends(one, other)
    left, right = one[start : len(one) - end], other[start : len(other) - end]
    return max(len(left), len(right)) <= 1 or (len(left) == len("ab") and left == right[::-1])
