"""Countries that a source names only as part of another's name, which a translation may write without them."""

from __future__ import annotations

import re

from ..chinese.hanzi import tells_of_sound
from ..japanese.kana import is_katakana

_OPENING = re.compile('["«“‘「『„]$')
# "Россия 1" is a channel too.
_CLOSING = re.compile(r'[ -]?\d*["»”’」』“]')
_PLACE = re.compile(r"(?P<name>[\u4e00-\u9fffァ-ヺー]{1,7}?)(?:州|省|市|县|縣|郡)")
_SHORT_KANA = re.compile(r"[ァ-ヺー]{1,2}")
_HAN = re.compile(r"[\u4e00-\u9fff]")
# 中国 is one too.
_PARTS_OF_JAPAN = "四国|九州|近畿|北陸|東海|関東|関西|東北"
_AMONG_PARTS_OF_JAPAN = re.compile(
    rf"(?:{_PARTS_OF_JAPAN})[、・]?中国|中国(?:[、・]?(?:{_PARTS_OF_JAPAN})|地方|山地|電力)"
)
# What may follow the country's name, and what the translation then has in its stead: NASA, Columbia University, 4:10 JST.
_OTHERS = tuple(
    (re.compile(behind), re.compile(instead))
    for behind, instead in (
        (
            r"[\u4e00-\u9fff]{2,12}(?:局|署|部|院|会|會|委|中心|公司|大学|银行|台|军|党|队|省|州|市)",
            r"\b[A-Z]{3,6}\b",
        ),
        (r"(?:州立|国立|國立|工业|工業|理工|工科)?(?:大学|大學)", r"\bUniversit|\bCollege\b|\bTech\b"),
        (r"(?:时间|時間)", r"\b[A-Z]{1,4}T\b"),
    )
)


def is_anothers_name(source: str, start: int, end: int, target: str, language: str) -> bool:
    """Whether the country at [start, end) of a source gives its name to something else, or stands before one of its states.

    It may be a channel's or a ship's in quotation marks, or that of a body, a university or an hour, if the translation has what looks like one.
    """
    if language == "ja" and _is_other_word(source, start, end):
        return True
    if _OPENING.search(source, max(0, start - 1), start) and _CLOSING.match(source, end):
        return True
    place = _PLACE.match(source, end)
    if place and _is_foreign(place["name"]):
        # 美国得克萨斯州 is Texas.
        return True
    return any(behind.match(source, end) and instead.search(target) for behind, instead in _OTHERS)


def _is_foreign(name: str) -> bool:
    """Whether characters stand for sounds; of a long name one may be a character that seldom does."""
    return sum(tells_of_sound(c) or is_katakana(c) for c in name) >= len(name) - (len(name) > 2)


def _is_other_word(source: str, start: int, end: int) -> bool:
    """Whether a Japanese source may mean something else: タイ counts before a word in Chinese characters only, as in タイ政府."""
    if _SHORT_KANA.fullmatch(source, start, end):
        return _HAN.match(source, end) is None
    return _AMONG_PARTS_OF_JAPAN.search(source, max(0, start - 3), end + 3) is not None
