"""WebVTT: each cue is a segment; its name, its time line, its tags, notes and styles are no text.

What is read is what the W3C's WebVTT lets a parser read. A line break within a cue is a blank of its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape

from ..errors import InputError
from ..model.text import CUE, Document, Segment, SourceFile
from ._format import Format
from .decode import check_length, check_line_ends
from .given import NOTHING, Given
from .ignoring import ignored
from .inline import removal as removal
from .plain import line_starts
from .shown import Shown, range_of

FORMAT = Format(
    suffixes=(".vtt",),
    title="WebVTT",
    text="cues; names, times, tags, notes and styles are not text",
    units=True,
)
_BEGIN = re.compile(r"\ufeff?WEBVTT(?:[ \t]|\r?$)")
_ARROW = "-->"
_TIME = r"(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}"
_TIMES = re.compile(rf"[ \t]*{_TIME}[ \t]*-->[ \t]*{_TIME}(?:[ \t].*)?\r?$", re.ASCII)
_NO_CUE = re.compile(r"(?:NOTE|STYLE|REGION)(?:[ \t]|\r?$)")
# Tags of voices, classes, times, ruby and the like; references; breaks with the blanks round them.
_TOKEN = re.compile(r"(?P<tag><[^>\n]*(?:>|$))|(?P<reference>&(?:[a-z]+|#\d+|#x[\da-f]+);)|(?P<blank>\s*\n\s*)", re.I)

_UNSEEN_END = re.compile(r"(?:\s|<[^<>\n]*>)+\Z")


def read(text: str, path: str, given: Given = NOTHING) -> Iterator[Document]:
    """One document; cues without text count in one that goes by line, beside its source.

    Raises InputError, naming the line, for what is no WebVTT, and for a block that is neither a cue nor a note.
    """
    check_line_ends(text, path)
    lines = text.split("\n")
    if not _BEGIN.match(lines[0]):
        raise InputError("WEBVTT is expected as the first line", path, 1)
    starts = line_starts(lines, path)
    file = SourceFile(path, tuple(starts), text)
    segments: list[Segment] = []
    notes: list[str] = []
    number = 0
    for first, end in _blocks(lines):
        times = next((n for n in range(first, min(first + 2, end)) if _ARROW in lines[n]), None)
        if times is None:
            if not _NO_CUE.match(lines[first]):
                raise InputError("a time line is expected, as in 00:01.000 --> 00:02.500", path, end)
            notes.append("\n".join(lines[first:end]).removeprefix("NOTE"))
            continue
        if not _TIMES.match(lines[times]):
            raise InputError("a time line is expected, as in 00:01.000 --> 00:02.500", path, times + 1)
        number += 1
        begin = starts[times] + len(lines[times]) + 1
        stop = starts[end - 1] + len(lines[end - 1])
        shown = _shown(text, begin, stop)
        if not shown.text and not given.by_line:
            continue
        check_length(shown.length, path, times + 1)
        segments.append(
            Segment(
                str(number),
                shown.text,
                role=CUE,
                ignored=ignored(notes),
                document=path,
                order=len(segments),
                file=file,
                pieces=shown.pieces(min(begin, len(text))),
                flows=True,
            )
        )
        notes = []
    yield Document(path, tuple(segments), units=FORMAT.units)


def _blocks(lines: list[str]) -> Iterator[tuple[int, int]]:
    """The ranges of lines (from 0) between blank ones, behind the header's."""
    at = 0
    while at < len(lines) and lines[at].strip("\r"):
        at += 1
    first = None
    for n in range(at, len(lines) + 1):
        is_blank = n == len(lines) or not lines[n].strip("\r")
        if is_blank and first is not None:
            yield first, n
            first = None
        elif not is_blank and first is None:
            first = n


def _shown(text: str, begin: int, end: int) -> Shown:
    """The text of a cue that text[begin:end] spells, without blanks at its ends."""
    shown = Shown()
    at, end = begin, begin + len(_UNSEEN_END.sub("", text[begin:end]))
    for token in _TOKEN.finditer(text, begin, end):
        _literal(shown, text, at, token.start())
        if token["reference"]:
            shown.spelt(unescape(token[0]), token[0], token.start())
        elif token["blank"] and shown.length:
            shown.escaped(" ", token.start(), token.end())
        at = token.end()
    _literal(shown, text, at, end)
    return shown


def _literal(shown: Shown, text: str, start: int, end: int) -> None:
    words = text[start:end]
    kept = words if shown.length else words.lstrip()
    shown.literal(kept, end - len(kept))


def replacement(text: str, segment: Segment, start: int, end: int, new: str) -> tuple[int, int, str] | None:
    """What would be a tag or a reference becomes one; a cue holds no line end and no arrow."""
    return (
        None
        if "\n" in new or "\r" in new or _ARROW in new
        else (*range_of(segment, start, end), escape(new, quote=False))
    )
