"""Word (Office Open XML): paragraphs, headings, table cells, text boxes, footnotes and endnotes are the segments.

Changes that are tracked are read as accepted; comments, hidden text, headers, footers and formulas are no text. Element
names are those of ECMA-376, part 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ..counts import whole_number
from ..errors import InputError
from ..model.text import Document, Segment, Span
from ..xml_events import Element, Text
from ._format import Format
from .flowing import Paragraph, Paragraphs
from .flowing import removal as removal
from .flowing import replacement as in_xml
from .given import NOTHING, Given
from .package import Package, parsed
from .shown import NO_TEXT, Shown

FORMAT = Format(
    suffixes=(".docx", ".docm"),
    title="Word",
    text="paragraphs, headings, cells, boxes, notes, with tracked changes accepted; comments are not text",
    packed=True,
    spaced=True,
)
_CONTENT_TYPES = "[Content_Types].xml"
# The ends of the content types of the parts that are read, in this order; the main one must be there.
_MAIN, *_OTHERS = (
    r"(?:document|template)(?:\.macroEnabled(?:Template)?)?\.main\+xml",
    r"styles\+xml",
    r"footnotes\+xml",
    r"endnotes\+xml",
)
_OVERRIDE = re.compile(r"<(?:\w+:)?Override\s[^>]*>")
_PART_NAME = re.compile(r"""\bPartName\s*=\s*["']/?([^"']+)""")

# What only groups other content.
_WITHIN = frozenset({"hyperlink", "smartTag", "ins", "moveTo", "fldSimple", "customXml", "dir", "bdo", "sdtContent"})
_SHOWN_OTHERWISE = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "\u00ad",
}
_NO_TEXT = frozenset({"drawing", "pict", "object", "sym", "oMath", "oMathPara"})
# A paragraph of these alone can be taken out: nothing else hangs on it.
_PLAIN = frozenset({"pPr", "r", "proofErr"})
_PLAIN_RUN = frozenset({"rPr", "t", "tab", "br", "cr", "noBreakHyphen", "softHyphen", "lastRenderedPageBreak"})
_HEADING = re.compile(r"(?:heading \d|title|subtitle)$", re.IGNORECASE)
# Notes of these types are the lines above notes, which nobody writes.
_LINES = frozenset({"separator", "continuationSeparator", "continuationNotice"})
# The number before a note; blanks behind it belong to it.
_MARKS = frozenset({"footnoteRef", "endnoteRef"})
_BODY_LEVEL = 9


def text_parts(package: Package) -> list[str]:
    """The names of the parts that are text. Raises InputError where the package is no document of Word."""
    if _CONTENT_TYPES not in package.names:
        raise InputError("is no document of Word: it has no list of content types", package.path)
    types = package.text(_CONTENT_TYPES)
    listed = [(tag[0], name[1]) for tag in _OVERRIDE.finditer(types) if (name := _PART_NAME.search(tag[0]))]
    found = [
        [name for tag, name in listed if re.search(rf"""\.{kind}["']""", tag) and name in package.names]
        for kind in (_MAIN, *_OTHERS)
    ]
    if not found[0]:
        raise InputError("is no document of Word: it has no main text", package.path)
    return [name for names in found for name in names[:1]]


def read(text: str, path: str, given: Given = NOTHING) -> Iterator[Document]:
    """One document, a paragraph a segment. Raises InputError where a part is malformed."""
    main: list[_Part] = []
    notes: list[_Part] = []
    styles: dict[str, str] = {}
    for root, start in parsed(text, path):
        if root.name == "styles":
            styles = _roles(root)
        elif root.name == "document":
            main += [_Part(child, start) for child in root.elements("body")]
        else:
            kept = root.elements("footnote", "endnote")
            notes += [_Part(note, start) for note in kept if note.get("type") not in _LINES]
    if not main:
        raise InputError("has no main text", path)
    reading = _Reading(text, styles, Paragraphs(path, text))
    for part in (*main, *notes):
        reading.base = part.base
        reading.blocks(part.element, "", part in main)
    yield reading.paragraphs.document(given)


@dataclass(slots=True)
class _Part:
    """An element that holds paragraphs, and where the text of its part begins."""

    element: Element
    base: int


def _is_level(level: str) -> bool:
    """Whether the level of an outline is that of a heading."""
    number = whole_number(level)
    return number is not None and number < _BODY_LEVEL


def _roles(styles: Element) -> dict[str, str]:
    """The role of each style of paragraphs that has one: by its name, which is English in every language, or by that of
    the style that it is made from.
    """
    named, made_from = {}, {}
    for style in styles.elements("style"):
        ident = style.get("styleId")
        name = _value(style.first("name"))
        made_from[ident] = _value(style.first("basedOn"))
        level = _value(_first(style, "pPr", "outlineLvl"))
        if _HEADING.match(name) or _is_level(level):
            named[ident] = "heading"
        elif name.lower().startswith("list"):
            named[ident] = "list"
        elif name.lower() == "caption":
            named[ident] = "caption"
    roles = {}
    for ident in made_from:
        seen, at = set(), ident
        while at and at not in named and at not in seen:
            seen.add(at)
            at = made_from.get(at, "")
        if at in named:
            roles[ident] = named[at]
    return roles


@dataclass(slots=True)
class _Reading:
    """The paragraphs of one file as they are read; `base` is where the text of the part in hand begins."""

    text: str
    styles: Mapping[str, str]
    paragraphs: Paragraphs
    base: int = 0
    # The paragraph in hand whose end is taken out, so that the next one goes on with it.
    open: Paragraph | None = None
    boxes: list[Element] = field(default_factory=list)
    behind_mark: bool = False

    def blocks(self, parent: Element, role: str, removable: bool, counts: bool = True) -> None:
        """The paragraphs below an element."""
        for child in _kept(parent.children):
            if child.name == "p":
                self._paragraph(child, role, removable, counts)
            elif child.name == "tbl":
                for cell in _cells(child):
                    self.blocks(cell, "cell", False, counts)
            elif child.name in _WITHIN:
                self.blocks(child, role, False, counts)
            elif child.name == "sdt":
                for content in child.elements("sdtContent"):
                    self.blocks(content, role, False, counts)

    def _paragraph(self, element: Element, role: str, removable: bool, counts: bool) -> None:
        properties = element.first("pPr")
        start = self.base + element.start
        paragraph = self.open or Paragraph(Shown(), start, role or self._role(properties), counts=counts)
        joined, self.open = self.open is not None, None
        boxes, self.boxes = self.boxes, []
        self._inline(element, paragraph.shown)
        own_boxes, self.boxes = self.boxes, boxes
        if _first(properties, "rPr", "del") is not None or _first(properties, "rPr", "moveFrom") is not None:
            self.open = paragraph
        if not joined:
            self.paragraphs.found.append(paragraph)
            if removable and self.open is None and _is_plain(element):
                paragraph.block = Span(start, self.base + element.end)
        for box in own_boxes:
            self.blocks(box, "", False, counts=False)

    def _role(self, properties: Element | None) -> str:
        level = _value(_first(properties, "outlineLvl"))
        if _is_level(level):
            return "heading"
        role = self.styles.get(_value(_first(properties, "pStyle")), "")
        return role or ("list" if _first(properties, "numPr") is not None else "")

    def _inline(self, parent: Element, shown: Shown) -> None:
        for child in _kept(parent.children):
            if child.name == "r":
                if not _is_hidden(child):
                    self._run(child, shown)
            elif child.name in _WITHIN:
                self._inline(child, shown)
            elif child.name == "sdt":
                for content in child.elements("sdtContent"):
                    self._inline(content, shown)
            elif child.name in _NO_TEXT:
                self._stands_for(child, shown)

    def _run(self, run: Element, shown: Shown) -> None:
        for child in _kept(run.children):
            if child.name == "t":
                self._characters(child, shown)
            elif child.name in _MARKS:
                self.behind_mark = True
            elif child.name == "tab" and not shown.length:
                # It sets the first line in, or the text off its mark.
                continue
            elif child.name == "br" and child.get("type", "textWrapping") != "textWrapping":
                continue
            elif child.name in _SHOWN_OTHERWISE:
                shown.escaped(_SHOWN_OTHERWISE[child.name], self.base + child.start, self.base + child.end)
            elif child.name in _NO_TEXT:
                self._stands_for(child, shown)

    def _characters(self, element: Element, shown: Shown) -> None:
        """The characters of a run; without xml:space="preserve" Word leaves out the blanks at both ends."""
        texts = [child for child in element.children if isinstance(child, Text)]
        length = sum(len(child.text) for child in texts)
        whole = "".join(child.text for child in texts)
        keeps = element.get("space") == "preserve"
        first = 0 if keeps and not self.behind_mark else length - len(whole.lstrip(" \t\r\n"))
        last = length if keeps else len(whole.rstrip(" \t\r\n"))
        self.behind_mark = self.behind_mark and not whole.strip()
        at = 0
        for child in texts:
            start, end = max(first - at, 0), min(last - at, len(child.text))
            at += len(child.text)
            if start >= end:
                continue
            spelling = self.text[self.base + child.start : self.base + child.end]
            if spelling == child.text:
                self._literal(spelling[start:end], self.base + child.start + start, shown)
            else:
                shown.spelt(child.text, spelling, self.base + child.start)

    def _literal(self, words: str, start: int, shown: Shown) -> None:
        """Characters as they stand; a line end or tab among them is a blank to Word."""
        at = 0
        for blank in re.finditer(r"[\t\r\n]+", words):
            shown.literal(words[at : blank.start()], start + at)
            shown.escaped(" ", start + blank.start(), start + blank.end())
            at = blank.end()
        shown.literal(words[at:], start + at)

    def _stands_for(self, element: Element, shown: Shown) -> None:
        """A picture, formula or box, which no edit may take out; the paragraphs of a box come behind this one."""
        shown.escaped(NO_TEXT, self.base + element.start, self.base + element.end)
        self.boxes += _boxes(element)


def replacement(text: str, segment: Segment, start: int, end: int, new: str) -> tuple[int, int, str] | None:
    """A run that comes to begin or end with a blank is told to keep it."""
    change = in_xml(text, segment, start, end, new)
    if change is None:
        return None
    begin, finish, spelling = change
    tag, inside, behind = text.rfind("<", 0, begin), text.rfind(">", 0, begin) + 1, text.find("<", finish)
    if text.startswith("<![CDATA[", tag):
        return None
    words = text[inside:begin] + spelling + text[finish:behind]
    if words == words.strip(" ") or "xml:space" in text[tag:inside]:
        return change
    return tag, finish, f'{text[tag : inside - 1]} xml:space="preserve">{text[inside:begin]}{spelling}'


def _kept(children: Iterable[Element | Text]) -> Iterator[Element]:
    """The elements that a reader sees once all tracked changes are accepted; of alternatives the first."""
    for child in children:
        if not isinstance(child, Element) or child.name in ("del", "moveFrom"):
            continue
        if child.name == "AlternateContent":
            choice = child.first("Choice") or child.first("Fallback")
            yield from _kept(choice.children if choice else ())
        else:
            yield child


def _cells(table: Element) -> Iterator[Element]:
    for child in _kept(table.children):
        if child.name == "tc":
            yield child
        elif child.name in ("tr", "sdt", *_WITHIN) and _first(child, "trPr", "del") is None:
            yield from _cells(child)


def _boxes(element: Element) -> Iterator[Element]:
    for child in _kept(element.children):
        if child.name == "txbxContent":
            yield child
        else:
            yield from _boxes(child)


def _is_hidden(run: Element) -> bool:
    vanish = _first(run, "rPr", "vanish")
    return vanish is not None and vanish.get("val", "true") not in ("0", "false", "off")


def _is_plain(paragraph: Element) -> bool:
    children = [child for child in paragraph.children if isinstance(child, Element)]
    runs = [c for child in children if child.name == "r" for c in child.children if isinstance(c, Element)]
    return (
        all(child.name in _PLAIN for child in children)
        and all(child.name in _PLAIN_RUN for child in runs)
        and _first(paragraph, "pPr", "sectPr") is None
    )


def _first(element: Element | None, *names: str) -> Element | None:
    """The element that a path of names leads to."""
    for name in names:
        element = element.first(name) if element is not None else None
    return element


def _value(element: Element | None) -> str:
    return element.get("val") if element is not None else ""
