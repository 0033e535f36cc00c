"""Bytes to text and back: UTF-8 with or without mark, UTF-16 by its mark, another encoding where one is named.

Anything else is a clear message.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from ..errors import InputError
from ._lookup import format_of

# Where a format in XML names its encoding; a pattern as `Format.declares` has it, as most files need none compiled.
XML_DECLARATION = rb"""^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)"""
# Longer than any article; a line this long is a binary file or a dump, and regular expressions on it serve nobody.
LONGEST_SEGMENT = 10_000_000

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# These never give half a character.
_WHOLE = ("utf-8", "utf-16-le", "utf-16-be")
_HALF = re.compile("[\ud800-\udfff]")


class Decoded(NamedTuple):
    """The text of a file without its byte order mark, and what is needed to write it again."""

    text: str
    encoding: str
    mark: bytes


def decode(data: bytes, path: str, encoding: str = "") -> Decoded:
    """The text of a file: by its mark, as UTF-8, or else in the encoding that is given or that the file declares.

    Raises InputError where it is none of these, naming the line and the byte.
    """
    mark, known = next(((m, e) for m, e in _MARKS if data.startswith(m)), (b"", ""))
    body = data[len(mark) :]
    if not known:
        # Text in another encoding is hardly ever valid UTF-8; only of what is all ASCII the one that is given decides.
        known = "utf-8" if not data.isascii() and _is_utf8(data) else encoding or _declared(data, path) or "utf-8"
    if known == "utf-8" and b"\0" in body:
        line = body.count(b"\n", 0, body.index(b"\0")) + 1
        raise InputError("has NUL bytes, so it is not text in UTF-8 (UTF-16 needs its byte order mark)", path, line)
    try:
        text = body.decode(known)
        # UTF-7 and the like can spell half a character, which nothing can write again.
        if known not in _WHOLE and (half := _HALF.search(text)):
            line = text.count("\n", 0, half.start()) + 1
            raise InputError(f"has half a character in {known.upper()}; convert the file to UTF-8", path, line)
        return Decoded(text, known, mark)
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 1
        way_out = (
            "is it in another encoding?"
            if encoding
            else "convert the file to UTF-8, or name its encoding with --encoding"
        )
        raise InputError(f"not {known.upper()} (byte {body[error.start]:#04x}); {way_out}", path, line) from None
    except ValueError as error:
        # Codecs that are not for files, such as punycode, have errors of their own.
        raise InputError(f"not {known.upper()} ({error}); convert the file to UTF-8", path) from None


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _declared(data: bytes, path: str) -> str:
    """The encoding that a file names at its beginning, where its format has a place for that."""
    for pattern in format_of(path).declares:
        if match := re.search(pattern, data[:4096]):
            name = match[1].decode()
            return name if name != "CHARSET" and is_encoding(name) else ""
    return ""


def is_encoding(name: str) -> bool:
    """Whether a text encoding of this name is known."""
    try:
        return codecs.lookup(name)._is_text_encoding
    except LookupError:
        return False


def encode(text: str, like: Decoded) -> bytes:
    """The bytes of a changed text, in the encoding and with the mark that the file had."""
    return like.mark + text.encode(like.encoding)


def check_length(length: int, path: str, line: int) -> None:
    """Raises InputError for a segment too long to be an article's."""
    if length > LONGEST_SEGMENT:
        raise InputError(
            f"a segment of {length:,} characters; mtcheck checks up to {LONGEST_SEGMENT:,} in one: break the text into "
            "paragraphs",
            path,
            line,
        )
