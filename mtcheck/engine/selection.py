"""Which checks a run makes, and which of their findings it reports."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..checks import _registry
from ..checks._base import CheckInfo
from ..model.finding import Finding
from ..model.grade import Confidence, Severity
from ..settings import Settings


def selected(settings: Settings) -> list[CheckInfo]:
    """The checks to run: `select` replaces the default ones, `extend-select` adds, `ignore` removes."""
    infos = _registry.infos()
    chosen = {i for i, info in infos.items() if info.default} if not settings.select else _named(settings.select)
    chosen |= _named(settings.extend_select)
    chosen -= _named(settings.ignore)
    return [info for check_id, info in infos.items() if check_id in chosen]


def _named(names: Iterable[str]) -> set[str]:
    wanted = set(names)
    return {
        check_id
        for check_id, info in _registry.infos().items()
        if wanted & {check_id, _registry.family(check_id), info.category.mqm, "all"}
    }


def reported(findings: Iterable[Finding], settings: Settings, ignored: Sequence[str] = ()) -> list[Finding]:
    """The findings that are bad and sure enough, less those of checks ignored for their path."""
    severity = Severity[settings.min_severity.upper()]
    confidence = Confidence[settings.min_confidence.upper()]
    silent = _named(ignored) if ignored else ()
    return [f for f in findings if f.severity >= severity and f.confidence >= confidence and f.check not in silent]
