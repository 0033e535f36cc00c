"""The figures of a translation held against those of its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from .quantity import Kind, Quantity
from .units import unit_named

# How far a rounded or converted figure may be from the exact one.
_ROUNDED = Fraction(6, 100)
_CONVERTED = Fraction(5, 100)
# The likeness from which on two figures differ as a slip makes them differ.
SLIP = 5


class Difference(NamedTuple):
    """A figure of the translation and the one of the source that it stands for, wrongly."""

    target: Quantity
    source: Quantity


class Comparison(NamedTuple):
    """`values` differ in value; `units` agree in value, but count something else."""

    values: Sequence[Difference]
    units: Sequence[Difference]


def compare(source: Sequence[Quantity], target: Sequence[Quantity], around: Sequence[Quantity] = ()) -> Comparison:
    """What differs: firm figures of the target that nothing in the source bears out, each with the source's figure that it most likely stands for.

    Where the source has no figure left over, the translator has added one of his own, and nothing is said. `around` are the figures of the
    neighbouring segments' sources, which sentences may have moved from.
    """
    pairs = _matched(source, target)
    left = [s for n, s in enumerate(source) if n not in pairs]
    orphans = [
        t
        for n, t in enumerate(target)
        if t.firm
        and n not in pairs.values()
        and not any(equal(s, t) for s in (*source, *around))
        and not _explained(t, source, left)
    ]
    return Comparison(list(_paired(orphans, left)), list(_other_units(source, target, pairs)))


def _other_units(source: Sequence[Quantity], target: Sequence[Quantity], pairs: dict[int, int]) -> Iterator[Difference]:
    """Equal figures with units of one dimension that are not the same, where no other figure of the source has that value and unit."""
    for n, m in pairs.items():
        a, b = unit_named(source[n].unit), unit_named(target[m].unit)
        if (
            not a
            or not b
            or a == b
            or a.dimension != b.dimension
            or {a.name, b.name} in _ALIKE
            or (b.name == "USD" and a.name in _DOLLARS)
        ):
            continue
        if not any(equal(s, target[m]) and s.unit in (b.name, "") for s in source if s is not source[n]):
            yield Difference(target[m], source[n])


# "1,000 tons" may be of either kind; people write "dollars" for every dollar where it is plain which.
_ALIKE = ({"tonne", "short ton"},)
_DOLLARS = frozenset({"HKD", "TWD", "AUD", "CAD", "SGD", "NZD"})


def _matched(source: Sequence[Quantity], target: Sequence[Quantity]) -> dict[int, int]:
    """Which equal figure of the target each of the source's goes with: equal kinds first, then in reading order."""
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for same_kind in (True, False):
        for n, s in enumerate(source):
            if n in matched:
                continue
            for m, t in enumerate(target):
                if m not in taken and (not same_kind or s.kind is t.kind) and equal(s, t):
                    matched[n] = m
                    taken.add(m)
                    break
    return matched


def equal(source: Quantity, target: Quantity) -> bool:
    """Whether two figures have a value in common."""
    return not set(source.values).isdisjoint(target.values)


def _explained(target: Quantity, source: Sequence[Quantity], left: Sequence[Quantity]) -> bool:
    """Whether a figure is one of the source's in other words: converted, as a share, or rounded and vague where no other figure has that."""
    if any(_shares(s, target) or _converted(s, target) for s in source):
        return True
    return any(_vaguely(s, target) or _rounded(s, target) for s in left)


def _vaguely(source: Quantity, target: Quantity) -> bool:
    a, b = source.value, target.value
    if source.upper is not None and any(a <= v < source.upper for v in target.values):
        return True
    return target.upper is not None and any(b <= v < target.upper for v in source.values)


def _rounded(source: Quantity, target: Quantity) -> bool:
    """Whether the target has fewer figures than the source and says that it rounds."""
    if not (target.about or source.about):
        return False
    return any(
        len(_digits(w)) < len(_digits(v)) and _close(v, w, _ROUNDED)
        for v in source.values
        for w in target.values
        if v >= 10
    )


def _close(a: Fraction, b: Fraction, tolerance: Fraction) -> bool:
    return abs(a - b) <= tolerance * max(abs(a), abs(b))


def _shares(source: Quantity, target: Quantity) -> bool:
    """33 % is a third, and 0.5 is half."""
    for one, other in ((source, target), (target, source)):
        if one.kind is Kind.FRACTION and (other.kind is Kind.PERCENT or other.unit == "percent"):
            return any(_close(v * 100, w, Fraction(2, 100)) for v in one.values for w in other.values)
    return False


def _converted(source: Quantity, target: Quantity) -> bool:
    """Whether the target has the source's quantity in another unit of the same dimension."""
    a, b = unit_named(source.unit), unit_named(target.unit)
    if a is None or b is None or a == b or a.dimension != b.dimension or not (a.size and b.size):
        return False
    return any(_close(v * a.size, w * b.size, _CONVERTED) for v in source.values for w in target.values)


def _paired(orphans: Sequence[Quantity], left: Sequence[Quantity]) -> Iterator[Difference]:
    """Each figure with the one it goes with best, the likeliest pairs first."""
    pairs = sorted(((-likeness(s, t), m, n) for m, t in enumerate(orphans) for n, s in enumerate(left)))
    seen: set[int] = set()
    used: set[int] = set()
    found = []
    for score, m, n in pairs:
        if score and m not in seen and n not in used:
            seen.add(m)
            used.add(n)
            found.append((m, n))
    yield from (Difference(orphans[m], left[n]) for m, n in sorted(found))


def likeness(source: Quantity, target: Quantity) -> int:
    """How likely a figure of the target is a slip for one of the source; 0 if it is not."""
    if Kind.MONTH in (source.kind, target.kind) and source.kind is not target.kind:
        return 0
    if power_of_ten(source, target):
        score = SLIP + 1
    elif _one_digit_apart(source, target):
        score = SLIP
    elif (
        source.firm
        and Kind.NAME not in (source.kind, target.kind)
        and (source.kind is target.kind or Kind.YEAR not in (source.kind, target.kind))
    ):
        score = 1
    else:
        return 0
    if not source.firm and score < SLIP:
        return 0
    if source.kind is target.kind:
        score += 2
    if source.unit and source.unit == target.unit:
        score += 2
    return score


def power_of_ten(source: Quantity, target: Quantity) -> int:
    """By which power of ten, other than the noughth, the target is larger than the source; 0 if by none."""
    for v in source.values:
        for w in target.values:
            if v > 0 and w > 0:
                ratio = w / v
                power = 0
                while ratio >= 10 and ratio % 10 == 0:
                    ratio /= 10
                    power += 1
                while ratio < 1 and power > -15:
                    ratio *= 10
                    power -= 1
                if ratio == 1 and power:
                    return power
    return 0


def _one_digit_apart(source: Quantity, target: Quantity) -> bool:
    """Whether the digits differ by one changed, lost or added."""
    return any(
        _edits(_digits(v), _digits(w)) or _edits(_figures(v), _figures(w)) for v in source.values for w in target.values
    )


def _digits(value: Fraction) -> str:
    """The significant digits, so that 2,500 and 2.5 million are alike."""
    return _figures(value).rstrip("0") or "0"


def _figures(value: Fraction) -> str:
    return str(value.numerator) if value.denominator == 1 else f"{float(value):.6f}".rstrip("0").replace(".", "")


def _edits(a: str, b: str) -> bool:
    if len(a) == len(b):
        return sum(x != y for x, y in zip(a, b, strict=True)) == 1 and (len(a) > 1)
    short, long = sorted((a, b), key=len)
    return (
        len(long) - len(short) == 1
        and len(short) > 1
        and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
    )
