"""Glossaries in CSV: one entry a row; several terms in a cell are parted by "|".

Columns: id, preferred, admitted, deprecated, except, case, domain, note, source:LANG for each source language, and
when, within, use, which hold for all deprecated terms of the row.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

from ..errors import GlossaryError, nearest
from ..model.term import Glossary
from .entry import EntryReader, Field
from .form import Form
from .problem import Problem

FORM = Form(suffixes=(".csv",))
_PLAIN = ("id", "preferred", "case", "domain", "note")
_LISTS = ("admitted", "except")
_CONTEXT = ("when", "within", "use")
COLUMNS = (*_PLAIN, *_LISTS, "deprecated", *_CONTEXT)


def read(text: str, path: str) -> tuple[Glossary, list[Problem]]:
    """All entries with the lines they stand on. Raises GlossaryError where the header row is not one."""
    rows = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    reader = EntryReader()
    entries = []
    try:
        header = [h.strip() for h in rows.fieldnames or []]
        if "id" not in header or "preferred" not in header:
            raise GlossaryError("the first row must name the columns, 'id' and 'preferred' among them", path, 1)
        for column in header:
            if column not in COLUMNS and not column.startswith("source:"):
                reader.problems.append(
                    Problem(1, f"unknown column {column!r}{nearest(column, [*COLUMNS, 'source:zh'])}")
                )
        rows.fieldnames = header
        for row in rows:
            if None in row:
                reader.problems.append(
                    Problem(rows.line_num, "more cells than columns; put quotation marks around cells with commas")
                )
            entries.append(reader.entry(_entry(row, rows.line_num)))
    except csv.Error as error:
        raise GlossaryError(f"not valid CSV: {error}", path, rows.line_num) from None
    return Glossary(path, tuple(e for e in entries if e)), reader.problems


def _parts(cell: str, line: int) -> list[Field]:
    return [Field(part.strip(), line) for part in cell.split("|") if part.strip()]


def _entry(row: Mapping[str, str | None], line: int) -> Field:
    cells = {
        name: (value or "").strip() for name, value in row.items() if isinstance(name, str) and isinstance(value, str)
    }
    fields = {name: Field(cells[name], line) for name in _PLAIN if cells.get(name)}
    fields |= {name: Field(_parts(cells[name], line), line) for name in _LISTS if cells.get(name)}
    context = {name: Field(cells[name], line) for name in _CONTEXT if cells.get(name)}
    if "when" in context:
        context["when"] = Field(_parts(cells["when"], line), line)
    if cells.get("deprecated"):
        terms = [Field({"text": part, **context}, line) for part in _parts(cells["deprecated"], line)]
        fields["deprecated"] = Field(terms, line)
    sources = {
        name[7:]: Field(_parts(cell, line), line) for name, cell in cells.items() if name.startswith("source:") and cell
    }
    if sources:
        fields["source"] = Field(sources, line)
    return Field(fields, line)
