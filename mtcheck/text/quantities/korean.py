"""Korean numerals as the Chinese ones that they stand for, so that both are read alike."""

from __future__ import annotations

import re
from functools import cache

from ...known.tables import mapping

_DIGIT = "일이삼사오육칠팔구영공"
_UNIT = "십백천만억조"
# Behind digits, where the letters can be nothing else: 1억 2500만, 3천만 명.
_BEHIND_DIGITS = re.compile(rf"(?<=\d)(?P<gap> ?)(?P<scale>[{_UNIT}]+)(?![{_DIGIT}]?[가-힣]{{3}})")
# A numeral in letters alone has three at least: shorter ones are words as often.
_ALONE = re.compile(rf"(?<![가-힣])(?=[{_DIGIT}{_UNIT} ]*[{_UNIT}])[{_DIGIT}{_UNIT}](?:[ ]?[{_DIGIT}{_UNIT}]){{2,}}")
_IN_CALENDAR = re.compile(
    r"(?<=[\d십백천만])(?P<gap> ?)(?P<sign>년|월|일(?!간|본|요)|시(?!간|장|즌)|분(?!의)|세(?!기|대|트)|명)"
)


@cache
def _plain() -> dict[int, str]:
    return str.maketrans(mapping("numeral_variants", "ko"))


def plain(text: str) -> str:
    """The text with Chinese numerals and signs for its Korean ones, as long as it was."""
    text = _ALONE.sub(lambda match: match[0].translate(_plain()), text)
    text = _IN_CALENDAR.sub(lambda match: match[0].translate(_plain()), text)
    return _BEHIND_DIGITS.sub(lambda match: match[0].translate(_plain()), text)
