"""From a file's name to its format: none is imported before a file of it is read."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from os.path import splitext
from typing import cast

from ._format import DataReader, Format, PackedReader, Reader
from ._index import READERS

_MODULES = {suffix: module for module, (suffixes, _) in READERS.items() for suffix in suffixes}
_SEARCHED = frozenset(suffix for suffixes, searched in READERS.values() if searched for suffix in suffixes)
# What a suffix that nobody declares is taken for.
_OTHERWISE = "plain"


def reader_for(path: str) -> Reader:
    """The reader of a file, by its suffix; unknown suffixes are plain text."""
    return cast(Reader, _module(path))


def data_reader_for(path: str) -> DataReader:
    """The reader of a binary file."""
    return cast(DataReader, _module(path))


def packed_reader_for(path: str) -> PackedReader:
    """The reader of a file that is a package."""
    return cast(PackedReader, _module(path))


def format_of(path: str) -> Format:
    """What the reader of a file declares."""
    return _module(path).FORMAT


def is_binary(path: str) -> bool:
    """Whether a file is no text, so that it can be read but not fixed."""
    return format_of(path).binary


def is_xliff(path: str) -> bool:
    """Whether a file is XLIFF by its name, whichever tool wrote it."""
    return _MODULES.get(_suffix(path)) == "xliff"


def is_searched(path: str) -> bool:
    """Whether folders are searched for files of this name's suffix."""
    return _suffix(path) in _SEARCHED


def searched_suffixes() -> frozenset[str]:
    """The suffixes that folders are searched for."""
    return _SEARCHED


def is_known(suffix: str) -> bool:
    """Whether a reader declares a suffix."""
    return suffix in _MODULES


def _module(path: str) -> Reader | DataReader:
    return _imported(_MODULES.get(_suffix(path), _OTHERWISE))


@cache
def _imported(name: str) -> Reader | DataReader:
    return cast(Reader | DataReader, import_module(f".{name}", __package__))


def _suffix(path: str) -> str:
    return splitext(path)[1].lower()
