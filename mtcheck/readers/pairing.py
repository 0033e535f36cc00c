"""Puts the segments of a source or reference file beside those of a translation."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from ..errors import InputError
from ..model.text import Document, Segment


def beside_sources(
    documents: Iterable[Document], sources: Sequence[Segment], path: str, source_path: str
) -> Iterator[Document]:
    """The documents with the source of each segment, in order.

    Raises InputError where the files have not equally many segments.
    """
    return _paired(documents, sources, path, f"source {source_path}", _with_source)


def beside_references(
    documents: Iterable[Document], references: Sequence[Segment], path: str, reference_path: str
) -> Iterator[Document]:
    """The documents with one more reference of each segment, in order. Raises InputError likewise."""
    return _paired(documents, references, path, f"reference {reference_path}", _with_reference)


def _paired(
    documents: Iterable[Document],
    others: Sequence[Segment],
    path: str,
    name: str,
    joined: Callable[[Segment, Segment], Segment],
) -> Iterator[Document]:
    translated = list(documents)
    count = sum(len(document.segments) for document in translated)
    if count != len(others):
        raise InputError(
            f"has {count} segments, but its {name} has {len(others)}; the two must go segment by segment", path
        )
    remaining = iter(others)
    for document in translated:
        yield replace(document, segments=tuple(joined(segment, next(remaining)) for segment in document.segments))


def _with_source(segment: Segment, source: Segment) -> Segment:
    return replace(segment, source=source.target, source_pieces=source.pieces, source_file=source.file)


def _with_reference(segment: Segment, reference: Segment) -> Segment:
    return replace(segment, references=(*segment.references, reference.target))
