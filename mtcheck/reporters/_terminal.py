"""The line of a finding in a terminal, in colours if it has any."""

from __future__ import annotations

from ..model.finding import Finding
from ..model.grade import Severity
from ._phrases import place, printable

_SEVERITY_COLOR = {Severity.NEUTRAL: "36", Severity.MINOR: "33", Severity.MAJOR: "31", Severity.CRITICAL: "1;31"}


def paint(text: str, code: str, color: bool) -> str:
    """Text in an ANSI colour, or as it is."""
    return f"\x1b[{code}m{text}\x1b[0m" if color else text


def line(finding: Finding, color: bool) -> str:
    """The message line of a finding."""
    head = paint(f"{place(finding.location)}:", "1", color)
    check = paint(finding.check, _SEVERITY_COLOR[finding.severity], color)
    parts = [head, check, "", printable(finding.message)]
    if finding.evidence:
        parts.append(paint(f" ({printable(finding.evidence)})", "2", color))
    # In words too: a log has no colours, and not everybody sees them.
    parts.append(paint(f" [{finding.severity.label}]", _SEVERITY_COLOR[finding.severity], color))
    if finding.fix:
        parts.append(paint(f"[fix: {'safe' if finding.fix.safe else 'unsafe'}]", "32", color))
    return " ".join(parts)
