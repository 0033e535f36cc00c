"""Two figures of a sentence that have changed places, where something tells what each belongs to.

That is its unit ("220 miles (140 km)"), or what it counts (60 ships, 8 people), where the tables know the words of both
languages.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ....lazy_patterns import lazy_pattern
from ..quantity import Kind, Quantity
from ..reading.units import unit_named

# Longer texts are tables, in which places tell nothing.
_MOST = 40
_TWO = 2
# Between two figures of a list in characters, with the unit of the first.
_IN_A_LIST = 6
# "To 30 from 20", "43 (up from 36)": what was first stands last.
_BACK = lazy_pattern(r"\b(?:from|than|against|after|versus|compared|previous|previously)\b", re.IGNORECASE)
_ORDERED = (Kind.NUMBER, Kind.PERCENT, Kind.FRACTION, Kind.ORDINAL)


def swapped(source: Sequence[Quantity], target: Sequence[Quantity]) -> list[tuple[int, int]]:
    """The indices of figures of the target that have one another's values, and of the source's that they stand for."""
    if len(source) > _MOST or len(target) > _MOST:
        return []
    marked = [(m, _belongs(t)) for m, t in enumerate(target) if t.definite and _belongs(t)]
    if len({belongs for _, belongs in marked}) < _TWO:
        return []
    marked_source = [(n, _belongs(s)) for n, s in enumerate(source) if s.definite and _belongs(s)]
    found: dict[int, int] = {}
    for a, (m, first) in enumerate(marked):
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
    """The indices of figures of the target that stand in another order than the source's that have their values.

    Only of figures of one kind with one unit, which both texts have one to one, two or three of them; plain numbers
    change places with the clauses that they stand in.
    """
    if len(source) > _MOST or len(target) > _MOST:
        return []
    found: list[tuple[int, int]] = []
    for alike in dict.fromkeys(_class(t) for t in target if t.definite):
        if alike is None:
            continue
        ours = [m for m, t in enumerate(target) if t.definite and _class(t) == alike]
        theirs = [n for n, s in enumerate(source) if s.definite and _class(s) == alike]
        if (
            len(ours) != len(theirs)
            or len(ours) not in (2, 3)
            # Years are ages and terms alike; spans of time keep their order where they stand side by side.
            or (_is_time(target[ours[0]]) and not _side_by_side([source[n] for n in theirs]))
            or _BACK.search(text, target[ours[0]].end, target[ours[-1]].start)
        ):
            continue
        rounded = {source[n].value for n in theirs if source[n].about}
        if 0 < len(rounded) < len(theirs) and rounded == {target[m].value for m in ours if target[m].about}:
            # "About" goes with its figure: the clauses have changed places.
            continue
        values = [target[m].value for m in ours]
        others = [source[n].value for n in theirs]
        if values != others and sorted(values) == sorted(others) and len({*values}) == len(values):
            found += [
                pair
                for pair, one, other in zip(zip(ours, theirs, strict=True), values, others, strict=True)
                if one != other
            ]
    return found


def _class(figure: Quantity) -> tuple[Kind, str, str] | None:
    """What figures must share for their order to tell something; None for those whose order tells nothing."""
    if figure.kind not in _ORDERED or (figure.kind is Kind.NUMBER and not figure.unit and not figure.thing):
        return None
    return figure.kind, figure.unit, figure.thing


def _side_by_side(figures: Sequence[Quantity]) -> bool:
    """Whether figures stand in one list: 超警28天、超保9天."""
    return all(0 < after.start - one.end <= _IN_A_LIST for one, after in pairwise(figures))


def _is_time(figure: Quantity) -> bool:
    unit = unit_named(figure.unit)
    return unit is not None and unit.dimension == "time"


def _belongs(figure: Quantity) -> str:
    """What a figure belongs to: its unit or what it counts."""
    unit = unit_named(figure.unit)
    if figure.kind not in (Kind.NUMBER, Kind.PERCENT) and not (figure.kind is Kind.FRACTION and unit):
        return ""
    return unit.name if unit else figure.thing


def _has(figures: Sequence[Quantity], one: Quantity, belongs: str) -> bool:
    """Whether a text has a figure as it stands in the other."""
    return any(_equal(one, other) and _belongs(other) == belongs for other in figures)


def _equal(one: Quantity, other: Quantity) -> bool:
    return not {*one.values}.isdisjoint(other.values)
