"""Units and currencies as texts write them, each with its canonical name, dimension and size, read from tables.

A text has the words of its language, and signs and short forms that every language writes.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import NamedTuple

from ....known.tables import mapping, rows, words
from ....lazy_patterns import lazy_pattern
from .numerals import plain_forms


class Unit(NamedTuple):
    """`sizes` say how many of the dimension's base units it holds, several where several measures have one name.

    Currencies have no common base, so none. `zero` is the figure at which nothing is measured: 32 °F is 0 °C.
    `loosely` names the units by whose words people call this one where it is plain which. `abroad` are the units that
    news turns it into for readers of other countries.
    """

    name: str
    dimension: str
    sizes: tuple[Fraction, ...]
    loosely: tuple[str, ...]
    zero: Fraction
    abroad: tuple[str, ...]

    def in_base(self, value: Fraction) -> tuple[Fraction, ...]:
        """A value of this unit in base units of its dimension."""
        return tuple((value - self.zero) * size for size in self.sizes)


YEN = ("¥", "￥")
"""The signs of yuan and yen; the first names the currency that either may be."""
# Currencies before a figure: no sign or code is longer.
_LONGEST_BEFORE = 4
# The longest name of one behind it, with its blank.
_LONGEST_BEHIND = 18
_WORD = lazy_pattern(r"[^\W\d_]+")
_SHORTEST_STEM, _LONGEST_ENDING = 4, 6


@cache
def _by_name() -> dict[str, Unit]:
    return {
        name: Unit(
            name,
            dimension,
            tuple(Fraction(one) for one in size.split() if one != "0"),
            tuple(loosely.split(",")) if loosely else (),
            Fraction(zero or 0),
            tuple(abroad.split(",")) if abroad else (),
        )
        for name, dimension, size, loosely, zero, abroad in rows("units")
    }


@cache
def _by_spelling(language: str) -> dict[str, Unit]:
    """What a language writes; what somebody has written down goes before what CLDR has."""
    units = _by_name()
    found: dict[str, Unit] = {}
    latin = "latin" in mapping("figures").get(language, "").split()
    for fact, of in (
        # Text in other letters has English words as well.
        *(() if latin or language in ("en", "") else (("cldr_units", "en"), ("unit_words", "en"))),
        ("cldr_units", language),
        ("unit_words", "any"),
        ("unit_words", "zh" if language == "ja" else language),
        ("unit_words", language),
    ):
        found.update({spelling: units[unit] for spelling, unit, *_ in rows(fact, of) if unit})
    if language in ("zh", "ja"):
        # Text is read with the plain forms of its characters.
        found |= {spelling.translate(plain_forms()): unit for spelling, unit in found.items()}
    return found


@cache
def _longest(language: str) -> dict[str, int]:
    """How long the longest spelling is that begins with a character."""
    longest: dict[str, int] = {}
    for spelling in _by_spelling(language):
        longest[spelling[0]] = max(len(spelling), longest.get(spelling[0], 0))
    return longest


def unit_at(text: str, at: int, language: str, *, whole_words: bool) -> tuple[str, int]:
    """The canonical name of the longest unit spelt at text[at:], and where it ends; ("", at) if there is none.

    `text` is in lower case.
    """
    by_spelling = _by_spelling(language)
    for end in range(min(len(text), at + _longest(language).get(text[at : at + 1], 0)), at, -1):
        if (unit := by_spelling.get(text[at:end])) and not (
            whole_words and text[end - 1].isalpha() and text[end : end + 1].isalnum()
        ):
            return unit.name, end
    return "", at


@cache
def _stems(language: str) -> dict[str, str]:
    """Words for units that cases may change, without their last letter; of several lengths the shortest."""
    stems: dict[str, str] = {}
    for spelling, unit in sorted(_by_spelling(language).items(), key=lambda item: len(item[0])):
        if len(spelling) > _SHORTEST_STEM and spelling[:-1].isalpha():
            stems.setdefault(spelling[:-1], unit.name)
    return stems


def inflected_unit(text: str, at: int, language: str) -> str:
    """The unit that a word at text[at:] begins like, in a case that the tables lack; "" if there is none."""
    match = _WORD.match(text, at)
    if not match or language == "en":
        return ""
    word, stems = match[0], _stems(language)
    for length in range(len(word), _SHORTEST_STEM - 1, -1):
        if unit := stems.get(word[:length]):
            return unit if len(word) - length <= _LONGEST_ENDING else ""
    return ""


def is_money(name: str) -> bool:
    """Whether a unit is a currency, by its name."""
    unit = unit_named(name)
    return unit is not None and unit.dimension == "currency"


def unit_before(text: str, end: int, language: str) -> tuple[str, int]:
    """The currency sign or code right before an offset, and where it begins; ("", end) if there is none."""
    by_spelling, codes = _by_spelling(language), words("unit_words")
    for start in range(max(0, end - _LONGEST_BEFORE), end):
        unit = by_spelling.get(spelling := text[start:end].strip())
        if spelling.isalpha() and spelling not in codes:
            # "They won 88".
            continue
        if unit and unit.dimension == "currency" and not text[start].isspace() and not _is_one_word(text, start):
            return unit.name, start
    return "", end


def _is_one_word(text: str, at: int) -> bool:
    """Whether letters of one word stand before and at an offset; not NT in 票价NT$300."""
    before, here = text[at - 1 : at] if at else "", text[at]
    return here.isalpha() and before.isalpha() and before.isascii() == here.isascii()


def money_before(text: str, end: int, language: str) -> str:
    """The currency whose name stands right before an offset, as in 港币300万元; "" if none does."""
    before = text[max(0, end - _LONGEST_BEFORE) : end].rstrip()
    for start in range(len(before)):
        unit = _by_spelling(language).get(before[start:])
        if unit and unit.dimension == "currency" and before[start:].isalpha():
            return unit.name
    return ""


def money_behind(text: str, at: int, language: str) -> str:
    """The currency whose name stands at an offset, as in 300万元新台币; "" if none does."""
    name = unit_at(text, at, language, whole_words=False)[0]
    return name if is_money(name) else ""


def is_exact(text: str, start: int, end: int) -> bool:
    """Whether English text names a currency beside a figure by a word that no other is called by: US$, U.S. dollars."""
    before, behind = text[max(0, start - _LONGEST_BEFORE) : start].lower(), text[end : end + _LONGEST_BEHIND].lower()
    return before.rstrip().endswith(_exact()) or behind.lstrip(" -").startswith(_exact())


@cache
def _exact() -> tuple[str, ...]:
    return tuple(words("exact_currencies", "en"))


def unit_named(name: str) -> Unit | None:
    """The unit of a canonical name."""
    return _by_name().get(name)
