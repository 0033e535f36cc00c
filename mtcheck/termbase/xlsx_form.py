"""Glossaries in workbooks of Excel: the first sheet that has cells, with the columns of CSV."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import Any

from ..errors import GlossaryError
from ..model.term import Glossary, TermEntry
from .form import Form
from .problem import Problem
from .rows import Row, entries_of, rows_of

FORM = Form(suffixes=(".xlsx",), writes=True, binary=True, visible_only=True)


def _package(path: str) -> Any:
    try:
        import openpyxl
    except ImportError:
        raise GlossaryError(
            "workbooks need openpyxl: pip install 'mtcheck[xlsx]', or save the sheet as CSV", path
        ) from None
    return openpyxl


def read_data(data: bytes, path: str) -> tuple[Glossary, list[Problem]]:
    """All entries with the rows they stand in. Raises GlossaryError for what is no workbook."""
    package = _package(path)
    try:
        book = package.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheets = [list(_filled(sheet)) for sheet in book.worksheets]
    except Exception as error:
        # Whatever it raises for a damaged file, zip, XML and key errors among them.
        raise GlossaryError(f"no workbook that can be read: {error}", path) from None
    for sheet in sheets:
        if sheet:
            return entries_of(sheet, path)
    return Glossary(path, ()), []


def _filled(sheet: Any) -> Iterator[Row]:
    """The rows that have cells, as wide as they are filled: a sheet that says it has a million rows need not."""
    # Without what it says of itself, rows are not filled up to it.
    sheet.reset_dimensions()
    for number, cells in enumerate(sheet.iter_rows(values_only=True), 1):
        if any(cell is not None for cell in cells):
            yield Row(number, [_text(cell) for cell in cells])


def _text(cell: object) -> str:
    if cell is None:
        return ""
    # A workbook has no whole numbers.
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def write_data(entries: Iterable[TermEntry]) -> bytes:
    """Entries as a workbook of one sheet."""
    book = _package("").Workbook()
    for number, row in enumerate(rows_of(entries), 1):
        for column, text in enumerate(row, 1):
            cell = book.active.cell(number, column, text or None)
            # A term that begins with "=" is no formula.
            cell.data_type = "s" if text else cell.data_type
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
