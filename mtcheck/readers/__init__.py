"""Readers: bytes of a file to documents, and edits back to bytes; one format a file.

A reader module declares its format as FORMAT and has the names of the `Reader` protocol; what else must know of it is
made of that (see docs/adding-formats.md).
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model.text import Document
from ._format import Format as Format
from ._format import Reader as Reader
from ._lookup import data_reader_for
from ._lookup import format_of as format_of
from ._lookup import is_binary as is_binary
from ._lookup import is_known as is_known
from ._lookup import is_searched as is_searched
from ._lookup import reader_for as reader_for
from ._lookup import searched_suffixes as searched_suffixes
from .decode import decode
from .given import NOTHING, Given


def read(data: bytes, path: str, encoding: str = "", given: Given = NOTHING) -> Iterator[Document]:
    """The documents in the bytes of a file. Raises InputError where they are malformed or not in the encoding."""
    if is_binary(path):
        return data_reader_for(path).read_data(data, path, given)
    return reader_for(path).read(decode(data, path, encoding).text, path, given)
