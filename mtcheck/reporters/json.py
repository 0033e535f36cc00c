"""One JSON object for the whole run; `findings.schema.json` beside the package's code describes it."""

from __future__ import annotations

import json
from typing import Any, TextIO

from ..harmless import spelt_in_json
from ..model.finding import Edit, Finding
from ..model.report import Report
from ..model.text import Location
from ._output import Output

OUTPUT = Output("programs: the whole run, as `mtcheck/reporters/findings.schema.json` describes it, with its version")

VERSION = 1


def location_row(location: Location) -> dict[str, Any]:
    """A place as JSON; offsets in code points, lines and columns from 1."""
    return {
        "path": location.path,
        "document": location.document,
        "segment": location.segment,
        "side": location.side,
        "start": location.start,
        "end": location.end,
        "file_start": location.file_start,
        "file_end": location.file_end,
        "line": location.line,
        "column": location.column,
        "end_line": location.end_line,
        "end_column": location.end_column,
        "text": location.text,
    }


def _edit_row(edit: Edit) -> dict[str, Any]:
    keys = ("segment", "side", "start", "end", "file_start", "file_end")
    row = location_row(edit.location)
    return {**{k: row[k] for k in keys}, "text": edit.text, "remove_segment": edit.remove_segment}


def finding_row(finding: Finding) -> dict[str, Any]:
    """A finding as JSON."""
    fix = finding.fix
    return {
        "check": finding.check,
        "category": finding.category.mqm,
        "severity": finding.severity.label,
        "confidence": finding.confidence.label,
        **location_row(finding.location),
        "message": finding.message,
        "evidence": finding.evidence,
        "related": [location_row(r) for r in finding.related],
        "fix": fix and {"title": fix.title, "safe": fix.safe, "edits": [_edit_row(e) for e in fix.edits]},
    }


def write(report: Report, stream: TextIO, *, color: bool = False) -> None:
    document = {
        "version": VERSION,
        "findings": [finding_row(f) for f in report.findings],
        "failures": [{"path": f.path, "line": f.line, "message": f.message} for f in report.failures],
        "summary": {
            "files": report.files,
            "documents": report.documents,
            "segments": report.segments,
            "words": report.words,
            "baselined": report.baselined,
        },
    }
    stream.write(spelt_in_json(json.dumps(document, ensure_ascii=False, indent=2)))
    stream.write("\n")
