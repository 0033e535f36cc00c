"""Glossaries in JSON, or one object a line: mappings of terms, as the shared tasks of WMT have them, and entries."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..errors import GlossaryError
from ..model.term import Glossary, TermEntry
from .entry import EntryReader, Field
from .form import Form
from .language import is_code, primary_of
from .pairs import Ids, translated
from .problem import Problem

FORM = Form(suffixes=(".json", ".jsonl"), writes=True)
# Under these the terms of a segment stand in the data of shared tasks.
_TERMS = ("terms", "proper", "glossary", "dictionary")


def read(text: str, path: str) -> tuple[Glossary, list[Problem]]:
    """Every pair or entry. Raises GlossaryError for what is no JSON, or has no terms."""
    reader = EntryReader()
    ids = Ids()
    fields: dict[tuple[str, ...], Field] = {}
    for line, value in _values(text, path):
        for key, field in _fields(value, line, ids, path):
            fields.setdefault(key, field)
    if not fields and text.strip():
        raise GlossaryError('no terms in it: expected {"source term": "target term"}, or a list of entries', path, 1)
    return Glossary(path, tuple(e for e in map(reader.entry, fields.values()) if e)), reader.problems


class _TwiceError(Exception):
    """An object with two values for one key, of which json takes the last."""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise _TwiceError(f"an object has the key {twice!r} twice; give its terms as a list")
    return found


def _values(text: str, path: str) -> Iterator[tuple[int, Any]]:
    try:
        yield 1, json.loads(text, object_pairs_hook=_object)
        return
    except _TwiceError as error:
        raise GlossaryError(str(error), path) from None
    except json.JSONDecodeError as error:
        if error.msg != "Extra data":
            raise GlossaryError(f"not valid JSON: {error.msg}", path, error.lineno) from None
    except RecursionError:
        raise GlossaryError("nested too deeply", path) from None
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield number, json.loads(line, object_pairs_hook=_object)
            except _TwiceError as error:
                raise GlossaryError(str(error), path, number) from None
            except json.JSONDecodeError as error:
                raise GlossaryError(f"not valid JSON: {error.msg}", path, number) from None


def _fields(value: Any, line: int, ids: Ids, path: str) -> Iterator[tuple[tuple[str, ...], Field]]:
    if isinstance(value, list):
        for item in value:
            yield from _fields(item, line, ids, path)
        return
    if not isinstance(value, Mapping):
        raise GlossaryError("a glossary in JSON is made of objects", path, line)
    # The terms of an entry may all be of target languages; in data of shared tasks `target` is a sentence.
    if "preferred" in value or "deprecated" in value or isinstance(value.get("target"), Mapping):
        yield (str(value.get("id", "")), str(value.get("preferred", ""))), _of(value, line)
        return
    named = [key for key in _TERMS if isinstance(value.get(key), Mapping)]
    languages = [key for key in value if is_code(key) and isinstance(value[key], str)][:2]
    pair = (primary_of(languages[0]), primary_of(languages[1])) if named and len(languages) == 2 else ("", "")
    if isinstance(value.get("segments"), list):
        for segment in value["segments"]:
            yield from _fields(segment, line, ids, path)
        return
    for source, targets in (value[named[0]] if named else value).items():
        found = [targets] if isinstance(targets, str) else targets
        if (
            isinstance(found, list)
            and found
            and all(isinstance(t, str) and t.strip() for t in found)
            and source.strip()
        ):
            yield (source, *found), translated(ids, [source], found, line, pair)
        elif not named and source not in ("id", "source", "target", "document"):
            raise GlossaryError(f"{source!r} has no term, or list of terms, for its value", path, line)


def _of(value: Any, line: int) -> Field:
    """Fields of plain JSON."""
    if isinstance(value, Mapping):
        return Field({str(key): _of(child, line) for key, child in value.items()}, line)
    if isinstance(value, list):
        return Field([_of(child, line) for child in value], line)
    return Field("" if value is None else str(value), line)


def write(entries: Iterable[TermEntry]) -> str:
    """Entries as a list, with the keys of the YAML form."""
    from .yaml_form import plain

    return json.dumps([plain(entry) for entry in entries], ensure_ascii=False, indent=1) + "\n"
