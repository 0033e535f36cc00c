"""A batch judged as one: what no article shows alone, beside what each article shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from itertools import chain
from typing import Any, Protocol

from ..checks._base import BatchCheck, Scope
from ..engine.grouping import forms_of, groups
from ..engine.judging import links, near_pairs, verdicts
from ..model.finding import Finding
from ..model.mention import Form, Group, Link, Mention, Verdict


class Earlier(Protocol):
    """Mentions of earlier batches."""

    def beside(self, check: BatchCheck, texts: Sequence[str], scope: Scope, without: frozenset[str]) -> list[Mention]:
        """The mentions of these forms, and of those that share a key with one of them, but for some documents."""


def judge_batch(
    check: BatchCheck, mentions: Sequence[Mention], scope: Scope, options: Any, known: Earlier | None = None
) -> list[Verdict]:
    """What a check holds of the mentions of a batch, seen together with those of earlier batches."""
    own = {m.form for m in mentions}
    documents = frozenset(m.place.document for m in mentions)
    earlier = known.beside(check, sorted(own), scope, documents) if known else []
    forms = forms_of([*mentions, *earlier])
    near = {*near_pairs(check, sorted(forms), scope, options), *check.also(forms.values())}
    pairs = [(a, b) for a, b in sorted(near) if a in own or b in own]
    found = links(check, pairs, forms.__getitem__, scope, options)
    held = verdicts(check, groups(found, forms.__getitem__), scope, options)
    return [verdict for verdict in held if verdict.place.document in documents]


def settled(alone: Sequence[Finding], across: Iterable[Finding]) -> list[Finding]:
    """The findings of articles and of their batch together.

    The batch knows more: what it decides, no article decides otherwise. What it leaves open, an article may decide.
    """
    across = beyond(alone, across)
    return [*filter(Decided(across).leaves, alone), *across]


def beyond(alone: Iterable[Finding], across: Iterable[Finding]) -> list[Finding]:
    """What the batch says that articles do not say at the same place, or say without a fix."""
    placed = {(f.check, f.location) for f in alone}
    return [f for f in across if f.fix or (f.check, f.location) not in placed]


class Decided:
    """What the findings of a batch decide."""

    def __init__(self, across: Sequence[Finding]) -> None:
        self._places = {(f.check, f.location) for f in across}
        self._decided = {(f.check, _proposed(f), f.location.text) for f in across}
        self._right = {(f.check, _proposed(f)) for f in across if f.fix}

    def leaves(self, finding: Finding) -> bool:
        """Whether the batch leaves a finding of an article open, so that the article may decide."""
        check, text = finding.check, finding.location.text
        return (
            (check, finding.location) not in self._places
            and (check, text, _proposed(finding)) not in self._decided
            and bool(finding.fix or (check, text) not in self._right)
        )


def _proposed(finding: Finding) -> str:
    return finding.fix.edits[0].text if finding.fix else ""


class Stock(Protocol):
    """The forms of a batch, which may be larger than the memory."""

    def pairs(self, check_id: str) -> Iterable[tuple[str, str]]:
        """The pairs of forms that share a key with few others, each once and in order."""

    def forms(self, check: BatchCheck, texts: Set[str]) -> dict[str, Form]:
        """Some forms with their mentions, by their text."""

    def links(self, check_id: str) -> list[Link]:
        """What single documents showed."""


def judged_names(check: BatchCheck, stock: Stock, scope: Scope, options: Any) -> list[Group]:
    """The forms of a batch that some document or the batch holds to be one; the most frequent first."""
    near = [pair for pair in stock.pairs(check.info.id) if check.near(*pair, scope, options)]
    alone = stock.links(check.info.id)
    forms = stock.forms(
        check, {*chain.from_iterable(near), *chain.from_iterable((link.right, link.wrong) for link in alone)}
    )
    found = groups([*alone, *links(check, near, forms.__getitem__, scope, options)], forms.__getitem__)
    return sorted(
        found,
        key=lambda group: (
            -sum(len(f.mentions) for f in (group.head, *(v for v, _ in group.variants))),
            group.head.text,
        ),
    )
