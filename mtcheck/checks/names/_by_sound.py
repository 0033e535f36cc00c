"""Full names that nothing in the source sounds like: another person, or another surname."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...model.grade import Confidence
from ...text.beside.pair import Pair
from ...text.beside.unheard import Unheard, unheard_names
from ...text.names.thresholds import EXACT
from ...text.terms.in_source import SourceMatch
from .._base import Context
from ._misnamed import Misnamed


def unheard(context: Context) -> Iterator[Misnamed]:
    """Names of the translation that no source of the article can have given."""
    for pair, matches in zip(context.pairs, context.source_terms, strict=True):
        for name in unheard_in(pair, matches, context):
            yield _nobody(pair, name)


def unheard_in(pair: Pair, matches: Sequence[SourceMatch], context: Context) -> Iterator[Unheard]:
    """The names of one translation that no source of the article can have given; `matches` are the terms of its own."""
    order = pair.segment.order
    start = context.starts[order]

    def is_rendering(word: str) -> bool:
        original = context.originals.get((order, word))
        return original is not None and original.score >= EXACT

    yield from unheard_names(
        pair,
        context.sources,
        lambda: context.latin_in_sources,
        [(term.start - start, term.end - start) for term in context.terms],
        [(match.start, match.end) for match in matches],
        is_rendering,
    )


def _nobody(pair: Pair, name: Unheard) -> Misnamed:
    place = pair.segment.at(name.start, name.end)
    evidence = f"no word of the source sounds like {place.text}"
    related = (pair.segment.at(name.at, name.to, "source"),) if name.to else ()
    if related:
        evidence += f'; nothing here renders its "{related[0].text}"'
    return Misnamed(
        place,
        "",
        evidence,
        related,
        Confidence.HIGH if name.whole else Confidence.MEDIUM,
        message=f'"{place.text}" is not whom the source names' if name.whole else f'"{place.text}" is not the surname',
    )
