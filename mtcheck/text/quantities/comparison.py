"""The figures of a translation held against those of its source."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from .bearing_out import Bearing
from .conversion import Measures
from .pairing import first_free, paired
from .quantity import Quantity
from .units import unit_named


class Difference(NamedTuple):
    """A figure of the translation and the one of the source that it stands for, wrongly."""

    target: Quantity
    source: Quantity


class Comparison(NamedTuple):
    """`values` differ in value; `units` agree in value, but count something else."""

    values: Sequence[Difference]
    units: Sequence[Difference]


def compare(source: Sequence[Quantity], target: Sequence[Quantity], around: Sequence[Quantity] = ()) -> Comparison:
    """What differs: firm figures of the target that nothing in the source bears out.

    Each comes with the source's figure that it most likely stands for. Where the source has no figure left over, the
    translator has added one of his own, and nothing is said. `around` are the figures of the neighbouring segments'
    sources, which sentences may have moved from.
    """
    pairs = _matched(source, target)
    left = [s for n, s in enumerate(source) if n not in pairs]
    matched = {*pairs.values()}
    known = {v for s in (*source, *around) for v in s.values}
    bearing = Bearing(source, left)
    orphans = [
        t
        for n, t in enumerate(target)
        if t.firm and n not in matched and known.isdisjoint(t.values) and not bearing.explains(t)
    ]
    values = [Difference(orphans[m], left[n]) for m, n in paired(orphans, left)]
    return Comparison(values, list(_other_units(source, target, pairs, bearing.measures)))


def _other_units(
    source: Sequence[Quantity], target: Sequence[Quantity], pairs: dict[int, int], measures: Measures
) -> Iterator[Difference]:
    """Equal figures with units of one dimension that are not the same.

    None where another figure of the source has that value in that unit, or in none.
    """
    counted = {(value, s.unit) for s in source for value in s.values}
    for n, m in pairs.items():
        a, b = unit_named(source[n].unit), unit_named(target[m].unit)
        if not a or not b or a == b or a.dimension != b.dimension or a.loosely == b.name:
            continue
        if measures.converts(target[m]):
            # "7 to 10 cm, up to 25" are 3 to 4 inches, up to 10.
            continue
        if counted.isdisjoint((value, unit) for value in target[m].values for unit in (b.name, "")):
            yield Difference(target[m], source[n])


def _matched(source: Sequence[Quantity], target: Sequence[Quantity]) -> dict[int, int]:
    """Which equal figure of the target each of the source's goes with: equal kinds first, then in reading order.

    Figures are equal that have a value in common.
    """
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for same_kind in (True, False):
        waiting: Mapping[tuple[object, Fraction], deque[int]] = defaultdict(deque)
        for m, t in enumerate(target):
            for value in t.values:
                waiting[t.kind if same_kind else None, value].append(m)
        for n, s in enumerate(source):
            if n in matched:
                continue
            queues = [waiting[key] for value in s.values if (key := (s.kind if same_kind else None, value)) in waiting]
            if (first := first_free(queues, taken)) is not None:
                matched[n] = first
                taken.add(first)
    return matched
