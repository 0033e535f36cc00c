"""One name in the spellings of different romanisations: folding, equivalence classes, sound skeletons.

The classes join what BGN/PCGN, ISO 9, popular and newspaper systems write for one letter of Cyrillic, and what Hepburn, Kunrei, Czech, German
and Turkish spelling write for one sound. They say "may be the same", never "is".
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {
        "ø": "o",
        "ð": "d",
        "þ": "th",
        "ł": "l",
        "đ": "d",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "ħ": "h",
        "ŋ": "n",
        "ə": "a",
    }
)
# Letters whose accent is a sound of its own.
_HISSING = str.maketrans({"č": "tch", "ć": "tch", "š": "sh", "ş": "sh", "ž": "zh", "ż": "zh"})
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"shch|stsch|schtsch|chtch", "š"),
        (r"tsch|tch|cz", "č"),
        (r"sch|sh", "š"),
        (r"ch", "č"),
        (r"zh|dzh|dj", "z"),
        (r"kh", "h"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"gh", "g"),
        (r"tz|t?ts|tc", "ц"),
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
_VOWELS = str.maketrans("", "", "aeiouy")
# Consonants that romanisations and engines confuse, one letter for each class; vowels go.
_CLASSES = str.maketrans("vpfwghqzcčцšjdrn", "bbbbkkkssssss" + "tlm", "aeiouy")


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
    for pattern, new in _SOUNDS:
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


# Vowel letters that no system writes inside a Slavic stem: "iya" before a consonant, doubled "y", "yy".
_ODD_SLAVIC = re.compile(r"[^aeiouy]i[yj][aou][^aeiouy]|yy|jj|iyi|uui")
_SLAVIC = re.compile(r"(?:[oe]v|[iy]n|sk[iy]+|sk[iy]y|enko|uk|[oe]va|ina|skaya|vich)$")


def odd_spelling(name: str) -> bool:
    """Whether a name with a Slavic ending has a letter sequence that transliteration systems do not give."""
    text = folded(name)
    return _SLAVIC.search(text) is not None and _ODD_SLAVIC.search(text) is not None
