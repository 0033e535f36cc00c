"""Checkstyle XML, which most review and build servers read."""

from __future__ import annotations

from itertools import groupby
from typing import TextIO
from xml.etree.ElementTree import Element, SubElement

from ..model.grade import Severity
from ..model.report import Report
from ._output import Output
from ._phrases import statement
from .xml import held, write_tree

OUTPUT = Output("Jenkins and other servers that read Checkstyle XML")

_SEVERITY = {Severity.NEUTRAL: "info", Severity.MINOR: "warning", Severity.MAJOR: "error", Severity.CRITICAL: "error"}


def write(report: Report, stream: TextIO, *, color: bool = False) -> None:
    # The version is that of the format, of which there is one.
    root = Element("checkstyle", version="4.3")
    for failure in report.failures:
        file = SubElement(root, "file", name=held(failure.path))
        SubElement(
            file,
            "error",
            line=str(failure.line or 1),
            column="1",
            severity="error",
            message=held(failure.message),
            source="mtcheck.not-checked",
        )
    for path, some in groupby(report.findings, key=lambda f: f.location.path):
        file = SubElement(root, "file", name=held(path))
        for finding in some:
            place = finding.location
            row = {
                "line": place.line,
                "column": place.column,
                "severity": _SEVERITY[finding.severity],
                "message": statement(finding),
            }
            SubElement(
                file, "error", {key: held(str(value)) for key, value in row.items()}, source=f"mtcheck.{finding.check}"
            )
    write_tree(root, stream)
