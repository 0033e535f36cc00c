"""A quotation of the source without its marks, or marks that the source does not have.

Why: Without the marks the newspaper itself says what was somebody's words; with false ones somebody has said what he
never did.

A single word or name in quotation marks, which editors drop or add at will, is reported at low confidence only; so are
marks that the source does not have, which it may have lost itself.

Right in 38 of 48 findings read on 1,200 articles, though raters of translations marked one in seven of them; in the
others somebody's words had become indirect speech, as some desks like it (2026-11-29).

Silent when: the translation has quotation marks of any kind there; the quotation runs on over several segments; the
source gives speech by dashes or marks titles by 《》.

Bad (jsonl):
    {"source": "他说：“我们不会接受这样的条件。”", "target": "He said they would not accept such conditions."}

Good (jsonl):
    {"source": "他说：“我们不会接受这样的条件。”", "target": "He said, \\"We shall not accept such conditions.\\""}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.beside.counterpart import counterpart
from ...text.beside.pair import Pair
from ...text.reading.marks import TITLE, one_of, opening
from ...text.reading.quotations import Quoted, has_marks, quotations
from .._base import CheckInfo, Context, DocumentCheck, NoOptions

INFO = CheckInfo(
    "quotation-mismatch", Category.PUNCTUATION, Severity.MINOR, Confidence.MEDIUM, needs=("source",), since="0.1.0"
)
# Other ways to show speech and titles, from which translators make quotations.
_OTHER_MARKS = re.compile(rf"{one_of(opening(TITLE) + '【')}|(?:^|\s)[-–—] ?\w|[:：]")


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    for pair in context.pairs:
        if has_marks(pair.target.text):
            yield from _added(pair)
        else:
            yield from _lost(pair)


def _lost(pair: Pair) -> Iterator[Finding]:
    source, target = pair.source.text, pair.target.text
    for quoted in quotations(source):
        start, end = counterpart(source, (quoted.start, quoted.end), target)
        words = source[quoted.start : quoted.end]
        yield INFO.finding(
            pair.segment.at(start, end),
            f"the source's quotation {words if len(words) <= 24 else words[:20] + '…' + words[-1]} has lost its marks",
            evidence="no quotation mark stands in the translation; this is about where it should be",
            related=[pair.segment.at(quoted.start, quoted.end, "source")],
            fix=_fix(pair) if _is_whole(quoted, source) else None,
            confidence=Confidence.MEDIUM if quoted.speech else Confidence.LOW,
        )


def _is_whole(quoted: Quoted, source: str) -> bool:
    return source[quoted.start : quoted.end] == source.strip()


def _fix(pair: Pair) -> Fix:
    text = pair.target.text
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    edits = (Edit(pair.segment.at(start, start), '"'), Edit(pair.segment.at(end, end), '"'))
    return Fix("put it between quotation marks", edits)


def _added(pair: Pair) -> Iterator[Finding]:
    if has_marks(pair.source.text) or _OTHER_MARKS.search(pair.source.text):
        return
    for quoted in quotations(pair.target.text):
        yield INFO.finding(
            pair.segment.at(quoted.start, quoted.end),
            "a quotation that the source does not mark",
            evidence="no quotation mark stands in the source",
            confidence=Confidence.LOW,
        )


CHECK = DocumentCheck(INFO, NoOptions, run)
