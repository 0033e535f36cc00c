"""For people: the message line, the sentence with a caret under the span, and a summary."""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import lru_cache
from shutil import get_terminal_size
from typing import TextIO

from ..counts import plural
from ..harmless import one_line
from ..model.report import Report
from ..model.text import Location
from ._output import Output
from ._phrases import printable, summary
from ._terminal import line, paint

OUTPUT = Output("people: each finding in its sentence, and a summary; the default", default=True, failures=False)

# Columns of a sentence where no terminal says how many it has, and the least that tell anything.
_WIDTH, _LEAST = 110, 30
_INDENT = 4
# From so many findings on, in several files, a reader at a terminal finds each file under its name.
_MANY = 10


def _cells(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return len(text) if text.isascii() else sum(map(_width, text))


@lru_cache(maxsize=4096)
def _width(character: str) -> int:
    if unicodedata.east_asian_width(character) in "WF":
        return 2
    return 0 if unicodedata.combining(character) or unicodedata.category(character) == "Cf" else 1


def _excerpt(location: Location, columns: int) -> tuple[str, int, int]:
    """The part of the sentence around the span that fits so many columns, and where in it the span lies."""
    text = printable(location.context)
    start = location.start - location.context_start
    end = min(start + location.end - location.start, len(text))
    if _cells(text) <= columns:
        return text, start, end
    # A third of the line for what stands before the span; two columns for the marks of what is left out.
    room = columns - 2
    low = _back(text, start, room // 3)
    high = _on(text, low, room)
    if high == len(text):
        low = _back(text, high, room)
    head, tail = "…" if low else "", "…" if high < len(text) else ""
    return head + text[low:high] + tail, start - low + len(head), min(end, high) - low + len(head)


def _back(text: str, at: int, columns: int) -> int:
    """How far back from a place one comes in so many columns."""
    while at > 0 and (columns := columns - _width(text[at - 1])) >= 0:
        at -= 1
    return at


def _on(text: str, at: int, columns: int) -> int:
    while at < len(text) and (columns := columns - _width(text[at])) >= 0:
        at += 1
    return at


def _columns(stream: TextIO) -> int:
    """The columns that a sentence has: those of the terminal, if the report goes to one."""
    if not stream.isatty():
        return _WIDTH
    return max(_LEAST, min(get_terminal_size((_WIDTH + _INDENT, 0)).columns - _INDENT - 1, _WIDTH))


def write(report: Report, stream: TextIO, *, color: bool = False) -> None:
    columns = _columns(stream)
    by_file = Counter(finding.location.path for finding in report.findings)
    grouped = stream.isatty() and len(by_file) > 1 and len(report.findings) >= _MANY
    before = None
    for finding in report.findings:
        path = finding.location.path
        if grouped and path != before:
            count = f"{by_file[path]} {plural('finding', by_file[path])}"
            stream.write("\n" * (before is not None) + paint(f"{one_line(path)} ({count})", "1;4", color) + "\n")
            before = path
        stream.write(line(finding, color) + "\n")
        text, start, end = _excerpt(finding.location, columns)
        if text:
            carets = paint("^" * max(1, _cells(text[start:end])), "1;33", color)
            stream.write(f"    {text}\n    {' ' * _cells(text[:start])}{carets}\n")
    if report.findings:
        stream.write("\n")
    stream.write(summary(report) + "\n")
