"""The name of the web site at the end of the headline.

Why: It comes from the title of the browser window, not from the story.

Beside a source whose headline ends with the name of its site, what stands for that is one whatever its English, with an
agency in brackets before it.

Right in all of 120 findings read beside sources in Chinese, Japanese and Russian.

Silent when: what follows the dash is part of the headline; the translation has fewer parts than the source, as then the
name is lost already.

Bad:
    Flood kills 4 people-Chinanews.com

    Four people died on Monday.

Good:
    Flood kills 4 people - more rain to come

    Four people died on Monday.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Document
from .._base import CheckInfo, Context, DocumentCheck, NoOptions
from ._site_name import site_names

INFO = CheckInfo(
    "site-suffix",
    Category.ADDITION,
    Severity.MINOR,
    Confidence.HIGH,
    # What goes needs no mending.
    supersedes=(
        "stray-space",
        "missing-space",
        "headline-period",
        "unbalanced-bracket",
        "term-variant",
        "name-mismatch",
        "name-variant",
        "end-mark",
        "fullwidth-punctuation",
        "sentence-case",
    ),
    since="0.1.0",
)


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    for found in site_names(document, context):
        place = found.segment.at(found.start, found.end)
        yield INFO.finding(
            place,
            f'the site\'s name "{found.site}" behind the headline',
            evidence=found.evidence,
            fix=Fix("remove it", (Edit(place, ""),)),
        )


CHECK = DocumentCheck(INFO, NoOptions, run)
