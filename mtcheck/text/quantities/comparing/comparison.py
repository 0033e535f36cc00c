"""The figures of a translation held against those of its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from ....lazy_patterns import lazy_pattern
from ..quantity import Kind, Quantity
from ..reading.multiples import other_multiple
from ..reading.telephones import other_telephone
from ..reading.units import unit_named
from .bearing_out import Bearing
from .conversion import Measures
from .converted import converted, is_converted
from .dates import dates, differing, exchanged
from .difference import Comparison, Difference
from .likeness import SLIP, likeness
from .matching import equal_pairs, meant, use_of
from .ordinals import other_ordinal
from .other_kinds import dimension_of, other_halves, other_signs, other_units
from .pairing import paired
from .scores import turned_score
from .shares import other_half, other_share
from .swaps import reordered, swapped

# So many figures that go together, but for one, are the same row.
_ENOUGH = 3
# Between a measure and what it is in another unit.
_IN_BRACKETS = lazy_pattern(r"[^().;:!?\d]{1,30}\((?:[a-z]+ ){0,2}")
# The same without brackets, which two periods that a court chooses from have as well.
_OR = lazy_pattern(r"[^().,;:!?\d]{1,30}, or (?:about |around |roughly |some |nearly )?")
_SCALES = (100, 1000)
# Between a whole number and the fraction that it goes on with.
_BEFORE_PART = 8


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
        for n, m in equal_pairs(source, target).items()
        if not (use := use_of(target[m])) or not {*meant(source[n], use)}.isdisjoint(target[m].values)
    }
    pairs = {n: m for n, m in pairs.items() if not _stands_for_another(source, n, target[m])}
    left = [s for n, s in enumerate(source) if n not in pairs]
    matched = {*pairs.values()}
    free = [t for m, t in enumerate(target) if m not in matched]
    bearing = Bearing(source, _without_vague(left, free))
    orphans = _orphans(source, [t for t in free if t.definite], around, bearing)
    # What a measure of the translation was turned from stands for nothing else.
    turned = converted(left, free) if orphans else ()
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
    if not values and (
        multiples := other_share(source, target)
        or other_half(source, target, text)
        or other_multiple([*source, *around], target, text)
    ):
        values.append(Difference(*multiples))
    twice = [one for one in _said_twice(source, target, pairs) if one.target.start not in told]
    swaps = _swaps(source, target, text, [*twice, *(Difference(t, s) for t, s in exchanged(dated_source, dated))])
    moved = {difference.target.start for difference in swaps}
    return Comparison(
        values,
        [one for one in other_units(source, target, pairs, bearing, text) if one.target.start not in moved],
        [*other_halves(source, target, pairs)],
        [*other_signs(source, target, pairs)],
        swaps,
    )


def _swaps(
    source: Sequence[Quantity], target: Sequence[Quantity], text: str, others: Sequence[Difference]
) -> list[Difference]:
    """The figures that have the place of another, `others` that are told already among them, in the order of ways."""
    return [
        *(Difference(target[m], source[n]) for m, n in swapped(source, target)),
        *others,
        *(Difference(target[m], source[n]) for m, n in reordered(source, target, text)),
        *(Difference(target[m], source[n]) for m, n in turned_score(source, target, text)),
    ]


def _stands_for_another(source: Sequence[Quantity], number: int, target: Quantity) -> bool:
    """Whether a measure that has the number of one of the source's in another unit is what a second one is in it: of 10
    and 25 cm the 10 inches are the second.
    """
    one = source[number]
    if one.unit == target.unit or not one.unit or not target.unit or dimension_of(one) != dimension_of(target):
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
    known = {use: {v for s in (*source, *around) for v in meant(s, use)} for use in {use_of(t) for t in free}}
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
        if known[use_of(t)].isdisjoint(t.values)
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
        pattern = _IN_BRACKETS if text.find("(", one.end, other.start) >= 0 or dimension_of(one) == "time" else _OR
        if ranged or dimension_of(one) != dimension_of(other) or not pattern.fullmatch(text, one.end, other.start):
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
    """What differs where of a language no more is known than its digits and units: measures of one dimension, and sums
    of money that only differ by thousands.
    """
    measured = [s for s in source if s.unit and unit_named(s.unit) and s.firm]
    wanted = [t for t in target if t.unit and unit_named(t.unit) and t.firm]
    bearing = Bearing(source, source)
    values = {v for s in source for v in s.values}
    orphans = [t for t in wanted if not bearing.explains(t) and values.isdisjoint(t.values)]
    open_source = [s for s in measured if not is_converted(s, target) and not _is_kept(s, target)]
    found = [
        Difference(orphans[m], open_source[n])
        for m, n in paired(orphans, open_source)
        if _are_of_one_measure(orphans[m], open_source[n])
    ]
    return Comparison(found, [*other_units(source, target, equal_pairs(source, target), bearing)])


_THOUSANDS = frozenset((Fraction(1000), Fraction(1000_000), Fraction(1, 1000), Fraction(1, 1000_000)))


def _are_of_one_measure(one: Quantity, other: Quantity) -> bool:
    unit = unit_named(one.unit)
    if unit and not unit.sizes:
        # Money may be counted in other money.
        return one.unit == other.unit and bool(other.value) and one.value / other.value in _THOUSANDS
    return dimension_of(one) == dimension_of(other)


def _is_kept(source: Quantity, target: Sequence[Quantity]) -> bool:
    return any(not {*source.values}.isdisjoint(t.values) for t in target)


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


def carried(source: Sequence[Quantity], target: Sequence[Quantity]) -> tuple[bool, ...]:
    """Of each definite figure of the source whether the translation has it, as it is or in another unit.

    A figure of the translation stands for one of the source.
    """
    matched = equal_pairs(source, target)
    free = [t for m, t in enumerate(target) if m not in {*matched.values()}]

    def stands_there(number: int) -> bool:
        if number not in matched:
            return False
        other = target[matched[number]]
        return not {*meant(source[number], use_of(other))}.isdisjoint(other.values)

    return tuple(stands_there(n) or is_converted(s, free) for n, s in enumerate(source) if s.definite)
