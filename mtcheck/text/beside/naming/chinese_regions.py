"""Parts of Chinese provinces and pairs of countries that a source calls by single characters, under other names in the
translation: southern Gansu for 赣南, Tuxu for 土叙.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from ....known.country_signs import called_by_sign, provinces_by_sign, signs_of
from ....known.place_names import keys_of
from ....known.places import is_known_name, is_place
from ....known.tables import alternation, mapping, words
from ...chinese.hanzi import readings
from ...chinese.people import kinds
from ...english.varieties import is_english_word
from ...reading.sound import folded
from ...reading.words import is_word
from ..instead import Instead


@cache
def _part() -> re.Pattern[str]:
    return re.compile(f"([{''.join(provinces_by_sign())}])([{''.join(mapping('compass', 'zh'))}])")


@cache
def _in_english() -> re.Pattern[str]:
    adjectives = alternation("compass_words", "en")
    return re.compile(rf"(?<![\w-])(?P<side>(?i:{adjectives}))[ -](?P<place>[A-Z][a-z]+)(?![\w-])")


def misread_regions(target: str, source: str, whole: str) -> Iterator[Instead]:
    """Parts of provinces under the name of another one that the sources of the article (`whole`) do not have, or under
    the reading of the character that calls theirs: southern Gansu and South Gan for 赣南, southern Jiangxi.
    """
    for match in _part().finditer(source):
        if not is_word(source, match.start(), match.end(), "zh"):
            continue
        province, side = provinces_by_sign()[match[1]], mapping("compass", "zh")[match[2]]
        for found in _in_english().finditer(target):
            place = found["place"]
            if mapping("compass_words", "en")[found["side"].lower()] != side or place == province:
                continue
            if folded(place) in readings(match[1]) or (
                place in words("chinese_provinces", "en") and not _has(place, whole)
            ):
                yield Instead(*found.span(), f"{found['side']} {province}", *match.span())


def _has(province: str, whole: str) -> bool:
    return any(name in whole for name in (*keys_of(province, "Hani"), *signs_of("zh", province)))


_WORD = re.compile(r"(?<![\w-])[A-Z][a-z]{3,}(?![\w-])")


@cache
def _of_a_place() -> re.Pattern[str]:
    """What follows the name of a place, and never two countries: 越西县 is no Vietnam and Spain."""
    return re.compile(kinds("division"))


def joined_countries(target: str, source: str, whole: str) -> Iterator[Instead]:
    """Two countries that a source calls by a character each, read as one word: Tuxu for 土叙, where the article names
    Turkey and Syria in full.
    """
    unknown = [
        (match.start(), match.end(), folded(match[0]))
        for match in _WORD.finditer(target)
        if not is_english_word(match[0].lower()) and not is_known_name(match[0]) and not is_place(match[0])
    ]
    if not unknown:
        return
    signs = called_by_sign("zh")
    for at, (one, other) in enumerate(pairwise(source)):
        if one not in signs or other not in signs or _of_a_place().match(source, at + len(one + other)):
            continue
        first, second = _named(one, whole), _named(other, whole)
        if not first or not second or first == second:
            continue
        spelt = set(readings(one + other))
        for start, end, word in unknown:
            if word in spelt:
                yield Instead(start, end, f"{first}-{second}", at, at + len(one + other))


def _named(sign: str, whole: str) -> str:
    """The one country that a character calls and that the sources name in full; "" for none."""
    found = [
        country
        for country in called_by_sign("zh")[sign]
        if country not in words("chinese_provinces", "en")
        and any(len(key) > 1 and key in whole for key in keys_of(country, "Hani"))
    ]
    return found[0] if len(found) == 1 else ""
