"""Thousands with a separator here and without one there.

Why: "4300 yuan" beside "8,000 yuan" makes a table hard to read and shows patchwork.

Right in all of 18 articles read, of 1,200 (2026-11-29).

Silent when: the figure may be a year ("in 2020 people ..."), a model, a room, a telephone or a list number; the article
never groups thousands.

Bad:
    The bonus rose from 4300 yuan to 8,000 yuan, and 12,500 yuan in Beijing.

Good:
    The bonus rose from 4,300 yuan to 8,000 yuan in 2019, flight 1234 left on time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...known.tables import marked, rows, words
from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Document
from .._base import CheckInfo, Context, DocumentCheck, NoOptions
from ._gates import has_mixed_grouping

INFO = CheckInfo(
    "mixed-number-format",
    Category.NUMBER_FORMAT,
    Severity.MINOR,
    Confidence.HIGH,
    languages=("en",),
    gate=has_mixed_grouping,
    since="0.1.0",
    safe_because="a sign of currency stands before the figure, so that it is an amount and no year, model or number",
)

_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})++(?![\d,]*\d)")
_BARE = re.compile(
    r"(?P<sign>[$€£¥])?(?<![\w.,:/#°-])(?P<number>[1-9]\d{3,8})(?:\.\d++)?(?![\d,:/-]*\d|\w|[-–]\w)"
    r"(?:\s+(?P<unit>[a-z]+))?"
)
# What is measured by the thousand; of time it may be a year, and shares are smaller.
_MEASURES = ("currency", "length", "area", "mass", "power")
# So a figure before those who are counted may be a year: "in 2020 people ...".
_YEARS = range(1500, 2101)


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    text = context.whole.text
    grouped = list(_GROUPED.finditer(text))
    bare = [m for m in _BARE.finditer(text) if _is_quantity(m)]
    four = [m for m in bare if len(m["number"]) == 4]
    if not grouped or not bare:
        return
    # Some houses group from five figures on; then only five and more without a separator are a slip.
    groups_four = [m for m in grouped if len(m[0]) == 5]
    for match in bare:
        if len(match["number"]) == 4 and len(groups_four) < max(1, len(four) if len(groups_four) < 2 else 1):
            continue
        place = context.at(*match.span("number"))
        right = f"{int(match['number']):,}"
        yield INFO.finding(
            place,
            f'"{match["number"]}" → "{right}"',
            evidence=f'thousands are grouped elsewhere, as in "{grouped[0][0]}"',
            related=[context.at(*grouped[0].span())],
            fix=Fix("group the thousands", (Edit(place, right),), safe=bool(match["sign"])),
        )


@cache
def _measures() -> frozenset[str]:
    """Words behind a figure that it measures."""
    measures = {name for name, dimension, *_ in rows("units") if dimension in _MEASURES}
    units = [word for word, unit in rows("unit_words", "en") if unit in measures]
    return frozenset(units).union(marked("thousands", "unit_words"))


def _is_quantity(match: re.Match[str]) -> bool:
    """Whether the figure counts or measures something; a year, a model or an address does not."""
    if match["sign"] or match["unit"] in _measures():
        return True
    return match["unit"] in words("counted_things", "en") and int(match["number"]) not in _YEARS


CHECK = DocumentCheck(INFO, NoOptions, run)
