"""Bytes to text and back: UTF-8 with or without mark, UTF-16 by its mark; anything else is refused with a clear message."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from ..errors import InputError

# Longer than any article; a line this long is a binary file or a dump, and regular expressions on it serve nobody.
LONGEST_SEGMENT = 10_000_000

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


class Decoded(NamedTuple):
    """The text of a file without its byte order mark, and what is needed to write it again."""

    text: str
    encoding: str
    mark: bytes


def decode(data: bytes, path: str) -> Decoded:
    """The text of a file. Raises InputError where it is none, naming the line and the byte."""
    mark, encoding = next(((m, e) for m, e in _MARKS if data.startswith(m)), (b"", "utf-8"))
    body = data[len(mark) :]
    if encoding == "utf-8" and b"\0" in body:
        line = body.count(b"\n", 0, body.index(b"\0")) + 1
        raise InputError("has NUL bytes, so it is not text in UTF-8 (UTF-16 needs its byte order mark)", path, line)
    try:
        return Decoded(body.decode(encoding), encoding, mark)
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 1
        raise InputError(f"not {encoding.upper()} (byte {body[error.start]:#04x}); convert the file to UTF-8", path, line) from None


def encode(text: str, like: Decoded) -> bytes:
    """The bytes of a changed text, in the encoding and with the mark that the file had."""
    return like.mark + text.encode(like.encoding)


def check_length(length: int, path: str, line: int) -> None:
    """Raises InputError for a segment too long to be an article's."""
    if length > LONGEST_SEGMENT:
        raise InputError(
            f"a segment of {length:,} characters; mtcheck checks up to {LONGEST_SEGMENT:,} in one: break the text into paragraphs",
            path,
            line,
        )
