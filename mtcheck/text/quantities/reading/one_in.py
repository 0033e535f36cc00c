"""Shares that are said as one in so many: un enfant sur quatre, 3人に1人, каждый пятый, "one in three"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ....known.tables import either, marked
from ..quantity import EAST_ASIAN, Kind, Quantity

# News has no such share of more.
_MOST = 100
_LONGEST = 40
_EACH_BEFORE = 24


class _Ways:
    """What stands in such a share: between one and the many, between the many and one, before an ordinal."""

    def __init__(self, language: str) -> None:
        joined = language in EAST_ASIAN
        # What is counted stands between as well: three words, or so many characters.
        gap, blank = (r"[^\d,，.。、;；]{0,8}?", " ?") if joined else (r"(?: [^\W\d_][\w'-]*){0,3}?", " ")
        one_first, many_first, each = (marked(role, "one_in", language) for role in ("of", "among", "each"))
        self.one_first = re.compile(rf"{gap}{blank}(?:{either(one_first)}){blank}") if one_first else None
        self.many_first = re.compile(rf"{gap}{blank}(?:{either(many_first)}){blank}") if many_first else None
        self.each = re.compile(rf"(?<![^\W_])(?:{either(each)}) ?$") if each else None


@cache
def _ways(language: str) -> _Ways:
    return _Ways(language)


def with_ones_in(text: str, figures: Sequence[Quantity], language: str) -> Sequence[Quantity]:
    """The figures of a text, of which the many that one is of is a `share` as well: one in four is a quarter."""
    ways = _ways(language)
    if not (ways.one_first or ways.many_first or ways.each):
        return figures
    found: list[Quantity] | None = None
    for at, many in enumerate(figures):
        if not _counts(many):
            continue
        before = figures[at - 1] if at else None
        behind = figures[at + 1] if at + 1 < len(figures) else None
        if (
            (before and _is_one(before) and _stands(ways.one_first, text, before.end, many.start))
            or (behind and _is_one(behind) and _stands(ways.many_first, text, many.end, behind.start))
            or (many.kind is Kind.ORDINAL and _is_each(ways.each, text, many))
        ):
            found = found or list(figures)
            share = 1 / many.value
            found[at] = many._replace(values=tuple(dict.fromkeys((many.value, share, 100 * share))), share=True)
    return found or figures


def _counts(figure: Quantity) -> bool:
    return (
        figure.kind in (Kind.NUMBER, Kind.ORDINAL)
        and not figure.unit
        and 1 < figure.value.numerator <= _MOST
        and figure.value.denominator == 1
    )


def _is_one(figure: Quantity) -> bool:
    return figure.value.numerator == figure.value.denominator and figure.kind is Kind.NUMBER and not figure.unit


def _stands(between: re.Pattern[str] | None, text: str, start: int, end: int) -> bool:
    return between is not None and end - start <= _LONGEST and between.fullmatch(text.lower(), start, end) is not None


def _is_each(each: re.Pattern[str] | None, text: str, figure: Quantity) -> bool:
    """Whether "every" stands before an ordinal number."""
    if each is None:
        return False
    return each.search(text[max(0, figure.start - _EACH_BEFORE) : figure.start].lower()) is not None
