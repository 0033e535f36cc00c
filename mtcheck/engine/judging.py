"""From mentions to findings: forms grouped, groups judged, places given their lines and columns last."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ..checks._base import BatchCheck, CheckInfo, Scope
from ..checks._mention import Mention, Place, Verdict
from ..model.finding import Edit, Finding, Fix
from ..model.text import Location
from .grouping import groups


def verdicts(check: BatchCheck, mentions: Iterable[Mention], scope: Scope, options: Any) -> Iterator[Verdict]:
    """What a check holds of the mentions of one document, or of a batch."""
    for group in groups(mentions, check.keys, lambda a, b: check.link(a, b, scope, options)):
        yield from check.judge(group, scope, options)


def findings_of(held: Iterable[Verdict], info: CheckInfo, locate: Callable[[Place], Location]) -> Iterator[Finding]:
    """The findings that verdicts amount to, once their places can be located."""
    for verdict in held:
        place = locate(verdict.place)
        seen = [locate(at) for at in verdict.at]
        shown = " and ".join(_shown(at, place) for at in seen[:2]) + (f" and {verdict.times - 2} more" if verdict.times > 2 else "")
        yield info.finding(
            place,
            verdict.message,
            evidence=f"{verdict.seen} at {shown}; {verdict.reason}",
            related=seen,
            confidence=verdict.confidence,
            fix=Fix(f'write "{verdict.replacement}"', (Edit(place, verdict.replacement),)) if verdict.replacement else None,
        )


def _shown(place: Location, beside: Location) -> str:
    """Line and column, with the file where it is another one."""
    where = f"{place.line}:{place.column}"
    return where if place.path == beside.path else f"{place.path}:{where}"
