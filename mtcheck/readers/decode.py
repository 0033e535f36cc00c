"""Bytes to text and back: UTF-8 with or without mark, UTF-16 and UTF-32 by their marks, else what is named.

Anything else is a clear message.
"""

from __future__ import annotations

import codecs
import re

from ..errors import InputError
from ..value_types import NamedTuple
from ._lookup import format_of, packed_reader_for
from .contents import check_bytes

# Where a format in XML names its encoding; a pattern as `Format.declares` has it, as most files need none compiled.
XML_DECLARATION = rb"""^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)"""
# Longer than any article; a line this long is a binary file or a dump, and regular expressions on it serve nobody.
LONGEST_SEGMENT = 10_000_000

# That of UTF-32 begins as that of UTF-16 does.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What browsers call encodings that they do not read, and what Python has for other things than the text of files.
_NO_TEXT_OF_FILES = frozenset({"replacement", "x-user-defined"})
_PYTHON_ONLY = frozenset(
    {
        "idna",
        "punycode",
        "unicode_escape",
        "raw_unicode_escape",
        "raw-unicode-escape",
        "unicode-escape",
        "charmap",
        "undefined",
        "mbcs",
        "oem",
    }
)
_DECLARED_WITHIN = 4096
# These never give half a character.
_WHOLE = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")


class Decoded(NamedTuple):
    """The text of a file without its byte order mark, and what is needed to write it again.

    `package` is the file itself where its text is that of parts of a zip package; else b"".
    """

    text: str
    encoding: str
    mark: bytes
    package: bytes = b""


def decode(data: bytes, path: str, encoding: str = "") -> Decoded:
    """The text of a file: by its mark, as UTF-8, or else in the encoding that is given or that the file declares.

    Raises InputError where it is none of these, naming the line and the byte, and for what is no text at all.
    """
    if format_of(path).packed:
        from .package import Package

        package = Package(data, path)
        return Decoded(package.joined(packed_reader_for(path).text_parts(package)), "utf-8", b"", data)
    check_bytes(data, path)
    mark, known = next(((m, e) for m, e in _MARKS if data.startswith(m)), (b"", ""))
    body = data[len(mark) :]
    if not known:
        # Text in another encoding is hardly ever valid UTF-8; only of what is all ASCII the one that is given decides.
        known = "utf-8" if not data.isascii() and _is_utf8(data) else _codec(encoding) or _declared(data, path)
    try:
        text = body.decode(known)
        if "\0" in text:
            line = text.count("\n", 0, text.index("\0")) + 1
            raise InputError(
                f"has NUL bytes, so it is not text in {known.upper()} (UTF-16 needs its byte order mark)", path, line
            )
        # UTF-7 and the like can spell half a character.
        if known not in _WHOLE:
            check_whole(text, path)
        return Decoded(text, known, mark)
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 1
        way_out = (
            "is it in another encoding?"
            if encoding
            else "convert the file to UTF-8, or name its encoding with --encoding"
        )
        raise InputError(f"not {known.upper()} (byte {body[error.start]:#04x}); {way_out}", path, line) from None


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _declared(data: bytes, path: str) -> str:
    """The encoding that a file names at its beginning, where its format has a place for that; else UTF-8.

    The name is read as browsers read it (WHATWG, Encoding): what nobody writes files in, such as UTF-7, is no encoding,
    and a file in whose bytes UTF-16 can be read as a name is not in UTF-16.
    """
    # What is commented out is not declared.
    head = re.sub(rb"<!--.*?(?:-->|\Z)", b"", data[:_DECLARED_WITHIN], flags=re.DOTALL)
    for pattern in format_of(path).declares:
        if match := re.search(pattern, head):
            name = _codec(match[1].decode(), own_names=False)
            return "utf-8" if not name or name.startswith("utf-16") else name
    return "utf-8"


def _codec(label: str, *, own_names: bool = True) -> str:
    """Python's name of the encoding that browsers know by a label; with `own_names` also of others that Python has."""
    if not label:
        return ""
    from webencodings import lookup

    if (found := lookup(label)) and found.name not in _NO_TEXT_OF_FILES:
        # Browsers read GBK as what contains it.
        return "gb18030" if found.name == "gbk" else str(found.codec_info.name)
    try:
        codec = codecs.lookup(label) if own_names else None
    except (LookupError, ValueError):
        return ""
    return codec.name if codec and codec._is_text_encoding and codec.name not in _PYTHON_ONLY else ""


def is_encoding(name: str) -> bool:
    """Whether a text encoding of this name is known."""
    return bool(_codec(name))


def encode(text: str, like: Decoded) -> bytes:
    """The bytes of a changed text, in the encoding and with the mark that the file had, and in its package."""
    if like.package:
        from .package import packed

        return packed(like.package, text)
    return like.mark + text.encode(like.encoding)


def check_whole(text: str, path: str) -> None:
    """Raises InputError for a text with half a character (half of a pair of UTF-16), which nothing can write again."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        half = f"U+{ord(text[error.start]):04X}"
        message = f"has half a character ({half}), as of an emoji that was cut in two; take it out"
        raise InputError(message, path, line) from None


def check_line_ends(text: str, path: str) -> None:
    """Raises InputError for several lines that end in CR alone, which a format by lines takes for one."""
    if "\n" not in text and "\r" in text.rstrip():
        raise InputError("its lines end in CR alone, as on old Macs; save it with LF or CR LF", path, 1)


def check_length(length: int, path: str, line: int) -> None:
    """Raises InputError for a segment too long to be an article's."""
    if length > LONGEST_SEGMENT:
        raise InputError(
            f"a segment of {length:,} characters; mtcheck checks up to {LONGEST_SEGMENT:,} in one: break the text into "
            "paragraphs",
            path,
            line,
        )
