"""The mentions of a document, for an inventory or a batch, and which of its own forms are one."""

from __future__ import annotations

from typing import NamedTuple

from ..checks._base import Context
from ..engine.judging import document_links
from ..engine.normalising import mentions_typed, normalised
from ..engine.run import Plan
from ..model.mention import Link, Mention
from ..model.report import Failure
from ..model.text import Document


class Sighting(NamedTuple):
    """A mention, and where a reader finds it: the segment's id, line and column from 1."""

    check: str
    mention: Mention
    segment: str
    line: int
    column: int


class Collected(NamedTuple):
    """What some documents say of forms. `links` are what one document alone shows, each with its check and document."""

    documents: tuple[tuple[str, str], ...] = ()
    sightings: tuple[Sighting, ...] = ()
    links: tuple[tuple[str, str, Link], ...] = ()
    failures: tuple[Failure, ...] = ()
    files: int = 0


def collect_document(document: Document, plan: Plan, path: str) -> Collected:
    """Every mention in a document; nothing is judged."""
    document = normalised(document)
    context = Context(document, plan.terms, source_terms=lambda: plan.source_terms(document.target_lang))
    sightings: list[Sighting] = []
    found: list[tuple[str, str, Link]] = []
    for check in plan.batch_checks:
        if check.info.languages and document.target_lang not in check.info.languages:
            continue
        options = plan.options(check.info.id)
        mentions = list(check.collect(document, context, options))
        for mention, typed in zip(mentions, mentions_typed(mentions, document), strict=True):
            segment = context.segments[mention.place.order]
            line, column = segment.file.line_column(segment.file_range(mention.place.start, mention.place.end)[0])
            if segment.file.by_paragraph:
                # As `Segment.at` counts it: in the paragraph that readers see.
                column = typed.place.start + 1
            sightings.append(Sighting(check.info.id, typed, segment.id, line, column))
        if check.info.gate(context.whole):
            found += [
                (check.info.id, document.id, link) for link in document_links(check, mentions, context.scope, options)
            ]
    return Collected(((document.id, path),), tuple(sightings), tuple(found))
