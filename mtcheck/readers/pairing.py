"""Puts the segments of a source or reference file beside those of a translation."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ..counts import counted
from ..errors import InputError
from ..model.text import Document, Segment
from ..text.reading.wrapping import is_one_paragraph
from ._lookup import reader_for
from .parting import can_tell, parting


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
    stand in other places; and where lines cannot go one by one, paragraphs that are wrapped go as wholes if their
    lengths leave no doubt. Raises InputError where the files have not equally many segments.
    """
    documents = list(documents)
    if spaced and not strict and (whole := _in_paragraphs(documents, sources)):
        documents, sources = whole
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


def _in_paragraphs(
    documents: list[Document], others: Sequence[Segment]
) -> tuple[list[Document], Sequence[Segment]] | None:
    """Both sides in paragraphs, where they cannot go line by line, or the lines of one are a paragraph's that was
    wrapped, and of their paragraphs each certainly stands beside its own: there are equally many, and their lengths fit
    no other way better.
    """
    segments = [segment for document in documents for segment in document.segments]
    by_ids = any(s.file is not None and document.id != s.file.path for document in documents for s in document.segments)
    if len(documents) != 1 or by_ids:
        return None
    in_step = _matched(segments, others, spaced=True, strict=False) is not None
    if in_step and not (_may_be_wrapped(segments) or _may_be_wrapped(others)):
        return None
    ones, theirs = _paragraphs(segments), _paragraphs(others)
    if in_step and not any(is_one_paragraph(s.target) for s in (*ones, *theirs) if "\n" in s.target):
        return None
    lengths = [len(s.target) for s in ones], [len(s.target) for s in theirs]
    if len(ones) != len(theirs) or not can_tell(*lengths) or parting(*lengths) is not None:
        return None
    return [replace(documents[0], segments=tuple(ones))], theirs


def _may_be_wrapped(lines: Sequence[Segment]) -> bool:
    """Whether some line begins with a small letter right behind another, as none does that is a paragraph."""
    return any(one.target and other.target[:1].islower() for one, other in pairwise(lines))


def _paragraphs(segments: Sequence[Segment]) -> list[Segment]:
    """What of a text's lines are paragraphs, as the file's own reader has them; of other files what there is of text.

    None can be taken out: it would leave its partner alone.
    """
    file = segments[0].file if segments else None
    if file is not None and file.decoded and not file.by_paragraph and not any(s.block for s in segments):
        segments = [s for document in reader_for(file.path).read(file.decoded, file.path) for s in document.segments]
    return [replace(segment, block=None) for segment in segments if segment.target.strip()]


def _in_step(
    segments: Sequence[Segment], others: Sequence[Segment], path: str, name: str, spaced: bool, strict: bool
) -> Sequence[Segment | None]:
    """The other segment of each segment; None beside an empty one that has none. Raises InputError where they part."""
    matched = _matched(segments, others, spaced=spaced, strict=strict)
    if matched is None:
        own = counted(len(segments), "segment")
        message = f"has {own}, but its {name} has {len(others)}; the two must go segment by segment"
        raise InputError(message + (_where_they_part(segments, others) if spaced else ""), path)
    return matched


def _matched(
    segments: Sequence[Segment], others: Sequence[Segment], *, spaced: bool, strict: bool
) -> Sequence[Segment | None] | None:
    """The same; None where they part."""
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
    return None


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
