"""What a file is by what it holds, whatever its name says: formats that are never read as prose."""

from __future__ import annotations

import json
import re

from ..errors import InputError

# How files begin that are no text (the table of file(1)); what is said of each.
_MAGIC = (
    (b"PK\x03\x04", "a zip archive (as .docx, .odt and .epub are)"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"%PDF-", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ", "xz"),
    (b"(\xb5/\xfd", "zstd"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a rar archive"),
    (b"PAR1", "Parquet (name it .parquet)"),
    (b"SQLite format 3", "a database of SQLite"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x7fELF", "a program"),
    (b"%!PS", "PostScript"),
)
# What the root of an XML file tells, and the suffix under which it is read.
_ROOTS = {"xliff": ("XLIFF", ".xlf"), "tmx": ("TMX", ".tmx"), "html": ("HTML", ".html")}
_ROOT = re.compile(r"<(?!(?:!--|\?|!))(?:[\w.-]+:)?([\w.-]+)")
_MARKUP = re.compile(r"\s*(?:<\?xml\s|<!doctype\s|<html[\s>]|<xliff[\s>]|<tmx[\s>])", re.IGNORECASE)
_PO = re.compile(r'^msgid ".*"\r?\n(?:".*"\r?\n)*msgstr "', re.MULTILINE)
# So much of a file tells; a table of JSON is read whole, as only that proves it one.
_HEAD = 65_536


def check_bytes(data: bytes, path: str) -> None:
    """Raises InputError, with the way out, for bytes that begin as no text does."""
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise InputError(f"is {what}, not text; save what is in it as text, Markdown, HTML or XLIFF", path)


def check_prose(text: str, path: str, *, named: bool) -> None:
    """Raises InputError, with the way out, for what would be read as plain text and is a format of its own.

    `named` tells that the file's name says that it is plain text: then tags at its beginning may be an article's, and
    only a whole document of another format is none.
    """
    if found := _format(text, named):
        what, suffix = found
        way_out = f"name it {suffix}" if suffix else "it is never read as prose; convert it, or leave it out"
        raise InputError(f"holds {what}, not plain text; {way_out}", path)


def _format(text: str, named: bool) -> tuple[str, str] | None:
    head = text[:_HEAD].lstrip("\ufeff \t\r\n")
    if not head or (head[0] not in "<{[" and "msgid" not in head):
        return None
    if head[0] == "<":
        if _MARKUP.match(head):
            return _markup(head)
        return None if named or not _is_xml(text) else _markup(head)
    if head[0] in "{[":
        return _json(text, head)
    return ("PO", ".po") if _PO.search(head) else None


def _markup(head: str) -> tuple[str, str]:
    root = _ROOT.search(head)
    if root is None:
        return "XML", ""
    return _ROOTS.get(root[1].lower(), ("XML", ""))


def _is_xml(text: str) -> bool:
    from xml.parsers import expat

    try:
        # Nothing is expanded: an entity of the file's own ends the reading, and proves that it is XML.
        expat.ParserCreate().Parse(text.encode("utf-8", "surrogatepass"), True)
    except expat.ExpatError:
        return False
    return True


def _json(text: str, head: str) -> tuple[str, str] | None:
    first = head.partition("\n")[0]
    for part, what in ((first, ("JSON lines", ".jsonl")), (text, ("JSON", ""))):
        try:
            value = json.loads(part)
        except (ValueError, RecursionError):
            continue
        # "[1]" and "[]" may be an article's; an object never is.
        if isinstance(value, dict) or (isinstance(value, list) and value and isinstance(value[0], (dict, list))):
            lines = isinstance(value, dict) and ("target" in value or "segments" in value)
            return what if what[0] == "JSON" or lines else ("JSON", "")
    return None
