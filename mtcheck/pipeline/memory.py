"""Segments in memory as documents: a list of translations, beside lists of sources and references."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from ..errors import UsageError, shown_value
from ..model.text import Document, Segment
from ..readers import plain
from ..readers.pairing import beside_references, beside_sources
from ..settings import Settings
from .opening import in_languages


class Segments(NamedTuple):
    """Translations, and what goes with them item by item: sources, any number of references, and document ids.

    `languages` are those of the sources and the translations, "" where nobody says.
    """

    targets: Sequence[str]
    sources: Sequence[str] | None = None
    references: Sequence[Sequence[str]] = ()
    docids: Sequence[str] | None = None
    languages: tuple[str, str] = ("", "")


def listed(texts: Iterable[str], name: str) -> list[str]:
    """The segments that an argument of some name gives, as a list.

    Raises UsageError for what has no segments, and where one of them is no string, as where a table lacks it.
    """
    if isinstance(texts, (str, bytes, Mapping)) or not isinstance(texts, Iterable):
        raise UsageError(f"{name} must be a list of strings, a segment an item, not {shown_value(texts)}")
    found = list(texts)
    for number, text in enumerate(found, 1):
        if not isinstance(text, str):
            raise UsageError(f"{name}: segment {number} is {shown_value(text)}, which is no string")
    return found


def documents_of(given: Segments, path: str, settings: Settings) -> Iterator[Document]:
    """The documents of segments, placed as in a file `path` that has one a line.

    Without document ids they are one document, called after the path. Raises InputError for lists that do not fit.
    """
    found: Iterable[Document] = plain.listed(given.targets, path, given.docids)
    if given.sources is not None and settings.source:
        found = beside_sources(found, _segments(given.sources, "sources"), path, "list")
    for reference in given.references:
        found = beside_references(found, _segments(reference, "references"), path, "list")
    source, target = given.languages
    named = (replace(document, source_lang=source, target_lang=target) for document in found)
    return (in_languages(document, settings) for document in named)


def _segments(texts: Sequence[str], path: str) -> list[Segment]:
    return [segment for document in plain.listed(texts, path) for segment in document.segments]
