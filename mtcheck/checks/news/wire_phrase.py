"""A phrase of the source's news agencies, word for word: "Comprehensive news", "Question:", "telegram".

Why: 综合 in a Chinese dispatch says that it was put together from several reports, 题 that the headline follows, 电
that it came by wire. Rendered as the words they are elsewhere, they are riddles.

Right in all of 20 findings read, which is all that 1,200 articles had (2026-11-29).

Silent when: the source has no such phrase there, or English has the word for something else ("a comprehensive forum").

Bad (jsonl):
    {"source": "（综合外媒报道）火箭升空。", "target": "(Comprehensive foreign media reports) The rocket took off."}

Good (jsonl):
    {"source": "（综合外媒报道）火箭升空。", "target": "(From news reports) The rocket took off after a review."}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ...known.tables import either, marked
from ...model.finding import Category, Finding
from ...model.grade import Confidence, Severity
from ...model.text import Document
from .._base import CheckInfo, Context, DocumentCheck, NoOptions

INFO = CheckInfo(
    "wire-phrase",
    Category.ORGANIZATIONAL_STYLE,
    Severity.MINOR,
    Confidence.HIGH,
    needs=("source",),
    languages=("en",),
    since="0.1.0",
)


class _Phrase(NamedTuple):
    """What the source says, what engines make of it, what it means."""

    source: re.Pattern[str]
    target: re.Pattern[str]
    meaning: str


def _zh(part: str) -> str:
    return f"(?:{either(marked(part, 'wire_phrases', 'zh'))})"


def _en(part: str) -> str:
    return f"(?i:{either(marked(part, 'wire_phrases', 'en'))})"


@cache
def _phrases() -> tuple[_Phrase, ...]:
    of, kinds = (either(marked(part, "wire_phrases", "en")) for part in ("of", "reports"))
    reports = f"(?: (?:{of}))* (?:{kinds})(?: by)?"
    day = r"(?: (?:on |from )?(?:the )?\d{1,2}(?:st|nd|rd|th)?\b)?"
    return (
        _Phrase(
            re.compile(rf"{_zh('compiled')}(?:[^，。、；]{{0,8}}?{_zh('reports')}|\d{{0,2}}日?{_zh('wire')})"),
            re.compile(rf"(?<=\(){_en('compiled')}(?:{reports})?\b{day}|\b{_en('compiled')}{reports}\b"),
            "it was compiled from several reports",
        ),
        _Phrase(
            re.compile(rf"{_zh('wire')}\s*{_zh('headline')}[：:]|^{_zh('headline')}[：:]"),
            re.compile(rf"\b{_en('headline')} ?:"),
            "the headline follows",
        ),
        _Phrase(
            re.compile(rf"{_zh('sender')}{_zh('wire')}(?!{_zh('words')})"),
            re.compile(rf"\b{_en('wire')}\b(?= \(|[ .,:;—-]*[A-Z(“\"]|[:.,]?$)"),
            "it is a dispatch of that agency and day",
        ),
    )


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    if document.source_lang != "zh":
        return
    for pair in context.pairs:
        for phrase in _phrases():
            said = phrase.source.search(pair.source.text)
            if said is None:
                continue
            for match in phrase.target.finditer(pair.target.text):
                yield INFO.finding(
                    pair.segment.at(*match.span()),
                    f'"{match[0]}" is a phrase of the source\'s news agency, word for word',
                    evidence=f'the source has "{said[0]}": {phrase.meaning}',
                    related=[pair.segment.at(*said.span(), "source")],
                )


CHECK = DocumentCheck(INFO, NoOptions, run)
