"""Markdown: headings, paragraphs, list items and table cells are the segments; code, URLs and HTML are not text.

markdown-it-py finds the blocks; it keeps no positions inside a line, so the inline marks are read here. What is no text
stands in the segment as one object replacement character, which no check takes for a word or a blank.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from ..model.text import Document, Segment, SourceFile, Span
from ._format import Format
from .contents import Prose, check_prose
from .given import NOTHING, Given
from .ignoring import Ignoring
from .plain import line_starts
from .plain import replacement as replacement
from .shown import NO_TEXT, Shown

if TYPE_CHECKING:
    from markdown_it.token import Token

FORMAT = Format(
    suffixes=(".md",),
    title="Markdown",
    comments=True,
    text="headings, paragraphs, list items, cells; code, addresses and HTML are not text",
)
_ESCAPED = re.compile(r"\\[!-/:-@\[-`{-~]")
_INLINE = re.compile(
    r"""(?P<code>(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`))
    |(?P<escape>\\[!-/:-@\[-`{-~])
    |(?P<auto><(?:[a-zA-Z][\w+.-]*:[^\s<>]*|[^\s<>@]+@[^\s<>]+)>)
    |(?P<html></?[a-zA-Z][^<>]*>|<!--.*?-->)
    |(?P<image>!\[[^\]]*\]\((?:[^()\s]|\([^()]*\))*(?:\s+"[^"]*")?\))
    |(?P<open>\[)(?=[^\[\]]*\](?:\(|\[))
    |(?P<destination>\](?:\((?:[^()\s]|\([^()]*\))*(?:\s+"[^"]*")?\)|\[[^\]]*\]))
    |(?P<url>\b(?:https?://|www\.)[^\s<>()"”]*[^\s<>()"”.,;:!?])
    |(?P<entity>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|\w{2,31});)
    |(?P<nothing>\ufffc)
    |(?P<emphasis>\*{1,3}|~~|(?<![\w])_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w))""",
    re.VERBOSE | re.DOTALL,
)
# A line end of its own in Markdown and in no other format here; it counts as a blank, so that lines are the file's.
_RETURN = re.compile(r"\r\n?")
_LONE_RETURN = re.compile(r"\r(?!\n)")
_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)


def read(text: str, path: str, given: Given = NOTHING) -> Iterator[Document]:
    """One document, named after its path. Raises InputError for a file that is another format by what it holds."""
    from markdown_it import MarkdownIt

    check_prose(text, path, Prose("Markdown", named=True, front=True))
    returns = {m.start(): len(m[0]) for m in _RETURN.finditer(text)}
    plain = _LONE_RETURN.sub(" ", text).replace("\0", NO_TEXT)
    lines = plain.split("\n")
    starts = line_starts(lines, path)
    file = SourceFile(path, tuple(starts), text)
    segments: list[Segment] = []
    role, cursor = "", (0, 0)
    ignoring = Ignoring()
    tokens = MarkdownIt("commonmark").enable("table").parse(_without_front_matter(plain))
    within: list[str] = []
    for at, token in enumerate(tokens):
        if token.nesting > 0:
            within.append(token.type)
        elif token.nesting < 0:
            within.pop()
        if token.type == "html_block":
            for comment in _COMMENT.findall(token.content):
                ignoring.heard(comment)
        if token.type.endswith("_open"):
            role = {"heading_open": "heading", "th_open": "cell", "td_open": "cell", "list_item_open": "list"}.get(
                token.type, role
            )
        elif token.type.endswith("_close") and not token.type.startswith("paragraph"):
            role = ""
        if token.type != "inline" or token.map is None or not token.content.strip():
            continue
        shown, holds, cursor = _inline(lines, starts, token.content, token.map[0], cursor, returns)
        if shown.text.strip(" " + NO_TEXT):
            order = len(segments)
            segment = Segment(
                str(order + 1),
                shown.text,
                role=role,
                document=path,
                order=order,
                file=file,
                pieces=shown.pieces(),
                block=_block(tokens, at, within, lines, starts),
                holds=holds,
                flows=True,
            )
            segments.append(ignoring.taken(segment))
    yield Document(path, ignoring.all_over(segments))


def _without_front_matter(text: str) -> str:
    """Blank the head that site generators put before the text (YAML, TOML, JSON); lines keep their numbers."""
    head = re.match(r"(---|\+\+\+)[ \t]*\r?\n(?:.*?\n)??\1[ \t]*\r?(?:\n|$)", text, re.DOTALL)
    end = head.end() if head else _json_end(text)
    return "\n" * text.count("\n", 0, end) + text[end:]


def _json_end(text: str) -> int:
    """Where an object of JSON ends that a text begins with, in lines of its own; 0 if it begins with none."""
    if not text.startswith("{"):
        return 0
    try:
        _, end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return 0
    behind = re.compile(r"[ \t]*\r?(?:\n|$)").match(text, end)
    return behind.end() if behind else 0


def _block(tokens: list[Token], at: int, within: list[str], lines: list[str], starts: list[int]) -> Span | None:
    """Where the lines of a heading, a paragraph or a list item are that holds one inline token and nothing else.

    `within` are the types of the tokens that are open there.
    """
    opening = tokens[at - 1]
    if at > 1 and tokens[at - 2].type == "list_item_open" and tokens[at + 2].type == "list_item_close":
        opening = tokens[at - 2]
    elif within[-1] not in ("paragraph_open", "heading_open") or "list_item_open" in within[-2:]:
        return None
    if opening.map is None:
        return None
    first, last = opening.map[0], opening.map[1] - 1
    while last > first and not lines[last].strip():
        last -= 1
    return Span(starts[first], starts[last] + len(lines[last]))


def _inline(
    lines: list[str], starts: list[int], content: str, first: int, cursor: tuple[int, int], returns: dict[int, int]
) -> tuple[Shown, tuple[str, ...], tuple[int, int]]:
    """The text of an inline block, what it holds beside, and where in the file it ended (cells of a row
    share a line).
    """
    offsets: list[int] = []
    number = first
    parts = content.split("\n")
    # A line of nothing but rare blanks, such as U+2028, may count for the block and be left out of its content.
    while not lines[number].strip() and parts[0] not in lines[number]:
        number += 1
    for part in parts:
        begin = cursor[1] if cursor[0] == number else 0
        column = lines[number].find(part, begin)
        column = column if column >= 0 else len(lines[number]) - len(lines[number].lstrip())
        cursor = (number, column + len(part))
        offsets += range(starts[number] + column, starts[number] + column + len(part) + 1)
        number += 1
    shown = Shown()
    holds: list[str] = []
    at = 0
    for match in _INLINE.finditer(content):
        _literal(content, at, match.start(), offsets, shown, returns)
        kind = match.lastgroup or ""
        at = match.end()
        if kind == "escape":
            _literal(content, match.start() + 1, at, offsets, shown, returns)
        elif kind not in ("open", "destination", "emphasis", "html"):
            shown.escaped(NO_TEXT, offsets[match.start()], offsets[at - 1] + 1)
            holds.append(match[0])
        elif kind == "destination" or "=" in match[0]:
            holds.append(match[0])
    _literal(content, at, len(content), offsets, shown, returns)
    return shown, tuple(holds), cursor


def _literal(content: str, start: int, end: int, offsets: list[int], shown: Shown, returns: dict[int, int]) -> None:
    """Add content[start:end] as it stands, line by line, as the prefixes of quotations and lists lie between lines."""
    while start < end:
        stop = content.find("\n", start, end) + 1 or end
        # What the file spells otherwise: a return that is a blank here, and a line feed with a return before it.
        cuts = [at for at in range(start, stop) if offsets[at] in returns]
        for begin, finish in pairwise((start, *(edge for at in cuts for edge in (at, at + 1)), stop)):
            if begin in cuts:
                shown.escaped(
                    " " if content[begin] != "\n" else "\n", offsets[begin], offsets[begin] + returns[offsets[begin]]
                )
            elif begin < finish:
                shown.literal(content[begin:finish], offsets[begin])
        start = stop


def removal(text: str, segment: Segment) -> tuple[int, int, str] | None:
    """A block goes with its own lines and the blank ones after it."""
    if segment.block is None:
        return None
    begin, finish = segment.block
    finish = text.find("\n", finish) + 1 or len(text)
    while finish < len(text) and text[finish] in "\r\n":
        finish += 1
    return begin, finish, ""
