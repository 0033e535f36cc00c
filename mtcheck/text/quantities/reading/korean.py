"""Korean numerals as the Chinese ones that they stand for, so that both are read alike."""

from __future__ import annotations

import re
from functools import cache

from ....known.tables import either, mapping, marked, rows
from ....lazy_patterns import lazy_pattern

_DIGIT = "일이삼사오육칠팔구영공"
_UNIT = "십백천만억조"
# Behind digits, where the letters can be nothing else: 1억 2500만, 3천만 명.
_COPULA = (
    "이었|이며|이다|이라|이고|입니|이지|인데|에서|에게|으로|까지|부터|보다|이상|이하|정도|가량|여명|원|달러|유로|엔"
)
_BEHIND_DIGITS = lazy_pattern(rf"(?<=\d)(?P<gap> ?)(?P<scale>[{_UNIT}]+)(?=(?![{_DIGIT}]?[가-힣]{{3}})|(?:{_COPULA}))")
# A numeral in letters alone has three at least: shorter ones are words as often.
_ALONE = lazy_pattern(rf"(?<![가-힣])(?=[{_DIGIT}{_UNIT} ]*[{_UNIT}])[{_DIGIT}{_UNIT}](?:[ ]?[{_DIGIT}{_UNIT}]){{2,}}")
# 만 5천: the myriad of one, before what is smaller.
_MYRIAD = lazy_pattern(r"(?<![가-힣\d])만 (?=\d+(?:천|백|,?\d{3}))")
# 3분의 1
_PART = lazy_pattern(r"(?<=[\d一二三四五六七八九十])분의(?= ?[\d일이삼사오육칠팔구])")
# 일 is a numeral too, but behind one it is the day.
_DAY, _SIGN_OF_DAY = "일", "日"
_IN_CALENDAR = lazy_pattern(
    r"(?<=[\d십백천만])(?P<gap> ?)(?P<sign>년|월|일(?!간|본|요)|시(?!간|장|즌)|분(?!의)|세(?!기|대|트)|명)"
)


@cache
def _plain() -> dict[int, str]:
    return str.maketrans(mapping("numeral_variants", "ko"))


@cache
def _counted() -> re.Pattern[str]:
    """Two letters, which are a number before what they count: 백만 명."""
    behind = either(marked("counted", "beside_figures", "ko"))
    return re.compile(rf"(?<![가-힣])[{_DIGIT}{_UNIT}][백천만억조](?=\s?(?:{behind})(?![가-힣]))")


@cache
def _own_numbers() -> dict[str, int]:
    """The numerals of Korean's own words: those up to nine, and the tens."""
    return {word: int(value) for word, value, *_ in rows("implied_numbers", "ko") if value.isdigit()}


@cache
def _tens_and_units() -> re.Pattern[str]:
    """스물다섯, before what is counted."""
    tens, units = (
        either(word for word, n in _own_numbers().items() if n in some) for some in (range(10, 100, 10), range(1, 10))
    )
    behind = either(marked("counted", "beside_figures", "ko"))
    return re.compile(rf"(?<![가-힣])(?P<ten>{tens})(?P<unit>{units})(?=\s?(?:{behind}))")


def _in_digits(match: re.Match[str]) -> str:
    """In as many digits as it has letters."""
    return str(_own_numbers()[match["ten"]] + _own_numbers()[match["unit"]]).zfill(len(match[0]))


def _sign(match: re.Match[str]) -> str:
    """A sign of the calendar, and the blank before it."""
    return match["gap"] + match["sign"].replace(_DAY, _SIGN_OF_DAY).translate(_plain())


def plain(text: str) -> str:
    """The text with Chinese numerals and signs for its Korean ones, as long as it was."""
    text = _tens_and_units().sub(_in_digits, text)
    text = _counted().sub(lambda match: match[0].translate(_plain()), text)
    text = _MYRIAD.sub("1万", text)
    text = _ALONE.sub(lambda match: match[0].translate(_plain()), text)
    text = _IN_CALENDAR.sub(_sign, text)
    text = _PART.sub("分之", text)
    return _BEHIND_DIGITS.sub(lambda match: match[0].translate(_plain()), text)
