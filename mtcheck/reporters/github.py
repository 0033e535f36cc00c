"""GitHub workflow commands, worst first: the site shows only about ten annotations of a kind."""

from __future__ import annotations

from typing import TextIO

from ..harmless import Command, harmless
from ..model.grade import Severity
from ..model.report import Report
from ._output import Output
from ._phrases import statement, summary
from .paths import repository_path

OUTPUT = Output("GitHub Actions: annotations at the lines")

_COMMAND = {Severity.NEUTRAL: "notice", Severity.MINOR: "warning", Severity.MAJOR: "error", Severity.CRITICAL: "error"}


def _data(text: str) -> str:
    return harmless(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def command(name: str, message: str, **properties: object) -> str:
    """A workflow command on a line of its own, everything in it escaped."""
    shown = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return Command(f"::{name} {shown}::{_data(message)}\n")


def write(report: Report, stream: TextIO, *, color: bool = False) -> None:
    for failure in report.failures:
        line = {"line": failure.line} if failure.line else {}
        stream.write(command("error", failure.message, file=repository_path(failure.path), **line, title="not checked"))
    for finding in sorted(report.findings, key=lambda f: -f.severity):
        place = finding.location
        columns = {"col": place.column, "endColumn": place.end_column} if place.line == place.end_line else {}
        where = {"file": repository_path(place.path), "line": place.line, "endLine": place.end_line, **columns}
        stream.write(command(_COMMAND[finding.severity], statement(finding), **where, title=finding.check))
    stream.write(command("notice", summary(report), title="mtcheck"))
