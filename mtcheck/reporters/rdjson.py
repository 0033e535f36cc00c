"""Reviewdog Diagnostic Format: one DiagnosticResult.

Its columns count bytes of UTF-8, and without one a range is of whole lines.
"""

from __future__ import annotations

import json
from typing import Any, TextIO

from ..harmless import spelt_in_json
from ..model.finding import Finding
from ..model.grade import Severity
from ..model.report import Failure, Report
from ..model.text import Location
from ._output import Output
from ._phrases import statement
from .paths import repository_path
from .rules import page_of

OUTPUT = Output("reviewdog; columns count bytes of UTF-8")

_SEVERITY = {Severity.NEUTRAL: "INFO", Severity.MINOR: "WARNING", Severity.MAJOR: "ERROR", Severity.CRITICAL: "ERROR"}


def _range(place: Location) -> dict[str, Any]:
    start, end = place.byte_columns
    return {"start": _position(place.line, start), "end": _position(place.end_line, end)}


def _position(line: int, column: int) -> dict[str, int]:
    return {"line": line, "column": column} if column else {"line": line}


def _suggestions(finding: Finding) -> list[dict[str, Any]]:
    """The fix, where it is one replacement in the finding's file, which spells it letter by letter.

    reviewdog has no other.
    """
    edits = finding.fix.edits if finding.fix else ()
    if len(edits) != 1 or edits[0].remove_segment:
        return []
    place = edits[0].location
    plain = place.file_start is not None and place.path == finding.location.path and all(place.byte_columns)
    return [{"range": _range(place), "text": edits[0].text}] if plain else []


def _finding_row(finding: Finding, documentation: str) -> dict[str, Any]:
    row: dict[str, Any] = {
        "message": statement(finding),
        "location": {"path": repository_path(finding.location.path), "range": _range(finding.location)},
        "severity": _SEVERITY[finding.severity],
        "code": {"value": finding.check},
    }
    if page := page_of(documentation, finding.check):
        row["code"]["url"] = page
    if suggestions := _suggestions(finding):
        row["suggestions"] = suggestions
    return row


def _failure_row(failure: Failure) -> dict[str, Any]:
    location: dict[str, Any] = {
        "path": repository_path(failure.path),
        **({"range": {"start": {"line": failure.line}}} if failure.line else {}),
    }
    return {"message": failure.message, "location": location, "severity": "ERROR", "code": {"value": "not-checked"}}


def write(report: Report, stream: TextIO, *, color: bool = False) -> None:
    rows = [*map(_failure_row, report.failures), *(_finding_row(f, report.documentation) for f in report.findings)]
    document = {"source": {"name": "mtcheck"}, "diagnostics": rows}
    stream.write(spelt_in_json(json.dumps(document, ensure_ascii=False, indent=2)))
    stream.write("\n")
