"""Names that are known in the source's script and in English: places, and names in Latin letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...model.grade import Confidence
from ...text.beside.instead import Instead
from ...text.beside.naming.abbreviations import Abbreviations
from ...text.beside.naming.exchanged_places import Cities
from ...text.beside.naming.known_names import (
    Rendered,
    lost_acronyms,
    lost_latin_names,
    lost_places,
    rendered_words,
)
from ...text.beside.naming.left_in_case import places_left_in_case, towns_left_in_case
from ...text.beside.naming.letters_of_source import respelt
from ...text.beside.naming.lost_of_lists import lost_of_lists
from ...text.beside.naming.named_by_kind import named_by_kind
from ...text.beside.naming.regions import gives_region, is_region_rendered
from ...text.beside.naming.translated_names import translated_names
from ...text.beside.naming.translated_towns import translated_towns
from ...text.beside.naming.unsourced import Sources, unsourced_names, unsourced_places, unsourced_universities
from ...text.beside.pair import Pair
from ...text.names.known_places import script_of
from .._base import Context
from ._misnamed import Misnamed, misnamed


class Lost(NamedTuple):
    """A name at [start, end) of a source that the article has nowhere, and why it is held to be one."""

    start: int
    end: int
    evidence: str


def rendered(context: Context) -> Rendered | None:
    """The words of an article that may render known names; None where the translation is not in English."""
    return rendered_words(context.whole.text) if context.document.target_lang == "en" else None


def lost(pair: Pair, words: Rendered | None) -> Iterator[Lost]:
    """The known names of a pair's source that nothing in the article renders."""
    if words is None:
        return
    found = [
        Lost(place.start, place.end, f"it is {place.english}, and nothing in the article is that, or like it")
        for place in lost_places(pair, words)
        if not named_by_kind(pair, place.start, place.end)
    ]
    found += (
        Lost(name.start, name.end, "no word of the article has its letters, or some of them")
        for name in (*lost_latin_names(pair, words), *lost_acronyms(pair, words))
        if not is_region_rendered(pair.source.text[name.start : name.end], pair.target.text)
    )
    # Of what stands in the place of another name, or of a word, another finding tells.
    towns = list(translated_towns(pair)) if found else []
    yield from (one for one in found if not _is_among(towns, one.start, one.end))


def _is_among(towns: Sequence[Instead], start: int, end: int) -> bool:
    return any(town.at < end and start < town.to for town in towns)


def lost_of_list(pair: Pair) -> Iterator[Lost]:
    """The known name that alone of a list of the source the translation does not have."""
    for name in lost_of_lists(pair):
        yield Lost(name.start, name.end, "it stands in a list, of which the translation has the name beside it")


def unsourced(context: Context) -> Iterator[Misnamed]:
    """Known places that the translation names and no source of the article can have given."""
    if context.document.target_lang != "en" or not context.pairs:
        return
    sources = Sources([pair.source.text for pair in context.pairs], context.document.source_lang)
    words = rendered(context)
    for pair in context.pairs:
        for found in (*unsourced_places(pair.target.text, sources), *unsourced_names(pair.target.text, sources)):
            place = pair.segment.at(found.start, found.end)
            if gives_region(pair.source.text, place.text):
                continue
            instead = next(lost(pair, words), None)
            yield Misnamed(
                place,
                "",
                f"no source of the article has {place.text}, under any name that is known",
                (pair.segment.at(instead.start, instead.end, "source"),) if instead else (),
                Confidence.HIGH if instead else Confidence.MEDIUM,
                message=f'"{place.text}" is nowhere in the source',
            )
        for found in unsourced_universities(pair.target.text, pair.source.text, sources.language):
            place = pair.segment.at(found.start, found.end)
            yield Misnamed(
                place,
                "",
                f"the university that the source names cannot be that of {place.text}",
                (),
                Confidence.MEDIUM,
                message=f'"{place.text}" is no name of the university in the source',
            )


def exchanged_countries(context: Context) -> Iterator[Misnamed]:
    """Countries and peoples that stand for another that the source tells of: Latvian guards for литовские."""
    evidence = 'the source has "{original}", of {country}, and nothing in the article of {place}'
    message = '"{place}" is nowhere in the source, which tells of {country}'
    for pair, found in zip(context.pairs, context.exchanged_countries, strict=True):
        if found:
            yield misnamed(pair, found, evidence, message)


def cities_of(context: Context) -> Cities | None:
    """The cities of an article and its sources; None where the translation is not in English, or has no source."""
    if context.document.target_lang != "en" or not context.pairs:
        return None
    return Cities([pair.source.text for pair in context.pairs], context.whole.text, context.document.source_lang)


def exchanged(context: Context) -> Iterator[Misnamed]:
    """Cities that stand for others of the source, or under a name that English does not have: Venice for Vídeň."""
    cities = cities_of(context)
    if cities is None:
        return
    for pair in context.pairs:
        for found in cities.exchanged(pair):
            why = "nothing in it is {place}" if found.sure else "nothing in the article is that"
            yield misnamed(pair, found, f'the source has "{{original}}", which is {{right}}, and {why}')


def left_in_case(context: Context) -> Iterator[Misnamed]:
    """Places with the ending that they have in the source: Konotopa for Konotop, Gniezna for Gniezno."""
    for pair in context.pairs if context.document.target_lang == "en" else ():
        for found in (*places_left_in_case(pair), *towns_left_in_case(pair)):
            yield misnamed(pair, found, 'the source has "{original}", which is a case of {right}')


def translated(context: Context) -> Iterator[Misnamed]:
    """Names that stand translated for the words that they are too: the Hare for Zayets."""
    for pair, found in translated_names(context.pairs) if context.document.target_lang == "en" else ():
        evidence = 'the source has "{original}" there, '
        evidence += "which the article renders as {right}" if found.right else "beside what is a name in both"
        yield misnamed(pair, found, evidence, '"{place}" is a name, translated')
    for pair in context.pairs if context.document.target_lang == "en" else ():
        for town in translated_towns(pair):
            yield misnamed(pair, town, 'the source has "{original}" there, a town, and the translation nowhere {right}')


def altered(context: Context) -> Iterator[Misnamed]:
    """Abbreviations that a source in another script has otherwise, in Latin letters or in words: CIP for CPI."""
    language = context.document.source_lang
    if not context.pairs or script_of(context.pairs[0].source_lang) in ("Latn", ""):
        return
    sources = "\n".join(pair.source.text for pair in context.pairs)
    abbreviations = Abbreviations(sources, context.whole.text, language)
    for pair in context.pairs:
        for found in abbreviations.altered(pair.source.text, pair.target.text):
            yield misnamed(pair, found, 'the source has "{original}", and the translation nowhere {right}')


def respelt_letters(context: Context) -> Iterator[Misnamed]:
    """Words and addresses that a source in another script has in Latin letters, in others: Planum for Plenum."""
    if not context.pairs or script_of(context.pairs[0].source_lang) in ("Latn", ""):
        return
    for pair in context.pairs:
        for found in respelt(pair.source.text, pair.target.text):
            yield misnamed(pair, found, 'the source has "{right}", in these letters')
