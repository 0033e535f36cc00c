"""What a figure counts, where the tables have a word for it, in names that all languages share."""

from __future__ import annotations

import re
from functools import cache

from ....known.tables import either, mapping
from ....lazy_patterns import lazy_pattern

# The noun, with adjectives before it, two at most.
_NEXT = lazy_pattern(r"[ -](?P<first>[^\W\d_]+)(?:[ -](?P<second>[^\W\d_]+)(?:[ -](?P<third>[^\W\d_]+))?)?")


@cache
def _counters(language: str) -> re.Pattern[str]:
    return re.compile(either(mapping("counted_words", language)) or "(?!)")


def thing_behind(plain: str, end: int, language: str) -> str:
    """What a figure that ends at an offset counts, in text that parts words by blanks; "" where no word says so."""
    known = mapping("counted_words", language)
    match = _NEXT.match(plain, end) if known else None
    if match is None:
        return ""
    return next((known[word] for word in match.groups() if word in known), "")


def thing_counted(plain: str, at: int, language: str) -> str:
    """What the counter at an offset is for, in Chinese, Japanese or Korean; "" for one of many things."""
    match = _counters(language).match(plain, at)
    return mapping("counted_words", language)[match[0]] if match else ""
