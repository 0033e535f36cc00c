"""Equal figures that count something else: in another unit, in the other half of the day, on the other side of zero."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..quantity import Kind, Quantity
from ..reading.units import Unit, is_exact, unit_named
from .bearing_out import Bearing
from .difference import Difference


def other_units(
    source: Sequence[Quantity], target: Sequence[Quantity], pairs: dict[int, int], bearing: Bearing, text: str = ""
) -> Iterator[Difference]:
    """Equal figures with units of one dimension that are not the same.

    None where another figure of the source has that value in that unit, or in none.
    """
    for n, m in pairs.items():
        if source[n].unit == target[m].unit:
            continue
        a, b = unit_named(source[n].unit), unit_named(target[m].unit)
        if (
            not a
            or not b
            or not _is_one_family(a, b)
            or (b.name in a.loosely and not is_exact(text, target[m].start, target[m].end))
            or a.name in b.loosely
            or source[n].guessed
        ):
            continue
        if Kind.ORDINAL in (source[n].kind, target[m].kind) or (
            a.dimension != "percent" and bearing.measures.converts(target[m])
        ):
            # "7 to 10 cm, up to 25" are 3 to 4 inches, up to 10.
            continue
        counted = {value for s in source if s.unit in (b.name, "") for value in s.values}
        if counted.isdisjoint(target[m].values):
            yield Difference(target[m], source[n])


def _is_one_family(a: Unit, b: Unit) -> bool:
    """Whether two units measure one thing, or one is the other with its "square" or "per hour" lost: m² and m."""
    if {a.name, b.name} == {"kWh", "degree"}:
        # Chinese counts electricity in degrees.
        return True
    return a.dimension == b.dimension or a.name.rstrip("²³h") == b.name or b.name.rstrip("²³h") == a.name


def other_halves(source: Sequence[Quantity], target: Sequence[Quantity], pairs: dict[int, int]) -> Iterator[Difference]:
    """Equal hours, of which one is before noon and the other behind it."""
    if not any(t.half for t in target):
        return
    # 17.30 is an hour beside one.
    halves = {(v % 12, s.half) for s in source if s.kind is Kind.HOUR or s.half for v in s.values}
    for n, m in pairs.items():
        s, t = source[n], target[m]
        hour = t if t.kind is Kind.HOUR else s
        other = hour.kind is Kind.HOUR and s.half and t.half and s.half != t.half and t.zone in ("", s.zone)
        # Noon and midnight are said either way.
        if other and hour.value % 12 and not {(hour.value % 12, t.half), (hour.value % 12, "")} & halves:
            yield Difference(t, s)


_BELOW_ZERO = frozenset({"temperature", "degree"})


def other_signs(source: Sequence[Quantity], target: Sequence[Quantity], pairs: dict[int, int]) -> Iterator[Difference]:
    """Equal degrees, of which one is below zero."""
    for n, m in pairs.items():
        s, t = source[n], target[m]
        if s.below == t.below or not {dimension_of(s), dimension_of(t)} <= _BELOW_ZERO:
            continue
        if not any(one.below == t.below and one.value == t.value for one in source):
            yield Difference(t, s)


def dimension_of(figure: Quantity) -> str:
    unit = unit_named(figure.unit)
    return unit.dimension if unit else ""
