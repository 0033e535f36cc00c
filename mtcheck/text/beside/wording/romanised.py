"""Ordinary words of a source in another script that stand in its translation in Latin letters, as they sound."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ....known.place_names import is_listed_name
from ....known.places import is_known_name
from ....known.tables import rows
from ....lazy_patterns import lazy_pattern
from ...chinese.hanzi import writings
from ...cyrillic.latin import latin_forms
from ...japanese.kanji import kanji_readings
from ...reading.marks import DOUBLE, SINGLE, all_marks
from ...reading.sound import folded
from ..pair import Pair
from .left_over import is_english_form

# A word in small letters that touches no sign that addresses and names of files have.
_WORD = lazy_pattern(r"(?<![\w@/#.’'-])[^\W\d_]{5,}(?![\w@/’'-]|\.\w)")
_HAN = lazy_pattern("[\u3005\u4e00-\u9fff]{2,}")
_HANGUL = lazy_pattern("[\uac00-\ud7a3]{2,}")
_CYRILLIC = lazy_pattern(r"(?<![\w-])[\u0400-\u045f\u0491]?[\u0430-\u044f\u0451-\u045f\u0491]{5,}")
_MARKS = tuple(all_marks(DOUBLE, SINGLE) + "(")
# Behind these a word is told of: it is explained, or is what something is called.
_TOLD = lazy_pattern(
    r"(?:called|named|known as|termed|dubbed|a kind of|the word|meaning) (?:the |an? )?$", re.IGNORECASE
)
_EXPLAINED = lazy_pattern(r"s?,? ?(?:[(（—–]|or |meaning |which means |literally )")
_MOST_CHARACTERS = 6
_MOST = 30
_SLAVIC = lazy_pattern(r"[aiouy]$|kh|zh|shch|ts[kv]|k$|ov|ni[ck]")
# Cyrillic words differ from what stands for them in their ending alone, which has so many letters at most.
_LONGEST_ENDING = 3
_SHORTEST_STEM = 5

_Forms = Callable[[str], frozenset[str]]


class Romanised(NamedTuple):
    """What stands at [start, end) of the translation of pair number `order`: a word that is no English but how
    `original` sounds. `name` says that the word is one with a capital.
    """

    order: int
    start: int
    end: int
    original: str
    name: bool


def romanised(pairs: Sequence[Pair], language: str) -> Iterator[Romanised]:
    """The words of an article that its sources have in another script, spelt out; each once.

    None of a language whose script nobody spells out here. A word that is explained anywhere in the article is meant.
    """
    if language not in _RUNS:
        return
    found: dict[str, Romanised | None] = {}
    for order, pair in enumerate(pairs):
        unknown = [match for match in _WORD.finditer(pair.target.text) if _is_unknown(match[0])]
        if len(unknown) > _MOST:
            # That is no English.
            continue
        for match in unknown:
            word, key = match[0], match[0].removesuffix("s")
            if _is_told_of(pair.target.text, match):
                found[key] = None
            elif key not in found and (original := _original(folded(word), pair.source.text, language)):
                name = is_known_name(word.capitalize()) or is_listed_name(word)
                found[key] = Romanised(order, *match.span(), original, name)
    yield from filter(None, found.values())


def _is_unknown(word: str) -> bool:
    return word.islower() and not is_english_form(word) and not is_english_form(word.removesuffix("s"))


def _is_told_of(target: str, match: re.Match[str]) -> bool:
    start, end = match.span()
    if target[start - 1 : start] in _MARKS or target[end : end + 1] in _MARKS:
        return True
    return bool(_TOLD.search(target, max(0, start - 20), start) or _EXPLAINED.match(target, end))


def _original(word: str, source: str, language: str) -> str:
    """The word of a source that sounds like one in Latin letters; "" for none."""
    pattern, forms = _RUNS[language]
    stems = list(dict.fromkeys((word, word.removesuffix("s"))))
    runs: list[str] = pattern.findall(source)
    for run in runs:
        if forms is None:
            if _differs_in_ending(word, run):
                return run
            continue
        for at in range(len(run)):
            for stem in stems:
                if characters := _read(stem, run[at : at + _MOST_CHARACTERS], forms):
                    return run[at : at + characters]
    return ""


def _read(word: str, run: str, forms: _Forms) -> int:
    """How many characters, two or more, a word in Latin letters spells out from the first on; 0 for none."""
    reached = {0}
    for count, character in enumerate(run, start=1):
        reached = {at + len(form) for at in reached for form in forms(character) if word.startswith(form, at)}
        if count > 1 and len(word) in reached:
            return count
        if not reached:
            break
    return 0


def _differs_in_ending(word: str, original: str) -> bool:
    """Whether a word in Latin letters is one in Cyrillic, in any case of it.

    Words that both languages have from elsewhere may be written alike ("emirate", "caliphate"), so its letters must be
    Slavic, too.
    """
    if not _SLAVIC.search(word):
        return False
    for form in latin_forms(original):
        other = form.lower()
        same = next(
            (n for n, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other))
        )
        if same >= _SHORTEST_STEM and max(len(word), len(other)) - same <= _LONGEST_ENDING:
            return word[same:] in _endings()
    return False


@cache
def _endings() -> frozenset[str]:
    """What may stand behind the stem of a word in Latin letters: an ending of its language, or the English plural."""
    return frozenset(
        form.removeprefix("B") for ending, *_ in rows("cyrillic_endings") for form in latin_forms("б" + ending)
    ) | {"", "s"}


@cache
def _latin_letters() -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for place, _, latin in rows("latin_letters", "ko"):
        found.setdefault(place, []).append(tuple(form.replace("-", "") for form in latin.split()))
    return found


@lru_cache(maxsize=4096)
def _korean(character: str) -> frozenset[str]:
    """A syllable of Hangul in Latin letters, as it is written and as it sounds beside others."""
    initials, vowels, finals = (_latin_letters()[place] for place in ("initial", "vowel", "final"))
    number, final = divmod(ord(character) - 0xAC00, len(finals))
    initial, vowel = divmod(number, len(vowels))
    return frozenset(
        first + second + third for first in initials[initial] for second in vowels[vowel] for third in finals[final]
    )


_RUNS: dict[str, tuple[re.Pattern[str], _Forms | None]] = {
    "zh": (_HAN, writings),
    # What is written in kana, food above all, English keeps as often.
    "ja": (_HAN, kanji_readings),
    "ko": (_HANGUL, _korean),
    **dict.fromkeys(("ru", "uk", "be", "bg"), (_CYRILLIC, None)),
}
