"""Names that the source does not read as, or that nothing in it sounds like."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.grade import Confidence, Severity
from ...model.text import Location
from ...text.beside.chinese_people import Article, sources_of
from ...text.beside.chinese_regions import joined_countries, misread_regions
from ...text.beside.japanese_people import japanese_strangers
from ...text.beside.known_names import lost_places
from ...text.beside.misread_names import Misread, misread_names, split_names, unread_words, withheld_names
from ...text.beside.named_by_kind import named_by_kind
from ...text.beside.pair import Pair
from ...text.beside.read_abroad import NO_PINYIN, Abroad, lost_abroad
from ...text.beside.unheard import Unheard
from .._base import Context
from ._misnamed import Misnamed


def misread(context: Context) -> Iterator[Misnamed]:
    """Names in Pinyin that the characters do not read as: Wang Shanning for 王沪宁; given names in two words; names
    that the source withholds.
    """
    if context.document.source_lang != "zh":
        return
    yield from _read_abroad(context)
    article = Article([pair.source.text for pair in context.pairs], [pair.target.text for pair in context.pairs])
    yield from _regions(context)
    for pair in context.pairs:
        target, source = pair.target.text, pair.source.text
        yield from (_nobody(pair, found) for found in misread_names(target, source, article))
        yield from (_in_two_words(pair, found) for found in split_names(target, source))
        yield from (_no_name(pair, found) for found in withheld_names(target, source))


def unread(context: Context) -> Iterator[Misnamed]:
    """Words that look like names in Pinyin or from Japan, and that nothing in the source can be: Kashiwagi for 桐桐."""
    if context.document.source_lang != "zh":
        return
    article = sources_of(tuple(pair.source.text for pair in context.pairs))
    for pair in context.pairs:
        order = pair.segment.order
        terms = context.terms_by_segment.get(order, ())
        for word in unread_words(pair.target.text, context.pairs, article):
            place = pair.segment.at(word.start, word.end)
            if any(term.start < word.end and word.start < term.end for term in terms):
                continue
            yield Misnamed(
                place,
                "",
                f"no characters of the source read {place.text}, in Chinese or Japanese, and no name there sounds so",
                confidence=Confidence.MEDIUM,
                message=f'"{place.text}" is no name that the source has',
            )


def _read_abroad(context: Context) -> Iterator[Misnamed]:
    """Names from abroad that the translation reads in Mandarin: Ruan Wenping for 阮文平."""
    for pair, names in zip(context.pairs, context.read_abroad, strict=True):
        for name in names:
            place = pair.segment.at(name.start, name.end)
            of = f", of {name.country}" if name.country not in ("", "abroad") else ""
            how = "in Pinyin" if name.country in NO_PINYIN else "read in Mandarin"
            why = (
                "where names are not written in Pinyin"
                if name.country in NO_PINYIN
                else f"which {place.text} reads in Mandarin"
            )
            yield Misnamed(
                place,
                name.right,
                f'the source has "{name.original}"{of}, {why}',
                (pair.segment.at(name.at, name.at + len(name.original), "source"),),
                message=f'"{place.text}" is a name from {name.country or "abroad"}, {how}',
            )
        yield from _named_by_kind(pair, context.abroad)


def _regions(context: Context) -> Iterator[Misnamed]:
    """Parts of provinces, and pairs of countries, that single characters call: southern Gansu for 赣南."""
    whole = "\n".join(pair.source.text for pair in context.pairs)
    for pair in context.pairs:
        for find in (misread_regions, joined_countries):
            for found in find(pair.target.text, pair.source.text, whole):
                related = pair.segment.at(found.at, found.at + len(found.original), "source")
                yield Misnamed(
                    pair.segment.at(found.start, found.end),
                    found.right,
                    f'the source has "{found.original}", which is short for {found.right}',
                    (related,),
                )


def _named_by_kind(pair: Pair, abroad: Abroad) -> Iterator[Misnamed]:
    """Another name before the word for the kind of place: Water County for 邻水县."""
    lost = [(place.start, place.end, place.english) for place in lost_places(pair, abroad.rendered)]
    lost += [(at, at + len(name), english) for name, at, english in lost_abroad(pair.source.text, abroad)]
    for start, end, english in lost:
        if found := named_by_kind(pair, start, end):
            place, related = pair.segment.at(found.start, found.end), pair.segment.at(start, end, "source")
            yield Misnamed(
                place,
                "",
                f'the source has "{related.text}", which is {english}, and no other place of that kind',
                (related,),
                message=f'"{place.text}" is not what the source names',
            )


def _original(pair: Pair, found: Misread) -> tuple[Location, ...]:
    return (pair.segment.at(found.at, found.at + len(found.original), "source"),)


def _nobody(pair: Pair, found: Misread) -> Misnamed:
    place = pair.segment.at(found.start, found.end)
    if found.right:
        evidence = f'the source has "{found.original}", which reads {found.right}; nothing in it reads {place.text}'
    else:
        evidence = (
            f'nothing in the source reads {place.text}; it has "{found.original}" and others, who are not named here'
        )
    return Misnamed(
        place,
        found.right,
        evidence,
        _original(pair, found),
        Confidence.HIGH if found.sure else Confidence.MEDIUM,
        message=f'"{place.text}" is nobody whom the source names',
    )


def _in_two_words(pair: Pair, found: Misread) -> Misnamed:
    return Misnamed(
        pair.segment.at(found.start, found.end),
        found.right,
        f'the source has "{found.original}"; in Pinyin the given name is one word',
        _original(pair, found),
        Confidence.MEDIUM,
        Severity.MINOR,
    )


def _no_name(pair: Pair, found: Misread) -> Misnamed:
    place = pair.segment.at(found.start, found.end)
    return Misnamed(
        place,
        "",
        f'the source has "{found.original}", which withholds the given name',
        _original(pair, found),
        message=f'"{place.text}" is no name, but somebody surnamed {found.right}',
    )


def unheard(context: Context) -> Iterator[Misnamed]:
    """Names of the translation that no source of the article can have given."""
    for number, pair in enumerate(context.pairs):
        for name in context.unheard[number]:
            yield _unheard(pair, name)


def strangers_in_japanese(context: Context) -> Iterator[Misnamed]:
    """Persons whose names no characters of a Japanese source read as: Haruki Murakami for 小川洋子."""
    sources = [pair.source.text for pair in context.pairs]
    for pair in context.pairs:
        for name in japanese_strangers(pair, sources):
            place, related = pair.segment.at(name.start, name.end), pair.segment.at(name.at, name.to, "source")
            yield Misnamed(
                place,
                "",
                f'no characters of the source read {place.text}; nothing here renders its "{related.text}"',
                (related,),
                message=f'"{place.text}" is not whom the source names',
            )


def _unheard(pair: Pair, name: Unheard) -> Misnamed:
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
