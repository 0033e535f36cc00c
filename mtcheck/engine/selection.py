"""Which checks a run makes, and which of their findings it reports."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..checks._base import CheckInfo
from ..model.finding import Finding
from ..model.grade import Confidence, Severity
from ..settings import Settings


def selected(settings: Settings) -> list[CheckInfo]:
    """The checks to run: `select` replaces the default ones, `extend-select` adds, `ignore` removes."""
    checks = settings.registry
    chosen = checks.named(settings.select) if settings.select else checks.defaults()
    chosen |= checks.named(settings.extend_select)
    chosen -= checks.named(settings.ignore)
    return [checks.info(check_id) for check_id in checks if check_id in chosen]


def graded(findings: Iterable[Finding], settings: Settings) -> list[Finding]:
    """The findings as bad as the settings say: a check's own row counts before that of its family or category."""
    found = list(findings)
    if not settings.severity:
        return found
    checks = settings.registry
    wide_first = sorted(settings.severity.items(), key=lambda row: row[0] in checks)
    grades = {check: Severity[grade.upper()] for name, grade in wide_first for check in checks.named([name])}
    return [replace(f, severity=grades[f.check]) if grades.get(f.check, f.severity) != f.severity else f for f in found]


def reported(findings: Iterable[Finding], settings: Settings, ignored: Sequence[str] = ()) -> list[Finding]:
    """The findings that are bad and sure enough, less those of checks ignored for their path."""
    severity = Severity[settings.min_severity.upper()]
    confidence = Confidence[settings.min_confidence.upper()]
    silent = settings.registry.named(ignored) if ignored else ()
    findings = graded(findings, settings)
    return [f for f in findings if f.severity >= severity and f.confidence >= confidence and f.check not in silent]
