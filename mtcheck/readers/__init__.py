"""Readers: bytes of a file to documents, and edits back to bytes; one format a file.

A reader module has the names of the `Reader` protocol; a new format is a new module and a line in SUFFIXES.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import PurePath
from typing import Protocol, cast

from ..model.text import Document, Segment

SUFFIXES = {".txt": "plain", ".md": "markdown", ".jsonl": "jsonl"}
SEARCHED = (".txt", ".md", ".jsonl")


class Reader(Protocol):
    """What every module of this package offers."""

    FORMAT: str

    def read(self, text: str, path: str) -> Iterator[Document]:
        """The documents of a decoded file. Raises InputError, naming the line, where the file is malformed."""

    def replacement(self, text: str, segment: Segment, start: int, end: int, new: str) -> tuple[int, int, str]:
        """The range of the decoded file to replace, and the file's spelling of `new`, for an edit of segment.target[start:end]."""

    def removal(self, text: str, segment: Segment) -> tuple[int, int, str]:
        """The same for taking out a whole segment with its separator."""


def reader_for(path: str) -> Reader:
    """The reader of a file, by its suffix; unknown suffixes are plain text."""
    suffix = PurePath(path).suffix.lower()
    return cast(Reader, import_module(f".{SUFFIXES.get(suffix, 'plain')}", __package__))
