"""Times that are said in words: halb neun, las ocho y media, без четверти девять, "a quarter to nine"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache, lru_cache
from typing import NamedTuple

from ....known.tables import either, rows
from ....lazy_patterns import lazy_pattern
from ..quantity import Kind, Quantity
from .day_halves import half_before, half_behind
from .number_words import grammar
from .units import unit_at

_NOON, _HOUR = 12, 60
# Where the table says that the hour stands, as a cardinal or ordinal number.
_PLACE = lazy_pattern(r"\{([co])\}")
_NEXT = lazy_pattern(r"[ \u00a0](?P<word>[^\W\d_]+)")


class _Way(NamedTuple):
    """A way to say a time, what it adds to the hour, and what a text must have for it to stand there: its longest
    word.
    """

    phrase: str
    minutes: int
    sign: str


@cache
def _ways(language: str) -> tuple[_Way, ...]:
    return tuple(
        _Way(phrase, int(minutes), max(_PLACE.sub(" ", phrase).split(), key=len))
        for phrase, minutes, role in rows("clock_words", language)
        if role == "time"
    )


@lru_cache(maxsize=256)
def _pattern(ways: tuple[_Way, ...], language: str) -> re.Pattern[str]:
    """What finds times said in some ways: few of a language's stand in one text, and the hours make each long."""
    hours = _hours(language)
    words = {
        "c": rf"(?:{either(hours['c'])}|1[0-2]|[1-9])",
        "o": rf"(?:{either(hours['o']) or '(?!)'})",
    }
    patterns = []
    for n, (phrase, *_) in enumerate(ways):
        before, place, behind = _PLACE.split(phrase) if "{" in phrase else (phrase, "", "")
        hour = rf"(?P<hour{n}>{words[place]})" if place else rf"(?P<hour{n}>)"
        patterns.append(f"(?P<way{n}>{re.escape(before)}{hour}{re.escape(behind)})")
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(patterns)})(?![^\W_]|[-.,:]\w)")


@cache
def _signs(language: str) -> frozenset[str]:
    return frozenset(way.sign for way in _ways(language))


@cache
def _hours(language: str) -> dict[str, dict[str, int]]:
    """The words for the hours of a clock: cardinal and ordinal numbers, and the forms that only times have."""
    words = grammar(language)
    own = {word: int(hour) for word, hour, role in rows("clock_words", language) if role == "hour"}
    return {
        "c": {word: n for word, n in words.cardinals.items() if 1 <= n <= _NOON} | own,
        "o": {word: n for word, n in words.ordinals.items() if 1 <= n <= _NOON} | own,
    }


def may_say_time(plain: str, language: str) -> bool:
    """Whether a text may have such a time; a cheap test."""
    return any(sign in plain for sign in _signs(language))


def spoken_times(plain: str, language: str) -> Iterator[Quantity]:
    """The hours and minutes of times in words, in a text in lower case."""
    if not may_say_time(plain, language):
        return
    ways = tuple([way for way in _ways(language) if way.sign in plain])
    for match in _pattern(ways, language).finditer(plain):
        way = next(n for n in range(len(ways)) if match[f"way{n}"] is not None)
        if _goes_on(plain, match.end(), language):
            continue
        start, end = match.span(f"hour{way}")
        said = match[f"hour{way}"]
        hours = _hours(language)
        at = int(said) if said.isdigit() else hours["c"].get(said) or hours["o"].get(said, 0)
        hour, minute = divmod(at * _HOUR + ways[way].minutes, _HOUR)
        hour = hour or _NOON
        half = half_behind(plain, match.end(), language, hour) or half_before(plain, match.start(), language, hour)
        later = hour + _NOON if hour < _NOON else hour
        values = (Fraction(later), Fraction(hour)) if half == "pm" else (Fraction(hour), Fraction(later))
        # What says the minutes stands before the hour or behind it.
        rest = (match.start(), start) if not plain[end : match.end()].strip() else (end, match.end())
        hour_span = (start, end) if said else (match.start(), match.start() + 1)
        minute_span = _bare(plain, *rest) if said else (match.start() + 1, match.end())
        yield from sorted(
            (
                Quantity(*hour_span, values, Kind.HOUR, half=half),
                Quantity(*minute_span, (Fraction(minute),), Kind.MINUTE),
            ),
            key=lambda one: one.start,
        )


def _bare(plain: str, start: int, end: int) -> tuple[int, int]:
    """A span without the blanks at its ends."""
    said = plain[start:end].strip()
    start = plain.index(said, start)
    return start, start + len(said)


def _goes_on(plain: str, end: int, language: str) -> bool:
    """Whether a scale or unit behind it makes a number of what looks like a time: осем и половина милиона."""
    if plain.startswith("%", end):
        return True
    following = _NEXT.match(plain, end)
    if following is None:
        return False
    unit, _ = unit_at(plain, following.start("word"), language, whole_words=True)
    return following["word"] in grammar(language).scales or unit not in ("", "hour")
