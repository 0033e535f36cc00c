"""One line a finding: place, check, message, evidence, fix."""

from __future__ import annotations

from typing import TextIO

from ..model.report import Report
from ._output import Output
from ._terminal import line

OUTPUT = Output("people and editors: a line a finding", quiet=True, failures=False)


def write(report: Report, stream: TextIO, *, color: bool = False) -> None:
    for finding in report.findings:
        stream.write(line(finding, color) + "\n")
