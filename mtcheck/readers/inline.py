"""The text of elements with inline codes in them, as XLIFF and TMX have it."""

from __future__ import annotations

from html import escape

from ..model.text import Segment, SourceFile
from ..xml_events import Element, Text
from .decode import check_length
from .shown import NO_TEXT, Shown, range_of

# Codes that hold foreign markup, which is no text; a placeholder stands for something a reader sees, half of a pair for
# nothing.
_PLACEHOLDERS = frozenset({"ph", "x", "it", "ut"})
_HALVES = frozenset({"bpt", "ept", "bx", "ex", "sc", "ec", "sm", "em"})
# What an editor has taken out with changes tracked stays in the file under this mark, as Trados has it.
_TAKEN_OUT = "x-sdl-deleted"


def shown_text(element: Element, text: str, path: str) -> Shown:
    """The text of a source, target or seg, its codes taken out."""
    shown = Shown()
    _add(shown, element, text)
    check_length(shown.length, path, element.line)
    return shown


def _add(shown: Shown, element: Element, text: str) -> None:
    for child in element.children:
        if isinstance(child, Text):
            shown.spelt(child.text, text[child.start : child.end], child.start)
        elif child.name in _PLACEHOLDERS:
            shown.escaped(NO_TEXT, child.start, child.end)
        elif child.name == "cp":
            shown.escaped(_code_point(child), child.start, child.end)
        elif child.name not in _HALVES and child.get("mtype") != _TAKEN_OUT:
            _add(shown, child, text)


def _code_point(element: Element) -> str:
    """XLIFF 2 writes a character that XML cannot hold as <cp hex="001A"/>."""
    try:
        return chr(int(element.get("hex"), 16))
    except (ValueError, OverflowError):
        return NO_TEXT


def segment_of(
    ident: str,
    source: Element | None,
    target: Element,
    order: int,
    document: str,
    file: SourceFile,
    text: str,
    ignored: tuple[str, ...] = (),
) -> Segment:
    """A segment from its two elements."""
    shown = shown_text(target, text, file.path)
    original = shown_text(source, text, file.path) if source is not None else None
    return Segment(
        ident,
        shown.text,
        original.text if original is not None else None,
        ignored=ignored,
        document=document,
        order=order,
        file=file,
        pieces=shown.pieces(target.inside),
        source_pieces=original.pieces(source.inside) if original is not None and source is not None else (),
    )


def replacement(text: str, segment: Segment, start: int, end: int, new: str) -> tuple[int, int, str] | None:
    """XML escapes what must be escaped; in a CDATA section nothing may be.

    An element without content has no place to write to.
    """
    begin, finish = range_of(segment, start, end)
    if text[begin - 2 : begin] == "/>":
        return None
    in_section = text.rfind("<![CDATA[", 0, begin) > text.rfind("]]>", 0, begin)
    if in_section:
        return None if "]]>" in new else (begin, finish, new)
    return begin, finish, escape(new, quote=False)


def removal(text: str, segment: Segment) -> None:
    """A unit of a translation stays, as its source does."""
    return None
