"""Persons of a translation whose names no characters of a Japanese source can give: Haruki Murakami for 小川洋子.

The characters of names have many readings, but each word of the name has some in another order only by chance. Both
words must be unread, and the source must show a person of whom the translation has nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ....known.tables import alternation
from ....lazy_patterns import lazy_pattern
from ...japanese.kana import in_katakana, romaji
from ...japanese.kanji import kanji_share
from ...names.full_names import full_names, is_only_a_name
from ...names.heard import is_heard
from ...names.similarity import may_be_japanese
from ...names.thresholds import sound_threshold
from ...reading.scripts import HAN, HAN_RUN, JAPANESE
from ...reading.sound import folded
from ..instead import Instead
from ..pair import Pair

_KANA_RUN = lazy_pattern(f"[{JAPANESE}]+")
# A word is read in characters if they give so much of it, and is not if they give less than the other.
_READ, _UNREAD = 0.75, 0.6
_CAPITALISED = re.compile(r"(?<![\w-])[A-Z][a-z]{2,}")


@cache
def _person() -> re.Pattern[str]:
    """Two to three characters for each part of a name, before what stands behind people."""
    return re.compile(f"(?<![{HAN}])(?P<name>[{HAN}]{{3,5}})(?:{alternation('behind_people', 'ja')})")


def japanese_strangers(pair: Pair, sources: Sequence[str]) -> Iterator[Instead]:
    """The Japanese full names of a pair's translation that nothing in the sources of the article reads as."""
    people = list(_person().finditer(pair.source.text)) if pair.source_lang == "ja" else []
    if not people:
        return
    target = pair.target.text
    for name in full_names(target):
        words = [folded(word) for word, _ in name.parts]
        if len(words) != 2 or not all(map(may_be_japanese, words)):
            continue
        if not all(is_only_a_name(word) for word, _ in name.parts) or any(_is_given(word, sources) for word in words):
            continue
        others = [folded(word) for word in _CAPITALISED.findall(target[: name.start] + " " + target[name.end :])]
        for person in people:
            if not any(kanji_share(word, person["name"]) >= _READ for word in (*others, *words)):
                yield Instead(name.start, name.end, "", *person.span("name"))
                break


def _is_given(word: str, sources: Sequence[str]) -> bool:
    """Whether characters or kana of the sources may be read as a word."""
    limit = sound_threshold("whole")
    for source in sources:
        if any(kanji_share(word, run) >= _UNREAD for run in HAN_RUN.findall(source)) or word in folded(source):
            return True
        if is_heard(word, in_katakana(source), "ja", limit):
            return True
        if any(word in folded(romaji(in_katakana(run))) for run in _KANA_RUN.findall(source)):
            return True
    return False
