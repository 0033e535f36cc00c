"""SubRip: each cue of a subtitle file is a segment; its number, its time line and its tags are no text.

Nobody has specified the format; what players read is read: cues without numbers or with wrong ones, without a blank
line before them or with some inside, times without hours or with a point, coordinates behind them. A line break within
a cue is a blank of its text, as players break lines where there is room.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..errors import InputError
from ..model.text import CUE, Document, Segment, SourceFile
from ._format import Format
from .decode import check_length, check_line_ends
from .given import NOTHING, Given
from .inline import removal as removal
from .plain import line_starts
from .shown import Shown, range_of

FORMAT = Format(
    suffixes=(".srt",),
    title="SubRip",
    text="cues; numbers, times and tags are not text",
    units=True,
)
_TIME = r"-?(?:\d+:)?\d{1,2}: ?\d{1,2}(?:[,.:] ?\d{1,3})?"
_TIMES = re.compile(rf"[\s\ufeff]*{_TIME}\s*-->\s*{_TIME}(?:\s.*)?$", re.ASCII)
# What was meant to be one.
_LIKE_TIMES = re.compile(r"[\s\ufeff]*-?\d+[:.,]\s?\d.*- ?-?>", re.ASCII)
_NUMBER = re.compile(r"[\s\ufeff]*(\d{1,9})\s*$", re.ASCII)
_BLANK = re.compile(r"[\s\ufeff]*$")
_WANTED = "a time line is expected, as in 00:00:01,000 --> 00:00:02,500"
# Breaks (\h is a blank at which no line is broken), tags of HTML, and those of other formats that players take here
# too: {\an8}, {i}, {y:i}.
_TOKEN = re.compile(
    r"""(?P<break>(?:\n|<br\s*/?>|\\[Nh])\s*)
    |</?(?:[bius]|em|strong|span|font)(?:\s[^<>\n]*)?>
    |\{(?:\\[^{}\n]*|/?[bius]|[ycfs]:[^{}\n]*)\}""",
    re.IGNORECASE | re.VERBOSE,
)


class _Cue(NamedTuple):
    """The lines (from 0) of a cue: its first, that of its times, its last but one."""

    first: int
    times: int
    end: int


def read(text: str, path: str, given: Given = NOTHING) -> Iterator[Document]:
    """One document; cues without text count in one that goes by line, beside its source.

    Raises InputError, naming the line, where a cue has no time line.
    """
    check_line_ends(text, path)
    lines = text.split("\n")
    starts = line_starts(lines, path)
    file = SourceFile(path, tuple(starts), text)
    segments: list[Segment] = []
    for number, cue in enumerate(_cues(lines, path), 1):
        begin = starts[cue.times] + len(lines[cue.times]) + 1
        shown = _shown(text, begin, starts[cue.end] if cue.end < len(starts) else len(text))
        if not shown.text and not given.by_line:
            continue
        check_length(shown.length, path, cue.times + 1)
        pieces = shown.pieces(min(begin, len(text)))
        order = len(segments)
        segments.append(
            Segment(str(number), shown.text, role=CUE, document=path, order=order, file=file, pieces=pieces, flows=True)
        )
    yield Document(path, tuple(segments), units=FORMAT.units)


def _cues(lines: list[str], path: str) -> list[_Cue]:
    """All cues, which are told by their time lines alone. Raises InputError where text stands before the first."""
    times = [n for n, line in enumerate(lines) if _TIMES.match(line)]
    firsts = [_first(lines, n, before) for n, before in zip(times, [-1, *times], strict=False)]
    starts = [*firsts, len(lines)]
    for n in range(starts[0]):
        if _NUMBER.match(lines[n]):
            raise _missing(lines, n, path)
        if not _BLANK.match(lines[n]):
            raise InputError(_WANTED, path, n + 1)
    cues = [_Cue(*rows) for rows in zip(firsts, times, starts[1:], strict=True)]
    for cue in cues:
        _no_other_inside(lines, cue, path)
    return cues


def _first(lines: list[str], times: int, before: int) -> int:
    """The line of a cue's number: above its times, or above blank lines there and below one; else that of its times."""
    at = times - 1
    while at > before and not lines[at].strip():
        at -= 1
    is_number = at > before and _NUMBER.match(lines[at])
    return at if is_number and (at == times - 1 or at == 0 or not lines[at - 1].strip()) else times


def _no_other_inside(lines: list[str], cue: _Cue, path: str) -> None:
    """Raises InputError for a time line that is none, and for the next number without one."""
    number = _NUMBER.match(lines[cue.first]) if cue.first < cue.times else None
    for n in range(cue.times + 1, cue.end):
        if _LIKE_TIMES.match(lines[n]):
            raise InputError(_WANTED, path, n + 1)
        following = _NUMBER.match(lines[n]) if number and not lines[n - 1].strip() else None
        if number and following and int(following[1]) == int(number[1]) + 1:
            raise _missing(lines, n, path)


def _missing(lines: list[str], number: int, path: str) -> InputError:
    """The error of a cue that has its number in a line and no times behind."""
    if not any(line.strip() for line in lines[number + 1 :]):
        return InputError("the file ends behind the number of a cue; is it cut off?", path, number + 1)
    return InputError(_WANTED, path, number + 2)


def _shown(text: str, begin: int, end: int) -> Shown:
    """The text of a cue that text[begin:end] spells."""
    shown = Shown()
    # The break to show before the next letters, and blanks to show there if no break follows them.
    pending: tuple[int, int] | None = None
    held: list[tuple[str, int]] = []
    for start, stop, is_break in _runs(text, begin, end):
        if is_break:
            # With it go the blanks before it, if no tag is between.
            joins = held and held[-1][1] + len(held[-1][0]) == start
            pending, held = pending or (held[-1][1] if joins else start, stop), []
            continue
        letters = text[start:stop]
        if pending or not shown.length:
            start += len(letters) - len(letters.lstrip())
            letters = letters.lstrip()
        body = letters.rstrip()
        if body:
            if pending and shown.length:
                shown.escaped(" ", *pending)
            for blanks, at in held:
                shown.literal(blanks, at)
            shown.literal(body, start)
            pending, held = None, []
        if letters != body:
            held.append((letters[len(body) :], start + len(body)))
    return shown


def _runs(text: str, begin: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """The stretches of text[begin:end] that no tag interrupts, and whether each is a line break."""
    at = begin
    for match in _TOKEN.finditer(text, begin, end):
        if match.start() > at:
            yield at, match.start(), False
        if match["break"]:
            yield match.start(), match.end(), True
        at = match.end()
    if at < end:
        yield at, end, False


def replacement(text: str, segment: Segment, start: int, end: int, new: str) -> tuple[int, int, str] | None:
    """SubRip escapes nothing: what would be a break or a tag cannot be written."""
    return None if _TOKEN.search(new) or "-->" in new else (*range_of(segment, start, end), new)
