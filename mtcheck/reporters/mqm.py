"""Spans with severities, as WMT's metrics and error-span tasks have their human ratings (MQM, TSV).

A row a finding, the span of the target or source between <v> and </v>; a segment without a finding has one row,
"no-error". Columns and words are those of the published ratings (google/wmt-mqm-human-evaluation, Freitag et al. 2021),
so that what reads these ratings reads mtcheck's.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TextIO

from ..model.finding import Category, Finding
from ..model.grade import Severity
from ..model.report import Report
from ..model.text import Document, Segment
from ._output import Output

OUTPUT = Output("researchers: error spans in the TSV of WMT's MQM ratings", articles=True, failures=False)

_HEADER = ("system", "doc", "doc_id", "seg_id", "rater", "source", "target", "category", "severity")
_RATER = "mtcheck"
# Their ratings know no worse than major; a fact that is wrong is one.
_SEVERITIES = {
    Severity.CRITICAL: "Major",
    Severity.MAJOR: "Major",
    Severity.MINOR: "Minor",
    Severity.NEUTRAL: "Neutral",
}
# The category of the ratings for each of MQM's full typology (appendix A of the paper).
_CATEGORIES = {
    Category.WRONG_TERM: "Terminology/Inappropriate for context",
    Category.INCONSISTENT_TERM: "Terminology/Inconsistent use of terminology",
    Category.INCONSISTENT_NAME: "Fluency/Inconsistency",
    Category.INCONSISTENT_STYLE: "Fluency/Inconsistency",
    Category.ADDITION: "Accuracy/Addition",
    Category.OMISSION: "Accuracy/Omission",
    Category.MISTRANSLATION: "Accuracy/Mistranslation",
    Category.DUPLICATION: "Accuracy/Addition",
    Category.UNTRANSLATED: "Accuracy/Untranslated text",
    Category.NUMBER: "Accuracy/Mistranslation",
    Category.DATE_TIME: "Accuracy/Mistranslation",
    Category.UNIT: "Accuracy/Mistranslation",
    Category.NAME: "Accuracy/Mistranslation",
    Category.LENGTH: "Accuracy/Omission",
    Category.LANGUAGE: "Accuracy/Untranslated text",
    Category.GRAMMAR: "Fluency/Grammar",
    Category.PUNCTUATION: "Fluency/Punctuation",
    Category.WHITESPACE: "Fluency/Punctuation",
    Category.CAPITALIZATION: "Fluency/Spelling",
    Category.CHARACTER_ENCODING: "Fluency/Character encoding",
    Category.DATE_FORMAT: "Locale convention/Date format",
    Category.NUMBER_FORMAT: "Locale convention/Number format",
    Category.MEASUREMENT_FORMAT: "Locale convention/Measurement format",
    Category.ORGANIZATIONAL_STYLE: "Style/Awkward",
}
_BREAKS = str.maketrans({"\t": " ", "\n": " ", "\r": " "})


def write(report: Report, stream: TextIO, *, color: bool = False) -> None:
    found: dict[tuple[str, int], list[Finding]] = defaultdict(list)
    for finding in report.findings:
        found[finding.location.document, finding.location.order].append(finding)
    _row(stream, _HEADER)
    for document in report.articles:
        for segment in document.segments:
            _rows(stream, document, segment, found.get((document.id, segment.order), []))


def _rows(stream: TextIO, document: Document, segment: Segment, findings: list[Finding]) -> None:
    who = (document.system or "-", document.id, document.id, segment.id, _RATER)
    for finding in findings:
        sides = {"source": segment.source or "", "target": segment.target}
        place = finding.location
        sides[place.side] = _marked(sides[place.side], place.start, place.end)
        words = _CATEGORIES[finding.category], _SEVERITIES[finding.severity]
        _row(stream, (*who, sides["source"], sides["target"], *words))
    if not findings:
        _row(stream, (*who, segment.source or "", segment.target, "No-error", "no-error"))


def _marked(text: str, start: int, end: int) -> str:
    return f"{text[:start]}<v>{text[start:end]}</v>{text[end:]}"


def _row(stream: TextIO, cells: tuple[str, ...]) -> None:
    stream.write("\t".join(cell.translate(_BREAKS) for cell in cells) + "\n")
