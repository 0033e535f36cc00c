"""Roman numerals, as centuries, kings and chapters have them."""

from __future__ import annotations

from ....lazy_patterns import lazy_pattern

_VALUES = {"M": 1000, "D": 500, "C": 100, "L": 50, "X": 10, "V": 5, "I": 1}
# With the ending of an ordinal, as in French (XIXe) and Russian (XIX-го).
_NUMERAL = lazy_pattern(
    "(?=[MDCLXVI])(M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))(?:e|è|ème|er|ste|de|th|[ºª]|-[а-яё]{1,3}|-lea)?"
)
CAPITALS = frozenset("MDCLXVIХІМС")
"""The letters that a numeral begins with."""
_CYRILLIC = str.maketrans("ХІМС", "XIMC")


def roman_value(word: str) -> int:
    """What a word is worth as a Roman numeral in capitals; 0 for any other, and for those that are words as well."""
    if word[:1] not in CAPITALS:
        return 0
    # Cyrillic keyboards have letters that look the same.
    match = _NUMERAL.fullmatch(word.translate(_CYRILLIC))
    if (
        not match
        or (len(match[1]) < 2 and match[1] not in ("V", "X"))
        or "MD" in match[1]
        or match[1] in ("CD", "DC", "CC")
    ):
        return 0
    values = [_VALUES[letter] for letter in match[1]]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
