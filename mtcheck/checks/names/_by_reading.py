"""Chinese people under names that the characters of the source do not read as."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import Confidence, Severity
from ...text.beside.chinese_people import Article
from ...text.beside.misread_names import misread_names, split_names, withheld_names
from .._base import Context
from ._misnamed import Misnamed


def misread(context: Context) -> Iterator[Misnamed]:
    """Names in Pinyin that the characters do not read as: Wang Shanning for 王沪宁; given names in two words; names that the source withholds."""
    if context.document.source_lang != "zh":
        return
    article = Article([pair.source.text for pair in context.pairs], [pair.target.text for pair in context.pairs])
    for pair in context.pairs:
        texts = pair.target.text, pair.source.text
        for found in misread_names(*texts, article):
            place = pair.segment.at(found.start, found.end)
            original = pair.segment.at(found.at, found.at + len(found.original), "source")
            yield Misnamed(
                place,
                found.right,
                f'the source has "{found.original}", which reads {found.right}; nothing in it reads {place.text}'
                if found.right
                else f'nothing in the source reads {place.text}; it has "{found.original}" and others, who are not named here',
                (original,),
                Confidence.HIGH if found.sure else Confidence.MEDIUM,
                message=f'"{place.text}" is nobody whom the source names',
            )
        for found in split_names(*texts):
            yield Misnamed(
                pair.segment.at(found.start, found.end),
                found.right,
                f'the source has "{found.original}"; in Pinyin the given name is one word',
                (pair.segment.at(found.at, found.at + len(found.original), "source"),),
                Confidence.MEDIUM,
                Severity.MINOR,
            )
        for found in withheld_names(*texts):
            place = pair.segment.at(found.start, found.end)
            yield Misnamed(
                place,
                "",
                f'the source has "{found.original}", which withholds the given name',
                (pair.segment.at(found.at, found.at + len(found.original), "source"),),
                message=f'"{place.text}" is no name, but somebody surnamed {found.right}',
            )
