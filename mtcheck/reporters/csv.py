"""A line a finding, for spreadsheets: a cell that would be a formula there begins with an apostrophe."""

from __future__ import annotations

import csv
from typing import TextIO

from ..harmless import cell
from ..model.finding import Finding
from ..model.report import Report
from ._output import Output

OUTPUT = Output("spreadsheets: a row a finding, no cell a formula", failures=False)

_HEADER = (
    "path", "line", "column", "document", "segment", "side", "start", "end", "check", "category", "severity",
    "confidence", "text", "message", "evidence", "fix", "safe",
)  # fmt: skip


def _row(finding: Finding) -> tuple[str | int, ...]:
    place, fix = finding.location, finding.fix
    words = (finding.check, finding.category.mqm, finding.severity.label, finding.confidence.label)
    told = (
        place.text,
        finding.message,
        finding.evidence,
        fix.title if fix else "",
        ("yes" if fix.safe else "no") if fix else "",
    )
    return (
        place.path,
        place.line,
        place.column,
        place.document,
        place.segment,
        place.side,
        place.start,
        place.end,
        *words,
        *told,
    )


def write(report: Report, stream: TextIO, *, color: bool = False) -> None:
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(_HEADER)
    writer.writerows(tuple(map(cell, _row(finding))) for finding in report.findings)
