"""One name whose last word has a capital here and none there: "Irkutsk Region" beside "Irkutsk region".

Why: Sentences translated one by one; a desk writes "Government" or "government", and keeps to it.

The rarer form is reported, all its places as one finding. At low confidence only without a source, as newspapers are
not of one mind in it either.

Right in all of 19 findings read, which is all that 1,200 articles beside a source had; none on 1,100 that people wrote
or translated (2026-11-29).

Silent when: a form stands in a headline or a line without an end mark, at the start of a sentence or in a longer name.

Bad (jsonl):
    {"source": "Он живёт в Тверской области.", "target": "He left the Tver Region, then the Tver region."}

Good (jsonl):
    {"source": "Он живёт в Тверской области.", "target": "He left the Tver Region, a region of hills."}
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from ...known.tables import either
from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.english.headings import is_heading
from ...text.reading.end_marks import ending
from .._base import CheckInfo, Context, DocumentCheck, NoOptions
from .._rarer import rarer_first
from ._gates import has_head_in_both_cases, heads_of_names

INFO = CheckInfo(
    "mixed-capital",
    Category.INCONSISTENT_STYLE,
    Severity.MINOR,
    Confidence.MEDIUM,
    languages=("en",),
    gate=has_head_in_both_cases,
    since="0.3.0",
)


@cache
def _name() -> re.Pattern[str]:
    heads = either(form for head in heads_of_names() for form in (head, head.capitalize()))
    # The blank comes first, as a search for what may be before it is slow.
    return re.compile(
        rf" (?<=[a-z,] )(?:[A-Z][\w-]+ ){{0,2}}(?P<name>[A-Z][\w-]+) (?P<head>{heads})"
        r"(?![\w’-]|'[a-rt-z]| [A-Z\d(]| (?:of|for|and|on) [A-Z])"
    )


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    found: dict[tuple[str, str], list[tuple[int, int, int]]] = defaultdict(list)
    for segment in document.segments:
        text = segment.target
        if not ending(text.rstrip(), document.target_lang) or is_heading(text):
            continue
        for match in _name().finditer(text):
            found[match["name"], match["head"].lower()].append((segment.order, match.start("name"), match.end()))
    for places in found.values():
        at = [document.segments[order].at(start, end) for order, start, end in places]
        large = [place for place in at if place.text.rpartition(" ")[2][0].isupper()]
        small = [place for place in at if place not in large]
        few, many = rarer_first(large, small, at.index)
        if not few:
            continue
        right = many[0].text
        yield INFO.finding(
            few[0],
            f'"{few[0].text}" beside "{right}"',
            evidence=f'the article writes "{right}" elsewhere',
            related=[*few[1:], many[0]],
            fix=Fix(f'write "{right}"', tuple(Edit(place, right) for place in few)),
            confidence=Confidence.MEDIUM if context.has_source else Confidence.LOW,
        )


CHECK = DocumentCheck(INFO, NoOptions, run)
