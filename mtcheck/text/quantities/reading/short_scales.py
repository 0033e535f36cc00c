"""Letters and abbreviations that multiply a number where space is short, and may be a unit as well: 34 mi, 500 M€."""

from __future__ import annotations

import re
from functools import cache

from ....known.tables import either, mapping
from .units import is_money, unit_at, unit_before


@cache
def _words(language: str) -> dict[str, int]:
    words = {word: int(value) for word, value in mapping("cldr_short_scales", language).items()}
    # Thousands are as often a capital as not.
    return {**words, **{other: 1000 for word, other in ("kK", "Kk") if words.get(word) == 1000}}


@cache
def _behind(language: str) -> re.Pattern[str] | None:
    words = _words(language)
    return re.compile(rf"[ \u00a0\u202f]?(?P<word>{either(words)})\.?") if words else None


def short_scale(text: str, plain: str, start: int, end: int, language: str) -> tuple[int, int, str] | None:
    """What multiplies the number at a span: by how much, where that ends, and the currency beside it; None if nothing
    does. Without a currency it may be a unit or a name. `plain` is the text in lower case.
    """
    pattern = _behind(language)
    match = pattern.match(text, end) if pattern else None
    if match is None:
        return None
    at = match.end() + (plain[match.end() : match.end() + 1] in (" ", "\u00a0", "\u202f"))
    money = unit_before(plain, start, language)[0]
    behind, behind_end = unit_at(plain, at, language, whole_words=True)
    is_currency = is_money(behind)
    if text[match.end() : match.end() + 1].isalnum() and not (is_currency and behind_end - at > 1):
        # "mil" is no "mi" of litres.
        return None
    return _words(language)[match["word"]], match.end("word"), behind if is_currency else money
