"""Times of day by two clocks in one article: "10 a.m." beside "15:30".

Why: Sentences translated one by one; a reader compares 3:30 with 15:30 and must count.

Right in all of 28 articles read, of 1,300.

The rarer form is reported, all its places as one finding.

"9 am" beside "10 a.m." is told as well; an hour behind noon with p.m. behind it ("15:50 p.m.") is told by itself.

Silent when: hours below 13 with minutes stand beside a.m. and p.m., as they may be of either clock; figures that are no
time of day (scores, durations).

Bad:
    It opens at 10 a.m. on Monday, closes at 15:30 and opens again at 18:00.

Good:
    It opens at 10 a.m. and closes at 3:30 p.m. The marathon took 2:15:30, the set ended 21:25.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...known.tables import either, marked
from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Document
from .._base import CheckInfo, Context, DocumentCheck, NoOptions
from .._rarer import rarer_first
from ._gates import has_hour_behind_noon

INFO = CheckInfo(
    "mixed-time-format",
    Category.INCONSISTENT_STYLE,
    Severity.MINOR,
    Confidence.HIGH,
    languages=("en",),
    gate=has_hour_behind_noon,
    since="0.3.0",
)

_LONGEST_BEFORE = 8
# What stands before a figure is looked at behind its first digit: a search for a set of characters is the faster one.
_TWENTY_FOUR = re.compile(
    r"(?P<time>[12](?<=\s.)(?:(?<=1)[3-9]|(?<=2)[0-4]):\s?[0-5]\d)(?![\d:]|\s?(?:[ap]\.?m|min|sec))"
)
_TWELVE = re.compile(
    r"(?P<time>(?P<hour>[0-9](?<![\d:.].)(?:(?<=1)[0-2]|(?<=0)[1-9]|(?<=[1-9])))(?:[:.]\s?(?P<minutes>[0-5]\d))?"
    r"\s?(?P<half>[ap])\.?\s?m\b\.?)"
)
_BOTH = re.compile(
    r"(?P<time>[12](?<![\d:.,-].)(?:(?<=1)[3-9]|(?<=2)[0-3]):[0-5]\d) ?[ap](?:m\b|\.m\b(?:\.(?! [A-Z]|\s*\Z))?)"
)
_CLOCK = re.compile(r"(?P<time>\d(?<![\d:.].)\d? o['’]clock)\b")
_MILITARY = re.compile(r"(?P<time>[0-2](?<=\s.)\d[0-5]\d hours)\b")


@cache
def _before() -> re.Pattern[str]:
    """A word before a time of day, with the blank behind it, at the end of what is searched."""
    return re.compile(rf"(?i:\b(?:{either(marked('clock', 'before_times', 'en'))})\s)\Z")


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    text = context.whole.text
    for match in _BOTH.finditer(text):
        place = context.at(*match.span())
        yield INFO.finding(
            place,
            f'"{match[0]}" by two clocks at once',
            evidence="the hour is of the clock of 24 hours, which has neither a.m. nor p.m.",
            fix=Fix("drop what the hour says", (Edit(place, match["time"]),)),
        )
    forms = {
        "by the clock of 24 hours": _behind_a_word(_TWENTY_FOUR, text),
        "with a.m. and p.m.": list(_TWELVE.finditer(text)),
        "with o'clock": [],
        "as the military has it": _behind_a_word(_MILITARY, text),
    }
    yield from _points(context, forms["with a.m. and p.m."])
    if forms["by the clock of 24 hours"]:
        forms["with o'clock"] = list(_CLOCK.finditer(text))
    used = {what: matches for what, matches in forms.items() if matches}
    if len(used) < 2:
        return
    usual = max(used, key=lambda what: len(used[what]))
    for what, matches in used.items():
        if what == usual:
            continue
        places = [context.at(*match.span("time")) for match in matches]
        edits = [
            Edit(place, new) for place, match in zip(places, matches, strict=True) if (new := _by_24(match, usual))
        ]
        yield INFO.finding(
            places[0],
            f'"{places[0].text}" among times {usual}',
            evidence=f"the article has {len(used[usual])} of these and {len(matches)} {what}",
            related=[*places[1:], context.at(*used[usual][0].span("time"))],
            fix=Fix("use one clock", tuple(edits)) if len(edits) == len(places) else None,
        )


def _points(context: Context, times: list[re.Match[str]]) -> Iterator[Finding]:
    """The rarer of "am" and "a.m.", where an article has both."""
    pointed = [match for match in times if f"{match['half']}." in match[0]]
    bare = [match for match in times if match not in pointed]
    few, many = rarer_first(pointed, bare, re.Match.start)
    if few:
        places = [context.at(*match.span("time")) for match in few]
        yield INFO.finding(
            places[0],
            f'"{places[0].text}" beside "{many[0]["time"]}"',
            evidence="one article has one form",
            related=[*places[1:], context.at(*many[0].span("time"))],
        )


def _behind_a_word(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """The matches that stand behind a word of time."""
    before = _before()
    return [m for m in pattern.finditer(text) if before.search(text, max(0, m.start() - _LONGEST_BEFORE), m.start())]


def _by_24(match: re.Match[str], usual: str) -> str:
    """A time with a.m. or p.m. by the clock of 24 hours; "" for another, or where that is not wanted."""
    groups = match.groupdict()
    if not usual.startswith("by") or "half" not in groups:
        return ""
    hour = int(groups["hour"]) % 12 + (12 if groups["half"] == "p" else 0)
    return f"{hour}:{groups['minutes'] or '00'}"


CHECK = DocumentCheck(INFO, NoOptions, run)
