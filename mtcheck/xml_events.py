"""XML as a tree that knows where everything stands in the decoded file.

expat reads it and tells the place of every event, which lxml and ElementTree do not keep. Nothing is ever loaded or
expanded: a file that declares entities is refused, an external document type is not looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from .errors import InputError

_DEEPEST = 200
# Quotation marks may hold a greater-than sign.
_TAG = re.compile(rb"""<(?:[^"'>]|"[^"]*"|'[^']*')*>""")


@dataclass(slots=True)
class Text:
    """Characters, and where the file spells them."""

    text: str
    start: int
    end: int


@dataclass(slots=True)
class Element:
    """An element; `name` has no namespace prefix.

    `start` is where its tag begins, `inside` where the tag ends, `end` behind the end tag.
    """

    name: str
    attributes: dict[str, str]
    start: int
    line: int
    inside: int = 0
    end: int = 0
    children: list[Element | Text] = field(default_factory=list)

    def get(self, name: str, otherwise: str = "") -> str:
        """An attribute, with or without its prefix."""
        return self.attributes.get(name, otherwise)

    def elements(self, *names: str) -> Iterator[Element]:
        """The child elements of these names."""
        return (child for child in self.children if isinstance(child, Element) and child.name in names)

    def first(self, name: str) -> Element | None:
        return next(self.elements(name), None)

    def words(self) -> str:
        """All characters within."""
        return "".join(child.text if isinstance(child, Text) else child.words() for child in self.children)


def parse(text: str, path: str) -> Element:
    """The root element. Raises InputError, naming the line, for what is no well-formed XML or tries to be more."""
    return _Parser(text, path).parse()


class _Parser:
    def __init__(self, text: str, path: str) -> None:
        self.path = path
        # A lone surrogate cannot be UTF-8; it stands for itself as a character that XML refuses.
        self.data = text.encode("utf-8", "surrogatepass")
        self.root: Element | None = None
        self.open: list[Element] = []
        self.pending: Text | None = None
        self.byte = self.char = 0
        self.parser = parser = expat.ParserCreate("utf-8")
        parser.buffer_text = False
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.finish
        parser.CharacterDataHandler = self.characters
        parser.EntityDeclHandler = self.entity
        parser.SkippedEntityHandler = self.skipped
        # These close a run of characters, so that its end is known.
        parser.CommentHandler = self.close_text
        parser.ProcessingInstructionHandler = self.close_text
        parser.StartCdataSectionHandler = self.close_text
        parser.EndCdataSectionHandler = self.close_text

    def parse(self) -> Element:
        try:
            self.parser.Parse(self.data, True)
        except expat.ExpatError as error:
            problem = expat.errors.messages[error.code]
            raise InputError(
                f"not well-formed XML: {problem}; is the file cut off or edited by hand?", self.path, error.lineno
            ) from None
        if self.root is None:
            raise InputError("has no XML element", self.path, 1)
        return self.root

    def here(self) -> int:
        """Where the present event begins, as an offset of the decoded file."""
        at = self.parser.CurrentByteIndex
        if at != self.byte:
            self.char += len(self.data[self.byte : at].decode("utf-8", "surrogatepass"))
            self.byte = at
        return self.char

    def close_text(self, *_: object) -> None:
        if self.pending:
            self.pending.end = self.here()
            self.pending = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.close_text()
        if len(self.open) >= _DEEPEST:
            raise InputError(f"elements are nested more than {_DEEPEST} deep", self.path, self.parser.CurrentLineNumber)
        if not self.open and self.root is not None:
            return
        # Of two of one name that without a prefix is the format's own: version="1.2" sdl:version="2.0".
        plain = {key.rpartition(":")[2]: value for key, value in attributes.items()} | attributes
        element = Element(name.rpartition(":")[2], plain, self.here(), self.parser.CurrentLineNumber)
        element.inside = element.start + self._tag_length()
        if self.data[self.byte : self._tag_end()].endswith(b"/>"):
            # Its end is told here already: expat gives no place to the end of an empty element.
            element.end = element.inside
        if self.open:
            self.open[-1].children.append(element)
        else:
            self.root = element
        self.open.append(element)

    def _tag_end(self) -> int:
        """Where the tag at the present event ends, in bytes."""
        match = _TAG.match(self.data, self.byte)
        return match.end() if match else len(self.data)

    def _tag_length(self) -> int:
        """How many characters the tag at the present event has."""
        return len(self.data[self.byte : self._tag_end()].decode("utf-8", "surrogatepass"))

    def finish(self, name: str) -> None:
        self.close_text()
        element = self.open.pop()
        element.end = element.end or self.here() + self._tag_length()

    def characters(self, data: str) -> None:
        self.close_text()
        self.pending = Text(data, self.here(), 0)
        if self.open:
            self.open[-1].children.append(self.pending)

    def entity(self, name: str, *_: object) -> None:
        raise InputError(
            f"declares the entity {name!r}; write the text itself, as mtcheck expands none",
            self.path,
            self.parser.CurrentLineNumber,
        )

    def skipped(self, name: str, *_: object) -> None:
        raise InputError(
            f"uses the entity {name!r}, which is not declared here", self.path, self.parser.CurrentLineNumber
        )
