"""Parquet: a row a segment, in columns named as in CSV. pyarrow reads it, which the extra "parquet" brings."""

from __future__ import annotations

import os
from array import array
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from ..errors import InputError
from ..model.text import Document, Piece, Segment, SourceFile
from ._format import Format
from .columns import NO_TARGET, Columns, columns_of
from .decode import check_length
from .given import NOTHING, Given
from .ids import comes_again, own

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
    return _documents(_table(data, path, given), path, given)


def ranges(path: str, given: Given, size: int) -> list[tuple[int, int]]:
    """Ranges of rows that hold whole documents and about so many bytes; none where the documents are scattered, or
    anything is wrong with the file, which then is told by whoever reads it whole.
    """
    try:
        import pyarrow
        import pyarrow.parquet

        with pyarrow.parquet.ParquetFile(path, pre_buffer=False, buffer_size=_BUFFER) as file:
            columns = columns_of(file.schema_arrow.names, given.source_lang, given.target_lang)
            if columns is None or columns.document is None or not file.metadata.num_rows:
                return []
            meta = file.metadata
            taken = sum(meta.row_group(group).total_byte_size for group in range(meta.num_row_groups))
            rows = max(1, size * meta.num_rows // max(taken, 1))
            return _runs(_names(file, columns.document), min(rows, _MOST_ROWS))
    except Exception:
        return []


def _names(file: Any, column: int) -> Iterator[str]:
    """The names of the documents, row by row."""
    for batch in file.iter_batches(_MOST_ROWS, columns=[file.schema_arrow.names[column]]):
        yield from map(str, batch.column(0).to_pylist())


def _runs(names: Iterator[str], rows: int) -> list[tuple[int, int]]:
    """Ranges of at least so many rows, each ending with a document; none where a document comes again."""
    found: list[tuple[int, int]] = []
    hashes = array("q")
    start = number = 0
    last: str | None = None
    for number, name in enumerate(names):
        if name != last:
            hashes.append(hash(name))
            if number - start >= rows:
                found.append((start, number))
                start = number
        last = name
    return [] if comes_again(hashes) else [*found, (start, number + 1)]


def read_rows(path: str, start: int, stop: int, given: Given = NOTHING) -> Iterator[Document]:
    """The documents in a range of rows. Raises InputError as `read_data` does."""
    return _documents(_rows_of(path, start, stop, given), path, given)


def _documents(table: _Table, path: str, given: Given) -> Iterator[Document]:
    columns, values, rows = table
    file = SourceFile(path, tuple(range(rows + 1)), before=given.before)
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
# Rows that are decoded at once, and bytes of a column that are read at once.
_MOST_ROWS = 4096
_BUFFER = 1 << 20


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


def _rows_of(path: str, start: int, stop: int, given: Given) -> _Table:
    """A range of rows. Raises InputError for a file that has changed since it was parted."""
    import pyarrow

    try:
        return _columns_in(pyarrow.Table.from_batches(_reading(path).rows(start, stop)), path, given)
    except (InputError, MemoryError):
        raise
    except Exception as error:
        reason = next(iter(str(error).splitlines()), type(error).__name__)
        raise InputError(f"not a Parquet file: {reason}; is it cut off? Write it again", path) from None


class _Reading:
    """A file whose rows are read on from where they were read last, as workers get parts in their order."""

    def __init__(self, path: str) -> None:
        import pyarrow.parquet

        self._file = pyarrow.parquet.ParquetFile(path, pre_buffer=False, buffer_size=_BUFFER)
        self._begin()

    def _begin(self) -> None:
        self._batches = self._file.iter_batches(_MOST_ROWS)
        self._at = 0
        self._batch: Any = None

    def rows(self, start: int, stop: int) -> list[Any]:
        """The rows from one number up to another."""
        if self._batch is not None and start < self._at:
            self._begin()
        found: list[Any] = []
        while True:
            if self._batch is None:
                self._batch = next(self._batches)
            end = self._at + self._batch.num_rows
            first = max(start, self._at)
            if first < min(stop, end):
                found.append(self._batch.slice(first - self._at, min(stop, end) - first))
            if stop <= end:
                # The batch is kept, as the next part goes on in it or behind it.
                return found
            self._at, self._batch = end, None


@lru_cache(maxsize=1)
def _opened(path: str, changed: int, process: int) -> _Reading:
    return _Reading(path)


def _reading(path: str) -> _Reading:
    return _opened(path, os.stat(path).st_mtime_ns, os.getpid())


def _read_table(data: bytes, path: str, given: Given) -> _Table:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise InputError("Parquet needs pyarrow: pip install 'mtcheck[parquet]'", path) from None
    return _columns_in(pyarrow.parquet.read_table(pyarrow.BufferReader(data)), path, given)


def _columns_in(table: Any, path: str, given: Given) -> _Table:
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
