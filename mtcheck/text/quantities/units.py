"""Units and currencies as texts write them, each with its canonical name, dimension and size, read from tables.

The words of all languages are one list: translators keep units, and sources have those of others.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import NamedTuple

from ...known.tables import languages, rows


class Unit(NamedTuple):
    """`size` is how many of the dimension's base units it holds; currencies have no common base, so 0.

    `loosely` names the unit by whose word people call this one where it is plain which; "" if there is none.
    """

    name: str
    dimension: str
    size: Fraction
    loosely: str


# Currencies before a figure: no sign or code is longer.
_LONGEST_BEFORE = 4


@cache
def _by_name() -> dict[str, Unit]:
    return {name: Unit(name, dimension, Fraction(size), loosely) for name, dimension, size, loosely in rows("units")}


@cache
def _by_spelling() -> dict[str, Unit]:
    units = _by_name()
    return {
        row[0]: units[row[1]] for language in languages("unit_words") for row in rows("unit_words", language) if row[1]
    }


@cache
def _longest() -> dict[str, int]:
    """How long the longest spelling is that begins with a character."""
    longest: dict[str, int] = {}
    for spelling in _by_spelling():
        longest[spelling[0]] = max(len(spelling), longest.get(spelling[0], 0))
    return longest


def unit_at(text: str, at: int, *, whole_words: bool) -> tuple[str, int]:
    """The canonical name of the longest unit spelt at text[at:], and where it ends; ("", at) if there is none.

    `text` is in lower case.
    """
    by_spelling = _by_spelling()
    for end in range(min(len(text), at + _longest().get(text[at : at + 1], 0)), at, -1):
        if (unit := by_spelling.get(text[at:end])) and not (
            whole_words and text[end - 1].isalpha() and text[end : end + 1].isalnum()
        ):
            return unit.name, end
    return "", at


def unit_before(text: str, end: int) -> tuple[str, int]:
    """The currency sign or code right before an offset, and where it begins; ("", end) if there is none."""
    by_spelling = _by_spelling()
    for start in range(max(0, end - _LONGEST_BEFORE), end):
        unit = by_spelling.get(text[start:end].strip())
        if (
            unit
            and unit.dimension == "currency"
            and not text[start].isspace()
            and not (text[start].isalpha() and text[max(0, start - 1) : start].isalpha())
        ):
            return unit.name, start
    return "", end


def unit_named(name: str) -> Unit | None:
    """The unit of a canonical name."""
    return _by_name().get(name)
