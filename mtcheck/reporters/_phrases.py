"""What several formats say in the same words: the place of a finding, what was found and why, what was done."""

from __future__ import annotations

from collections import Counter

from ..counts import counted, plural
from ..harmless import one_line
from ..model.finding import Finding
from ..model.grade import Severity
from ..model.report import Report
from ..model.text import Location


def printable(text: str) -> str:
    """Text from an article in one line: nothing in it steers a terminal, and a tab is as wide as its blank."""
    return one_line(text).replace("\t", " ")


def place(location: Location) -> str:
    """path:line:column, with the document where a file holds several."""
    inside = f" [{location.document} {location.segment}]" if location.document != location.path else ""
    return f"{printable(location.path)}:{location.line}:{location.column}{printable(inside)}"


def statement(finding: Finding) -> str:
    """What was found and why, for formats that have one field for both."""
    return finding.message + (f" ({finding.evidence})" if finding.evidence else "")


def summary(report: Report) -> str:
    """What was done and found, in one line."""
    total = len(report.findings)
    if report.failures and not total and not report.words:
        lost = len({failure.path for failure in report.failures})
        return f"Nothing is checked: {lost} {plural('file', lost)} could not be."
    grades = Counter(finding.severity for finding in report.findings)
    fixes = Counter(finding.fix.safe for finding in report.findings if finding.fix)
    shown = ", ".join(f"{grades[grade]} {grade.label}" for grade in reversed(Severity) if grades[grade])
    found = f"Found {total} {plural('finding', total)} ({shown})" if total else "No findings"
    checked = f"{found} in {report.files} {plural('file', report.files)}, {counted(report.words, 'word')}"
    if report.failures:
        checked += ", of what could be checked"
    if report.baselined:
        checked += f"; {report.baselined} more known to the baseline"
    if fixes:
        checked += f". {fixes[True]} fixable with --fix, {fixes[False]} more with --unsafe-fixes"
    return checked + "."
