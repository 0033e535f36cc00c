"""Countries that a source names only as part of another's name, which a translation may write without them."""

from __future__ import annotations

import re
from functools import cache

from ....known.exceptions import excepted
from ....known.tables import rows, words
from ....lazy_patterns import lazy_pattern
from ...chinese.hanzi import tells_of_sound
from ...chinese.people import grammar, kinds
from ...japanese.kana import is_katakana
from ...reading.marks import CORNER, DOUBLE, SINGLE, closing, one_of, opening
from ...reading.scripts import HAN, KATAKANA

_SHORT_KANA = re.compile(f"[{KATAKANA}]{{1,2}}")
_HAN = lazy_pattern(f"[{HAN}]")
# How far from a country's name the region of Japan may stand that tells it for another one.
_REACH = 3


def is_anothers_name(source: str, start: int, end: int, target: str, language: str) -> bool:
    """Whether the country at [start, end) of a source gives its name to something else, or stands before one of its
    states.

    It may be a channel's or a ship's in quotation marks, that of a body, a university or an hour, if the translation
    has what looks like one, or a part of a name in Latin letters that the translation keeps: Padre Island, in German.
    """
    return (
        (language == "ja" and _is_other_word(source, start, end))
        or _is_quoted(source, start, end)
        or _is_before_its_state(source, end)
        or _is_kept(source, start, end, target)
        or any(behind.match(source, end) and instead.search(target) for behind, instead in _others())
    )


@cache
def _around_title() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before and behind a name in quotation marks: "Россия 1" is a channel too."""
    kinds_of_marks = (DOUBLE, CORNER, SINGLE)
    before = opening(*kinds_of_marks).replace("'", "")
    behind = closing(*kinds_of_marks).replace("'", "")
    return re.compile(one_of(before) + "$"), re.compile(rf"[ -]?\d*{one_of(behind)}")


def _is_quoted(source: str, start: int, end: int) -> bool:
    before, behind = _around_title()
    return before.search(source, max(0, start - 1), start) is not None and behind.match(source, end) is not None


_NAME_BEFORE, _NAME_BEHIND = re.compile(r"[A-Z][a-z]\w* $"), re.compile(r" [A-Z][a-z]\w*")
_LONGEST_WORD = 40


def _is_kept(source: str, start: int, end: int, target: str) -> bool:
    """Whether the translation has the country's word with the word beside it, both with a capital, letter by letter."""
    before = _NAME_BEFORE.search(source, max(0, start - _LONGEST_WORD), start)
    behind = _NAME_BEHIND.match(source, end)
    return (before is not None and source[before.start() : end] in target) or (
        behind is not None and source[start : behind.end()] in target
    )


@cache
def _division() -> re.Pattern[str]:
    return re.compile(f"(?P<name>[{HAN}{KATAKANA}]{{1,7}}?)(?:{kinds('division')})")


def _is_before_its_state(source: str, end: int) -> bool:
    """Whether a foreign state or town follows: 美国得克萨斯州 is Texas."""
    place = _division().match(source, end)
    return place is not None and _is_foreign(place["name"])


def _is_foreign(name: str) -> bool:
    """Whether characters stand for sounds; of a long name one may be a character that seldom does."""
    return sum(tells_of_sound(c) or is_katakana(c) for c in name) >= len(name) - (len(name) > 2)


# What the translation has in the stead of a body, a university, an hour: NASA, Columbia University, 4:10 JST.
_INSTEAD = {
    "body": re.compile(r"\b[A-Z]{3,6}\b|\b(?:[A-Z][a-z]+,? (?:(?:of|and|for|the|on) )*){2,}[A-Z][a-z]+"),
    "university": re.compile(r"\bUniversit|\bCollege\b|\bTech\b"),
    "time": re.compile(r"\b[A-Z]{1,4}T\b"),
}


@cache
def _others() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """What may follow the country's name, and what the translation then has in its stead."""
    # "France and Italy's representatives" are no body of France.
    name = f"(?:(?![{''.join(sorted(grammar('term')))}])[{HAN}]){{2,12}}"
    of_others = [short for short, *_ in rows("bodies_abroad", "zh")]
    behind: dict[str, list[str]] = {"body": [f"{name}(?:{kinds('body', 'division')})", *of_others]}
    for word, kind in rows("behind_countries", "zh"):
        behind.setdefault(kind, []).append(word)
    return tuple((re.compile("|".join(some)), _INSTEAD[kind]) for kind, some in behind.items())


def _is_other_word(source: str, start: int, end: int) -> bool:
    """Whether a Japanese source may mean something else: タイ counts before a word in Chinese characters only, as in
    タイ政府.
    """
    if _SHORT_KANA.fullmatch(source, start, end):
        return _HAN.match(source, end) is None
    return source[start:end] in words("regions", "ja") and _is_region(source, start, end)


@cache
def _region() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What tells a region of Japan from a country of its name, before and behind it: other regions, or what regions
    have.
    """
    regions = "|".join(sorted(words("regions", "ja")))
    has = "|".join(sorted(excepted("term-missing/region-of-japan", "ja")))
    return re.compile(f"(?:{regions})[、・]?$"), re.compile(f"[、・]?(?:{regions})" + (f"|{has}" if has else ""))


def _is_region(source: str, start: int, end: int) -> bool:
    before, behind = _region()
    return before.search(source, max(0, start - _REACH), start) is not None or behind.match(source, end) is not None
