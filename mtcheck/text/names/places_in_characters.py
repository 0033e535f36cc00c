"""Places in text without blanks between words: in Chinese characters and Katakana, and in Thai."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...known.country_signs import provinces_by_sign
from ...known.place_names import (
    CITY,
    JAPANESE,
    PlaceName,
    begins_a_place,
    place_name,
)
from ...known.tables import mapping
from ..chinese.hanzi import is_part_of_transliteration
from ..reading.scripts import HAN_RUN, KATAKANA
from ..reading.words import is_word
from .known_place import GREAT, LONG_ENOUGH, KnownPlace

_LONGEST = 10
_KANA = re.compile(f"[{KATAKANA}ー]+")
_PREFECTURE = re.compile("[县縣府都]")
_SUFFIX = re.compile("[省市县縣県区區郡府都州道町村镇鎮]")


def in_characters(text: str, language: str, script: str) -> Iterator[KnownPlace]:
    """The places in text of Chinese characters, of Japanese those in Katakana too."""
    for run in HAN_RUN.finditer(text):
        at = run.start()
        while at < run.end():
            found = _longest(text, at, run.end(), language) if begins_a_place(text[at : at + 2], "Hani") else None
            if found:
                yield found
            at = found.end if found else at + 1
    if language == "ja":
        yield from _katakana(text)


def _longest(text: str, at: int, stop: int, language: str) -> KnownPlace | None:
    for end in range(min(stop, at + _LONGEST), at + 1, -1):
        name = place_name(text[at:end], "Hani")
        if name and _is_whole(text, at, end, name, language):
            if end - at == 2 and _begins_within(text, at, stop):
                return None
            return KnownPlace(at, end, text[at:end], name.english, name.kind)
    return None


def _begins_within(text: str, at: int, stop: int) -> bool:
    """Whether another name begins with the second character: 平壤 in 离开平壤."""
    return any(place_name(text[at + 1 : end], "Hani") for end in range(at + 3, min(stop, at + 6) + 1))


def _is_whole(text: str, start: int, end: int, name: PlaceName, language: str) -> bool:
    """Whether a name in Chinese characters is one: it is long, or great, or a suffix says so; and no transliteration
    goes on around it.
    """
    if name.kind == JAPANESE and language == "zh" and not (end - start > 2 and _PREFECTURE.match(text, end - 1)):
        return False
    if end - start == 2 and name.kind not in GREAT + CITY + JAPANESE and not _SUFFIX.match(text, end):
        return False
    if language == "zh" and text[start - 1 : start] in provinces_by_sign() and text[start] in mapping("compass", "zh"):
        # 南山区 is none in 皖南山区.
        return False
    # 英国 is none in 精英国际.
    return not (language == "zh" and is_part_of_transliteration(text, start, end)) and is_word(
        text, start, end, language
    )


def _katakana(text: str) -> Iterator[KnownPlace]:
    for run in _KANA.finditer(text):
        name = place_name(run[0], "Kana")
        if name and (name.kind in GREAT or (name.kind == CITY and len(run[0]) > 3)) and len(run[0]) > 2:
            yield KnownPlace(run.start(), run.end(), run[0], name.english, name.kind)


def in_thai(text: str, language: str, script: str) -> Iterator[KnownPlace]:
    """The great places in Thai text, wherever their letters stand."""
    at = 0
    while at < len(text):
        found = None
        for end in range(min(len(text), at + 2 * _LONGEST), at + LONG_ENOUGH[script], -1):
            name = place_name(text[at:end], script)
            if name and name.kind in GREAT:
                found = KnownPlace(at, end, text[at:end], name.english, name.kind)
                break
        if found:
            yield found
        at = found.end if found else at + 1
