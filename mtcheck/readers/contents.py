"""What a file is by what it holds, whatever its name says: formats that are never read as prose."""

from __future__ import annotations

import json
import re

from ..errors import InputError
from ..lazy_patterns import lazy_pattern
from ..value_types import NamedTuple

# How files begin that are no text (the table of file(1)); what is said of each.
_MAGIC = (
    (b"PK\x03\x04", "a zip archive (as .docx and .odt are: name it so)"),
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
_ROOT = lazy_pattern(r"<(?!(?:!--|\?|!))(?:[\w.-]+:)?([\w.-]+)")
_MARKUP = lazy_pattern(r"\s*(?:<\?xml\s|<!doctype\s|<html[\s>]|<xliff[\s>]|<tmx[\s>])", re.IGNORECASE)
# What may stand before the beginning proper: comments of XML; of JSON, as some tools write it.
_COMMENTS = lazy_pattern(r"(?:\s*+(?><!--.*?-->))++\s*+(?=<)", re.DOTALL)
_JSON_COMMENTS = lazy_pattern(r"(?:\s*+(?>//[^\n]*\n|/\*.*?\*/))++\s*+(?=[\[{])", re.DOTALL)
_TAG = lazy_pattern(r"""<([\w.-]+(?::[\w.-]+)?)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*/?>""")
# Tags that an article may begin with.
_OF_ARTICLES = frozenset(
    "a abbr b big blockquote br center cite del div em figcaption figure font h1 h2 h3 h4 h5 h6 hr i img ins li mark "
    "ol p pre q s small span strike strong sub sup table tr td th u ul".split()
)
# How JSON begins that is cut off, has a comma too many, or names without quotation marks.
_OBJECT = lazy_pattern(r'\{\s*"(?:[^"\\\n]|\\.)*"\s*:|\[\s*[\[{]\s*["\]}]')
_LOOSE = lazy_pattern(
    r"""\{\s*(?:'[^'\n]*'|[\w$-]+)\s*:\s*(?:["'\[{\d-]|true\b|false\b|null\b)|\[\s*"[^"\n]*"\s*,\s*["\]]"""
)
_PO = lazy_pattern(
    r'(?:[ \t]*(?:#.*)?\r?\n)*(?:msgctxt ".*"\r?\n)?msgid ".*"\r?\n(?:".*"\r?\n)*(?:msgid_plural|msgstr)\b'
)
# What file(1) takes for no text; letters of a terminal's colours are some.
_CONTROL = lazy_pattern("[\x00-\x06\x0e-\x1a\x1c-\x1f\x7f]")
# So much of a file tells; a table of JSON is read whole, as only that proves it one.
_HEAD = 65_536
# Blanks before what tells the format are among so many bytes.
_NEAR = 256


def check_bytes(data: bytes, path: str) -> None:
    """Raises InputError, with the way out, for bytes that begin as no text does."""
    begin = data[:_NEAR].lstrip(b"\xef\xbb\xbf \t\r\n")
    for magic, what in _MAGIC:
        if begin.startswith(magic):
            raise InputError(f"is {what}, not text; save what is in it as .docx, .odt, text or HTML", path)


class Prose(NamedTuple):
    """What a file would be read as: the name of it, and whether the file's own name says that it is prose.

    Then tags at its beginning may be an article's, and only a whole document of another format is none. `front` tells
    that an object of JSON may stand before the text, as generators of pages have it.
    """

    what: str = "plain text"
    named: bool = False
    front: bool = False


def check_prose(text: str, path: str, prose: Prose) -> None:
    """Raises InputError, with the way out, for what would be read as prose and is a format of its own."""
    if found := _format(text, prose):
        what, suffix = found
        way_out = f"name it {suffix}" if suffix else "it is never read as prose; convert it, or leave it out"
        raise InputError(f"holds {what}, not {prose.what}; {way_out}", path)


def _format(text: str, prose: Prose) -> tuple[str, str] | None:
    head = text[:_HEAD].lstrip("\ufeff \t\r\n")
    if not prose.named and _CONTROL.search(head):
        return "bytes that are no text", ""
    if head[:1] == "<":
        return _markup(text, _without(_COMMENTS, head), prose.named)
    if head[:1] == "/" and not prose.named:
        head = _without(_JSON_COMMENTS, head)
    if head[:1] in ("{", "["):
        return _json(text, head, prose)
    return ("PO", ".po") if head[:1] in ("#", "m") and _PO.match(head) else None


def _without(comments: re.Pattern[str], head: str) -> str:
    """The beginning of a text behind its comments."""
    found = comments.match(head)
    return head[found.end() :] if found else head


def _markup(text: str, head: str, named: bool) -> tuple[str, str] | None:
    if not (_MARKUP.match(head) or (not named and (_is_xml(text) or _is_broken_xml(head)))):
        return None
    root = _ROOT.search(head)
    return _ROOTS.get(root[1].lower(), ("XML", "")) if root else ("XML", "")


def _is_xml(text: str) -> bool:
    from xml.parsers import expat

    try:
        # Nothing is expanded: an entity of the file's own ends the reading, and proves that it is XML.
        expat.ParserCreate("utf-8").Parse(text.encode("utf-8", "surrogatepass"), True)
    except expat.ExpatError:
        return False
    return True


def _is_broken_xml(head: str) -> bool:
    """Whether a text that is no well-formed XML was meant to be: by a first tag that no article begins with."""
    tag = _TAG.match(head)
    if not tag or tag[1].lower() in _OF_ARTICLES:
        return False
    # A tag alone may be a mark of a translation engine, such as "<unk>".
    return bool(tag[2]) or any(name.lower() not in _OF_ARTICLES for name in re.findall(r"</([\w:.-]+)>", head))


def _json(text: str, head: str, prose: Prose) -> tuple[str, str] | None:
    lines = () if prose.front else ((head.partition("\n")[0], ("JSON lines", ".jsonl")),)
    for part, what in (*lines, (text.lstrip("\ufeff"), ("JSON", ""))):
        try:
            value = json.loads(part)
        except (ValueError, RecursionError):
            continue
        # "[1]" and "[]" may be an article's; an object never is.
        if isinstance(value, dict) or (isinstance(value, list) and _is_table(value, prose.named)):
            is_article = isinstance(value, dict) and ("target" in value or "segments" in value)
            return what if is_article else ("JSON", "")
    meant = not prose.front and (_OBJECT.match(head) or (not prose.named and _LOOSE.match(head)))
    return ("JSON", "") if meant else None


def _is_table(value: list[object], named: bool) -> bool:
    return bool(value) and isinstance(value[0], (dict, list) if named else (dict, list, str))
