"""Which figure of a translation goes with which of its source, and what one may stand for in the other's use."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from fractions import Fraction

from ..quantity import Kind, Quantity
from .pairing import first_free


def equal_pairs(source: Sequence[Quantity], target: Sequence[Quantity]) -> dict[int, int]:
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


def use_of(figure: Quantity) -> str:
    """What a figure of a translation is used for, which not all that a figure of the source may be is."""
    if figure.kind in (Kind.HOUR, Kind.MINUTE):
        return "hour" if figure.kind is Kind.HOUR else "minute"
    if Kind.PERCENT is figure.kind or figure.unit == "percent":
        return "percent"
    return "" if figure.unit in ("", "hour") else "measure"


def meant(source: Quantity, use: str) -> Sequence[Fraction]:
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


_LAST_HOUR = 24


def _as_times(figure: Quantity) -> Sequence[Fraction]:
    """Numbers with a half or a quarter that may be times: huit heures et demie."""
    if figure.unit not in ("", "hour"):
        return ()
    return [v for v in figure.values if v.denominator in (2, 4) and 1 < v < _LAST_HOUR]
