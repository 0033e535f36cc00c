"""OpenDocument text: paragraphs, headings, list items, table cells, boxes and notes are the segments.

Tracked changes are read as accepted; comments, tables of contents and formulas are no text. Element names and the rules
for blanks are those of OpenDocument 1.3, part 3.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..counts import whole_number
from ..errors import InputError
from ..model.text import Document, Span
from ..xml_events import Element, Text
from ._format import Format
from .flowing import Paragraph, Paragraphs
from .flowing import removal as removal
from .flowing import replacement as replacement
from .given import NOTHING, Given
from .package import Package, parsed
from .shown import NO_TEXT, Shown

FORMAT = Format(
    suffixes=(".odt", ".ott"),
    title="OpenDocument",
    text="paragraphs, headings, list items, cells, boxes, notes, with tracked changes accepted; comments are not text",
    packed=True,
    spaced=True,
)
_CONTENT = "content.xml"
_ROLES = {
    "h": "heading",
    "list-item": "list",
    "list-header": "list",
    "table-cell": "cell",
    "covered-table-cell": "cell",
}
# What holds no text of the article: what changes have taken out, comments, what is made of the rest.
_LEFT_OUT = frozenset(
    {
        "tracked-changes", "annotation", "annotation-end", "forms", "sequence-decls", "variable-decls",
        "user-field-decls", "dde-connection-decls", "alphabetical-index-auto-mark-file", "table-of-content",
        "alphabetical-index", "bibliography", "illustration-index", "table-index", "object-index", "user-index",
        "note-citation", "ruby-text", "scripts", "font-face-decls", "automatic-styles", "soft-page-break",
    }
)  # fmt: skip
_SHOWN_OTHERWISE = {"tab": "\t", "line-break": "\n"}
_NO_TEXT = frozenset({"frame", "object", "image", "custom-shape", "rect", "line", "ellipse", "control", "math"})
# A paragraph of these alone can be taken out.
_PLAIN = frozenset({"span", "s", "tab", "line-break"})
_BLANKS = " \t\r\n"
_MOST_BLANKS = 1000


def text_parts(package: Package) -> list[str]:
    """The names of the parts that are text. Raises InputError where the package is no OpenDocument text."""
    if _CONTENT not in package.names:
        raise InputError("is no OpenDocument: it has no content", package.path)
    return [_CONTENT]


def read(text: str, path: str, given: Given = NOTHING) -> Iterator[Document]:
    """One document, a paragraph a segment. Raises InputError where it is malformed, or holds a table or slides."""
    reading = None
    for root, start in parsed(text, path):
        body = root.first("body")
        content = body.first("text") if body is not None else None
        if content is None:
            raise InputError("is no OpenDocument text", path)
        reading = _Reading(text, start, Paragraphs(path, text))
        reading.blocks(content, "")
    if reading is None:
        raise InputError("has no main text", path)
    yield reading.paragraphs.document(given)


@dataclass(slots=True)
class _Reading:
    """The paragraphs of one file as they are read; `base` is where the text of the part begins."""

    text: str
    base: int
    paragraphs: Paragraphs
    # Boxes and notes of the paragraph in hand, which come behind it.
    hanging: list[Element] = field(default_factory=list)
    # Whether the text so far ends with a blank, or has not begun: then blanks that follow are none.
    blank: bool = True

    def blocks(self, parent: Element, role: str, counts: bool = True) -> None:
        """The paragraphs below an element."""
        for child in parent.children:
            if not isinstance(child, Element) or child.name in _LEFT_OUT:
                continue
            if child.name in ("p", "h"):
                self._paragraph(child, _ROLES.get(child.name, role), counts, parent.name in ("text", "section"))
            else:
                self.blocks(child, _ROLES.get(child.name, role), counts)

    def _paragraph(self, element: Element, role: str, counts: bool, removable: bool) -> None:
        start = self.base + element.start
        paragraph = Paragraph(Shown(), start, role, counts=counts)
        hanging, self.hanging, self.blank = self.hanging, [], True
        self._inline(element, paragraph.shown)
        own, self.hanging = self.hanging, hanging
        if removable and _is_plain(element):
            paragraph.block = Span(start, self.base + element.end)
        self.paragraphs.found.append(paragraph)
        for one in own:
            self.blocks(one, "", counts=False)

    def _inline(self, parent: Element, shown: Shown) -> None:
        for child in parent.children:
            if isinstance(child, Text):
                self._characters(child, shown)
            elif child.name == "s":
                count = child.get("c", "1")
                many = min(number, _MOST_BLANKS) if (number := whole_number(count)) is not None else 1
                shown.escaped(" " * many, self.base + child.start, self.base + child.end)
                self.blank = False
            elif child.name in _SHOWN_OTHERWISE:
                shown.escaped(_SHOWN_OTHERWISE[child.name], self.base + child.start, self.base + child.end)
                self.blank = True
            elif child.name == "note":
                self.hanging += child.elements("note-body")
            elif child.name in _NO_TEXT:
                shown.escaped(NO_TEXT, self.base + child.start, self.base + child.end)
                self.blank = False
                self.hanging += _boxes(child)
            elif child.name not in _LEFT_OUT:
                self._inline(child, shown)

    def _characters(self, child: Text, shown: Shown) -> None:
        """Characters, a run of blanks among them as one, and none at the beginning of a paragraph."""
        start = self.base + child.start
        spelling = self.text[start : self.base + child.end]
        if spelling != child.text:
            shown.escaped(child.text, start, start + len(spelling))
            self.blank = child.text[-1:] in _BLANKS
            return
        at = 0
        while at < len(spelling):
            end = at
            is_blank = spelling[at] in _BLANKS
            while end < len(spelling) and (spelling[end] in _BLANKS) is is_blank:
                end += 1
            if not is_blank:
                shown.literal(spelling[at:end], start + at)
            elif not self.blank:
                shown.spelt(" ", spelling[at:end], start + at)
            self.blank = is_blank
            at = end


def _boxes(element: Element) -> Iterator[Element]:
    for child in element.children:
        if not isinstance(child, Element) or child.name in _LEFT_OUT:
            continue
        if child.name in ("text-box", "table"):
            yield child
        else:
            yield from _boxes(child)


def _is_plain(element: Element) -> bool:
    children = [child for child in element.children if isinstance(child, Element)]
    return all(child.name in _PLAIN and _is_plain(child) for child in children)
