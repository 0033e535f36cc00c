"""A unit with a blank before it here and without one there, or against the rule for the unit.

Why: "500Mbps" beside "500 Mbps" is the same slip as one name in two spellings.

Symbols of data rate, frequency and power stand apart from their number (SI Brochure, 5.4.3); the per cent sign does not
in English.

Silent when: the article keeps to one habit for a unit that style books set either way (km, kg, mph).

Bad:
    The network reached 500 Mbps in May and 800 Mbps in June, after 300Mbps in April.

Good:
    The network reached 500 Mbps in May and 800 Mbps in June, or 37% more.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from ...counts import plural
from ...known.tables import alternation, mapping
from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.features import Features
from .._base import CheckInfo, Context, DocumentCheck, NoOptions

INFO = CheckInfo(
    "unit-spacing",
    Category.MEASUREMENT_FORMAT,
    Severity.MINOR,
    Confidence.HIGH,
    gate=Features.has_digit,
    since="0.1.0",
    safe_because="only a blank between a figure and its unit comes or goes",
)


@cache
def _unit() -> re.Pattern[str]:
    return re.compile(rf"(?P<gap>[ \u00a0]?)(?P<unit>{alternation('unit_symbols')})(?![\w/])")


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    text = context.whole.text
    found: dict[str, list[tuple[int, re.Match[str]]]] = defaultdict(list)
    for start, end in context.whole.figures:
        match = _unit().match(text, end)
        if match and not (start and (text[start - 1].isalnum() or text[start - 1] in "-.,")):
            found[match["unit"]].append((start, match))
    for unit, matches in found.items():
        with_gap = [(start, m) for start, m in matches if m["gap"]]
        without = [(start, m) for start, m in matches if not m["gap"]]
        spacing = mapping("unit_symbols")[unit]
        if spacing == "close":
            if document.target_lang != "en":
                continue
            few, new, evidence = with_gap, "", f'English sets "{unit}" close to its number'
        elif spacing == "apart":
            few, new, evidence = without, " ", f'"{unit}" stands apart from its number'
        elif with_gap and without:
            if spacing == "rather close" or len(without) > len(with_gap):
                few, new = with_gap, ""
            else:
                few, new = without, " "
            many = len(matches) - len(few)
            habit = "with" if new else "without"
            evidence = f'"{unit}" is written {habit} a blank {many} {plural("time", many)} in this article'
        else:
            continue
        for start, match in few:
            place = context.at(start, match.end())
            right = text[start : match.start()] + new + unit
            gap = context.at(*match.span("gap"))
            yield INFO.finding(
                place,
                f'"{place.text}" → "{right}"',
                evidence=evidence,
                fix=Fix("space it alike", (Edit(gap, new),), safe=True),
            )


CHECK = DocumentCheck(INFO, NoOptions, run)
