"""Which checks a run makes, and which of their findings it reports."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

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


def reported(findings: Iterable[Finding], settings: Settings, ignored: Sequence[str] = ()) -> list[Finding]:
    """The findings that are bad and sure enough, less those of checks ignored for their path."""
    severity = Severity[settings.min_severity.upper()]
    confidence = Confidence[settings.min_confidence.upper()]
    silent = settings.registry.named(ignored) if ignored else ()
    return [f for f in findings if f.severity >= severity and f.confidence >= confidence and f.check not in silent]
