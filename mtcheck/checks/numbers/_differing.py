"""Which check a figure that differs from its source's belongs to, and how it is reported."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ...model.finding import Finding
from ...model.grade import Confidence
from ...text.english.dates import full_months
from ...text.quantities.comparing.conversion import in_unit
from ...text.quantities.comparing.difference import Difference
from ...text.quantities.comparing.likeness import SLIP, likeness, power_of_ten
from ...text.quantities.quantity import Kind, Quantity
from .._base import CheckInfo, Context

NUMBER, SCALE, DATE = "number", "scale", "date"
_MONTHS = range(1, 13)
_CALENDAR = {Kind.YEAR: 2200, Kind.MONTH: 12, Kind.DAY: 31, Kind.HOUR: 24, Kind.MINUTE: 59}


def findings_of(info: CheckInfo, context: Context, wanted: str) -> Iterator[Finding]:
    """The findings of one of the three checks that differing values make."""
    for pair in context.pairs:
        differences = sorted(pair.figures.values, key=lambda one: one.target.start)
        told = -1
        for at, difference in enumerate(differences):
            if kind_of(difference) != wanted or at == told:
                continue
            target, source = difference
            text, original = pair.target.text, pair.source.text
            values = [_told(source, original[source.start : source.end])]
            turned, end = [value for value in (_turned(difference),) if value], target.end
            if turned and at + 1 < len(differences) and _is_other_end(difference, differences[at + 1]):
                # Both ends of a range are one measure.
                target_end, source_end = differences[at + 1]
                told, end = at + 1, target_end.end
                values.append(said(source_end.value, original[source_end.start : source_end.end]))
                turned.append(_turned(differences[at + 1]))
            original_value = " to ".join(values)
            if turned:
                original_value += f" {source.unit}, which is {' to '.join(turned)} {target.unit}"
            yield info.finding(
                pair.segment.at(target.start, end),
                f'"{text[target.start : end]}", but the source has {original_value}',
                evidence=_evidence(difference),
                related=[pair.segment.at(source.start, source.end, "source")],
                confidence=Confidence.HIGH if likeness(source, target) >= SLIP else Confidence.MEDIUM,
            )


# Between both ends of a range: " to ", "–".
_RANGE = 5


def _is_other_end(one: Difference, other: Difference) -> bool:
    """Whether two measures are the ends of a range in both texts."""
    near = 0 < other.target.start - one.target.end <= _RANGE and other.source.start - one.source.end > 0
    units = (one.target.unit, one.source.unit) == (other.target.unit, other.source.unit)
    return one.target.ranged and near and units and bool(_turned(other))


def moved(info: CheckInfo, context: Context, kind: str) -> Iterator[Finding]:
    """The findings of figures whose value is the source's, and that say something else all the same.

    `kind` is the field of Comparison: "halves", "signs" or "swaps".
    """
    for pair in context.pairs:
        for target, source in getattr(pair.figures, kind):
            text, original = pair.target.text, pair.source.text[source.start : source.end]
            written = text[target.start : target.end]
            message, evidence = _MOVED[kind]
            yield info.finding(
                pair.segment.at(target.start, target.end),
                message.format(written=written, original=original),
                evidence=evidence,
                related=[pair.segment.at(source.start, source.end, "source")],
                confidence=Confidence.MEDIUM,
            )


_MOVED = {
    "halves": ('"{written}" is in the other half of the day than the source\'s {original}', "a.m. and p.m. differ"),
    "signs": (
        '"{written}" is on the other side of zero than the source\'s {original}',
        "only one of both is below zero",
    ),
    "swaps": (
        '"{written}" stands where the source has {original}',
        "two figures have changed places: each has what belongs to the other in the source",
    ),
}
"""What is said of each kind, and why."""


def kind_of(difference: Difference) -> str:
    """The check that a difference belongs to.

    A day that is no day any more is off by a power of ten, not another day.
    """
    target, source = difference
    if _turned(difference):
        return NUMBER
    last = _CALENDAR.get(source.kind)
    if source.kind is Kind.YEAR and target.kind not in _CALENDAR and not 1000 <= target.value < 2200:
        last = None
    if last is not None and (not power_of_ten(source, target) or 1 <= target.value <= last):
        return DATE
    return SCALE if power_of_ten(source, target) else NUMBER


def _told(source: Quantity, original: str) -> str:
    """What the source has, a month by its name."""
    if source.kind is Kind.MONTH and source.value in _MONTHS:
        return f"{full_months()[int(source.value) - 1]} ({original})"
    return said(source.value, original)


def said(value: Fraction, original: str) -> str:
    """A value in English digits, with the words of the source if they read differently."""
    if value.denominator == 1:
        # Years and small figures have no separator in the source either.
        shown = f"{value.numerator:,}" if value >= 10000 else str(value.numerator)
    else:
        decimal = f"{float(value):,.6g}"
        shown = decimal if Fraction(decimal.replace(",", "")) == value else f"{value.numerator}/{value.denominator}"
    return shown if shown == original else f"{shown} ({original})"


def _turned(difference: Difference) -> str:
    """What the source's measure is in the unit of the translation, where that has another; else "".

    As exact as news is: three digits, or all before the point.
    """
    target, source = difference
    value = in_unit(source, target.unit, change=target.changes) if target.unit != source.unit else None
    if value is None:
        return ""
    return f"{float(value):.3g}" if abs(value) < 1000 else f"{round(value):,}"


def _evidence(difference: Difference) -> str:
    target, source = difference
    if _turned(difference):
        return "neither this measure nor what it is in another unit stands in the source"
    power = power_of_ten(source, target)
    if power:
        factor = f"{10 ** abs(power):,}"
        return f"{factor} times too {'large' if power > 0 else 'small'}, and nothing in the source has this value"
    return "nothing in the source has this value, and nothing in the translation has the source's"
