"""Gettext PO: each translated message beside its original.

polib reads PO well but keeps only the line of an entry, not where in it a letter stands, so the file is read here.
Fuzzy, obsolete and untranslated messages are left out; format directives that a flag announces are no text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from ..errors import InputError
from ..model.text import Document, Segment, SourceFile
from ._format import Format
from .decode import check_length, check_line_ends
from .given import NOTHING, Given
from .ignoring import ignored
from .inline import removal as removal
from .plain import line_starts
from .shown import NO_TEXT, Shown, range_of

FORMAT = Format(
    suffixes=(".po",),
    title="PO",
    text="translated messages that are not fuzzy; format directives are not text",
    bilingual=True,
    units=True,
    declares=(rb"(?m)^\"Content-Type:[^\n]*charset=([\w.:-]+)",),
)
_KEYWORD = re.compile(
    r"[ \t]*(?P<keyword>msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)?[ \t]*(?P<string>\".*\")?[ \t]*\r?$"
)
_PARTS = re.compile(r"\\(?:x[0-9a-fA-F]{1,2}|[0-7]{1,3}|.)|[^\\]+", re.DOTALL)
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v", "\\": "\\", '"': '"'}
_DIRECTIVES = {
    "c-format": r"%(?:\d+\$)?[-+ #0]*(?:\d+|\*)?(?:\.(?:\d+|\*))?(?:hh|ll|[hlLqjzt])?[diouxXeEfFgGaAcspn%]",
    "python-format": r"%(?:\(\w+\))?[-+ #0]*(?:\d+|\*)?(?:\.(?:\d+|\*))?[diouxXeEfFgGcrsa%]",
    "php-format": r"%(?:\d+\$)?[-+ 0]*(?:'.)?\d*(?:\.\d+)?[bcdeEufFgGosxX%]",
    "python-brace-format": r"\{[\w.\[\]]*(?:![rsa])?(?::[^{}]*)?\}",
    "java-format": r"\{\d+(?:,[^{}]*)?\}|%(?:\d+\$)?[-+ #0,(]*\d*(?:\.\d+)?[a-zA-Z%]",
    "javascript-format": r"%(?:\d+\$)?[-+ #0]*\d*(?:\.\d+)?[difscoOj%]",
}
# A mark that ends the string before its end, or a backslash that takes the last mark with it.
_BARE_MARK = re.compile(r'(?<!\\)(?:\\\\)*(?:"|\\$)')


@dataclass
class _Entry:
    line: int
    flags: set[str] = field(default_factory=set)
    comments: list[str] = field(default_factory=list)
    # keyword → (offset behind the opening mark, what stands between the marks), a line each
    strings: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    last: int = 0


class _String(NamedTuple):
    """What stands between the marks in a line, from which column (from 0) on; `is_first` if its keyword does too."""

    keyword: str
    is_first: bool
    column: int
    inside: str

    def begins(self, entry: _Entry) -> bool:
        """Whether another entry begins with it."""
        return self.is_first and (self.keyword == "msgctxt" or (self.keyword == "msgid" and "msgid" in entry.strings))


def read(text: str, path: str, given: Given = NOTHING) -> Iterator[Document]:
    """One document. Raises InputError, naming the line, for what is no PO."""
    check_line_ends(text, path)
    lines = text.split("\n")
    starts = line_starts(lines, path)
    file = SourceFile(path, tuple(starts), text)
    segments: list[Segment] = []
    language = ""
    for entry in _entries(lines, starts, path):
        original = _shown(entry, "msgid").text
        if not original and "msgctxt" not in entry.strings:
            header = _shown(entry, "msgstr").text
            match = re.search(r"^Language:[ \t]*(\S+)", header, re.MULTILINE)
            language = match[1] if match else ""
            continue
        if "fuzzy" in entry.flags:
            continue
        forms = [k for k in entry.strings if k.startswith("msgstr")]
        for number, keyword in enumerate(forms):
            shown = _shown(entry, keyword)
            if not shown.text:
                continue
            check_length(shown.length, path, entry.line)
            source = _shown(entry, "msgid_plural" if number and "msgid_plural" in entry.strings else "msgid")
            order = len(segments)
            ident = str(order + 1) if len(forms) == 1 else f"{order + 1 - number}[{number}]"
            segments.append(
                Segment(
                    ident,
                    shown.text,
                    source.text,
                    ignored=ignored(entry.comments),
                    document=path,
                    order=order,
                    file=file,
                    pieces=shown.pieces(),
                    source_pieces=source.pieces(entry.strings["msgid"][0][0]),
                )
            )
    yield Document(path, tuple(segments), given.source_lang, language, units=FORMAT.units)


def _entries(lines: list[str], starts: list[int], path: str) -> Iterator[_Entry]:
    """The entries with what their strings say, in the order of the file."""
    entry = _Entry(1)
    keyword = ""
    for number, line in enumerate(lines, 1):
        stripped = line.strip()
        if not stripped:
            keyword = ""
            continue
        string = None if stripped.startswith("#") else _string(line, keyword, path, number)
        if entry.strings and (string is None or string.begins(entry)):
            yield _whole(entry, path)
            entry = _Entry(number)
        if string is None:
            keyword = ""
            _note(entry, stripped)
            continue
        keyword = string.keyword
        if string.is_first and keyword in entry.strings:
            raise InputError(f"{keyword} is there twice in one entry", path, number)
        if not entry.strings:
            entry.line = number
        entry.strings.setdefault(keyword, []).append((starts[number - 1] + string.column, string.inside))
        entry.last = number
    if entry.strings:
        yield _whole(entry, path)


def _note(entry: _Entry, comment: str) -> None:
    """Keeps what a comment says of the entry below it."""
    if comment.startswith("#,"):
        entry.flags |= {flag.strip() for flag in comment[2:].split(",")}
    elif comment.startswith("# "):
        entry.comments.append(comment)


def _string(line: str, keyword: str, path: str, number: int) -> _String:
    """The string of a line, of the keyword before it there or else of the one that goes on.

    Raises InputError where there is none.
    """
    match = _KEYWORD.match(line)
    if not match or not match["string"] or not (match["keyword"] or keyword):
        raise InputError('a keyword with a string in quotation marks is expected, as in msgid "text"', path, number)
    start, end = match.span("string")
    inside = line[start + 1 : end - 1]
    if _BARE_MARK.search(inside):
        raise InputError("a quotation mark inside a string needs a backslash before it", path, number)
    return _String(match["keyword"] or keyword, bool(match["keyword"]), start + 1, inside)


def _whole(entry: _Entry, path: str) -> _Entry:
    if "msgid" not in entry.strings or not any(k.startswith("msgstr") for k in entry.strings):
        raise InputError("the entry has no msgid and msgstr; is the file cut off?", path, entry.last or entry.line)
    return entry


def _shown(entry: _Entry, keyword: str) -> Shown:
    """The string of a keyword, its escapes read and its directives taken out."""
    shown = Shown()
    patterns = [_DIRECTIVES[flag] for flag in sorted(entry.flags) if flag in _DIRECTIVES]
    directive = re.compile("|".join(patterns)) if patterns else None
    for start, inside in entry.strings.get(keyword, ()):
        for match in _PARTS.finditer(inside):
            part, at = match[0], start + match.start()
            if part[0] == "\\":
                shown.escaped(_unescaped(part[1:]), at, at + len(part))
                continue
            done = 0
            for found in directive.finditer(part) if directive else ():
                shown.literal(part[done : found.start()], at + done)
                shown.escaped("%" if found[0] == "%%" else NO_TEXT, at + found.start(), at + found.end())
                done = found.end()
            shown.literal(part[done:], at + done)
    return shown


def _unescaped(code: str) -> str:
    if code[0] == "x":
        return chr(int(code[1:], 16)) if len(code) > 1 else "x"
    return chr(int(code, 8)) if code[0] in "01234567" else _ESCAPES.get(code, code)


def replacement(text: str, segment: Segment, start: int, end: int, new: str) -> tuple[int, int, str]:
    """Quotation marks, backslashes and line feeds get a backslash."""
    begin, finish = range_of(segment, start, end)
    return begin, finish, new.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
