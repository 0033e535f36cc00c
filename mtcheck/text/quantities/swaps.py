"""Two figures of a sentence that have changed places, where something tells what each belongs to.

That is its unit ("220 miles (140 km)"), or what it counts (60 ships, 8 people), where the tables know the words of both
languages.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .quantity import Kind, Quantity
from .units import unit_named

# Longer texts are tables, in which places tell nothing.
_MOST = 40
_BACK = re.compile(
    r"\b(?:from|than|against|after|up|down|versus|compared (?:with|to))\W+(?:\w+\W+){0,2}$", re.IGNORECASE
)
_ORDERED = (Kind.NUMBER, Kind.PERCENT, Kind.FRACTION, Kind.ORDINAL)


def swapped(source: Sequence[Quantity], target: Sequence[Quantity]) -> list[tuple[int, int]]:
    """The indices of figures of the target that have one another's values, and of the source's that they stand for."""
    if len(source) > _MOST or len(target) > _MOST:
        return []
    marked_source = [(n, _belongs(s)) for n, s in enumerate(source) if s.definite and _belongs(s)]
    found: dict[int, int] = {}
    for a, (m, first) in enumerate(
        marked := [(m, _belongs(t)) for m, t in enumerate(target) if t.definite and _belongs(t)]
    ):
        for k, second in marked[a + 1 :]:
            if first == second or m in found or k in found or _equal(target[m], target[k]):
                continue
            for n, one in marked_source:
                for o, other in marked_source:
                    if (
                        (one, other) == (first, second)
                        and _equal(target[m], source[o])
                        and _equal(target[k], source[n])
                        and not _has(source, target[m], first)
                        and not _has(source, target[k], second)
                    ):
                        found[m], found[k] = n, o
    return sorted(found.items())


def reordered(source: Sequence[Quantity], target: Sequence[Quantity], text: str) -> list[tuple[int, int]]:
    """The indices of two figures of the target, of a kind and neighbours, that stand in the other order.

    Only where both texts have the same figures one to one, and all others stand in their order.
    """
    if not 2 <= len(source) == len(target) <= _MOST:
        return []
    wrong = [n for n, (s, t) in enumerate(zip(source, target, strict=True)) if not _equal(s, t)]
    if len(wrong) != 2 or wrong[1] != wrong[0] + 1:
        return []
    a, b = wrong
    alike = len({(one.kind, one.unit, one.thing) for one in (source[a], source[b], target[a], target[b])}) == 1
    crossed = _equal(source[a], target[b]) and _equal(source[b], target[a])
    sure = all(one.definite and one.kind in _ORDERED for one in (source[a], source[b], target[a], target[b]))
    if _BACK.search(text, 0, target[b].start):
        # "To 30 from 20" is from 20 to 30.
        return []
    # Plain numbers change places with the clauses that they stand in.
    if not target[a].unit and not target[a].thing and target[a].kind is Kind.NUMBER:
        return []
    return [(a, a), (b, b)] if alike and crossed and sure else []


def _belongs(figure: Quantity) -> str:
    """What a figure belongs to: its unit or what it counts."""
    if figure.kind not in (Kind.NUMBER, Kind.PERCENT):
        return ""
    unit = unit_named(figure.unit)
    return unit.name if unit else figure.thing


def _has(figures: Sequence[Quantity], one: Quantity, belongs: str) -> bool:
    """Whether a text has a figure as it stands in the other."""
    return any(_equal(one, other) and _belongs(other) == belongs for other in figures)


def _equal(one: Quantity, other: Quantity) -> bool:
    return not {*one.values}.isdisjoint(other.values)
