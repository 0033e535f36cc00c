"""Names that the source does not read as, or that nothing in it sounds like."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.grade import Confidence, Severity
from ...text.beside.instead import Instead
from ...text.beside.naming.abroad import Abroad, without_pinyin
from ...text.beside.naming.chinese_people import Article, sources_of
from ...text.beside.naming.chinese_regions import joined_countries, misread_regions
from ...text.beside.naming.japanese_people import japanese_strangers
from ...text.beside.naming.known_names import lost_places
from ...text.beside.naming.misread_names import misread_names, split_names, unread_words, withheld_names
from ...text.beside.naming.named_by_kind import named_by_kind
from ...text.beside.naming.places_abroad import lost_abroad
from ...text.beside.naming.unheard import Unheard
from ...text.beside.pair import Pair
from .._base import Context
from ._misnamed import Misnamed, misnamed


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
            of = ", of {country}" if name.country not in ("", "abroad") else ""
            how, why = "read in Mandarin", "which {place} reads in Mandarin"
            if name.country in without_pinyin():
                how, why = "in Pinyin", "where names are not written in Pinyin"
            yield misnamed(
                pair,
                name,
                f'the source has "{{original}}"{of}, {why}',
                f'"{{place}}" is a name from {name.country or "abroad"}, {how}',
            )
        yield from _named_by_kind(pair, context.abroad)


def _regions(context: Context) -> Iterator[Misnamed]:
    """Parts of provinces, and pairs of countries, that single characters call: southern Gansu for 赣南."""
    whole = "\n".join(pair.source.text for pair in context.pairs)
    for pair in context.pairs:
        for find in (misread_regions, joined_countries):
            for found in find(pair.target.text, pair.source.text, whole):
                yield misnamed(pair, found, 'the source has "{original}", which is short for {right}')


def _named_by_kind(pair: Pair, abroad: Abroad) -> Iterator[Misnamed]:
    """Another name before the word for the kind of place: Water County for 邻水县."""
    lost = [(place.start, place.end, place.english) for place in lost_places(pair, abroad.rendered)]
    lost += [(at, at + len(name), english) for name, at, english in lost_abroad(pair.source.text, abroad)]
    for start, end, english in lost:
        if found := named_by_kind(pair, start, end):
            yield misnamed(
                pair,
                Instead(*found, "", start, end),
                f'the source has "{{original}}", which is {english}, and no other place of that kind',
                '"{place}" is not what the source names',
            )


def _nobody(pair: Pair, found: Instead) -> Misnamed:
    if found.right:
        evidence = 'the source has "{original}", which reads {right}; nothing in it reads {place}'
    else:
        evidence = 'nothing in the source reads {place}; it has "{original}" and others, who are not named here'
    return misnamed(pair, found, evidence, '"{place}" is nobody whom the source names')


def _in_two_words(pair: Pair, found: Instead) -> Misnamed:
    name = misnamed(pair, found, 'the source has "{original}"; in Pinyin the given name is one word')
    return name._replace(confidence=Confidence.MEDIUM, severity=Severity.MINOR)


def _no_name(pair: Pair, found: Instead) -> Misnamed:
    evidence = 'the source has "{original}", which withholds the given name'
    message = '"{place}" is no name, but somebody surnamed {right}'
    return misnamed(pair, found, evidence, message)._replace(right="")


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
            yield misnamed(
                pair,
                name,
                'no characters of the source read {place}; nothing here renders its "{original}"',
                '"{place}" is not whom the source names',
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
