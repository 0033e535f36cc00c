"""GitHub workflow commands, worst first: the site shows only about ten annotations of a kind."""

from __future__ import annotations

from typing import TextIO

from ..model.finding import Report, Severity
from .concise import summary

_COMMAND = {Severity.NEUTRAL: "notice", Severity.MINOR: "warning", Severity.MAJOR: "error", Severity.CRITICAL: "error"}


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def write(report: Report, stream: TextIO, *, color: bool = False) -> None:
    for failure in report.failures:
        line = f",line={failure.line}" if failure.line else ""
        stream.write(f"::error file={_property(failure.path)}{line},title=not checked::{_data(failure.message)}\n")
    for finding in sorted(report.findings, key=lambda f: -f.severity):
        place = finding.location
        columns = f",col={place.column},endColumn={place.end_column}" if place.line == place.end_line else ""
        stream.write(
            f"::{_COMMAND[finding.severity]} file={_property(place.path)},line={place.line},endLine={place.end_line}{columns},"
            f"title={_property(finding.check)}::{_data(finding.message)}{_data(f' ({finding.evidence})' if finding.evidence else '')}\n"
        )
    stream.write(f"::notice title=mtcheck::{_data(summary(report))}\n")
