"""Builds a segment's text out of what a file spells, piece by piece."""

from __future__ import annotations

from ..model.text import Piece, Segment

# Stands for what is no text (a formula, a variable, an address); no check takes it for a word or a blank.
NO_TEXT = "\ufffc"


class Shown:
    """The text so far and the pieces that spell it; offsets are those of the decoded file."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self.length = 0

    def literal(self, text: str, start: int) -> None:
        """Adds text that stands in the file as it is."""
        if text:
            self._add(text, start, start + len(text), True)

    def escaped(self, shown: str, start: int, end: int) -> None:
        """Adds text that the file spells otherwise at start:end."""
        self._add(shown, start, end, False)

    def spelt(self, shown: str, spelling: str, start: int) -> None:
        """Adds text for its spelling, which stands at an offset of the file."""
        if shown == spelling:
            self.literal(shown, start)
        else:
            self.escaped(shown, start, start + len(spelling))

    def reaches(self, end: int) -> None:
        """Says that what was added last is spelt as far as an offset of the file."""
        self._pieces[-1] = self._pieces[-1]._replace(file_end=end)

    def _add(self, shown: str, start: int, end: int, literal: bool) -> None:
        last = self._pieces[-1] if self._pieces else None
        if last and last.literal and literal and last.file_end == start:
            self._pieces[-1] = last._replace(end=last.end + len(shown), file_end=end)
        else:
            self._pieces.append(Piece(self.length, self.length + len(shown), start, end, literal))
        self._parts.append(shown)
        self.length += len(shown)

    @property
    def text(self) -> str:
        return "".join(self._parts)

    def pieces(self, otherwise: int = 0) -> tuple[Piece, ...]:
        """The pieces; for an empty text one empty piece at an offset."""
        return tuple(self._pieces) or (Piece(0, 0, otherwise, otherwise, True),)

    def without_blanks(self) -> Shown:
        """The same without blanks at its ends, and with every run of them as one blank, as HTML shows it."""
        trimmed = Shown()
        blank: tuple[int, int, bool] | None = None
        for piece, part in zip(self._pieces, self._parts_by_piece(), strict=True):
            if not piece.literal:
                if part.isspace() and part != "\u00a0":
                    blank = (blank[0] if blank else piece.file_start, piece.file_end, False)
                    continue
                trimmed._blank(blank)
                blank = None
                trimmed.escaped(part, piece.file_start, piece.file_end)
                continue
            at = 0
            while at < len(part):
                end = at
                space = part[at] in _BLANKS
                while end < len(part) and (part[end] in _BLANKS) is space:
                    end += 1
                start = piece.file_start + at
                if space:
                    blank = (
                        blank[0] if blank else start,
                        piece.file_start + end,
                        blank is None and part[at:end] == " ",
                    )
                else:
                    trimmed._blank(blank)
                    blank = None
                    trimmed.literal(part[at:end], start)
                at = end
        return trimmed

    def _parts_by_piece(self) -> list[str]:
        text = self.text
        return [text[p.start : p.end] for p in self._pieces]

    def _blank(self, span: tuple[int, int, bool] | None) -> None:
        """Adds a blank for a run of them; the run may be just one already."""
        if span is None or not self.length:
            return
        start, end, literal = span
        if literal:
            self.literal(" ", start)
        else:
            self.escaped(" ", start, end)


_BLANKS = " \t\r\n\f"


def range_of(segment: Segment, start: int, end: int) -> tuple[int, int]:
    """The range of the decoded file that spells segment.target[start:end]."""
    begin, finish, _ = segment.file_range(start, end)
    return begin, finish
