"""Puts the segments of a source file beside those of its translation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..errors import InputError
from ..model.text import Document, Segment


def paired(documents: Iterable[Document], sources: Iterable[Document], path: str, source_path: str) -> Iterator[Document]:
    """The documents with the source of each segment, in order. Raises InputError where the files have not equally many segments."""
    translated = list(documents)
    originals = [segment for document in sources for segment in document.segments]
    count = sum(len(document.segments) for document in translated)
    if count != len(originals):
        raise InputError(
            f"has {count} segments, but its source {source_path} has {len(originals)}; the two must go segment by segment", path
        )
    remaining = iter(originals)
    for document in translated:
        yield replace(document, segments=tuple(_beside(segment, next(remaining)) for segment in document.segments))


def _beside(segment: Segment, source: Segment) -> Segment:
    return replace(segment, source=source.target, source_pieces=source.pieces, source_file=source.file)
