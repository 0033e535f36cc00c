"""A phrase of the source's news agencies, word for word: "Comprehensive news", "Question:", "telegram".

Why: 综合 in a Chinese dispatch says that it was put together from several reports, 题 that the headline follows, 电 that it came by wire. Rendered as
the words they are elsewhere, they are riddles.

Silent when: the source has no such phrase there, or English has the word for something else ("a comprehensive forum").

Bad (jsonl):
    {"source": "（综合外媒报道）火箭升空。", "target": "(Comprehensive foreign media reports) The rocket took off."}

Good (jsonl):
    {"source": "（综合外媒报道）火箭升空。", "target": "(From news reports) The rocket took off after a comprehensive review."}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

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


_PHRASES = (
    _Phrase(
        re.compile(r"综合(?:[^，。、；]{0,8}?(?:报道|报导|消息|外电|外媒|媒体|新闻)|\d{0,2}日?电)"),
        re.compile(
            r"(?<=\()[Cc]omprehensive(?:ly)?(?: (?:reported|reporting|reports?|news|report(?:ed|ing)? by|foreign media reports?))?\b(?: (?:on |from )?(?:the )?\d{1,2}(?:st|nd|rd|th)?\b)?"
            r"|\b[Cc]omprehensive(?:ly)? (?:foreign |media |overseas |domestic )*(?:reports|reporting|reported|news|dispatch(?:es)?|media|report)\b"
        ),
        "it was compiled from several reports",
    ),
    _Phrase(
        re.compile(r"[电電]\s*[题題][：:]|^[题題][：:]"),
        re.compile(r"\b(?:[Qq]uestion|[Tt]itle|[Tt]opic|[Tt]heme|[Ss]ubject|[Pp]roblem) ?:"),
        "the headline follows",
    ),
    _Phrase(
        re.compile(r"[日社网][电電](?!话|話|视|視|力|影|子|信|商|脑|站|车)"),
        re.compile(r"\b(?:[Tt]elegram|[Ee]lectricity|[Ee]lectric|[Ee]lectronic)\b(?= \(|[ .,:;—-]*[A-Z(“\"]|[:.,]?$)"),
        "it is a dispatch of that agency and day",
    ),
)


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    if document.source_lang != "zh":
        return
    for pair in context.pairs:
        for phrase in _PHRASES:
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
