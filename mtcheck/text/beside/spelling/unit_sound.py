"""How much of a unit of a source is heard in a name of its translation, whatever its script."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import lru_cache

from rapidfuzz.distance import Indel
from rapidfuzz.process import extractOne

from ...chinese.cantonese import after_cantonese, cantonese_syllables
from ...chinese.hanzi import readings
from ...cyrillic.latin import latin_forms
from ...japanese.kana import in_katakana
from ...japanese.kanji import kanji_share
from ...names.heard import heard, table_of
from ...reading.scripts import HAN_RUN, letters
from ...reading.sound import folded, sound
from .greek import greek_in_latin, is_greek

_HIRAGANA = re.compile(f"[{letters('Hira')}ー]+")
_CYRILLIC = re.compile(f"[{letters('Cyrl')}'’-]+")
# The score of `heard` at which nothing is heard, and what lies between there and a name heard without a doubt: chosen
# so that the middle is where half of the right names of surnames lie (known/any/sound_thresholds.tsv).
UNHEARD, WIDTH = -1.2, 2.0
# A Mandarin syllable has about so many letters, and a name at most so many more or less than its syllables should have.
_LETTERS_OF_SYLLABLE, _LONGER = 3, 4
_KOREAN_NAME = 3
# A character read otherwise than the dictionary has it counts for less than one read right.
_NEARLY = 0.9
# Shares and scores that are one differ by less when they are reckoned in another way.
_ROUNDED = 1e-9


@lru_cache(maxsize=65536)
def heard_share(name: str, unit: str, language: str, least: float = 0.0) -> float:
    """From 0, nothing of a unit of the source is heard in the name or nothing is known of its script, to 1; of less
    than `least` only that it is less, which is told in much less time.
    """
    if _CYRILLIC.fullmatch(unit):
        return max((_begins_like(name, form) for form in latin_forms(unit)), default=0.0)
    if HAN_RUN.fullmatch(unit):
        if language == "ja":
            return kanji_share(name, unit)
        if language != "zh":
            return 0.0
        read = read_as(name, unit, least)
        # No more than all of it can be heard, and of what is read no less is asked.
        return read if read >= 1 else max(read, _by_table(name, unit, language, max(read, least)))
    if _is_latin(unit):
        return _begins_like(name, unit)
    if is_greek(unit):
        return _begins_like(name, greek_in_latin(unit))
    share = 0.0
    for text in _by_sound(unit, language):
        share = max(share, _by_table(name, text, language, least)) if share < 1 else share
    return share


def _by_sound(unit: str, language: str) -> tuple[str, ...]:
    """A unit as a table of sounds has it, and what of it may be heard by itself."""
    if language == "ja" and _HIRAGANA.fullmatch(unit):
        return (in_katakana(unit),)
    # A Korean surname of one syllable is written with the given name, which is heard behind it: Byung-ho in 윤병호.
    return (unit, unit[1:]) if language == "ko" and len(unit) == _KOREAN_NAME else (unit,)


def _is_latin(unit: str) -> bool:
    return folded(unit).isascii()


def _begins_like(name: str, stem: str) -> float:
    """How alike a stem and as much of the name are, by letters or by sounds."""
    return max(
        max(Indel.normalized_similarity(one[: len(other)], other), Indel.normalized_similarity(one, other))
        for one, other in ((folded(name), folded(stem)), (sound(name), sound(stem)))
    )


@lru_cache(maxsize=65536)
def read_as(name: str, characters: str, least: float = 0.0) -> float:
    """How alike a name is to the Mandarin reading of some neighbouring characters, 0 where it is less than `least`; one
    after Cantonese reads a given name, or the surname that they begin with.
    """
    latin = folded(name)
    spelt = _readings_that_may_be(len(latin), characters)
    if latin in spelt:
        return 1.0
    if _is_read_in_cantonese(name, characters, spelt):
        return _NEARLY
    cutoff = max(0.0, least / _NEARLY - _ROUNDED)
    nearest = extractOne(latin, spelt, scorer=Indel.normalized_similarity, score_cutoff=cutoff)
    return _NEARLY * nearest[1] if nearest else 0.0


def _is_read_in_cantonese(name: str, characters: str, spelt: Set[str]) -> bool:
    syllables = len(after_cantonese(name))
    if syllables > 1 and any(cantonese_syllables(name, reading) > 1 for reading in spelt):
        return True
    return syllables > 0 and any(cantonese_syllables(name, surname) for surname in readings(characters[:1]))


def _readings_that_may_be(letters: int, characters: str) -> Set[str]:
    """The Mandarin readings of neighbours among some characters that a name of so many letters may be."""
    fewest = max(1, -((_LONGER - letters) // _LETTERS_OF_SYLLABLE))
    most = min((letters + _LONGER) // _LETTERS_OF_SYLLABLE, len(characters))
    return _readings_of(characters, fewest, most)


@lru_cache(maxsize=16384)
def _readings_of(characters: str, fewest: int, most: int) -> Set[str]:
    """The Mandarin readings of so many neighbours among some characters."""
    return {
        reading
        for size in range(fewest, most + 1)
        for start in range(len(characters) - size + 1)
        for reading in readings(characters[start : start + size])
    }


def _by_table(name: str, unit: str, language: str, least: float) -> float:
    if not table_of(language):
        return 0.0
    score = heard(name, unit, language, UNHEARD + WIDTH * least - _ROUNDED).score
    return min(1.0, max(0.0, (score - UNHEARD) / WIDTH))
