"""Hundredths that stand behind a whole one's word, without their own: 3 Euro 50, un metro e 85, метр восемьдесят."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ....known.tables import marked, words
from ..quantity import Kind, Quantity
from .smaller_units import parts_of_money
from .units import unit_at

_HUNDRED = 100
_TENS = range(10, _HUNDRED)
# What is said so besides money, and its hundredth.
_MEASURED = {"m": "cm"}
# So many characters the word of the whole has at most.
_LONGEST = 16


@cache
def _wholes() -> frozenset[str]:
    """The units that are said so: currencies that have a hundredth part, and metres."""
    return frozenset(
        (*_MEASURED, *(whole for many, of in parts_of_money().values() if many == _HUNDRED for whole in of))
    )


def with_hundredths(text: str, figures: Sequence[Quantity], language: str) -> Sequence[Quantity]:
    """The figures of a text, of which a whole number of such a unit may be that with the two digits behind its word.

    The digits may be a figure of their own as well ("for 1 euro 20 children"), which needs none in the other text.
    """
    alone = language in words("languages_without_one")
    if not alone and not any(one.unit in _wholes() for one in figures[:-1]):
        return figures
    found = list(figures)
    plain = text.lower() if len(text.lower()) == len(text) else text
    for at, part in enumerate(found):
        whole = found[at - 1] if at else None
        if not (alone or (whole and whole.unit in _wholes())) or not _is_part(plain, part):
            continue
        if whole and whole.unit in _wholes() and whole.value.denominator == 1 and whole.kind is Kind.NUMBER:
            between = plain[whole.end : part.start]
            own = part.unit in ("", _MEASURED.get(whole.unit, ""))
            if own and len(between) <= _LONGEST and _is_unit(between.strip(), whole.unit, language):
                values = (whole.value + part.value / _HUNDRED, *whole.values)
                found[at - 1] = whole._replace(values=values, firm=True)
                found[at] = part._replace(firm=False, small=False)
        elif not part.unit and (start := _one_before(plain, whole, part, language)) is not None:
            # The word alone is one of them.
            values = (1 + part.value / _HUNDRED, *part.values)
            found[at] = part._replace(start=start, values=values, unit="m", unread=False)
    return found


def _is_part(plain: str, figure: Quantity) -> bool:
    """Whether a figure is two digits or a number word that may count hundredths."""
    value = figure.value
    if figure.kind is not Kind.NUMBER or figure.thing or value.denominator != 1 or value.numerator not in _TENS:
        return False
    written = plain[figure.start : figure.end]
    return len(written) == 2 if written.isdigit() else written[0].isalpha()


def _is_unit(between: str, unit: str, language: str) -> bool:
    """Whether nothing but the unit stands between two figures, with a word that joins at most."""
    name, end = unit_at(between, 0, language, whole_words=True)
    rest = between[end:].removeprefix(".").strip()
    joins = marked("joins", "beside_figures", language) + marked("cents", "beside_figures", language)
    return name == unit and (not rest or rest in joins)


def _one_before(plain: str, before: Quantity | None, part: Quantity, language: str) -> int | None:
    """Where the word for a metre begins that stands alone before hundredths in words; None where none does."""
    if not plain[part.start].isalpha() or language not in words("languages_without_one"):
        return None
    start = plain.rfind(" ", 0, max(0, part.start - 1)) + 1
    word = plain[start : part.start].strip()
    name, end = unit_at(word, 0, language, whole_words=True)
    if name != "m" or end != len(word) or len(word) < len("metr") or (before and before.end > start - 2):
        return None
    return start
