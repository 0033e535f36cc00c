"""World wars by their numbers, which English has in Roman numerals or in words: World War I, the Second World War."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cache

from ....known.tables import either, mapping, marked
from ..quantity import Kind, Quantity


@cache
def _war() -> tuple[str, re.Pattern[str]]:
    wars = marked("numbered", "beside_figures", "en")
    numbers = either(mapping("war_numbers", "en"))
    return wars[0], re.compile(rf"\b(?:(?P<before>{numbers})[ -])?(?:{either(wars)})(?: (?P<behind>{numbers})\b)?")


def names_war(plain: str) -> bool:
    """Whether a text names a war that has a number."""
    return _war()[0] in plain


def numbered_wars(plain: str, found: Iterable[Quantity]) -> Iterator[Quantity]:
    """The figures of a text, those of its wars as numbers behind a name; `plain` is in lower case."""
    pattern = _war()[1]
    if not names_war(plain):
        yield from found
        return
    numbers = mapping("war_numbers", "en")
    taken: list[tuple[int, int]] = []
    for match in pattern.finditer(plain):
        for group in ("before", "behind"):
            if number := match[group]:
                taken.append(match.span(group))
                yield Quantity(*match.span(group), (Fraction(int(numbers[number])),), Kind.REIGN)
                break
    yield from (one for one in found if not any(start < one.end and one.start < end for start, end in taken))
