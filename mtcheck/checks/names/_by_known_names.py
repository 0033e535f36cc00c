"""Names that are known in the source's script and in English: places, and names in Latin letters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...model.grade import Confidence
from ...text.beside.known_names import Rendered, lost_latin_names, lost_places
from ...text.beside.pair import Pair
from ...text.beside.unsourced import Sources, unsourced_names, unsourced_places
from .._base import Context
from ._misnamed import Misnamed


class Lost(NamedTuple):
    """A name at [start, end) of a source that the article has nowhere, and why it is held to be one."""

    start: int
    end: int
    evidence: str


def rendered(context: Context) -> Rendered | None:
    """The words of an article that may render known names; None where the translation is not in English."""
    return Rendered(context.whole.text) if context.document.target_lang == "en" else None


def lost(pair: Pair, words: Rendered | None) -> Iterator[Lost]:
    """The known names of a pair's source that nothing in the article renders."""
    if words is None:
        return
    for place in lost_places(pair, words):
        yield Lost(place.start, place.end, f"it is {place.english}, and nothing in the article is that, or like it")
    for name in lost_latin_names(pair, words):
        yield Lost(name.start, name.end, "no word of the article has its letters, or some of them")


def unsourced(context: Context) -> Iterator[Misnamed]:
    """Known places that the translation names and no source of the article can have given."""
    if context.document.target_lang != "en" or not context.pairs:
        return
    sources = Sources([pair.source.text for pair in context.pairs], context.document.source_lang)
    words = rendered(context)
    for pair, matches in zip(context.pairs, context.source_terms, strict=True):
        for found in (*unsourced_places(pair.target.text, sources), *unsourced_names(pair.target.text, sources)):
            place = pair.segment.at(found.start, found.end)
            instead = next(lost(pair, words), None)
            yield Misnamed(
                place,
                "",
                f"no source of the article has {place.text}, under any name that is known",
                (pair.segment.at(instead.start, instead.end, "source"),) if instead else (),
                Confidence.HIGH if instead else Confidence.MEDIUM,
                message=f'"{place.text}" is nowhere in the source',
            )
