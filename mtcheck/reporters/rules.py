"""What a report says of the checks behind its findings."""

from __future__ import annotations

from ..checks._registry import OWN
from ..model.report import Report, Rule


def rule_of(report: Report, check: str) -> Rule | None:
    """The rule of a check: the package knows its own ones, the report those of plug-ins."""
    if check in OWN:
        return OWN.rule(check)
    return next((rule for rule in report.rules if rule.id == check), None)
