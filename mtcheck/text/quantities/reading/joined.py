"""Numbers in one word with what they count: třicetiletý, двадцатипятилетний, dwudziestolatek, settantenne."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from functools import cache

from ....known.tables import either, mapping, rows
from ....lazy_patterns import lazy_pattern
from ..quantity import Quantity
from .compounds import compound
from .number_words import Grammar
from .sums import Habits

# Of units before tens: pětadvacetiletý.
_JOINERS = ("a",)
_UNITS_FIRST = Habits(units_first=True)
_VOWELS = "eaio"
_NUMBER = lazy_pattern(r"[^\W\d_][\w']*$")
_TENS_BEFORE = lazy_pattern(r"(?<!\w)(?P<ten>\w+) (?P<joiner>\w+) $")
_LONGEST = 40


@cache
def _counted(language: str) -> tuple[re.Pattern[str], Mapping[str, str]] | None:
    units = {stem: unit for stem, unit, _ in rows("joined_units", language)}
    if not units:
        return None
    words = (
        f"{re.escape(stem)}(?:{either('' if one == '-' else one for one in endings.split())})"
        for stem, _, endings in rows("joined_units", language)
    )
    return re.compile(rf"(?<=\w)(?:{'|'.join(words)})(?!\w)"), units


def may_count_in_words(plain: str, language: str) -> bool:
    """Whether a text, in lower case, may have words that hold a number and what it counts; a cheap test."""
    return any(stem in plain for stem in mapping("joined_units", language))


@cache
def _stems(language: str) -> dict[str, int]:
    return {stem: int(value) for stem, value in mapping("joined_numbers", language).items()}


def with_joined(plain: str, found: Iterable[Quantity], language: str, words: Grammar) -> Iterator[Quantity]:
    """The figures of a text, with those in words that count as well; `plain` is in lower case."""
    joined = []
    if counted := _counted(language):
        pattern, units = counted
        made = (_joined(plain, match, language, words, units) for match in pattern.finditer(plain))
        joined = [one for one in made if one]
    if joined:
        found = [one for one in found if not any(other.start < one.end and one.start < other.end for other in joined)]
    yield from found
    yield from joined


def _joined(
    plain: str, counted: re.Match[str], language: str, words: Grammar, units: Mapping[str, str]
) -> Quantity | None:
    number = _NUMBER.search(plain, max(0, counted.start() - _LONGEST), counted.start())
    value = _value(number[0], language, words) if number else None
    if not number or not value:
        return None
    start = number.start()
    if value < 10 and (before := _TENS_BEFORE.search(plain, max(0, start - _LONGEST), start)):
        ten = words.worth(before["ten"]) if before["joiner"] in words.joiners else None
        if ten and ten % 10 == 0:
            # двадесет и петгодишен
            start, value = before.start(), value + ten
    unit = next(unit for stem, unit in units.items() if counted[0].startswith(stem))
    return Quantity(start, counted.end(), (value,), unit=unit)


def _value(word: str, language: str, words: Grammar) -> Fraction | None:
    stems = _stems(language)
    if not stems:
        # The number has lost its last vowel.
        return next((value for vowel in _VOWELS if (value := words.worth(word + vowel))), None)
    number = compound(word, stems, {}, _JOINERS, _UNITS_FIRST)
    return number.value if number else None
