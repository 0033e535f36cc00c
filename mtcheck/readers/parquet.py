"""Parquet: a row a segment, in columns named as in CSV. pyarrow reads it, which the extra "parquet" brings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from ..errors import InputError
from ..model.text import Document, Piece, Segment, SourceFile
from ._format import Format
from .columns import NO_TARGET, Columns, columns_of
from .decode import check_length
from .given import NOTHING, Given
from .ids import own

FORMAT = Format(
    suffixes=(".parquet",),
    title="Parquet",
    text="columns as in CSV; `pip install 'mtcheck[parquet]'`",
    bilingual=True,
    searched=False,
    units=True,
    binary=True,
)


def read_data(data: bytes, path: str, given: Given = NOTHING) -> Iterator[Document]:
    """The documents of the table; a line is a row. Raises InputError where pyarrow is missing or cannot read it."""
    columns, values, rows = _table(data, path, given)
    file = SourceFile(path, tuple(range(rows + 1)))
    documents: dict[str, list[Segment]] = {}
    seen: dict[str, set[str]] = {}
    for row in range(rows):
        target = values["target"][row]
        if not isinstance(target, str):
            raise InputError("has no text in the column of the target", path, row + 1)
        check_length(len(target), path, row + 1)
        name = str(values["document"][row]) if "document" in values else path
        segments = documents.setdefault(name, [])
        given_id = values["id"][row] if "id" in values else None
        ident = own("" if given_id is None else str(given_id), len(segments), seen.setdefault(name, set()))
        source = values["source"][row] if "source" in values else None
        segments.append(
            Segment(
                ident,
                target,
                source if isinstance(source, str) else None,
                document=name,
                order=len(segments),
                file=file,
                pieces=_pieces(target, row),
                source_pieces=_pieces(source, row) if isinstance(source, str) else (),
            )
        )
    for name, found in documents.items():
        yield Document(name, tuple(found), columns.source_lang, columns.target_lang, units=FORMAT.units)


_COLUMNS = ("target", "source", "id", "document")


class _Table(NamedTuple):
    """Columns that are known, and the values of each."""

    columns: Columns
    values: dict[str, list[Any]]
    rows: int


def _table(data: bytes, path: str, given: Given) -> _Table:
    """The table in the bytes. Raises InputError where pyarrow is missing or cannot read it."""
    try:
        return _read_table(data, path, given)
    except (InputError, MemoryError):
        raise
    except Exception as error:
        # Whatever a library meets that is given bytes from anywhere: ArrowException, OSError, UnicodeDecodeError, …
        reason = next(iter(str(error).splitlines()), type(error).__name__)
        raise InputError(f"not a Parquet file: {reason}; is it cut off? Write it again", path) from None


def _read_table(data: bytes, path: str, given: Given) -> _Table:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise InputError("Parquet needs pyarrow: pip install 'mtcheck[parquet]'", path) from None
    table = pyarrow.parquet.read_table(pyarrow.BufferReader(data))
    columns = columns_of(table.column_names, given.source_lang, given.target_lang)
    if columns is None or not columns.header:
        raise InputError(NO_TARGET, path)
    values = {
        what: table.column(number).to_pylist()
        for what, number in columns._asdict().items()
        if what in _COLUMNS and number is not None
    }
    return _Table(columns, values, table.num_rows)


def _pieces(text: str, row: int) -> tuple[Piece, ...]:
    """No span has a literal slice in the file."""
    return (Piece(0, len(text), row, row, False),)
