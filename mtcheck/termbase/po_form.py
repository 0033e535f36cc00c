"""Glossaries in PO: a message is a source term, its translation the preferred rendering."""

from __future__ import annotations

import re

from ..errors import GlossaryError
from ..model.term import Glossary
from .entry import EntryReader
from .form import Form
from .language import primary_of
from .pairs import Ids, translated
from .problem import Problem

FORM = Form(suffixes=(".po",))
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')


def read(text: str, path: str) -> tuple[Glossary, list[Problem]]:
    """Every translated message that is not fuzzy. Raises GlossaryError for what is no PO."""
    reader = EntryReader()
    ids = Ids()
    fields = []
    language = ""
    for line, fuzzy, note, parts in _messages(text, path):
        source, target = parts.get("msgid", ""), parts.get("msgstr", "") or parts.get("msgstr[0]", "")
        if not source:
            found = re.search(r"^Language: *(\S+)", target, re.MULTILINE)
            language = primary_of(found[1]) if found else ""
        elif target and not fuzzy:
            fields.append(translated(ids, [source], [target], line, ("", language), note))
    return Glossary(path, tuple(e for e in map(reader.entry, fields) if e)), reader.problems


_ESCAPED = {"n": "\n", "t": "\t", "r": "\r"}


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", lambda found: _ESCAPED.get(found[1], found[1]), text)


def _messages(text: str, path: str) -> list[tuple[int, bool, str, dict[str, str]]]:
    found = []
    line, fuzzy, note, parts, key = 0, False, "", dict[str, str](), ""
    for number, row in enumerate([*text.splitlines(), ""], 1):
        if not row.strip():
            if parts:
                found.append((line, fuzzy, note, parts))
            line, fuzzy, note, parts, key = 0, False, "", {}, ""
        elif row.startswith("#"):
            fuzzy = fuzzy or (row.startswith("#,") and "fuzzy" in row)
            note = note or (row[2:].strip() if row[:2] in ("# ", "#.") else "")
        else:
            named = re.match(r"(msg\w+(?:\[\d+\])?)\s+", row)
            string = _STRING.search(row)
            if string is None or (named is None and not key):
                raise GlossaryError("no PO: a line that is no message", path, number)
            key = named[1] if named else key
            line = line or number
            parts[key] = parts.get(key, "") + _unescaped(string[0][1:-1])
    return found
