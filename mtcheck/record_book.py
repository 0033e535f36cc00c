"""Many small records in few files of the cache, for what is kept by the thousand: a file a run that adds some.

A file is written whole and never changed, so two runs at once each leave their own, and a killed one leaves none. Every
record bears a digest of itself: one that is not as it was written is none.
"""

from __future__ import annotations

import hashlib
import os
import struct
from collections.abc import Iterable
from typing import BinaryIO, NamedTuple

from . import cache

_MAGIC = b"mtcheck records 1\n"
# Of each record: its key, a digest of its bytes, where they begin and how many they are.
_ROW = struct.Struct(">20s16sQQ")
_HEAD = struct.Struct(">QQ")
# So many files of earlier runs are made one by the run that adds the next.
_FILES = 8
# What that file takes of them, at most; what this run has asked for comes first.
_MOST_BYTES = 256 << 20


class _Place(NamedTuple):
    stream: BinaryIO
    digest: bytes
    at: int
    size: int


class Book:
    """The records of one kind that belong to a key, such as that of the settings they were made with."""

    def __init__(self, kind: str, key: str) -> None:
        self._kind, self._key = kind, key
        # Of a record that is there twice, one may be damaged.
        self._places: dict[bytes, tuple[_Place, ...]] = {}
        self._files: list[tuple[str, BinaryIO]] = []
        self._new: dict[bytes, bytes] = {}
        self._asked: set[bytes] = set()
        for path in cache.all_of(kind, f"{key}-"):
            self._open(path)
        # Those that this run makes stay as they are.
        self._earlier = list(self._files)

    def _open(self, path: str) -> None:
        """Takes up the records of a file; a damaged one is thrown away."""
        try:
            # Open as long as the book is: whoever makes several files one may take it away meanwhile.
            stream = open(path, "rb")  # noqa: SIM115
        except OSError:
            return
        rows = _rows(stream)
        if rows is None:
            stream.close()
            cache.drop(path)
            return
        self._files.append((path, stream))
        for key, digest, at, size in rows:
            self._places[key] = (_Place(stream, digest, at, size), *self._places.get(key, ()))

    def get(self, key: bytes) -> bytes | None:
        """A record; None where there is none that is as it was written."""
        self._asked.add(key)
        if key in self._new:
            return self._new[key]
        return next(filter(None, (_read(key, place) for place in self._places.get(key, ()))), None)

    def add(self, key: bytes, data: bytes) -> None:
        """Takes a record; it is there for other runs once it has been kept."""
        self._asked.add(key)
        self._new[key] = data

    def keep(self) -> None:
        """Writes what was added; several files of earlier runs become one with it."""
        if not self._new:
            return
        old, self._earlier = self._earlier if len(self._earlier) >= _FILES else [], []
        records = {**(self._of(old) if old else {}), **self._new}
        name = f"{self._key}-{os.getpid()}-{os.urandom(6).hex()}"
        path = cache.keep(self._kind, name, lambda to: _write(to, records.items()))
        self._new.clear()
        if path is None:
            return
        self._open(path)
        for gone, _ in old:
            # What was left behind in it can still be read as long as it is open.
            cache.drop(gone)

    def _of(self, files: list[tuple[str, BinaryIO]]) -> dict[bytes, bytes]:
        """The records in some files, as many as may stay."""
        streams = {stream for _, stream in files}
        asked = frozenset(self._asked)
        found: dict[bytes, bytes] = {}
        size = 0
        for key in sorted(self._places, key=lambda key: key not in asked):
            places = [place for place in self._places[key] if place.stream in streams]
            if places and size + places[0].size <= _MOST_BYTES and (data := self.get(key)):
                found[key] = data
                size += len(data)
        return found

    def __del__(self) -> None:
        for _, stream in self._files:
            stream.close()


def _read(key: bytes, place: _Place) -> bytes | None:
    """A record; None for one that is not as it was written."""
    try:
        place.stream.seek(place.at)
        data = place.stream.read(place.size)
    except OSError:
        return None
    return data if len(data) == place.size and _digest(key, data) == place.digest else None


def _write(path: str, records: Iterable[tuple[bytes, bytes]]) -> None:
    """A file: what it is, the records, their rows, and where these begin and their digest."""
    rows: list[bytes] = []
    with open(path, "wb") as stream:
        at = stream.write(_MAGIC)
        for key, data in records:
            rows.append(_ROW.pack(key, _digest(key, data), at, len(data)))
            at += stream.write(data)
        table = b"".join(rows)
        stream.write(table + hashlib.blake2b(table, digest_size=16).digest() + _HEAD.pack(at, len(rows)))


def _rows(stream: BinaryIO) -> list[tuple[bytes, bytes, int, int]] | None:
    """The rows of a file; None for one that is not as it was written."""
    try:
        if stream.read(len(_MAGIC)) != _MAGIC:
            return None
        end = stream.seek(0, os.SEEK_END) - _HEAD.size
        stream.seek(max(end, 0))
        at, count = _HEAD.unpack(stream.read(_HEAD.size))
        if at + count * _ROW.size + 16 != end:
            return None
        stream.seek(at)
        table = stream.read(count * _ROW.size)
        if hashlib.blake2b(table, digest_size=16).digest() != stream.read(16):
            return None
        return list(_ROW.iter_unpack(table))
    except (OSError, struct.error, OverflowError):
        return None


def _digest(key: bytes, data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=16, key=key).digest()
