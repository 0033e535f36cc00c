"""HTML: headings, paragraphs, list items and table cells are the segments.

Scripts, code and what bears translate="no" is no text.

The parser of the standard library reads it, as it tells where each tag and text begins; html5lib and lxml do not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html import escape, unescape
from html.parser import HTMLParser
from typing import NamedTuple

from ..errors import InputError
from ..model.text import Document, Segment, SourceFile, Span
from ._format import Format
from .decode import XML_DECLARATION, check_length
from .given import NOTHING, Given
from .ignoring import Ignoring, is_to_mtcheck
from .plain import line_starts
from .shown import NO_TEXT, Shown, range_of

FORMAT = Format(
    suffixes=(".html", ".htm", ".xhtml"),
    title="HTML",
    comments=True,
    text='headings, paragraphs, list items, cells; scripts, code and what bears `translate="no"` is not text',
    # XHTML may name its encoding as XML does; a description of a page may speak of one.
    declares=(
        XML_DECLARATION,
        rb"""(?i)<meta(?:[\s/]+[\w:.-]+(?:\s*=\s*(?:"[^">]*"|'[^'>]*'|[^\s"'>]+))?)*?[\s/]+charset\s*=\s*["']?\s*([\w.:-]+)""",
        rb"""(?i)<meta\b(?=[^>]*\bhttp-equiv\s*=\s*["']?content-type)[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)""",
    ),
)
_DEEPEST = 2000
_ROLES = {
    **{f"h{n}": "heading" for n in range(1, 7)},
    "title": "title",
    "li": "list",
    "td": "cell",
    "th": "cell",
    "figcaption": "caption",
    "caption": "caption",
}
_BLOCKS = frozenset(
    "address article aside blockquote body br button caption center dd details dialog div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main nav ol option p pre section select "
    "summary table tbody td tfoot th thead title tr ul".split()
)
_NO_TEXT = frozenset(
    {"script", "style", "template", "code", "kbd", "samp", "pre", "svg", "math", "textarea", "noscript"}
)
# What no text stands for: it parts blocks, or readers see nothing of it.
_UNSHOWN = _BLOCKS | {"script", "style", "template"}
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_SHOWN_VOID = frozenset({"img", "input", "embed"})
# What readers see and no text stands for.
_SEEN = frozenset({"pre", "hr", "iframe", "video", "audio", "canvas", "object"})
_ADDRESSES = ("href", "src", "srcset", "data", "alt")
_OPEN = re.compile(r"<[a-zA-Z/!?]")


def read(text: str, path: str, given: Given = NOTHING) -> Iterator[Document]:
    """One document, named after its path.

    Raises InputError, naming the line, for a file that ends inside a tag or is absurdly nested.
    """
    lines = text.split("\n")
    starts = line_starts(lines, path)
    # Known before anything is parsed: the parser tries each of a thousand beginnings to the end of the file.
    if _OPEN.search(text, text.rfind(">") + 1):
        raise InputError("ends inside a tag or comment; is the file cut off?", path, len(lines))
    parser = _Parser(text, starts, path)
    parser.feed(text)
    parser.close()
    parser.end_block()
    yield Document(path, parser.ignoring.all_over(parser.segments), "", parser.language)


class _Element(NamedTuple):
    """An open element: where its tag begins, how much had been read then, and the address that it bears."""

    tag: str
    start: int
    read: int
    address: str


class _Parser(HTMLParser):
    def __init__(self, text: str, starts: list[int], path: str) -> None:
        super().__init__(convert_charrefs=False)
        self.text, self.starts, self.path = text, starts, path
        self.file = SourceFile(path, tuple(starts), text)
        self.segments: list[Segment] = []
        self.shown = Shown()
        self.open: list[_Element] = []
        self.open_tags: Counter[str] = Counter()
        # How many blocks of text, and of what else readers see, have ended: what holds only one can be taken out.
        self.read = 0
        # How many of the open elements hold no text; inside them nothing is read.
        self.mute = 0
        self.muted: list[bool] = []
        # The addresses that links and images of the text in hand bear.
        self.addresses: list[str] = []
        # Whether the text ends with what stands for an element that is still open.
        self.stands_for_element = False
        self.ignoring = Ignoring()
        self.language = ""

    def here(self) -> int:
        line, column = self.getpos()
        return self.starts[line - 1] + column

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = dict(attributes)
        if tag == "html":
            self.language = values.get("lang") or ""
        if tag in _BLOCKS:
            self.end_block()
        no_text = tag in _NO_TEXT or (values.get("translate") or "").lower() == "no"
        start = self.here()
        if (no_text or tag in _SHOWN_VOID) and not self.mute and tag not in _UNSHOWN:
            self.shown.escaped(NO_TEXT, start, start + len(self.get_starttag_text() or ""))
            self.stands_for_element = tag not in _VOID
        address = " ".join(filter(None, map(values.get, _ADDRESSES)))
        if address:
            self.addresses.append(address)
        self.read += tag in _SEEN
        if tag in _VOID:
            return
        if len(self.open) >= _DEEPEST:
            raise InputError(f"elements are nested more than {_DEEPEST} deep", self.path, self.getpos()[0])
        self.open.append(_Element(tag, start, self.read, address))
        self.open_tags[tag] += 1
        self.muted.append(no_text)
        self.mute += no_text

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        # A slash means nothing in HTML but in elements of SVG and MathML, which hold no text.
        self.handle_starttag(tag, attributes)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        end = self.text.find(">", self.here()) + 1 or len(self.text)
        if tag in _BLOCKS:
            last = self.open[-1] if self.open else None
            self.end_block(Span(last.start, end) if last and last.tag == tag and last.read == self.read else None)
        if not self.open_tags[tag]:
            return
        while self.open:
            closed = self.open.pop().tag
            self.open_tags[closed] -= 1
            self.mute -= self.muted.pop()
            if closed == tag:
                break
        if self.stands_for_element and not self.mute:
            # No edit may take the beginning of the element and leave its end.
            self.shown.reaches(end)
            self.stands_for_element = False

    def handle_data(self, data: str) -> None:
        if not self.mute:
            self.shown.literal(data, self.here())

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name}")

    def _reference(self, spelling: str) -> None:
        if self.mute:
            return
        start = self.here()
        if self.text.startswith(";", start + len(spelling)):
            spelling += ";"
        self.shown.spelt(unescape(spelling), spelling, start)

    def parse_html_declaration(self, i: int) -> int:
        place = self.lineno, self.offset
        try:
            return super().parse_html_declaration(i)
        except AssertionError:
            # The parser gives up where browsers see a comment (<![DOCTYPE html>, <![->), and has moved its place by
            # then.
            self.lineno, self.offset = place
            return self.parse_bogus_comment(i)

    def handle_comment(self, data: str) -> None:
        if is_to_mtcheck(data):
            # The block in hand ends before what is said of the next one counts.
            self.end_block()
            self.ignoring.heard(data)

    def end_block(self, block: Span | None = None) -> None:
        """Ends the segment in hand, if there is any text in it; `block` is where the element is that ends with it."""
        shown = self.shown.without_blanks()
        addresses, self.addresses = self.addresses, []
        self.shown = Shown()
        self.stands_for_element = False
        text = shown.text
        self.read += text.strip() != ""
        if not text.strip(" " + NO_TEXT):
            return
        order = len(self.segments)
        pieces = shown.pieces()
        check_length(len(text), self.path, self.file.line_column(pieces[0].file_start)[0])
        role = next((_ROLES[element.tag] for element in reversed(self.open) if element.tag in _ROLES), "")
        around = [element.address for element in self.open if element.address]
        no_text = [self.text[p.file_start : p.file_end] for p in pieces if text[p.start : p.end] == NO_TEXT]
        segment = Segment(
            str(order + 1),
            text,
            role=role,
            document=self.path,
            order=order,
            file=self.file,
            pieces=pieces,
            block=block,
            holds=(*dict.fromkeys((*around, *addresses)), *no_text),
        )
        self.segments.append(self.ignoring.taken(segment))


def replacement(text: str, segment: Segment, start: int, end: int, new: str) -> tuple[int, int, str]:
    """Less-than signs and ampersands become entities."""
    begin, finish = range_of(segment, start, end)
    return begin, finish, escape(new, quote=False)


def removal(text: str, segment: Segment) -> tuple[int, int, str] | None:
    """A segment that is all of its element goes with the element and the line it leaves empty."""
    if segment.block is None:
        return None
    start, end = segment.block
    line = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end) + 1
    if stop and not text[line:start].strip() and not text[end:stop].strip():
        return line, stop, ""
    return start, end, ""
