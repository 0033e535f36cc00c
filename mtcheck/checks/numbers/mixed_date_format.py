"""Day before month here and month before day there.

Why: "February 2" and "15 January" in one article show sentences translated one by one.

Right in all of 18 articles read, of 1,200 (2026-11-29).

Silent when: the article keeps to one order; a date stands inside a quotation or a name; it is an ordinal with "of"
("the 4th of July").

Bad:
    It ends on February 2. Talks were held on October 20 last year. On 15 January they met again.

Good:
    It ends on February 2. Talks were held on October 20 last year. On January 15 they met again.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.english.dates import DateMention, day_month_dates, full_months
from ...text.features import Features
from .._base import CheckInfo, Context, DocumentCheck, NoOptions

INFO = CheckInfo(
    "mixed-date-format",
    Category.DATE_FORMAT,
    Severity.MINOR,
    Confidence.HIGH,
    languages=("en",),
    gate=Features.has_digit,
    # One order must be day first, so that is what to look for.
    triggers=tuple(f"{digit} {month[:3].lower()}" for digit in range(10) for month in full_months()),
    since="0.1.0",
)


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    dates = day_month_dates(context.whole.text)
    day_first = [d for d in dates if d.day_first]
    month_first = [d for d in dates if not d.day_first]
    if not day_first or not month_first:
        return
    few, many = sorted((day_first, month_first), key=lambda ds: (len(ds), -ds[0].start))
    for date in few:
        yield _finding(context, date, many)


def _finding(context: Context, date: DateMention, many: list[DateMention]) -> Finding:
    place = context.at(date.start, date.end)
    right = date.turned()
    return INFO.finding(
        place,
        f'"{date.text}" → "{right}"',
        evidence=f'{"the month" if date.day_first else "the day"} stands first elsewhere, as in "{many[0].text}"',
        related=[context.at(many[0].start, many[0].end)],
        fix=Fix("turn it round", (Edit(place, right),)),
    )


CHECK = DocumentCheck(INFO, NoOptions, run)
