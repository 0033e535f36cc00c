"""Places as the Language Server Protocol counts them: lines from 0, and columns in units of an agreed encoding."""

from __future__ import annotations

import re
from bisect import bisect_right
from difflib import SequenceMatcher
from typing import NamedTuple

from ..model.alike import alike

# What ends a line to an editor; to mtcheck only the line feed does.
_LINE_END = re.compile(r"\r\n|\n|\r")
# Bytes that a unit of each encoding has, and the codec that makes them.
_UNITS = {"utf-8": (1, "utf-8"), "utf-16": (2, "utf-16-le"), "utf-32": (4, "utf-32-le")}


class Position(NamedTuple):
    """A line and a column, both from 0."""

    line: int
    column: int


class Change(NamedTuple):
    """A range of a text, in code points, and what is to stand there."""

    start: int
    end: int
    new: str


class Positions:
    """The positions of one text; `encoding` is utf-8, utf-16 or utf-32, as client and server have agreed."""

    def __init__(self, text: str, encoding: str = "utf-16") -> None:
        self.text = text
        self._starts = [0, *(m.end() for m in _LINE_END.finditer(text))]
        # Offsets of the lines that mtcheck counts.
        self.line_feeds = [0, *(m.end() for m in re.finditer("\n", text))]
        self._size, self._codec = _UNITS[encoding]

    def of(self, offset: int) -> Position:
        """The position of a code point."""
        line = bisect_right(self._starts, offset) - 1
        before = self.text[self._starts[line] : offset]
        return Position(line, len(before) if before.isascii() else self._length(before))

    def offset(self, position: Position) -> int:
        """The code point at a position; one past the end of a line or of the text is its end."""
        if position.line >= len(self._starts):
            return len(self.text)
        start = self._starts[position.line]
        end = self._starts[position.line + 1] if position.line + 1 < len(self._starts) else len(self.text)
        line = self.text[start:end]
        if line.isascii():
            return start + min(position.column, len(line))
        seen = at = 0
        while at < len(line) and seen < position.column:
            seen += self._length(line[at])
            at += 1
        return start + at

    def _length(self, text: str) -> int:
        return len(text.encode(self._codec, "surrogatepass")) // self._size


def changes(before: str, after: str) -> list[Change]:
    """The changes of whole lines that make one text another; within a single line only what differs."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    starts = [0]
    for line in old:
        starts.append(starts[-1] + len(line))
    found = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            found.append(_least(before, starts[a], starts[b], "".join(new[c:d])))
    return found


def _least(before: str, start: int, end: int, new: str) -> Change:
    old = before[start:end]
    same = alike(old, new)
    behind = alike(old[same:][::-1], new[same:][::-1])
    return Change(start + same, end - behind, new[same : len(new) - behind])
