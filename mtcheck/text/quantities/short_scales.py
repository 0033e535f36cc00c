"""Letters and abbreviations that multiply a number where space is short, and may be a unit as well: 34 mi, 500 M€."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache

from ...known.tables import either, mapping
from .units import unit_at, unit_before, unit_named


@cache
def _words(language: str) -> dict[str, int]:
    words = {word: int(value) for word, value in mapping("cldr_short_scales", language).items()}
    # Thousands are as often a capital as not.
    return {**words, **{other: 1000 for word, other in ("kK", "Kk") if words.get(word) == 1000}}


@cache
def _behind(language: str) -> re.Pattern[str] | None:
    words = _words(language)
    return re.compile(rf"[ \u00a0\u202f]?(?P<word>{either(words)})(?P<point>\.?)") if words else None


def short_scale(text: str, plain: str, start: int, end: int, language: str) -> tuple[int, int, str, bool] | None:
    """What multiplies the number at a span: by how much, where that ends, the currency beside it, and whether it is
    sure to do so; None if nothing does. `plain` is the text in lower case.
    """
    pattern = _behind(language)
    match = pattern.match(text, end) if pattern else None
    if match is None:
        return None
    at = match.end() + (plain[match.end() : match.end() + 1] in (" ", "\u00a0", "\u202f") and match.end() < len(plain))
    money = unit_before(plain, start, language)[0]
    behind, behind_end = unit_at(plain, at, language, whole_words=True)
    is_money = (unit := unit_named(behind)) is not None and unit.dimension == "currency"
    if text[match.end() : match.end() + 1].isalnum() and not (is_money and behind_end - at > 1):
        # "mil" is no "mi" of litres.
        return None
    money = behind if is_money else money
    return _words(language)[match["word"]], match.end("word"), money, bool(money)


def multiplied(values: tuple[Fraction, ...], scale: int, sure: bool) -> tuple[Fraction, ...]:
    """The values times a scale, and as they are where that may be a unit or a name."""
    return (*(value * scale for value in values), *(() if sure else values))
