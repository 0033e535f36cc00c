"""Puts the segments of a source or reference file beside those of a translation."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from ..errors import InputError
from ..model.text import Document, Segment
from .parting import parting


def beside_sources(
    documents: Iterable[Document],
    sources: Sequence[Segment],
    path: str,
    source_path: str,
    *,
    spaced: bool = False,
    strict: bool = True,
) -> Iterator[Document]:
    """The documents with the source of each segment, in order.

    Of `spaced` files empty segments do not count where their numbers differ, and, unless it is `strict`, where they
    stand in other places. Raises InputError where the files have not equally many segments.
    """
    return _paired(documents, sources, path, f"source {source_path}".strip(), _with_source, (spaced, strict))


def beside_references(
    documents: Iterable[Document],
    references: Sequence[Segment],
    path: str,
    reference_path: str,
    *,
    spaced: bool = False,
) -> Iterator[Document]:
    """The documents with one more reference of each segment, in order. Raises InputError likewise."""
    return _paired(documents, references, path, f"reference {reference_path}", _with_reference, (spaced, True))


def _paired(
    documents: Iterable[Document],
    others: Sequence[Segment],
    path: str,
    name: str,
    joined: Callable[[Segment, Segment | None], Segment],
    how: tuple[bool, bool],
) -> Iterator[Document]:
    translated = list(documents)
    segments = [segment for document in translated for segment in document.segments]
    remaining = iter(_in_step(segments, others, path, name, *how))
    for document in translated:
        yield replace(document, segments=tuple(joined(segment, next(remaining)) for segment in document.segments))


def _in_step(
    segments: Sequence[Segment], others: Sequence[Segment], path: str, name: str, spaced: bool, strict: bool
) -> Sequence[Segment | None]:
    """The other segment of each segment; None beside an empty one that has none. Raises InputError where they part."""
    ours, theirs = _are_empty(segments), _are_empty(others)
    alike = len(ours) == len(theirs)
    if alike and (strict or not spaced or ours == theirs):
        return others
    if spaced and ours.count(False) == theirs.count(False):
        filled = (other for other, empty in zip(others, theirs, strict=True) if not empty)
        return [None if empty else next(filled) for empty in ours]
    if alike:
        return others
    # More empty lines at the end of either.
    if spaced and (last := _filled_to(ours)) == _filled_to(theirs):
        return [*others[:last], *([None] * (len(segments) - last))]
    message = f"has {len(segments)} segments, but its {name} has {len(others)}; the two must go segment by segment"
    raise InputError(message + (_where_they_part(segments, others) if spaced else ""), path)


def _are_empty(segments: Sequence[Segment]) -> list[bool]:
    return [not segment.target.strip() for segment in segments]


def _filled_to(empty: Sequence[bool]) -> int:
    """How many segments there are to the last that is not empty."""
    return max((number for number, is_empty in enumerate(empty, 1) if not is_empty), default=0)


def _where_they_part(segments: Sequence[Segment], others: Sequence[Segment]) -> str:
    """Where it seems that two texts part, and what to do."""
    ones, their = ([s for s in some if s.target.strip()] for some in (segments, others))
    told = f". Without empty ones there are {len(ones)} and {len(their)}"
    place = parting([len(s.target) for s in ones], [len(s.target) for s in their])
    if place is not None:
        here, there = (_line(some, at) for some, at in zip((ones, their), place, strict=True))
        told += f"; by their lengths they part at line {here}, beside line {there} of the other"
    return f"{told}. Give each paragraph one line, and join or split there what is not one for one"


def _line(segments: Sequence[Segment], at: int) -> int:
    """The line of a segment; of one behind the last the last one's."""
    return segments[min(at, len(segments) - 1)].at(0, 0).line


def _with_source(segment: Segment, source: Segment | None) -> Segment:
    if source is None:
        return replace(segment, source="")
    return replace(segment, source=source.target, source_pieces=source.pieces, source_file=source.file)


def _with_reference(segment: Segment, reference: Segment | None) -> Segment:
    return replace(segment, references=(*segment.references, reference.target if reference else ""))
