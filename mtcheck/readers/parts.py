"""Large files in parts of whole documents, so that no process holds more than one part, and several can share a file.

A part is read as if it were a file, and its places are those of the file. What cannot be parted (a single document,
another encoding than UTF-8, a table whose documents are scattered, XML in one line) is read whole.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator
from importlib import import_module
from os import fstat, stat
from os.path import getsize, splitext
from typing import BinaryIO

from ..model.text import Document
from ..value_types import NamedTuple
from ._lookup import is_binary, is_xliff, reader_for
from .given import NOTHING, Given

# Bytes of a part: large beside an article, small beside the memory of a process, and a second's work at most, so that
# no process waits long for the last one.
SIZE = 1 << 16
# Files from so many bytes on are parted.
FROM = 1 << 17
# Files from so many parts on, and those in which a part is sought from the beginning, have parts of as many times SIZE.
_LONG, _TIMES = 128, 4
# No line that names columns is longer.
_HEAD = 1 << 20
# The formats, by suffix, that have a line a segment or an article, and the modules that tell the document of a line.
_BY_LINE = {".jsonl": "jsonl", ".tsv": "tabular"}
_PARQUET = ".parquet"
# Which document a line belongs to; None for a line that does not tell.
DocumentOf = Callable[[str], str | None]


class Part(NamedTuple):
    """A range of a file's bytes, or of the rows of a Parquet file, that holds whole documents.

    So many lines and characters stand `before` it; `head` is the line of a table that names its columns. What is read
    of an XML file stands between `head` and `tail`, and `before` counts from the end of that head. `content` is a
    digest of the whole file where a part has no bytes of its own, as it was when the file was `changed` last, in
    nanoseconds.
    """

    number: int
    start: int
    stop: int
    before: tuple[int, int]
    head: str = ""
    content: str = ""
    changed: int = 0
    tail: str = ""


def may_have_parts(path: str) -> bool:
    """Whether large files of this name's suffix go in parts."""
    return splitext(path)[1].lower() in (*_BY_LINE, _PARQUET) or is_xliff(path)


def parts_of(path: str, given: Given = NOTHING) -> list[Part]:
    """The parts of a large file; none for a file that is read whole. Raises OSError where it cannot be read."""
    if not may_have_parts(path) or getsize(path) < FROM:
        return []
    if is_binary(path):
        from . import parquet

        changed = stat(path).st_mtime_ns
        rows = parquet.ranges(path, given, _TIMES * SIZE)
        content = _digest(path) if len(rows) > 1 else ""
        found = [
            Part(n, start, stop, (start, 0), content=content, changed=changed) for n, (start, stop) in enumerate(rows)
        ]
    elif is_xliff(path):
        found = _of_elements(path)
    else:
        with open(path, "rb") as stream:
            found = _by_line(stream, path, given, _BY_LINE[splitext(path)[1].lower()])
    return found if len(found) > 1 else []


def bytes_of(path: str, part: Part) -> bytes:
    """The bytes of a part of a file; of one whose part is rows, what stands for them. Raises OSError."""
    if part.content:
        return part.content.encode()
    with open(path, "rb") as stream:
        stream.seek(part.start)
        return stream.read(part.stop - part.start)


def is_as_parted(path: str, part: Part) -> bool:
    """Whether a part that has no bytes of its own is still what its file had when that was parted."""
    try:
        return not part.content or stat(path).st_mtime_ns == part.changed
    except OSError:
        return False


def read_part(data: bytes, path: str, part: Part, given: Given = NOTHING) -> Iterator[Document]:
    """The documents of a part, whose bytes these are. Raises OSError, InputError as readers do."""
    given = given._replace(before=part.before, head=part.head)
    if part.content:
        from . import parquet

        return parquet.read_rows(path, part.start, part.stop, given)
    text = data.removeprefix(codecs.BOM_UTF8).decode()
    if part.tail:
        text = f"{part.head}{text}{part.tail}"
    return reader_for(path).read(text, path, given)


def _digest(path: str) -> str:
    import hashlib  # slow to import, and most files are not parted

    with open(path, "rb") as stream:
        return hashlib.file_digest(stream, "blake2b").hexdigest()


def _size_of_parts(stream: BinaryIO) -> int:
    # Not a share of the length: where articles are added at the end, the parts before them stay as they are.
    return SIZE * (_TIMES if fstat(stream.fileno()).st_size >= _LONG * SIZE else 1)


def _of_elements(path: str) -> list[Part]:
    from . import xliff_parts  # imports the parser of XML, and most files are none

    with open(path, "rb") as stream:
        cut = xliff_parts.cut(stream, _size_of_parts(stream))
    if cut is None:
        return []
    return [Part(n, *piece, cut.head, tail=cut.tail) for n, piece in enumerate(cut.pieces)]


def _by_line(stream: BinaryIO, path: str, given: Given, module: str) -> list[Part]:
    begin = stream.read(len(codecs.BOM_UTF8))
    stream.seek(0)
    if begin[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return []
    # Bytes that are no text are seen where the file is cut.
    first = _filled(stream).removeprefix(codecs.BOM_UTF8).decode(errors="replace")
    document_of: DocumentOf | None = import_module(f".{module}", __package__).document_of(first, path, given)
    if document_of is None:
        return []
    stream.seek(0)
    return _cut(stream, document_of, first if module == "tabular" else "")


def _filled(stream: BinaryIO) -> bytes:
    """The first line that has anything."""
    while line := stream.readline(_HEAD):
        if line.strip():
            break
    return line


def _cut(stream: BinaryIO, document_of: DocumentOf, head: str) -> list[Part]:
    """The parts, each cut where a document ends; none where the bytes are no text in UTF-8."""
    found: list[Part] = []
    start = lines = characters = 0
    carried = b""
    size = _size_of_parts(stream)
    while data := carried + stream.read(size):
        data += stream.readline()
        data, carried = _to_the_end_of_a_document(data, stream, document_of)
        try:
            text = data.removeprefix(codecs.BOM_UTF8).decode()
        except UnicodeDecodeError:
            return []
        if "\0" in text:
            return []
        found.append(Part(len(found), start, start + len(data), (lines, characters), head if found else ""))
        start, lines, characters = start + len(data), lines + text.count("\n"), characters + len(text)
    return found


def _to_the_end_of_a_document(data: bytes, stream: BinaryIO, document_of: DocumentOf) -> tuple[bytes, bytes]:
    """Whole lines, up to the end of the document in which they end, and the line behind it that was read already."""
    last = _told(data.rstrip(b"\r\n \t").rpartition(b"\n")[2], document_of)
    lines = [data]
    while line := stream.readline():
        told = _told(line, document_of) if line.strip() else None
        if told is not None and last is not None and told != last:
            return b"".join(lines), line
        lines.append(line)
        last = last if told is None else told
    return b"".join(lines), b""


def _told(line: bytes, document_of: DocumentOf) -> str | None:
    try:
        return document_of(line.decode())
    except UnicodeDecodeError:
        return None
