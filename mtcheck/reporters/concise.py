"""One line a finding: place, check, message, evidence, fix."""

from __future__ import annotations

from typing import TextIO

from ..model.finding import Finding
from ..model.grade import Severity
from ..model.report import Report
from ..model.text import Location

_SEVERITY_COLOR = {Severity.NEUTRAL: "36", Severity.MINOR: "33", Severity.MAJOR: "31", Severity.CRITICAL: "1;31"}


def paint(text: str, code: str, color: bool) -> str:
    """Text in an ANSI colour, or as it is."""
    return f"\x1b[{code}m{text}\x1b[0m" if color else text


def printable(text: str) -> str:
    """Text from an article without what would steer a terminal or break a line."""
    return "".join(c if c.isprintable() else "␤" if c == "\n" else "�" for c in text)


def place(location: Location) -> str:
    """path:line:column, with the document where a file holds several."""
    inside = f" [{location.document} {location.segment}]" if location.document != location.path else ""
    return f"{location.path}:{location.line}:{location.column}{printable(inside)}"


def line(finding: Finding, color: bool) -> str:
    """The message line of a finding."""
    head = paint(f"{place(finding.location)}:", "1", color)
    check = paint(finding.check, _SEVERITY_COLOR[finding.severity], color)
    parts = [head, check, "", printable(finding.message)]
    if finding.evidence:
        parts.append(paint(f" ({printable(finding.evidence)})", "2", color))
    if finding.fix:
        parts.append(paint(f" [fix: {'safe' if finding.fix.safe else 'unsafe'}]", "32", color))
    return " ".join(parts)


def statement(finding: Finding) -> str:
    """What was found and why, for formats that have one field for both."""
    return finding.message + (f" ({finding.evidence})" if finding.evidence else "")


def summary(report: Report) -> str:
    """What was done and found, in one line."""
    counts = [f"{sum(f.severity is s for f in report.findings)} {s.label}" for s in reversed(Severity)]
    shown = ", ".join(c for c in counts if not c.startswith("0 "))
    total = len(report.findings)
    fixable = sum(1 for f in report.findings if f.fix and f.fix.safe)
    unsafe = sum(1 for f in report.findings if f.fix and not f.fix.safe)
    found = f"Found {total} finding{'s' * (total != 1)} ({shown})" if total else "No findings"
    checked = f"{found} in {report.files} file{'s' * (report.files != 1)}, {report.words:,} words"
    if report.baselined:
        checked += f"; {report.baselined} more known to the baseline"
    if fixable or unsafe:
        checked += f". {fixable} fixable with --fix, {unsafe} more with --unsafe-fixes"
    return checked + "."


def write(report: Report, stream: TextIO, *, color: bool = False) -> None:
    for finding in report.findings:
        stream.write(line(finding, color) + "\n")
