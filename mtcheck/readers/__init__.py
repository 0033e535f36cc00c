"""Readers: bytes of a file to documents, and edits back to bytes; one format a file.

A reader module has the names of the `Reader` protocol; a new format is a new module and a line in SUFFIXES.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from os.path import splitext
from typing import Protocol, cast

from ..model.text import Document, Segment
from .decode import decode
from .given import NOTHING, Given

SUFFIXES = {
    ".txt": "plain", ".md": "markdown", ".html": "html", ".htm": "html", ".xlf": "xliff", ".xliff": "xliff", ".tmx": "tmx", ".po": "po",
    ".jsonl": "jsonl", ".csv": "tabular", ".tsv": "tabular", ".parquet": "parquet",
}  # fmt: skip
SEARCHED = (".txt", ".md", ".html", ".htm", ".xlf", ".xliff", ".tmx", ".po", ".jsonl")
BINARY = (".parquet",)


class Reader(Protocol):
    """What every module of this package offers; a binary format has only FORMAT and `read_data`, as nothing is written to it."""

    FORMAT: str

    def read(self, text: str, path: str, given: Given = NOTHING) -> Iterator[Document]:
        """The documents of a decoded file. Raises InputError, naming the line, where the file is malformed."""

    def replacement(self, text: str, segment: Segment, start: int, end: int, new: str) -> tuple[int, int, str] | None:
        """The range of the decoded file to replace, and the file's spelling of `new`, for an edit of segment.target[start:end].

        None where the format cannot hold it there.
        """

    def removal(self, text: str, segment: Segment) -> tuple[int, int, str] | None:
        """The same for taking out a whole segment with its separator; None where it must stay, as its source does."""


def reader_for(path: str) -> Reader:
    """The reader of a file, by its suffix; unknown suffixes are plain text."""
    return _module(SUFFIXES.get(_suffix(path), "plain"))


@cache
def _module(name: str) -> Reader:
    return cast(Reader, import_module(f".{name}", __package__))


def is_binary(path: str) -> bool:
    """Whether a file is no text, so that it can be read but not fixed."""
    return _suffix(path) in BINARY


def _suffix(path: str) -> str:
    return splitext(path)[1].lower()


def read(data: bytes, path: str, encoding: str = "", given: Given = NOTHING) -> Iterator[Document]:
    """The documents in the bytes of a file. Raises InputError where they are malformed or not in the encoding."""
    if is_binary(path):
        return cast(
            Iterator[Document], import_module(f".{SUFFIXES[_suffix(path)]}", __package__).read_data(data, path, given)
        )
    return reader_for(path).read(decode(data, path, encoding).text, path, given)
