"""Glossaries in CSV and with tabs, as spreadsheets and translation tools write them; see `rows.py` for the columns."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator

from ..errors import GlossaryError
from ..model.term import Glossary, TermEntry
from .form import Form
from .problem import Problem
from .rows import Row, entries_of, rows_of

FORM = Form(suffixes=(".csv", ".tsv"), writes=True)
_SEPARATOR = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)


def read(text: str, path: str) -> tuple[Glossary, list[Problem]]:
    """All entries with the lines they stand on. Raises GlossaryError where no column says what the cells are."""
    said = _SEPARATOR.match(text)
    delimiter = said[1] if said else _delimiter(text)
    return entries_of(_rows(text[said.end() :] if said else text, path, delimiter, 1 if said else 0), path)


def _delimiter(text: str) -> str:
    """What parts the cells of the first row: what stands there most often outside quotation marks."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    bare = re.sub(r'"(?:[^"]|"")*"', "", first)
    return max((",", ";", "\t"), key=lambda mark: (bare.count(mark), mark == ","))


def _rows(text: str, path: str, delimiter: str, before: int) -> Iterator[Row]:
    # A cell of thousands of terms is longer than the module allows unasked.
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        begin = before + 1
        for cells in rows:
            yield Row(begin, cells)
            begin = before + rows.line_num + 1
    except csv.Error as error:
        raise GlossaryError(f"not valid CSV: {error}", path, before + rows.line_num) from None


def write(entries: Iterable[TermEntry]) -> str:
    """Entries as CSV."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(rows_of(entries))
    return out.getvalue()
