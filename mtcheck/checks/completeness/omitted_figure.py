"""A figure of the source that the translation leaves out.

Why: Engines drop an item of a row, a clause, a bracket, and with it the number of the injured, the price, the year. The
reader cannot know that there was one.

Right in 26 of 31 findings read on machine translations and human references of ten languages; in the others it was part
of a name ("the Dow 30") or in another unit that no table has ("about a foot").

Silent when: the figure stands in the segment or next to it in any form (digits, words, another unit); the translation
has a figure of its own, which may stand for it; it is the sum before it in the money of the source's readers; it counts
less than thirteen, is a day or an hour without minutes, or the translation tells a time of day in any way; the year is
told in other words ("last year"); a sentence is missing as a whole, which `omitted-sentence` says.

Bad (jsonl):
    {"source": "全市有养老机构312家，床位8600张。", "target": "The city has 312 homes for the elderly."}

Good (jsonl):
    {"source": "全市有养老机构312家，床位8600张。", "target": "The city has 312 homes for the elderly with 8,600 beds."}
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import Category, Finding
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.beside.counterpart import counterpart
from ...text.beside.wording.figures_left_out import figures_left_out, times_left_out
from ...text.beside.wording.sentences_left_out import left_out
from .._base import CheckInfo, Context, DocumentCheck, NoOptions

INFO = CheckInfo(
    "omitted-figure",
    Category.OMISSION,
    Severity.MAJOR,
    Confidence.MEDIUM,
    needs=("source",),
    languages=("en",),
    since="0.3.0",
)


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    lost = [(pair, figure) for pair in context.pairs for figure in (*figures_left_out(pair), *times_left_out(pair))]
    if not lost:
        return
    shorter = {id(context.pairs[found.order]) for found in left_out(context.pairs)}
    for pair, figure in lost:
        if id(pair) in shorter:
            continue
        source = pair.source.text
        span = figure.start, figure.end
        yield INFO.finding(
            pair.segment.at(*span, "source"),
            f'"{source[slice(*span)]}" is not in the translation',
            evidence="no figure there, nor next to it, has this value in any form",
            related=[pair.segment.at(*counterpart(source, span, pair.target.text))],
        )


CHECK = DocumentCheck(INFO, NoOptions, run)
