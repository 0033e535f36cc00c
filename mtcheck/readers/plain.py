"""Plain text: the blocks between blank lines are the segments; a file without blank lines has one a line."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from ..model.text import Document, Piece, Segment, SourceFile
from .decode import LONGEST_SEGMENT, check_length

FORMAT = "text"


def read(text: str, path: str) -> Iterator[Document]:
    """One document, named after its path."""
    lines = text.split("\n")
    starts = line_starts(lines, path)
    file = SourceFile(path, FORMAT, tuple(starts))
    segments: list[Segment] = []
    for start, end in _blocks(lines, starts):
        check_length(end - start, path, file.line_column(start)[0])
        order = len(segments)
        piece = Piece(0, end - start, start, end, True)
        segments.append(Segment(str(order + 1), text[start:end], document=path, order=order, file=file, pieces=(piece,)))
    yield Document(path, tuple(segments), format=FORMAT)


def line_starts(lines: list[str], path: str) -> list[int]:
    """The offsets at which lines begin. Raises InputError for a line too long to be text."""
    if max(map(len, lines)) > LONGEST_SEGMENT:
        for number, line in enumerate(lines, 1):
            check_length(len(line), path, number)
    return [0, *accumulate(len(line) + 1 for line in lines[:-1])]


def _blocks(lines: list[str], starts: list[int]) -> Iterator[tuple[int, int]]:
    filled = [i for i, line in enumerate(lines) if line and not line.isspace()]
    has_blank = bool(filled) and filled[-1] - filled[0] + 1 > len(filled)
    begin = 0
    for at, index in enumerate(filled):
        last = at + 1 == len(filled) or filled[at + 1] != index + 1
        if last or not has_blank:
            first = filled[begin]
            yield starts[first], starts[index] + len(lines[index].rstrip("\r"))
            begin = at + 1


def replacement(text: str, segment: Segment, start: int, end: int, new: str) -> tuple[int, int, str]:
    """Plain text spells itself."""
    begin, finish, _ = segment.file_range(start, end)
    return begin, finish, new


def removal(text: str, segment: Segment) -> tuple[int, int, str]:
    """A block goes with the blank lines after it, or before it if it is the last."""
    begin, finish, _ = segment.file_range(0, len(segment.target))
    after = finish
    while after < len(text) and text[after] in "\r\n":
        after += 1
    if after < len(text):
        return begin, after, ""
    before = begin
    while before > 0 and text[before - 1] in "\r\n":
        before -= 1
    return before, finish, ""
