"""A Markdown table of findings, worst first: the summary of a CI job."""

from __future__ import annotations

import re
from collections import Counter
from typing import TextIO

from ..model.grade import Severity
from ..model.report import Report
from ._output import Output
from ._phrases import printable, summary

OUTPUT = Output("the page of a job or a merge request: a table, worst first")

# Longer tables are cut; the whole is in the other formats.
_MOST = 50
_MARKS = re.compile(r"([\\`*_{}\[\]()#+!|~<>])")


def escaped(text: str) -> str:
    """Text that Markdown shows as it is, in one line."""
    return _MARKS.sub(r"\\\1", printable(text)).replace("\\<", "&lt;").replace("\\>", "&gt;")


def write(report: Report, stream: TextIO, *, color: bool = False) -> None:
    stream.write(f"### mtcheck: {escaped(summary(report))}\n")
    if report.failures:
        stream.write("\n" + "".join(f"- **not checked**: {escaped(str(failure))}\n" for failure in report.failures))
    if not report.findings:
        return
    counts = Counter((f.check, f.severity) for f in report.findings)
    stream.write("\n| check | severity | findings |\n| --- | --- | ---: |\n")
    for (check, severity), count in sorted(counts.items(), key=lambda row: (-row[0][1], -row[1], row[0][0])):
        stream.write(f"| {check} | {severity.label} | {count:,} |\n")
    worst = sorted(report.findings, key=lambda f: -f.severity)[:_MOST]
    stream.write("\n| place | check | finding |\n| --- | --- | --- |\n")
    for f in worst:
        evidence = f" ({escaped(f.evidence)})" if f.evidence else ""
        weight = "**" if f.severity >= Severity.MAJOR else ""
        place = f"{escaped(f.location.path)}:{f.location.line}:{f.location.column}"
        stream.write(f"| {place} | {weight}{f.check}{weight} | {escaped(f.message)}{evidence} |\n")
    if len(report.findings) > _MOST:
        stream.write(f"\nThe {_MOST} worst of {len(report.findings):,} are shown.\n")
