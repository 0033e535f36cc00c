"""One name in the spellings of different romanisations: folding, equivalence classes, sound skeletons.

The classes join what BGN/PCGN, ISO 9, popular and newspaper systems write for one letter of Cyrillic, and what Hepburn, Kunrei, Czech, German
and Turkish spelling write for one sound. They say "may be the same", never "is".
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {"ø": "o", "ð": "d", "þ": "th", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŋ": "n", "ə": "a"}
)
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"shch|stsch|schtsch|chtch", "š"),
        (r"tsch|tch|cz|ch|č", "c"),
        (r"sch|sh", "š"),
        (r"zh|dzh|dj", "z"),
        (r"kh", "h"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"gh", "g"),
        (r"tz|ts|tc", "c"),
        (r"ck|q|k|c(?=[aoulrkt]|$)", "k"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"ou|oo", "u"),
        (r"ee", "i"),
        (r"[ijy]+", "i"),
        (r"(?<![aeiou])i(?=e)", ""),
        (r"oe|ö", "o"),
        (r"ue|ü", "u"),
        (r"ff$", "v"),
    )
)
_DOUBLED = re.compile(r"(.)\1+")
# Consonants that romanisations and engines confuse, one letter for each class; vowels go.
_CLASSES = str.maketrans("vpfwghqzcšjdrn", "bbbbkkkssss" + "tlm", "aeiouy")


@lru_cache(maxsize=65536)
def folded(name: str) -> str:
    """Lower case without accents, hyphens, apostrophes and blanks; special letters as plain ones."""
    if name.isascii():
        return name.lower().replace("-", "").replace("'", "").replace(" ", "")
    plain = unicodedata.normalize("NFKD", name.lower().translate(_LETTERS))
    return "".join(c for c in plain if c.isalnum())


@lru_cache(maxsize=65536)
def sound(name: str) -> str:
    """A name's sound class: equal for spellings that differ only by romanisation."""
    text = folded(name)
    for pattern, new in _SOUNDS:
        text = pattern.sub(new, text)
    return _DOUBLED.sub(r"\1", text)


@lru_cache(maxsize=65536)
def skeleton(name: str) -> str:
    """The consonants of the sound class, each as its class of easily confused ones."""
    return _DOUBLED.sub(r"\1", sound(name).translate(_CLASSES))


# The syllables of Hanyu Pinyin: initials, and the finals each takes; "v" is what some systems write for "ü".
_FINALS = {
    "b": "a o ai ei ao an en ang eng i ie iao ian in ing u",
    "p": "a o ai ei ao ou an en ang eng i ie iao ian in ing u",
    "m": "a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u",
    "f": "a o ei ou an en ang eng u",
    "d": "a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un",
    "t": "a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un",
    "n": "a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan v ve",
    "l": "a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve",
    "g k h": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "j q x": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "zh ch": "a e ai ao ou an en ang eng ong i u ua uo uai ui uan un uang",
    "sh": "a e ai ei ao ou an en ang eng i u ua uo uai ui uan un uang",
    "r": "e ao ou an en ang eng ong i u uo ui uan un",
    "z c s": "a e ai ao ou an en ang eng ong i u uo ui uan un",
    "y": "a e ao ou an ang i in ing ong u ue uan un",
    "w": "a o ai ei an en ang eng u",
}
_SYLLABLES = frozenset(
    initial + final for initials, finals in _FINALS.items() for initial in initials.split() for final in finals.split()
) | {*"a o e ai ei ao ou an en ang er".split()}
_LONGEST = max(map(len, _SYLLABLES))


@lru_cache(maxsize=65536)
def pinyin_syllables(name: str) -> int:
    """The fewest Hanyu Pinyin syllables a name can be read as, up to six; 0 if it cannot be."""
    # "Shaanxi" doubles its vowel only to be told from Shanxi.
    text = folded(name).replace("aa", "a")
    reached = {0}
    for count in range(1, 7):
        # A single vowel is a syllable only at the start: "Siamen" is no pinyin.
        sizes = {at: range(1 if at == 0 else 2, _LONGEST + 1) for at in reached}
        reached = {at + size for at in reached for size in sizes[at] if text[at : at + size] in _SYLLABLES}
        if len(text) in reached:
            return count
    return 0


# Vowel letters that no system writes inside a Slavic stem: "iya" before a consonant, doubled "y", "yy".
_ODD_SLAVIC = re.compile(r"[^aeiouy]i[yj][aou][^aeiouy]|yy|jj|iyi|uui")
_SLAVIC = re.compile(r"(?:[oe]v|[iy]n|sk[iy]+|sk[iy]y|enko|uk|[oe]va|ina|skaya|vich)$")


def odd_spelling(name: str) -> bool:
    """Whether a name with a Slavic ending has a letter sequence that transliteration systems do not give."""
    text = folded(name)
    return _SLAVIC.search(text) is not None and _ODD_SLAVIC.search(text) is not None
