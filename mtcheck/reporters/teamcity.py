"""TeamCity service messages: each finding an inspection of the build, its check the inspection's type.

https://www.jetbrains.com/help/teamcity/service-messages.html
"""

from __future__ import annotations

import re
from typing import TextIO

from ..harmless import Command
from ..model.grade import Severity
from ..model.report import Report
from ._output import Output
from ._phrases import statement
from .paths import repository_path
from .rules import rule_of

OUTPUT = Output("TeamCity: inspections of the build, as service messages in its log", quiet=True)

_SEVERITY = {Severity.NEUTRAL: "INFO", Severity.MINOR: "WARNING", Severity.MAJOR: "ERROR", Severity.CRITICAL: "ERROR"}
_NOT_CHECKED = "not-checked"
# How long a value may be.
_LONGEST = 4000
_ESCAPES = {"\n": "|n", "\r": "|r", **{mark: f"|{mark}" for mark in "'|[]"}}
# What ends a value or a message, and all that a log in another encoding than UTF-8 would spoil.
_ESCAPED = re.compile(r"['|\[\]]|[^ -~]")


def _spelt(match: re.Match[str]) -> str:
    """A character, or its code units of UTF-16, four hexadecimal digits each."""
    units = match[0].encode("utf-16-be", "surrogatepass")
    return _ESCAPES.get(match[0]) or "".join(f"|0x{units[i : i + 2].hex()}" for i in range(0, len(units), 2))


def message(name: str, /, **values: object) -> str:
    """A service message on a line of its own, everything in it escaped."""
    cut = {key: str(value)[:_LONGEST] for key, value in values.items()}
    values_of = " ".join(f"{key}='{_ESCAPED.sub(_spelt, cut[key])}'" for key in cut)
    return Command(f"##teamcity[{name} {values_of}]\n")


def _type(check: str, category: str, description: str) -> str:
    return message("inspectionType", id=check, name=check, category=category, description=description)


def write(report: Report, stream: TextIO, *, color: bool = False) -> None:
    if report.failures:
        stream.write(_type(_NOT_CHECKED, "mtcheck", "A file that could not be checked."))
    for check in sorted({finding.check for finding in report.findings}):
        rule = rule_of(report, check)
        family, manual = (rule.family, rule.manual) if rule else ("checks", check)
        stream.write(_type(check, f"mtcheck: {family}", manual.strip().partition("\n")[0]))
    for failure in report.failures:
        where = {"file": repository_path(failure.path), "line": failure.line or 1}
        stream.write(message("inspection", typeId=_NOT_CHECKED, message=failure.message, **where, SEVERITY="ERROR"))
    for finding in report.findings:
        where = {"file": repository_path(finding.location.path), "line": finding.location.line}
        grade = _SEVERITY[finding.severity]
        stream.write(message("inspection", typeId=finding.check, message=statement(finding), **where, SEVERITY=grade))
