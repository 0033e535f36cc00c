"""Bytes of a glossary file to text."""

from __future__ import annotations

import codecs

from ..errors import GlossaryError

# Of those that begin alike the longest first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What other kinds of files begin with, and what they are.
_OTHERS = (
    (b"PK\x03\x04", "a spreadsheet or archive; give it the suffix .xlsx if it is a workbook of Excel"),
    (b"\xd0\xcf\x11\xe0", "a workbook of an old Excel; save it as .xlsx or as CSV"),
    (b"%PDF", "a PDF; export the list as CSV"),
)


def decoded(data: bytes, path: str, encoding: str = "") -> str:
    """The text: UTF-8, or what its first bytes say, or in the encoding that is given.

    Raises GlossaryError, naming the line and the way out, for bytes that are none of it.
    """
    for mark, what in _OTHERS:
        if data.startswith(mark):
            raise GlossaryError(f"this is {what}", path)
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    if not (marked or encoding) and b"\0" in data[:2]:
        wide = "utf-16-be" if data.startswith(b"\0") else "utf-16-le"
        raise GlossaryError(f"UTF-16 without its byte order mark; {_say(wide, path)}", path)
    try:
        return data.decode(marked or encoding or "utf-8").removeprefix("\ufeff")
    except LookupError:
        raise GlossaryError(f"no encoding {encoding!r}; a common one is cp1252", path) from None
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        said = f"not {marked or encoding or 'UTF-8'} (byte {data[error.start]:#04x})"
        raise GlossaryError(f"{said}; {_say('cp1252', path)}", path, line) from None


def _say(encoding: str, path: str) -> str:
    """The way out for bytes that are not UTF-8."""
    convert = f"mtcheck glossary convert --encoding {encoding} {path} glossary.yaml"
    return f"save it as 'CSV UTF-8' or as UTF-8, or say what it is: {convert}"
