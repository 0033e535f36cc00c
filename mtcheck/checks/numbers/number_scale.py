"""A figure that is off by a power of ten.

Why: 90亿 is 9 billion, and becomes "90 billion" so easily that the digits look right; a market moves on it.

Silent when: the value stands in the source in any form, as for number-mismatch.

Bad (jsonl):
    {"source": "公司去年营收90亿元。", "target": "The company earned 90 billion yuan last year."}

Good (jsonl):
    {"source": "公司去年营收90亿元。", "target": "The company earned 9 billion yuan last year."}
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import Category, Finding
from ...model.grade import Confidence, Severity
from ...model.text import Document
from .._base import CheckInfo, Context, DocumentCheck, NoOptions
from ._differing import SCALE, findings_of

INFO = CheckInfo("number-scale", Category.NUMBER, Severity.CRITICAL, Confidence.HIGH, needs=("source",), since="0.1.0")


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    return findings_of(INFO, context, SCALE)


CHECK = DocumentCheck(INFO, NoOptions, run)
