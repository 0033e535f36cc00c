"""Plain text: the blocks between blank lines are the segments; a file without blank lines has one a line, unless its
lines are one paragraph that was wrapped.

Beside a source, or with document ids, every line is a segment, empty ones too, parted at line feeds only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from ..counts import counted
from ..errors import InputError
from ..model.text import Document, Piece, Segment, SourceFile, Span
from ..text.reading.wrapping import is_one_paragraph
from ._format import Format
from .contents import Prose, check_prose
from .decode import LONGEST_SEGMENT, check_length, check_whole
from .given import NOTHING, Given
from .shown import range_of

FORMAT = Format(
    suffixes=(".txt",),
    title="plain text",
    text="blocks between blank lines; beside a source every line",
    spaced=True,
)


def read(text: str, path: str, given: Given = NOTHING) -> Iterator[Document]:
    """One document, named after its path; by line, one for each document id that follows on another.

    Raises InputError for ids that do not fit, and for a file that is another format by what it holds.
    """
    check_prose(text, path, Prose(named=path.lower().endswith(FORMAT.suffixes)))
    lines = text.split("\n")
    starts = line_starts(lines, path)
    file = SourceFile(path, tuple(starts), text)
    if given.by_line:
        yield from _by_line(lines if lines[-1] else lines[:-1], starts, file, given.docids)
        return
    segments: list[Segment] = []
    for start, end in _blocks(lines, starts):
        if end - start > LONGEST_SEGMENT:
            check_length(end - start, path, file.line_column(start)[0])
        order = len(segments)
        piece = Piece(0, end - start, start, end, True)
        segments.append(
            Segment(
                str(order + 1),
                text[start:end],
                document=path,
                order=order,
                file=file,
                pieces=(piece,),
                block=Span(start, end),
            )
        )
    yield Document(path, tuple(segments))


def listed(texts: Sequence[str], path: str, docids: Sequence[str] | None = None) -> Iterator[Document]:
    """The documents of texts in memory, a segment each, placed as in a file that has one a line. Raises InputError
    likewise.
    """
    whole = "\n".join(texts)
    check_whole(whole, path)
    # A text may have line ends of its own.
    file = SourceFile(path, tuple(line_starts(whole.split("\n"), path)), whole)
    return _by_line(texts, [0, *accumulate(len(text) + 1 for text in texts[:-1])], file, docids)


def _by_line(
    lines: Sequence[str], starts: Sequence[int], file: SourceFile, docids: Sequence[str] | None
) -> Iterator[Document]:
    if docids is not None and len(docids) != len(lines):
        raise InputError(f"has {counted(len(lines), 'line')}, but the document ids are {len(docids):,}", file.path)
    documents: dict[str, list[Segment]] = {} if lines else {file.path: []}
    last = None
    for number, line in enumerate(lines):
        name = docids[number] if docids is not None else file.path
        if name != last and name in documents:
            raise InputError(
                f"the document id {name!r} stands in two places; keep its lines together", file.path, number + 1
            )
        last = name
        text = line.removesuffix("\r")
        start = starts[number]
        check_length(len(text), file.path, number + 1)
        segments = documents.setdefault(name, [])
        piece = Piece(0, len(text), start, start + len(text), True)
        segments.append(
            Segment(str(len(segments) + 1), text, document=name, order=len(segments), file=file, pieces=(piece,))
        )
    for name, segments in documents.items():
        yield Document(name, tuple(segments))


def line_starts(lines: list[str], path: str) -> list[int]:
    """The offsets at which lines begin. Raises InputError for a line too long to be text."""
    if max(map(len, lines)) > LONGEST_SEGMENT:
        for number, line in enumerate(lines, 1):
            check_length(len(line), path, number)
    return [0, *accumulate(len(line) + 1 for line in lines[:-1])]


def _blocks(lines: list[str], starts: list[int]) -> Iterator[tuple[int, int]]:
    filled = [i for i, line in enumerate(lines) if line and not line.isspace()]
    has_blank = bool(filled) and filled[-1] - filled[0] + 1 > len(filled)
    whole = has_blank or (len(filled) > 1 and is_one_paragraph("\n".join(lines[filled[0] : filled[-1] + 1])))
    begin = 0
    for at, index in enumerate(filled):
        last = at + 1 == len(filled) or filled[at + 1] != index + 1
        if last or not whole:
            first = filled[begin]
            yield starts[first], starts[index] + len(lines[index].rstrip("\r"))
            begin = at + 1


def replacement(text: str, segment: Segment, start: int, end: int, new: str) -> tuple[int, int, str]:
    """Plain text spells itself."""
    begin, finish = range_of(segment, start, end)
    return begin, finish, new


def removal(text: str, segment: Segment) -> tuple[int, int, str]:
    """A block goes with the blank lines after it, or before it if it is the last."""
    begin, finish = range_of(segment, 0, len(segment.target))
    after = finish
    while after < len(text) and text[after] in "\r\n":
        after += 1
    if after < len(text):
        return begin, after, ""
    before = begin
    while before > 0 and text[before - 1] in "\r\n":
        before -= 1
    return before, finish, ""
