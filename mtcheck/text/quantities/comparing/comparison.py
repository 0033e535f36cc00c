"""The figures of a translation held against those of its source."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from ....lazy_patterns import lazy_pattern
from ..quantity import Kind, Quantity
from ..reading.multiples import other_multiple
from ..reading.telephones import other_telephone
from ..reading.units import Unit, is_exact, unit_named
from .bearing_out import Bearing
from .conversion import Measures, in_unit
from .dates import dates, differing, exchanged
from .likeness import SLIP, likeness
from .ordinals import other_ordinal
from .pairing import first_free, paired
from .scores import turned_score
from .shares import other_half, other_share
from .swaps import reordered, swapped

_LAST_HOUR = 24
# So many figures that go together, but for one, are the same row.
_ENOUGH = 3
# Between a measure and what it is in another unit.
_IN_BRACKETS = lazy_pattern(r"[^().;:!?\d]{1,30}\((?:[a-z]+ ){0,2}")
# The same without brackets, which two periods that a court chooses from have as well.
_OR = lazy_pattern(r"[^().,;:!?\d]{1,30}, or (?:about |around |roughly |some |nearly )?")
_SCALES = (100, 1000)
# Between a whole number and the fraction that it goes on with.
_BEFORE_PART = 8
_BELOW_ZERO = frozenset({"temperature", "degree"})


class Difference(NamedTuple):
    """A figure of the translation and the one of the source that it stands for, wrongly."""

    target: Quantity
    source: Quantity


class Comparison(NamedTuple):
    """What differs from the source.

    `values` differ in value, `units` agree in value but count something else; `halves` are hours in the other half of
    the day, `signs` degrees on the other side of zero; of `swaps` each has the figure that belongs to another.
    """

    values: Sequence[Difference] = ()
    units: Sequence[Difference] = ()
    halves: Sequence[Difference] = ()
    signs: Sequence[Difference] = ()
    swaps: Sequence[Difference] = ()


_NOTHING = Comparison()


def compare(
    source: Sequence[Quantity], target: Sequence[Quantity], around: Sequence[Quantity] = (), text: str = ""
) -> Comparison:
    """What differs: definite figures of the target that nothing in the source bears out.

    Each comes with the source's figure that it most likely stands for. Where the source has no figure left over, the
    translator has added one of his own, and nothing is said. `around` are the figures of the neighbouring segments'
    sources, which sentences may have moved from; `text` is the translation, for what stands between two figures.
    """
    if not target:
        return _NOTHING
    pairs = {
        n: m
        for n, m in _matched(source, target).items()
        if not (use := _use(target[m])) or not {*_meant(source[n], use)}.isdisjoint(target[m].values)
    }
    pairs = {n: m for n, m in pairs.items() if not _stands_for_another(source, n, target[m])}
    left = [s for n, s in enumerate(source) if n not in pairs]
    matched = {*pairs.values()}
    free = [t for m, t in enumerate(target) if m not in matched]
    bearing = Bearing(source, _without_vague(left, free))
    orphans = _orphans(source, [t for t in free if t.definite], around, bearing)
    # What a measure of the translation was turned from stands for nothing else.
    turned = _converted(left, free) if orphans else ()
    open_source = [s for n, s in enumerate(left) if n not in turned or _is_slip(s, orphans)] if orphans else []
    open_source = [s for s in open_source if not _is_loose_scale(s, orphans)]
    values = [
        Difference(orphans[m], open_source[n])
        for m, n in paired(orphans, open_source)
        if not _is_no_century(open_source[n], orphans[m])
    ]
    values += [Difference(target[m], source[n]) for m, n in _turned_wrong(source, target, pairs, text)]
    told = {difference.target.start for difference in values}
    dated = [*dates(target)]
    dated_source = [*dates(source)] if dated else []
    for part, other in differing(dated_source, dated, [*dates(around)], source) if dated_source else ():
        if part.start not in told:
            values.append(Difference(part, other))
    if not values and (ordinals := other_ordinal(source, target)):
        values.append(Difference(*ordinals))
    if (phones := other_telephone(source, target)) and phones[0].start not in told:
        values.append(Difference(*phones))
    if not values and (shares := other_share(source, target)):
        values.append(Difference(*shares))
    if not values and (halves := other_half(source, target, text)):
        values.append(Difference(*halves))
    if not values and (multiples := other_multiple([*source, *around], target, text)):
        values.append(Difference(*multiples))
    swaps = [Difference(target[m], source[n]) for m, n in swapped(source, target)]
    swaps += [one for one in _said_twice(source, target, pairs) if one.target.start not in told]
    swaps += [Difference(t, s) for t, s in exchanged(dated_source, dated)]
    swaps += [Difference(target[m], source[n]) for m, n in reordered(source, target, text)]
    swaps += [Difference(target[m], source[n]) for m, n in turned_score(source, target, text)]
    moved = {difference.target.start for difference in swaps}
    return Comparison(
        values,
        [one for one in _other_units(source, target, pairs, bearing, text) if one.target.start not in moved],
        [*_other_halves(source, target, pairs)],
        [*_other_signs(source, target, pairs)],
        swaps,
    )


def _stands_for_another(source: Sequence[Quantity], number: int, target: Quantity) -> bool:
    """Whether a measure that has the number of one of the source's in another unit is what a second one is in it: of 10
    and 25 cm the 10 inches are the second.
    """
    one = source[number]
    if one.unit == target.unit or not one.unit or not target.unit or _dimension(one) != _dimension(target):
        return False
    unit = unit_named(target.unit)
    others = [s for n, s in enumerate(source) if n != number and s.unit]
    return unit is not None and bool(unit.sizes) and Measures(others).converts(target)


def _without_vague(left: Sequence[Quantity], free: Sequence[Quantity]) -> list[Quantity]:
    """Figures of the source without the vague ones that a vague one of the translation stands for: 几十, "dozens"."""
    vague = [(t.value, t.upper) for t in free if t.upper is not None]
    kept: list[Quantity] = []
    for one in left:
        upper = one.upper
        like = None
        if upper is not None and not one.firm:
            like = next(((low, high) for low, high in vague if low < upper and one.value < high), None)
        if like:
            vague.remove(like)
        else:
            kept.append(one)
    return kept


def _orphans(
    source: Sequence[Quantity], free: Sequence[Quantity], around: Sequence[Quantity], bearing: Bearing
) -> list[Quantity]:
    """Of the figures of a translation that go with none of the source's, those that nothing there bears out."""
    if not free:
        return []
    known = {use: {v for s in (*source, *around) for v in _meant(s, use)} for use in {_use(t) for t in free}}
    has_hour = any(s.kind is Kind.HOUR for s in source)
    zones = {s.zone for s in source}
    times = {s.value + m.value / 100 for s, m in pairwise(source) if _are_a_time(s, m)}
    # Две целых три десятых are 2.3.
    sums = {
        s.value + part.value
        for s, part in pairwise(source)
        if part.kind is Kind.FRACTION and part.start - s.end <= _BEFORE_PART and s.value.denominator == 1
    }
    return [
        t
        for t in free
        if known[_use(t)].isdisjoint(t.values)
        # "At 3.48" for 3時48分.
        and not (times and not t.unit and t.value in times)
        and not (sums and t.value in sums)
        and not (has_hour and t.zone and t.zone not in zones)
        and not bearing.explains(t)
    ]


def _are_a_time(one: Quantity, other: Quantity) -> bool:
    """Whether two figures are an hour and its minutes: 7 часов 45 минут, 7 Uhr 45."""
    if one.kind is not Kind.HOUR and one.unit != "hour":
        return False
    bare = one.kind is Kind.HOUR and other.kind is Kind.NUMBER and not other.unit
    return bare or other.kind is Kind.MINUTE or other.unit == "minute"


def _turned_wrong(
    source: Sequence[Quantity], target: Sequence[Quantity], pairs: dict[int, int], text: str
) -> Iterator[tuple[int, int]]:
    """The indices of measures in brackets that are not what stands before them in another unit, and of what that is.

    "120 kilometers (65 miles)": the translator has turned the source's figure into another unit, wrongly.
    """
    if len(pairs) == len(target):
        return
    stands_for = {m: n for n, m in pairs.items()}
    for m, (one, other) in enumerate(pairwise(target)):
        if m not in stands_for or m + 1 in stands_for or one.unit == other.unit or not other.definite:
            continue
        ranged = other.ranged or (m > 0 and target[m - 1].ranged)
        pattern = _IN_BRACKETS if text.find("(", one.end, other.start) >= 0 or _dimension(one) == "time" else _OR
        if ranged or _dimension(one) != _dimension(other) or not pattern.fullmatch(text, one.end, other.start):
            continue
        unit = unit_named(one.unit)
        borne_out = Measures([one, *source]).converts(other, same=True)
        if unit and unit.sizes and not borne_out:
            yield m + 1, stands_for[m]


def _said_twice(source: Sequence[Quantity], target: Sequence[Quantity], pairs: dict[int, int]) -> Iterator[Difference]:
    """The one figure of a translation that the source has only elsewhere, where one of the source is left over.

    All others go together, one to one, so that the translation has said one figure twice.
    """
    matched = {*pairs.values()}
    left = [s for n, s in enumerate(source) if n not in pairs]
    over = [t for m, t in enumerate(target) if m not in matched]
    if len(left) == len(over) == 1 and len(source) == len(target):
        s, t = left[0], over[0]
        counted = {s.kind, t.kind} <= {Kind.NUMBER, Kind.ORDINAL} or s.kind is t.kind
        alike = s.definite and t.definite and counted and s.unit == t.unit and s.kind is not Kind.NAME
        alike = alike and (len(source) >= _ENOUGH or bool(s.unit))
        if alike and any(not {*t.values}.isdisjoint(one.values) for one in source):
            yield Difference(t, s)


def compare_measures(source: Sequence[Quantity], target: Sequence[Quantity]) -> Comparison:
    """What differs where of a language no more is known than its digits and units: measures of one dimension."""
    measured = [s for s in source if s.unit and (unit := unit_named(s.unit)) and unit.sizes and s.firm]
    wanted = [t for t in target if t.unit and (unit := unit_named(t.unit)) and unit.sizes and t.firm]
    bearing = Bearing(source, source)
    values = {v for s in source for v in s.values}
    orphans = [t for t in wanted if not bearing.explains(t) and values.isdisjoint(t.values)]
    open_source = [s for s in measured if not _is_converted(s, target) and not _is_kept(s, target)]
    found = [
        Difference(orphans[m], open_source[n])
        for m, n in paired(orphans, open_source)
        if _dimension(orphans[m]) == _dimension(open_source[n])
    ]
    return Comparison(found, [*_other_units(source, target, _matched(source, target), bearing)])


def _dimension(figure: Quantity) -> str:
    unit = unit_named(figure.unit)
    return unit.dimension if unit else ""


def _is_kept(source: Quantity, target: Sequence[Quantity]) -> bool:
    return any(not {*source.values}.isdisjoint(t.values) for t in target)


def _use(figure: Quantity) -> str:
    """What a figure of a translation is used for, which not all that a figure of the source may be is."""
    if figure.kind in (Kind.HOUR, Kind.MINUTE):
        return "hour" if figure.kind is Kind.HOUR else "minute"
    if Kind.PERCENT is figure.kind or figure.unit == "percent":
        return "percent"
    return "" if figure.unit in ("", "hour") else "measure"


def _meant(source: Quantity, use: str) -> Sequence[Fraction]:
    """What of a figure of the source one of the translation may be that is used so.

    Minutes are no hours, an hour of the clock counts nothing (twelve days are not 零点), and 千分之五 are no five per
    cent.
    """
    if use == "hour":
        return () if source.kind is Kind.MINUTE else (*source.values, *(Fraction(v // 1) for v in _as_times(source)))
    if use == "minute":
        # Half past eight is 8:30, and halb acht 7:30; 8:15 has no 8 minutes.
        read = () if source.kind is Kind.HOUR else source.values
        parts = source.values if source.kind is Kind.FRACTION else [v % 1 for v in _as_times(source)]
        return (*read, *(part * 60 for part in parts))
    if use and source.kind is Kind.HOUR:
        return ()
    return source.values[:2] if use == "percent" and source.kind is Kind.FRACTION else source.values


def _as_times(figure: Quantity) -> Sequence[Fraction]:
    """Numbers with a half or a quarter that may be times: huit heures et demie."""
    if figure.unit not in ("", "hour"):
        return ()
    return [v for v in figure.values if v.denominator in (2, 4) and 1 < v < _LAST_HOUR]


def _is_no_century(source: Quantity, target: Quantity) -> bool:
    """Whether a figure cannot stand for a century: "the 1980s" are the eighties of the twentieth."""
    if source.unit != "century" or target.unit == "century" or target.kind is Kind.ORDINAL:
        return False
    return target.kind is not Kind.YEAR or target.value % 100 != 0


def _is_loose_scale(source: Quantity, orphans: Sequence[Quantity]) -> bool:
    """Whether a figure is a word such as "hundred" alone, which is another word as often, and no small one's slip.

    Every power of ten is another one with a slip.
    """
    if source.definite or source.kind is not Kind.NUMBER or source.value not in _SCALES:
        return False
    return all(t.value < _SCALES[0] for t in orphans)


def _is_slip(source: Quantity, orphans: Sequence[Quantity]) -> bool:
    """Whether a figure of the translation is one of the source's, in its unit, with a slip."""
    return any(t.unit == source.unit and likeness(source, t) >= SLIP for t in orphans)


def _converted(source: Sequence[Quantity], target: Sequence[Quantity]) -> set[int]:
    """The indices of the source's figures that stand in the translation in another unit.

    Of a range or a list each stands for one: 8 to 10 cm are not both 3 inches.
    """
    found: dict[int, int] = {}
    for apart, n, m in sorted(_conversions(source, target)):
        # What is said twice in the source may be said once.
        twin = any(source[other].values == source[n].values for other in found)
        if n not in found and (m not in found.values() or twin or not apart):
            found[n] = m
    return {*found}


def _conversions(source: Sequence[Quantity], target: Sequence[Quantity]) -> Iterator[tuple[Fraction, int, int]]:
    """How far a figure of the source is from the one of the translation that it may be in another unit, and both."""
    # A table has the same measures again and again.
    known: dict[tuple[object, ...], bool] = {}
    for n, one in enumerate(source):
        measures = Bearing([one], [one])
        for m, other in enumerate(target):
            if not other.unit or other.unit == one.unit:
                continue
            both = (one._replace(start=0, end=0), other._replace(start=0, end=0))
            if both not in known:
                known[both] = measures.converts(other)
            if known[both]:
                value = in_unit(one, other.unit)
                yield abs(value / other.value - 1) if value is not None and other.value else Fraction(0), n, m


def _is_converted(source: Quantity, target: Sequence[Quantity]) -> bool:
    """Whether a figure of the source stands in the translation in another unit."""
    measures = Bearing([source], [source])
    return any(t.unit and t.unit != source.unit and measures.converts(t) for t in target)


def _other_units(
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


def _other_halves(
    source: Sequence[Quantity], target: Sequence[Quantity], pairs: dict[int, int]
) -> Iterator[Difference]:
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


def _other_signs(source: Sequence[Quantity], target: Sequence[Quantity], pairs: dict[int, int]) -> Iterator[Difference]:
    """Equal degrees, of which one is below zero."""
    for n, m in pairs.items():
        s, t = source[n], target[m]
        if s.below == t.below or not {_dimension(s), _dimension(t)} <= _BELOW_ZERO:
            continue
        if not any(one.below == t.below and one.value == t.value for one in source):
            yield Difference(t, s)


def _matched(source: Sequence[Quantity], target: Sequence[Quantity]) -> dict[int, int]:
    """Which equal figure of the target each of the source's goes with: equal kinds first, then in reading order.

    Figures are equal that have a value in common; those with the same unit go together before others do.
    """
    matched: dict[int, int] = {}
    taken: set[int] = set()
    # Whole numbers are looked up many times as fast as fractions.
    ours, theirs = ([[_plain(value) for value in one.values] for one in side] for side in (source, target))
    for key_of in (
        lambda one: (one.kind, one.unit, one.below, one.half),
        lambda one: (one.kind, one.unit),
        lambda one: one.kind,
        lambda one: None,
    ):
        if len(matched) == len(source) or len(taken) == len(target):
            break
        waiting: Mapping[tuple[object, Fraction | int], deque[int]] = defaultdict(deque)
        for m, t in enumerate(target):
            if m not in taken:
                cell = key_of(t)
                for value in theirs[m]:
                    waiting[cell, value].append(m)
        for n, s in enumerate(source):
            if n in matched:
                continue
            cell = key_of(s)
            queues = [waiting[key] for value in ours[n] if (key := (cell, value)) in waiting]
            if (first := first_free(queues, taken)) is not None:
                matched[n] = first
                taken.add(first)
    return matched


def _plain(value: Fraction) -> Fraction | int:
    return value.numerator if value.denominator == 1 else value


def carried(source: Sequence[Quantity], target: Sequence[Quantity]) -> tuple[bool, ...]:
    """Of each definite figure of the source whether the translation has it, as it is or in another unit.

    A figure of the translation stands for one of the source.
    """
    matched = _matched(source, target)
    free = [t for m, t in enumerate(target) if m not in {*matched.values()}]

    def stands_there(number: int) -> bool:
        if number not in matched:
            return False
        other = target[matched[number]]
        return not {*_meant(source[number], _use(other))}.isdisjoint(other.values)

    return tuple(stands_there(n) or _is_converted(s, free) for n, s in enumerate(source) if s.definite)
