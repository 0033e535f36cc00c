"""For people: the message line, the sentence with a caret under the span, and a summary."""

from __future__ import annotations

import unicodedata
from typing import TextIO

from ..model.report import Report
from ..model.text import Location
from ._output import Output
from ._phrases import printable, summary
from ._terminal import line, paint

OUTPUT = Output("people: each finding in its sentence, and a summary; the default", default=True, failures=False)

_WIDTH = 110


def _cells(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 0 if unicodedata.combining(c) else 1 for c in text)


def _excerpt(location: Location) -> tuple[str, int, int]:
    """The part of the sentence around the span that fits a line, and where in it the span lies."""
    text = printable(location.context)
    start = location.start - location.context_start
    end = min(start + location.end - location.start, len(text))
    if len(text) <= _WIDTH:
        return text, start, end
    low = max(0, min(start - 40, len(text) - _WIDTH))
    high = min(len(text), low + _WIDTH)
    head = "…" if low else ""
    tail = "…" if high < len(text) else ""
    return head + text[low:high] + tail, start - low + len(head), min(end, high) - low + len(head)


def write(report: Report, stream: TextIO, *, color: bool = False) -> None:
    for finding in report.findings:
        stream.write(line(finding, color) + "\n")
        text, start, end = _excerpt(finding.location)
        if text:
            carets = paint("^" * max(1, _cells(text[start:end])), "1;33", color)
            stream.write(f"    {text}\n    {' ' * _cells(text[:start])}{carets}\n")
    if report.findings:
        stream.write("\n")
    stream.write(summary(report) + "\n")
