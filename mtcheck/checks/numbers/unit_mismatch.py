"""The figure is the source's, its unit is not.

Why: "300 million dong" that became "300 million dollars" has every digit right and is wrong by a factor of twenty
thousand.

Silent when: the units mean the same (公里 and km, RMB and yuan), measure different things, or the source has that value
with that unit elsewhere.

Bad (jsonl):
    {"source": "他需支付500万元。", "target": "He has to pay 5 million dollars."}

Good (jsonl):
    {"source": "他需支付500万元，约合70万美元。", "target": "He has to pay 5 million yuan, about 700,000 dollars."}
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import Category, Finding
from ...model.grade import Confidence, Severity
from ...model.text import Document
from .._base import CheckInfo, Context, DocumentCheck, NoOptions

INFO = CheckInfo("unit-mismatch", Category.UNIT, Severity.MAJOR, Confidence.HIGH, needs=("source",), since="0.1.0")


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    for pair in context.pairs:
        for target, source in pair.figures.units:
            text, original = pair.target.text, pair.source.text[source.start : source.end]
            yield INFO.finding(
                pair.segment.at(target.start, target.end),
                f'"{text[target.start : target.end]}" is in {target.unit}, but the source counts in {source.unit}',
                evidence=f'the source has "{original}", the same value in another unit',
                related=[pair.segment.at(source.start, source.end, "source")],
            )


CHECK = DocumentCheck(INFO, NoOptions, run)
