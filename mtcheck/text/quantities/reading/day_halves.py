"""Which half of the day a time is in, where a word beside it says so: 8 вечера, 3:30 μ.μ., शाम 5 बजे."""

from __future__ import annotations

import re
from functools import cache

from ....known.tables import either, mapping, marked

# In a night hours from six on are of the evening.
_FIRST_OF_EVENING = 6
# The longest phrase, a short word behind it, and the blanks.
_LOOK_BACK = 28


@cache
def _words(language: str) -> dict[str, str]:
    """The half for each word or phrase: "am", "pm" or "night", which may be either."""
    own = {word: half for half, mark in (("pm", "evening"), ("am", "dawn")) for word in
           marked(mark, "beside_figures", language)}  # fmt: skip
    return mapping("cldr_day_halves", language) | own


@cache
def _behind(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s?(?P<word>{either(_words(language)) or '(?!)'})(?!\w)")


@cache
def _before(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<word>{either(_words(language)) or '(?!)'})\s?(?:[^\W\d_]{{1,3}} )?$")


def half_behind(plain: str, end: int, language: str, hour: int) -> str:
    """ "am" or "pm" where a word right behind a time says which; "" where none does. `plain` is in lower case."""
    match = _behind(language).match(plain, end)
    return _of(match["word"], language, hour) if match else ""


def half_before(plain: str, start: int, language: str, hour: int) -> str:
    """The same of a word before a time, with one short word between at most."""
    match = _before(language).search(plain, max(0, start - _LOOK_BACK), start)
    return _of(match["word"], language, hour) if match else ""


def _of(word: str, language: str, hour: int) -> str:
    half = _words(language)[word]
    if half != "night":
        return half
    return "pm" if hour >= _FIRST_OF_EVENING else "am"
