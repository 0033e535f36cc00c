"""What a report says of the checks behind its findings."""

from __future__ import annotations

from ..checks._registry import OWN
from ..model.report import Report, Rule


def page_of(documentation: str, check: str) -> str:
    """The address of a check's page in the documentation that is published; "" where there is none.

    A plug-in's check has no page there. The site lays its pages out so (scripts/site_pages.py).
    """
    return f"{documentation.rstrip('/')}/checks/{check}.html" if documentation and check in OWN else ""


def rule_of(report: Report, check: str) -> Rule | None:
    """The rule of a check: the package knows its own ones, the report those of plug-ins."""
    if check in OWN:
        return OWN.rule(check)
    return next((rule for rule in report.rules if rule.id == check), None)
