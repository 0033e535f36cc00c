"""From mentions to findings: forms grouped, groups judged, places given their lines and columns last."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from ..checks._base import BatchCheck, CheckInfo, Context, Scope
from ..model.finding import Edit, Finding, Fix
from ..model.mention import Form, Group, Link, Mention, Place, Verdict, more_frequent_first
from ..model.text import Location
from .grouping import candidate_pairs, forms_of, groups


def document_links(check: BatchCheck, mentions: Iterable[Mention], scope: Scope, options: Any) -> list[Link]:
    """Which forms of one document are held to be one."""
    return _links_of(check, forms_of(mentions), scope, options)


def _links_of(check: BatchCheck, forms: Mapping[str, Form], scope: Scope, options: Any) -> list[Link]:
    return links(check, near_pairs(check, sorted(forms), scope, options), forms.__getitem__, scope, options)


def document_groups(check: BatchCheck, context: Context, options: Any) -> list[Group]:
    """The same as groups, each round its right form."""
    document, scope = context.document, context.scope
    if check.forms is None:
        forms = forms_of(check.collect(document, context, options))
        return groups(_links_of(check, forms, scope, options), forms.__getitem__)
    pairs = list(near_pairs(check, sorted(check.forms(document, context, options)), scope, options))
    if not pairs:
        return []
    forms = forms_of(check.collect(document, context, options, {form for pair in pairs for form in pair}))
    return groups(links(check, pairs, forms.__getitem__, scope, options), forms.__getitem__)


def near_pairs(check: BatchCheck, texts: Sequence[str], scope: Scope, options: Any) -> Iterator[tuple[str, str]]:
    """The candidate pairs among forms, which must be sorted and distinct."""
    pairs = candidate_pairs(texts, lambda text: check.keys(text, scope))
    return ((a, b) for a, b in pairs if check.near(a, b, scope, options))


def links(
    check: BatchCheck, pairs: Iterable[tuple[str, str]], form_of: Callable[[str], Form], scope: Scope, options: Any
) -> list[Link]:
    """The candidate pairs that are linked; the more frequent form is shown to the check first."""
    return [link for pair in pairs if (link := check.link(*more_frequent_first(map(form_of, pair)), scope, options))]


def verdicts(check: BatchCheck, found: Iterable[Group], scope: Scope, options: Any) -> Iterator[Verdict]:
    """What a check holds of groups of forms."""
    for group in found:
        yield from check.judge(group, scope, options)


def findings_of(
    held: Iterable[Verdict], info: CheckInfo, locate: Callable[[Place], Location | None]
) -> Iterator[Finding]:
    """The findings that verdicts amount to, once their places are located.

    None for a place that nobody can locate any more.
    """
    for verdict in held:
        place = locate(verdict.place)
        if place is None:
            continue
        seen = [at for at in map(locate, verdict.at) if at]
        shown = " and ".join(_shown(at, place) for at in seen[:2]) + (
            f" and {verdict.times - 2} more" if verdict.times > 2 else ""
        )
        yield info.finding(
            place,
            verdict.message,
            evidence=f"{verdict.seen} at {shown}; {verdict.reason}",
            related=seen,
            confidence=verdict.confidence,
            fix=Fix(f'write "{verdict.replacement}"', (Edit(place, verdict.replacement),))
            if verdict.replacement
            else None,
        )


def _shown(place: Location, beside: Location) -> str:
    """Line and column, with the file where it is another one."""
    where = f"{place.line}:{place.column}"
    return where if place.path == beside.path else f"{place.path}:{where}"
