"""GitLab Code Quality: the subset of Code Climate's format that a merge request shows."""

from __future__ import annotations

import hashlib
import json
from typing import Any, TextIO

from ..harmless import spelt_in_json
from ..model.finding import Finding
from ..model.grade import Severity
from ..model.report import Failure, Report
from ._output import Output
from ._phrases import statement
from .fingerprints import fingerprints
from .paths import repository_path

OUTPUT = Output("GitLab: the Code Quality report of a merge request")

_SEVERITY = {Severity.NEUTRAL: "info", Severity.MINOR: "minor", Severity.MAJOR: "major", Severity.CRITICAL: "critical"}


def _finding_row(finding: Finding, fingerprint: str) -> dict[str, Any]:
    place = finding.location
    return {
        "description": statement(finding),
        "check_name": finding.check,
        "fingerprint": fingerprint,
        "severity": _SEVERITY[finding.severity],
        "location": {"path": repository_path(place.path), "lines": {"begin": place.line, "end": place.end_line}},
    }


def _failure_row(failure: Failure) -> dict[str, Any]:
    return {
        "description": failure.message,
        "check_name": "not-checked",
        "fingerprint": hashlib.sha256(
            f"{failure.path}\n{failure.message}".encode("utf-8", "surrogatepass")
        ).hexdigest()[:32],
        "severity": "blocker",
        "location": {"path": repository_path(failure.path), "lines": {"begin": failure.line or 1}},
    }


def write(report: Report, stream: TextIO, *, color: bool = False) -> None:
    rows = [_failure_row(f) for f in report.failures]
    rows += [
        _finding_row(f, known)
        for f, known in zip(report.findings, fingerprints(report.findings, report.folder), strict=True)
    ]
    stream.write(spelt_in_json(json.dumps(rows, ensure_ascii=False, indent=2)))
    stream.write("\n")
