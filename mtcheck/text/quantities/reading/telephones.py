"""Telephone numbers, which each country groups as it likes: one figure, however its digits are parted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache

from ....known.tables import either, languages, marked
from ....lazy_patterns import lazy_pattern
from ..quantity import Kind, Quantity

_GROUPED = lazy_pattern(r"[1-9]\d{0,2}(?:[. \u00a0\u202f\u2009]\d{3})+")
_FEWEST, _MOST = 7, 15
# So many digits with no more than marks, blanks and brackets between them.
_ENOUGH = lazy_pattern(rf"\d(?:[-./ ()\u00a0\u202f\u2009]*\d){{{_FEWEST - 1}}}")
# Of two that are one, at most so many digits are the code of the country.
_CODE = 3
# Without the code of the country or the town.
_LOCAL = (8, 7)


@cache
def _number() -> re.Pattern[str]:
    words = either(word for one in languages("beside_figures") for word in marked("phone", "beside_figures", one))
    # "Telephones", "call us at", "the hotline is"; Chinese and Japanese words stand within others.
    word = rf"(?:(?<![a-zà-ÿа-я])(?:{words})[^\W\d_]{{0,3}}(?P<between>(?:\W{{1,2}}[^\W\d_]{{2,7}}){{0,2}}?))"
    number = r"\+?\(?\d[\d()]*(?:[-./ \u00a0\u202f\u2009]\(?\d[\d()]*)*"
    return re.compile(rf"{word}\W{{0,3}}(?P<number>{number})")


def telephones(plain: str, language: str) -> Iterator[Quantity]:
    """The numbers behind words such as "call"; `plain` is in lower case."""
    if _ENOUGH.search(plain) is None:
        return
    for match in _number().finditer(plain):
        digits = re.sub(r"\D", "", match["number"])
        if match["between"] and _GROUPED.fullmatch(match["number"]):
            # "Calls for 10 000 000 doses."
            continue
        if _FEWEST <= len(digits) <= _MOST:
            values = dict.fromkeys(int(some) for some in (digits, *(digits[-n:] for n in _LOCAL)))
            yield Quantity(*match.span("number"), tuple(map(Fraction, values)), Kind.NAME)


def other_telephone(source: Sequence[Quantity], target: Sequence[Quantity]) -> tuple[Quantity, Quantity] | None:
    """The one telephone number of a translation and the one of its source, if they differ; else None."""
    if not any(one.kind is Kind.NAME for one in target):
        return None
    theirs, ours = ([one for one in side if _is_telephone(one)] for side in (source, target))
    if len(theirs) != 1 or len(ours) != 1 or not {*theirs[0].values}.isdisjoint(ours[0].values):
        return None
    lengths = [len(str(one.value)) for one in (theirs[0], ours[0])]
    return (ours[0], theirs[0]) if abs(lengths[0] - lengths[1]) <= _CODE else None


def _is_telephone(figure: Quantity) -> bool:
    return figure.kind is Kind.NAME and len(str(figure.value)) >= _FEWEST
