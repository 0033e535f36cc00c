"""A figure that the source does not bear out.

Why: A changed or lost digit is the fault that readers quote and that nobody sees in fluent text.

Figures are compared as quantities: 2.5万 is 25,000, 两成 is 20 per cent, "a dozen" is 12. A figure is a finding only if
nothing in the source has its value and the source has one that the translation lacks; or if two have changed places
("220 miles (140 km)" for 220公里（140英里）); if degrees are above zero here and below it there; or if a measure in
brackets is not what stands before it in another unit, where the right one is named ("120 km (65 miles)").
So is the one share of a sentence that is another ("three quarters" for 三分之二, "one in four" for каждый пятый),
another number of times ("doubled" for 翻两番), a telephone number with another digit, and a score turned round ("won
2-3" for 3比2) or with another half ("2-1" for 2比0).

Silent when: the value stands in the source in any form (digits, numerals, words, another unit), or in the sentence
before or after; the text rounds and says so; the tables do not know the language's figures; the figure is part of a
name; the translator added it and the source lacks none.

Bad (jsonl):
    {"source": "当地有3万名居民撤离。", "target": "In the area 35,000 residents were evacuated."}

Good (jsonl):
    {"source": "当地有2.5万名居民撤离，占三分之一。", "target": "Some 25,000 residents, a third, were evacuated."}
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import Category, Finding
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.quantities.comparing.scores import other_half
from .._base import CheckInfo, Context, DocumentCheck, NoOptions
from ._differing import NUMBER, findings_of, moved

INFO = CheckInfo("number-mismatch", Category.NUMBER, Severity.MAJOR, Confidence.HIGH, needs=("source",), since="0.1.0")


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    found = [*findings_of(INFO, context, NUMBER)]
    yield from found
    yield from _scores(context, {(one.location.segment, one.location.start) for one in found})
    yield from moved(INFO, context, "signs")
    yield from moved(INFO, context, "swaps")


def _scores(context: Context, told: set[tuple[str | None, int | None]]) -> Iterator[Finding]:
    """The one score or range of a sentence with another half than its source's, whatever its neighbours have."""
    for pair in context.pairs if context.document.target_lang == "en" else ():
        if halves := other_half(pair.source.text, pair.target.text):
            place, original = pair.segment.at(*halves[1]), pair.segment.at(*halves[0], "source")
            if (place.segment, place.start) not in told:
                yield INFO.finding(
                    place,
                    f'"{place.text}", but the source has {original.text}',
                    evidence="the only two figures that a hyphen joins, on both sides; the other halves are the same",
                    related=[original],
                )


CHECK = DocumentCheck(INFO, NoOptions, run)
