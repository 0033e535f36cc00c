"""German writes numbers in one word: what can be built from its number words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from ....known.tables import either, mapping, rows

_LANGUAGE = "de"


def numbers(
    cardinals: Mapping[str, int], ordinals: Mapping[str, int], joiners: Iterable[str]
) -> tuple[dict[str, int], dict[str, int]]:
    """The numbers below a thousand and the ordinals below a hundred, given those that are words of their own."""
    joined = ("", *joiners)
    stems = {row[0]: cardinals[row[0]] for row in rows("number_words", _LANGUAGE) if row[3] == "cardinal"}
    counted = {word: n for word, n in cardinals.items() if 0 < n < 100}
    units = {word: n for word, n in stems.items() if 0 < n < 10}
    tens = {word: n for word, n in stems.items() if n in range(20, 100, 10)}
    hundred = next(word for word, n in stems.items() if n == 100)
    below = counted | {u + j + t: n + m for t, m in tens.items() for u, n in units.items() for j in joiners}
    hundreds = {hundred: 100, **{u + hundred: n * 100 for u, n in units.items()}}
    above = {h + j + b: m + n for h, m in hundreds.items() for b, n in below.items() for j in joined}
    endings = mapping("number_endings", _LANGUAGE)
    own = {*ordinals.values()}
    regular = {
        word + ending: n
        for word, n in below.items()
        if n not in own
        for ending in endings["ordinal" if n < 20 else "tens"].split()
    }
    every = {**cardinals, **below, **hundreds, **above}
    return every, {word: n for word, n in {**regular, **ordinals}.items() if word not in every}


def compound(word: str, cardinals: Mapping[str, int], scales: Mapping[str, int]) -> int | None:
    """zwölftausendfünfhundert; of a longer word its beginning, as in siebenjährige. None for other words."""
    thousand = next(scale for scale, value in scales.items() if value == 1000)
    head, found, rest = word.partition(thousand)
    if found and (not head or head in cardinals) and (not rest or rest in cardinals):
        return (cardinals[head] if head else 1) * 1000 + cardinals.get(rest, 0)
    match = _counted().match(word)
    return cardinals.get(match[1]) if match else None


@cache
def _counted() -> re.Pattern[str]:
    """A word that begins with a number."""
    return re.compile(rf"(\w+?)(?:{either(mapping('number_endings', _LANGUAGE)['counted'].split())})")


@cache
def _units() -> dict[str, str]:
    return mapping("counted_units", _LANGUAGE)


def unit_of(word: str) -> str:
    """The unit in a word that begins with a number: zweistündig; "" if there is none."""
    match = _counted().match(word)
    return _units().get(word[match.end(1) : match.end()], "") if match else ""
