"""Zip packages, as Word and OpenDocument are: the text of the parts that hold text, and the package with it changed.

The text of such a file is that of its parts, one behind the other, each below a line that names it. XML cannot hold
the form feed that this line begins with.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..errors import InputError
from ..xml_events import Element, parse

_HEAD = "\f"
# What all parts of an article with its styles may have unpacked; a bomb has more.
_LARGEST = 200_000_000
_READABLE = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})


class Part(NamedTuple):
    """A part of a package: its name, and where its text begins and ends in the text of the file."""

    name: str
    start: int
    end: int


class Package:
    """The parts of a package, which are read when they are asked for; raises InputError for what is none."""

    def __init__(self, data: bytes, path: str) -> None:
        self.path = path
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, EOFError, OSError) as error:
            raise InputError(f"no zip package, as its suffix says: {error}; is it cut off?", path) from None
        self.names = frozenset(self._archive.namelist())

    def text(self, name: str) -> str:
        """The text of a part. Raises InputError where it is none, or larger than an article's."""
        return decoded(self.data(name), name, self.path)

    def data(self, name: str) -> bytes:
        """The bytes of a part. Raises InputError where they cannot be read."""
        info = self._archive.getinfo(name)
        if info.flag_bits & 1:
            raise InputError("is protected by a password; save it without one", self.path)
        if info.compress_type not in _READABLE:
            raise InputError(f"{name} is packed in a way that office programs do not use; save it again", self.path)
        if info.file_size > _LARGEST:
            raise InputError(f"{name} has more than {_LARGEST:,} bytes unpacked, which no article has", self.path)
        try:
            # One byte more than it says it has tells a lie.
            with self._archive.open(info) as stream:
                return stream.read(info.file_size + 1)
        except (zipfile.BadZipFile, ValueError, EOFError, OSError, RuntimeError, NotImplementedError) as error:
            raise InputError(f"{name} cannot be unpacked: {error}; is the file cut off?", self.path) from None
        except Exception as error:
            # zlib.error is no OSError.
            raise InputError(f"{name} cannot be unpacked: {error}; is the file damaged?", self.path) from None

    def joined(self, names: Sequence[str]) -> str:
        """The text of the file: that of these parts."""
        return "".join(f"{_HEAD}{name}\n{self.text(name)}" for name in names)


def decoded(data: bytes, name: str, path: str) -> str:
    """The text of a part, which is UTF-8 as office programs write it. Raises InputError."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(f"{name} is not UTF-8, in which office programs write; save it again", path) from None
    if _HEAD in text or "\0" in text:
        raise InputError(f"{name} is no XML; save the file again", path)
    return text


def parts(text: str) -> Iterator[Part]:
    """The parts in the text of a file."""
    at = text.find(_HEAD)
    while at >= 0:
        start = text.find("\n", at) + 1 or len(text)
        following = text.find(_HEAD, start)
        end = len(text) if following < 0 else following
        yield Part(text[at + 1 : start - 1], start, end)
        at = following


def parsed(text: str, path: str) -> Iterator[tuple[Element, int]]:
    """The root of each part in the text of a file, and where the text of the part begins.

    Raises InputError, naming the part, for one that is no well-formed XML.
    """
    for name, start, end in parts(text):
        try:
            root = parse(text[start:end], path)
        except InputError as error:
            raise InputError(f"{name}: {error.message}", path) from None
        yield root, start


def packed(data: bytes, text: str) -> bytes:
    """The package with the parts that `text` has in place of its own; every other part as it was, to the byte."""
    changed = {}
    with zipfile.ZipFile(io.BytesIO(data)) as before:
        for name, start, end in parts(text):
            old = before.read(name)
            mark = b"\xef\xbb\xbf" if old.startswith(b"\xef\xbb\xbf") else b""
            new = mark + text[start:end].encode()
            if new != old:
                changed[name] = new
        if not changed:
            return data
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as after:
            after.comment = before.comment
            for info in before.infolist():
                # A part keeps its place, its time and the way it is packed: "mimetype" comes first and unpacked.
                after.writestr(info, changed.get(info.filename, before.read(info)), compress_type=info.compress_type)
    return out.getvalue()
