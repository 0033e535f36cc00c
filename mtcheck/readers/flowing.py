"""The paragraphs of an office document: numbered as they come, their text in pieces of the runs that format it."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape

from ..model.text import Document, Segment, SourceFile, Span
from .decode import check_length
from .given import Given
from .shown import Shown, range_of


@dataclass(slots=True)
class Paragraph:
    """A paragraph's text; `start` is where the file has it, `block` the range that is it and nothing else, or None."""

    shown: Shown
    start: int
    role: str = ""
    block: Span | None = None
    # Those of boxes and notes are counted with the paragraph that they hang on.
    counts: bool = True


@dataclass(slots=True)
class Paragraphs:
    """The paragraphs of a file in reading order; `found` has them as they are told."""

    path: str
    text: str
    found: list[Paragraph] = field(default_factory=list)

    def document(self, given: Given) -> Document:
        """The document; empty paragraphs are segments in one that goes beside its source."""
        starts = [p.start for p in self.found if p.counts]
        file = SourceFile(self.path, (0, *starts[1:]), self.text, by_paragraph=True)
        segments: list[Segment] = []
        for paragraph in self.found:
            shown = paragraph.shown
            if not shown.text.strip() and not given.by_line:
                continue
            order = len(segments)
            check_length(shown.length, self.path, file.line_column(paragraph.start)[0])
            segments.append(
                Segment(
                    str(order + 1),
                    shown.text,
                    role=paragraph.role,
                    document=self.path,
                    order=order,
                    file=file,
                    pieces=shown.pieces(paragraph.start),
                    block=paragraph.block,
                )
            )
        return Document(self.path, tuple(segments))


def replacement(text: str, segment: Segment, start: int, end: int, new: str) -> tuple[int, int, str] | None:
    """XML escapes what must be escaped; a tab or a line end is an element of its own, which no edit writes."""
    return None if set(new) & set("\t\r\n\f\v") else (*range_of(segment, start, end), escape(new, quote=False))


def removal(text: str, segment: Segment) -> tuple[int, int, str] | None:
    """A paragraph goes if it holds nothing but text."""
    return None if segment.block is None else (*segment.block, "")
