"""A finding as an editor shows it: a diagnostic of the Language Server Protocol, and its explanation."""

from __future__ import annotations

from lsprotocol import types

from ..errors import MtcheckError
from ..model.finding import Finding
from ..model.grade import Severity
from ..model.text import Location
from ..reporters.rules import page_of
from .opened import Opened
from .positions import Positions

NAME = "mtcheck"
_DEGREES = {
    Severity.CRITICAL: types.DiagnosticSeverity.Error,
    Severity.MAJOR: types.DiagnosticSeverity.Error,
    Severity.MINOR: types.DiagnosticSeverity.Warning,
    Severity.NEUTRAL: types.DiagnosticSeverity.Information,
}


def range_of(start: int, end: int, positions: Positions) -> types.Range:
    return types.Range(*(types.Position(*positions.of(offset)) for offset in (start, end)))


def offsets_of(place: Location, positions: Positions) -> tuple[int, int]:
    """Where a place begins and ends in the text; lines are counted at line feeds alone."""
    if place.file_start is not None and place.file_end is not None:
        return place.file_start, place.file_end
    starts = positions.line_feeds
    return starts[place.line - 1] + place.column - 1, starts[place.end_line - 1] + place.end_column - 1


def diagnostic(finding: Finding, positions: Positions, uri: str, documentation: str = "") -> types.Diagnostic:
    """A finding in a text of this address; `documentation` is where the pages of checks are published."""
    place = finding.location
    start, end = (0, 0) if place.side == "source" and place.file_start is None else offsets_of(place, positions)
    related = [
        types.DiagnosticRelatedInformation(
            types.Location(uri, range_of(*offsets_of(other, positions), positions)), f'"{other.text}"'
        )
        for other in finding.related
        if other.path == place.path and other.side == "target"
    ]
    page = page_of(documentation, finding.check)
    evidence = f" ({finding.evidence})" if finding.evidence else ""
    return types.Diagnostic(
        range=range_of(start, end, positions),
        message=f"{finding.message}{evidence}",
        severity=_DEGREES[finding.severity],
        code=finding.check,
        code_description=types.CodeDescription(page) if page else None,
        source=NAME,
        related_information=related or None,
    )


def failed(error: MtcheckError, path: str) -> types.Diagnostic:
    """Why a text cannot be checked: at its line, or, where another file is at fault, at the beginning."""
    own = error.path == path and error.line
    line = types.Position(error.line - 1 if own else 0, 0)
    said = error.message if error.path == path else str(error)
    return types.Diagnostic(
        types.Range(line, types.Position(line.line, 1)),
        f"not checked: {said}",
        severity=types.DiagnosticSeverity.Error,
        source=NAME,
    )


def explained(finding: Finding, manual: str) -> str:
    """A finding at length, as plain text: nothing in an article is markup of the editor's."""
    head = f"{finding.check} ({finding.severity.label}, confidence {finding.confidence.label})"
    body = [finding.message, finding.evidence, finding.fix.title if finding.fix else ""]
    about = manual.strip().partition("\n\nBad:")[0]
    return "\n\n".join(filter(None, [head, *body, about]))


def findings_at(checked: Opened, positions: Positions, start: int, end: int) -> list[Finding]:
    """The findings that a stretch of a text meets."""
    found = []
    for finding in checked.findings:
        begin, finish = offsets_of(finding.location, positions)
        if begin <= end and start <= finish:
            found.append(finding)
    return found
