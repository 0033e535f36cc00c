"""How likely a figure of a translation is a slip for one of its source.

A slip is a power of ten too much or too little, or one digit changed, lost or added. Any other firm figure may have
taken the place of another as well, with less to show for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ..quantity import Kind, Quantity

SLIP = 5
"""The likeness from which on two figures differ as a slip makes them differ."""
POWER_OF_TEN, ONE_DIGIT, ANOTHER = SLIP + 1, SLIP, 1
_SMALLEST_POWER = -15


def likeness(source: Quantity, target: Quantity) -> int:
    """How likely a figure of the target is a slip for one of the source; 0 if it is not."""
    if not may_be_mistaken(source.kind, target.kind):
        return 0
    if power_of_ten(source, target):
        base = POWER_OF_TEN
    elif _one_digit_apart(source, target):
        base = ONE_DIGIT
    elif source.definite and may_replace(source.kind, target.kind):
        base = ANOTHER
    else:
        return 0
    return base + company(source.kind, source.unit, target)


def may_be_mistaken(source: Kind, target: Kind) -> bool:
    """Whether a figure of one kind can be a slip for one of another at all: months are words."""
    if Kind.REIGN in (source, target):
        # Louis XIV is no number of people.
        return {source, target} <= {Kind.REIGN, Kind.ORDINAL}
    return source is target or Kind.MONTH not in (source, target)


def may_replace(source: Kind, target: Kind) -> bool:
    """Whether a figure may stand for another that it looks nothing like."""
    return Kind.NAME not in (source, target) and (source is target or Kind.YEAR not in (source, target))


def company(kind: Kind, unit: str, target: Quantity) -> int:
    """What the same kind and unit add to a likeness."""
    return 2 * (kind is target.kind) + 2 * (unit != "" and unit == target.unit)


def power_of_ten(source: Quantity, target: Quantity) -> int:
    """By which power of ten, other than the noughth, the target is larger than the source; 0 if by none."""
    targets = [magnitude(w) for w in target.values if w > 0]
    for v in source.values:
        if v > 0:
            mantissa, exponent = magnitude(v)
            for other, power in targets:
                if other == mantissa and is_power(power - exponent):
                    return power - exponent
    return 0


def is_power(power: int) -> bool:
    """Whether people slip by so many powers of ten."""
    return power != 0 and power >= _SMALLEST_POWER


def magnitude(value: Fraction) -> tuple[Fraction, int]:
    """Mantissa, from 1 up to 10, and exponent of ten of a value above 0."""
    exponent = len(str(value.numerator)) - len(str(value.denominator))
    mantissa = value / Fraction(10) ** exponent
    return (mantissa * 10, exponent - 1) if mantissa < 1 else (mantissa, exponent)


def _one_digit_apart(source: Quantity, target: Quantity) -> bool:
    return any(
        _is_one_edit(digits(v), digits(w)) or _is_one_edit(figures(v), figures(w))
        for v in source.values
        for w in target.values
    )


def digits(value: Fraction) -> str:
    """The significant digits, so that 2,500 and 2.5 million are alike."""
    return figures(value).rstrip("0") or "0"


def figures(value: Fraction) -> str:
    """All digits of a value, those behind the point as well, up to six."""
    return str(value.numerator) if value.denominator == 1 else f"{float(value):.6f}".rstrip("0").replace(".", "")


def _is_one_edit(a: str, b: str) -> bool:
    if len(a) == len(b):
        return sum(x != y for x, y in zip(a, b, strict=True)) == 1 and (len(a) > 1)
    short, long = sorted((a, b), key=len)
    return (
        len(long) - len(short) == 1
        and len(short) > 1
        and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
    )


def one_edit_away(text: str) -> Iterator[str]:
    """The rows of digits from which one differs by a digit changed, lost or added; both have two digits at least."""
    if len(text) < 2:
        return
    for i, old in enumerate(text):
        yield from (text[:i] + new + text[i + 1 :] for new in "0123456789" if new != old)
    for i in range(len(text) + 1):
        yield from (text[:i] + new + text[i:] for new in "0123456789")
    if len(text) > 2:
        yield from (text[:i] + text[i + 1 :] for i in range(len(text)))
