"""Telephone numbers, which each country groups as it likes: one figure, however its digits are parted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from ...known.tables import either, languages, marked
from .quantity import Kind, Quantity

_DIGIT = re.compile(r"\d")
_FEWEST, _MOST = 7, 15
# Without the code of the country or the town.
_LOCAL = (8, 7)


@cache
def _number() -> re.Pattern[str]:
    words = either(word for one in languages("beside_figures") for word in marked("phone", "beside_figures", one))
    return re.compile(rf"(?:{words})\W{{0,3}}(?P<number>\+?\(?\d[\d()]*(?:[-./ \u00a0\u202f\u2009]\(?\d[\d()]*)*)")


def telephones(plain: str, language: str) -> Iterator[Quantity]:
    """The numbers behind words such as "call"; `plain` is in lower case."""
    if _DIGIT.search(plain) is None:
        return
    for match in _number().finditer(plain):
        digits = re.sub(r"\D", "", match["number"])
        if _FEWEST <= len(digits) <= _MOST:
            values = dict.fromkeys(int(some) for some in (digits, *(digits[-n:] for n in _LOCAL)))
            yield Quantity(*match.span("number"), tuple(map(Fraction, values)), Kind.NAME)
