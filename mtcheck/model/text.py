"""Segments of text, and the places in them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import field
from itertools import accumulate, pairwise
from typing import Literal

from ..value_types import NamedTuple, dataclass
from .sentence import sentence_bounds

_MILESTONE = 1024

Side = Literal["target", "source"]
# The role of a subtitle: what is said, which has no headline and may be said again.
CUE = "cue"


class Span(NamedTuple):
    """Half-open range of code points in a segment's text."""

    start: int
    end: int


class TermPair(NamedTuple):
    """A term of a source, and the renderings that are right for it, the preferred one first.

    Pairs of one `concept` are one term: by default the term itself; for a glossary its entry.
    """

    source: str
    targets: tuple[str, ...]
    concept: str = ""


class Piece(NamedTuple):
    """One run of a segment's text and the run of the file that spells it.

    A literal run has the same characters in the file; an escaped one (`\\n` in JSON) is one piece an escape.
    """

    start: int
    end: int
    file_start: int
    file_end: int
    literal: bool


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The file that a segment stands in, shared by all its segments.

    `line_starts` are offsets in `decoded`, the file's text; "" for one that has none. With `by_paragraph` lines are the
    paragraphs of an office document, and places in them count the characters that readers see, as nobody sees its XML.
    Of a part of a file that is read by itself `decoded` is the part; so many lines and characters stand `before` it.
    """

    path: str
    line_starts: tuple[int, ...] = (0,)
    decoded: str = field(default="", repr=False, compare=False)
    by_paragraph: bool = False
    before: tuple[int, int] = (0, 0)
    # Bytes before each _MILESTONE characters, once they are asked for.
    _milestones: list[int] = field(default_factory=list, init=False, repr=False, compare=False)

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column of the file, both from 1, of an offset in what is decoded of it."""
        line = bisect_right(self.line_starts, offset)
        return self.before[0] + line, offset - self.line_starts[line - 1] + 1

    def byte_column(self, offset: int) -> int:
        """The same column counted in bytes of UTF-8; 0 where the file has no text."""
        if not self.decoded:
            return 0
        start = self.line_starts[bisect_right(self.line_starts, offset) - 1]
        return self._bytes_before(offset) - self._bytes_before(start) + 1

    def _bytes_before(self, offset: int) -> int:
        """How many bytes of UTF-8 stand before an offset; counted from milestones, as one line can be the
        whole file.
        """
        if self.decoded.isascii():
            return offset
        if not self._milestones:
            at = range(0, len(self.decoded), _MILESTONE)
            steps = (len(self.decoded[i : i + _MILESTONE].encode("utf-8", "surrogatepass")) for i in at)
            self._milestones.extend(accumulate(steps, initial=0))
        passed, rest = divmod(offset, _MILESTONE)
        return self._milestones[passed] + len(self.decoded[offset - rest : offset].encode("utf-8", "surrogatepass"))


@dataclass(frozen=True, slots=True)
class Location:
    """A span of a segment, as every output needs it when the text is no longer at hand.

    `start` and `end` are half-open code points of the segment's text; `file_start` and `file_end` the same of the
    decoded file, or None where the file does not spell the span letter by letter. `context` is the sentence around the
    span and `context_start` the place in the segment where it begins. Columns count code points; `byte_columns` are
    both of them in bytes of UTF-8, 0 where they are not known. `spelt` is what the file has there where it spells the
    span otherwise; "" in packages, whose XML nobody reads.
    """

    path: str
    document: str
    segment: str
    order: int
    side: Side
    start: int
    end: int
    file_start: int | None
    file_end: int | None
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    context: str
    context_start: int
    byte_columns: tuple[int, int] = (0, 0)
    spelt: str = ""

    def overlaps(self, other: Location) -> bool:
        """Whether both spans share a character; an empty span counts as the character behind it."""
        (start, end), (other_start, other_end) = self.span, other.span
        return self.side_key == other.side_key and start < other_end and other_start < end

    @property
    def side_key(self) -> tuple[str, int, str]:
        """Which side of which segment this lies in: document, the segment's order, "target" or "source"."""
        return self.document, self.order, self.side

    @property
    def span(self) -> tuple[int, int]:
        """Where it begins and ends; an empty place is as wide as the character behind it."""
        return self.start, max(self.end, self.start + 1)

    @property
    def sort_key(self) -> tuple[str, int, int, int, int, int]:
        """A total order of places: file, line, column, then the segment and its offsets."""
        return (self.path, self.line, self.column, self.order, self.start, self.end)


@dataclass(frozen=True, slots=True)
class Segment:
    """One unit of text: a paragraph, a table cell, a translation unit.

    `references` are human translations of it, `terms` what the term metrics are to look for; `order` is its ordinal in
    the document, `id` its name there; `role` what kind of unit it is where the format says so ("heading",
    "list", CUE, …, else ""). `ignored` names the checks that a comment switches off for it alone, `switched_off` those
    that one switches off for a stretch or the whole of the file. `pieces` spell the target in the
    file, `source_pieces` the source: in the same file, or in `source_file`. `block` is the range of the decoded file
    that is this segment and nothing else, its marks with it; None where it cannot be taken out. `holds` is what stands
    in it and is no text, as the file spells it: code, images, the addresses of links. `flows` says that a line end
    in it is a blank, as in Markdown and subtitles; elsewhere its lines are looked at.
    """

    id: str
    target: str
    source: str | None = None
    references: tuple[str, ...] = ()
    terms: tuple[TermPair, ...] = ()
    role: str = ""
    ignored: tuple[str, ...] = ()
    switched_off: tuple[str, ...] = ()
    document: str = ""
    order: int = 0
    file: SourceFile = field(default=SourceFile(""))
    pieces: tuple[Piece, ...] = ()
    source_pieces: tuple[Piece, ...] = ()
    source_file: SourceFile | None = None
    block: Span | None = None
    holds: tuple[str, ...] = ()
    flows: bool = False

    @property
    def source_typed(self) -> str:
        """The source as it is typed, "" where there is none."""
        return self.source or ""

    def text(self, side: Side) -> str:
        """The text of a side; "" for a source that is not there."""
        return self.target if side == "target" else self.source or ""

    def file_range(self, start: int, end: int, side: Side = "target") -> tuple[int, int, bool]:
        """The range of the decoded file that spells a span of a side's text, and whether it does so literally."""
        pieces = self.pieces if side == "target" else self.source_pieces
        if not pieces:
            return start, end, False
        at = _piece(pieces, start)
        first = pieces[at]
        until = at if end <= first.end else _piece(pieces, max(start, end - 1))
        last = pieces[until]
        literal = all(p.literal for p in pieces[at : until + 1])
        begin = _file_offset(first, start)
        finish = last.file_start + (end - last.start) if last.literal else last.file_end
        if end == start:
            finish = begin
        return begin, finish, literal and finish - begin == end - start

    def is_whole(self, start: int, end: int) -> bool:
        """Whether the file has target[start:end] in one stretch, with no tag or line prefix within."""
        pieces = self.pieces
        near = pieces[_piece(pieces, start) : _piece(pieces, end) + 1] if pieces else ()
        inside = [p for p in near if p.start < end and p.end > start]
        return all(a.file_end == b.file_start for a, b in pairwise(inside))

    def spelling(self, start: int, end: int) -> str:
        """How the file spells target[start:end], with whatever tags and line prefixes lie between."""
        begin, finish, _ = self.file_range(start, end)
        return self.file.decoded[begin:finish]

    def repeats(self, before: Segment) -> bool:
        """Whether the file has this block right behind that of another segment, and both the same to the character."""
        if self.block is None or before.block is None or self.file is not before.file:
            return False
        text = self.file.decoded
        between = text[before.block.end : self.block.start]
        # A list of objects has commas between them.
        return not between.strip(", \t\r\n") and text[slice(*self.block)] == text[slice(*before.block)]

    def at(self, start: int, end: int, side: Side = "target") -> Location:
        """The only maker of locations.

        Raises ValueError when the span does not lie in the segment's text.
        """
        text = self.text(side)
        if not 0 <= start <= end <= len(text):
            raise ValueError(f"span {start}:{end} outside a text of {len(text)} characters")
        file = self.source_file if side == "source" and self.source_file else self.file
        begin, finish, literal = self.file_range(start, end, side)
        line, column = file.line_column(begin)
        end_line, end_column = file.line_column(finish)
        byte_columns = (0, 0)
        spells = bool(self.pieces if side == "target" else self.source_pieces) and not file.by_paragraph
        if file.by_paragraph:
            end_line, column, end_column, literal = line, start + 1, end + 1, False
        else:
            byte_columns = (file.byte_column(begin), file.byte_column(finish))
        context = Span(*sentence_bounds(text, start, end))
        before = file.before[1]
        return Location(
            path=file.path,
            document=self.document,
            segment=self.id,
            order=self.order,
            side=side,
            start=start,
            end=end,
            file_start=before + begin if literal else None,
            file_end=before + finish if literal else None,
            line=line,
            column=column,
            end_line=end_line,
            end_column=end_column,
            text=text[start:end],
            context=text[context.start : context.end],
            context_start=context.start,
            byte_columns=byte_columns,
            spelt=file.decoded[begin:finish] if spells and not literal else "",
        )


def _piece(pieces: tuple[Piece, ...], offset: int) -> int:
    """Which piece an offset lies in."""
    return max(bisect_right(pieces, offset, key=_piece_start) - 1, 0)


def _file_offset(piece: Piece, offset: int) -> int:
    """Where the file spells an offset of the text in or right behind a piece; within an escape, where that begins."""
    if piece.literal:
        return piece.file_start + offset - piece.start
    return piece.file_start if offset < piece.end else piece.file_end


def _piece_start(piece: Piece) -> int:
    return piece.start


@dataclass(frozen=True, slots=True)
class Document:
    """One article, or one file of a translator: its segments in reading order.

    The languages are primary subtags of BCP 47 ("en"); "" where nobody has said. `units` tells that it holds units of a
    translator rather than an article as readers get it.
    """

    id: str
    segments: tuple[Segment, ...]
    source_lang: str = ""
    target_lang: str = ""
    units: bool = False
    system: str = ""

    def repeats_its_source(self, one: Segment, other: Segment) -> bool:
        """Whether two segments of a translator's file have one source, and so repeat each other with reason."""
        return self.units and bool(one.source) and one.source == other.source
