"""A large XLIFF file in parts of whole file elements: a part is read between the root's own tags, as if it were a file.

A part begins where a line ends behind a file element, so that lines and columns are those of the whole.
"""

from __future__ import annotations

import codecs
from typing import BinaryIO
from xml.parsers import expat

from ..value_types import NamedTuple

# File elements of a file that is parted.
_LEAST = 2
_UTF_8 = frozenset({"utf-8", "utf8", "us-ascii"})


class Piece(NamedTuple):
    """A range of a file's bytes; so many lines and characters stand `before` it, behind the head."""

    start: int
    stop: int
    before: tuple[int, int]


class Cut(NamedTuple):
    """The pieces of a file, and what stands about each of them to make it a file: the root's tags."""

    head: str
    tail: str
    pieces: list[Piece]


def cut(stream: BinaryIO, size: int) -> Cut | None:
    """The pieces of a file, each of so many bytes at least but for the last; None for one that is not parted.

    That is one that is no XLIFF, no UTF-8 or not well-formed, whose file elements have no name or one that another
    has, which is in one line, or which speaks to mtcheck before all file elements, as every part would say it again.
    """
    elements = _Elements()
    try:
        elements.read(stream)
    except (expat.ExpatError, _UnfitError):
        return None
    stream.seek(0)
    head = stream.read(elements.begin)
    if b"mtcheck" in head:
        return None
    bounds, start = [], elements.begin
    for at, following in zip(elements.ends, elements.starts[1:], strict=False):
        if at - start >= size and _has_line_end(stream, at, following):
            bounds.append((start, at))
            start = at
    bounds.append((start, elements.end))
    try:
        return _placed(stream, head, f"</{elements.root}>", bounds)
    except UnicodeDecodeError:
        return None


def _has_line_end(stream: BinaryIO, at: int, following: int) -> bool:
    """Whether a line ends between a file element and the next one."""
    stream.seek(at)
    return b"\n" in stream.read(following - at)


def _placed(stream: BinaryIO, head: bytes, tail: str, bounds: list[tuple[int, int]]) -> Cut:
    text = head.removeprefix(codecs.BOM_UTF8).decode()
    lines = characters = 0
    pieces = []
    stream.seek(len(head))
    for start, stop in bounds:
        pieces.append(Piece(start, stop, (lines, characters)))
        piece = stream.read(stop - start).decode()
        lines, characters = lines + piece.count("\n"), characters + len(piece)
    return Cut(text, tail, pieces)


class _UnfitError(Exception):
    """What is read is no file that is parted."""


class _Elements:
    """Where file elements of an XLIFF file begin and end, in bytes; from `begin` to `end` is all within the root."""

    def __init__(self) -> None:
        self.root = ""
        self.begin = self.end = 0
        self.starts: list[int] = []
        self.ends: list[int] = []
        self._name = "original"
        self._names: set[str] = set()
        self._depth = 0
        self._parser = parser = expat.ParserCreate()
        parser.XmlDeclHandler = self._declared
        parser.StartDoctypeDeclHandler = self._refused
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._finish

    def read(self, stream: BinaryIO) -> None:
        """Raises ExpatError for what is not well-formed, _UnfitError for what is not parted."""
        self._parser.ParseFile(stream)
        if len(self.starts) < _LEAST:
            raise _UnfitError

    def _declared(self, version: str, encoding: str | None, standalone: int) -> None:
        if encoding and encoding.lower() not in _UTF_8:
            raise _UnfitError

    def _refused(self, *_: object) -> None:
        raise _UnfitError

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._passed()
        if self._depth == 0:
            self.root = name
            if name.rpartition(":")[2] != "xliff":
                raise _UnfitError
            if attributes.get("version", "").startswith("2"):
                self._name = "id"
            # expat tells where a tag begins; it ends where the next thing begins.
            self._parser.DefaultHandler = self._passed
        elif self._depth == 1 and name.rpartition(":")[2] == "file":
            called = attributes.get(self._name, "")
            if not called or called in self._names:
                raise _UnfitError
            self._names.add(called)
            self.starts.append(self._parser.CurrentByteIndex)
        self._depth += 1

    def _finish(self, name: str) -> None:
        self._passed()
        self._depth -= 1
        if self._depth == 0:
            self.end = self._parser.CurrentByteIndex
        elif self._depth == 1 and len(self.ends) < len(self.starts):
            self._parser.DefaultHandler = self._passed

    def _passed(self, *_: object) -> None:
        """Notes where a tag has ended, if one was waited for."""
        if self._parser.DefaultHandler is None:
            return
        self._parser.DefaultHandler = None
        if self.begin == 0:
            self.begin = self._parser.CurrentByteIndex
        else:
            self.ends.append(self._parser.CurrentByteIndex)
