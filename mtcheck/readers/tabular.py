"""CSV and TSV: a row a segment.

A first row with names says which column is which: source, target, id, document, or two languages; without one it is
source and target. The csv module keeps no positions, so fields are read here, as RFC 4180 has it; in TSV a quotation
mark is a letter like any other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import chain
from typing import NamedTuple

from ..errors import InputError
from ..model.text import Document, Segment, SourceFile
from ._format import Format
from .columns import NO_TARGET, Columns, columns_of
from .decode import check_length
from .given import NOTHING, Given
from .ids import own
from .inline import removal as removal
from .plain import line_starts
from .shown import Shown, range_of

FORMAT = Format(
    suffixes=(".csv", ".tsv"),
    title="CSV, TSV",
    text="columns `source`, `target`, `id`, `document`, or two languages, as in `en`, `pt-BR`, `Czech`",
    bilingual=True,
    searched=False,
    units=True,
)


class _Field(NamedTuple):
    shown: Shown
    start: int


class _Row(NamedTuple):
    fields: list[_Field]
    line: int


def read(text: str, path: str, given: Given = NOTHING) -> Iterator[Document]:
    """The documents of the table. Raises InputError, naming the line, for a row that does not fit."""
    file = SourceFile(path, tuple(line_starts(text.split("\n"), path)), text, before=given.before)
    rows = _tab_rows(text) if path.lower().endswith(".tsv") else _comma_rows(text, path)
    first = next(_tab_rows(given.head) if given.head else rows, None)
    if first is None:
        return
    columns = columns_of([field.shown.text for field in first.fields], given.source_lang, given.target_lang)
    if columns is None:
        raise InputError(NO_TARGET, path, first.line)
    width = len(first.fields)
    documents: dict[str, list[Segment]] = {}
    ids: set[str] = set()
    name = None
    for row in rows if columns.header or given.head else chain((first,), rows):
        if len(row.fields) != width:
            raise InputError(f"has {len(row.fields)} columns where the first row has {width}", path, row.line)
        before, name = name, path if columns.document is None else row.fields[columns.document].shown.text
        if name != before:
            if name in documents:
                raise InputError(f"document {name!r} stands in two places; keep its rows together", path, row.line)
            documents[name], ids = [], set()
        segments = documents[name]
        given_id = "" if columns.id is None else row.fields[columns.id].shown.text
        segments.append(_segment(row, columns, name, len(segments), own(given_id, len(segments), ids), file))
    for name, found in documents.items():
        yield Document(name, tuple(found), columns.source_lang, columns.target_lang, units=FORMAT.units)


def document_of(head: str, path: str, given: Given = NOTHING) -> Callable[[str], str | None] | None:
    """What tells which document a line of TSV belongs to; None for a table that names none, or whose lines are not its
    rows. `head` is its first line.
    """
    first = next(_tab_rows(head), None) if path.lower().endswith(".tsv") else None
    columns = columns_of([f.shown.text for f in first.fields], given.source_lang, given.target_lang) if first else None
    place = columns.document if columns else None
    if place is None:
        return None

    def of_line(line: str) -> str | None:
        cells = line.removesuffix("\n").removesuffix("\r").split("\t")
        return cells[place] if place < len(cells) else None

    return of_line


def _segment(row: _Row, columns: Columns, document: str, order: int, ident: str, file: SourceFile) -> Segment:
    target = row.fields[columns.target]
    source = None if columns.source is None else row.fields[columns.source]
    check_length(target.shown.length, file.path, row.line)
    return Segment(
        ident,
        target.shown.text,
        source.shown.text if source else None,
        document=document,
        order=order,
        file=file,
        pieces=target.shown.pieces(target.start),
        source_pieces=source.shown.pieces(source.start) if source else (),
    )


def _tab_rows(text: str) -> Iterator[_Row]:
    start = 0
    for number, line in enumerate(text.split("\n"), 1):
        body = line.removesuffix("\r")
        if body:
            fields, at = [], start
            for cell in body.split("\t"):
                shown = Shown()
                shown.literal(cell, at)
                fields.append(_Field(shown, at))
                at += len(cell) + 1
            yield _Row(fields, number)
        start += len(line) + 1


def _comma_rows(text: str, path: str) -> Iterator[_Row]:
    first = text.partition("\n")[0]
    # Spreadsheets of many countries part columns by semicolons.
    comma = max(",;\t", key=first.count)
    bare = re.compile(rf"[^{comma}\r\n]*")
    at, line = 0, 1
    fields: list[_Field] = []
    while at < len(text):
        if text[at] == '"':
            field, at = _quoted(text, at, path, line)
        else:
            match = bare.match(text, at)
            shown = Shown()
            shown.literal(match[0] if match else "", at)
            field, at = _Field(shown, at), match.end() if match else at
        fields.append(field)
        if text.startswith(comma, at):
            at += 1
            if at < len(text) and text[at] not in "\r\n":
                continue
            fields.append(_Field(Shown(), at))
        if at < len(text) and text[at] not in "\r\n":
            raise InputError(
                "something stands between a closing quotation mark and the next column",
                path,
                text.count("\n", 0, at) + 1,
            )
        if len(fields) > 1 or fields[0].shown.text:
            yield _Row(fields, line)
        fields = []
        at += 2 if text.startswith("\r\n", at) else 1
        line = text.count("\n", 0, at) + 1


def _quoted(text: str, at: int, path: str, line: int) -> tuple[_Field, int]:
    """A field in quotation marks, in which two of them stand for one."""
    shown = Shown()
    start = done = at + 1
    while True:
        end = text.find('"', done)
        if end < 0:
            raise InputError("a quotation mark opens here and is never closed; is the file cut off?", path, line)
        shown.literal(text[done:end], done)
        if not text.startswith('""', end):
            return _Field(shown, start), end + 1
        shown.escaped('"', end, end + 2)
        done = end + 2


def replacement(text: str, segment: Segment, start: int, end: int, new: str) -> tuple[int, int, str] | None:
    """In a quoted field quotation marks are doubled; a bare one can take nothing that would need them."""
    begin, finish = range_of(segment, start, end)
    first, _ = range_of(segment, 0, 0)
    if segment.file.path.lower().endswith(".tsv"):
        return None if re.search(r"[\t\r\n]", new) else (begin, finish, new)
    if text[first - 1 : first] == '"':
        return begin, finish, new.replace('"', '""')
    return None if re.search(r"[,;\t\r\n]", new) or (new.startswith('"') and begin == first) else (begin, finish, new)
