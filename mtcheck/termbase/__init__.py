"""Glossaries: bytes of a file to entries, one form a file.

A module declares the form that it reads as FORM; which there are is found by that (see docs/adding-formats.md).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from importlib import import_module
from os.path import splitext
from typing import TYPE_CHECKING, Any, cast

from ..errors import GlossaryError, nearest
from ..lazy_patterns import lazy_pattern
from ..model.term import Glossary, Status, TermEntry
from ..writing import replace_file
from . import bundled
from ._index import FORMS
from .decoding import decoded

if TYPE_CHECKING:
    from .problem import Problem

# What no XML holds (XML 1.0, 2.2), and so no workbook.
_CONTROL = lazy_pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_MODULES = {suffix: module for module, (suffixes, _) in FORMS.items() for suffix in suffixes}


def parse(data: bytes, path: str, encoding: str = "") -> tuple[Glossary, list[Problem]]:
    """The entries of a glossary file that could be made out, and everything wrong with it.

    Raises GlossaryError where nothing can be made out: an unknown format, bytes in another encoding, broken YAML.
    """
    module = _reader(path)
    if module.FORM.binary:
        glossary, problems = module.read_data(data, path)
    else:
        glossary, problems = module.read(decoded(data, path, encoding), path)
    glossary = replace(glossary, entries=tuple(replace(entry, glossary=glossary.name) for entry in glossary.entries))
    from .consistency import inconsistencies

    return glossary, sorted([*problems, *inconsistencies(glossary)])


def writer(path: str) -> Callable[[Iterable[TermEntry]], bytes]:
    """What makes the bytes of a glossary file of entries: in the form of the path's suffix, or in YAML for what is no
    file and has none, such as /dev/stdout.

    Raises GlossaryError for a form that can only be read, and for a name of which no glossary could be read back;
    what it gives raises it for an entry that the form cannot hold.
    """
    writable = [suffix for suffixes, writes in FORMS.values() if writes for suffix in suffixes]
    name = "yaml_form" if path.startswith("/dev/") and not _suffix(path) else _form_of(path, writable)
    if not FORMS[name][1]:
        raise GlossaryError(f"{_suffix(path)} glossaries are read, not written; use {', '.join(writable)}", path)
    module = import_module(f".{name}", __package__)

    def write(entries: Iterable[TermEntry]) -> bytes:
        entries = tuple(entries)
        if module.FORM.visible_only:
            _check_visible(entries, path)
        return cast(bytes, module.write_data(entries) if module.FORM.binary else module.write(entries).encode())

    return write


def _check_visible(entries: Iterable[TermEntry], path: str) -> None:
    """Raises GlossaryError for an entry with a control character."""
    from .yaml_form import plain

    for entry in entries:
        if control := _CONTROL.search(" ".join(_texts_in(plain(entry)))):
            seen = f"U+{ord(control[0]):04X}"
            raise GlossaryError(f"entry {entry.id!r} has {seen}, which {_suffix(path)} cannot hold; take it out", path)


def save(path: str, data: bytes) -> None:
    """Writes a glossary file, whole or not at all. Raises GlossaryError where it cannot be written."""
    try:
        replace_file(path, data)
    except OSError as error:
        raise GlossaryError(f"cannot be written: {error.strerror}", path) from None


def mended(data: bytes, problems: Iterable[Problem], path: str) -> bytes:
    """A glossary file with every proposal of its problems written; a binary one as it is."""
    if _reader(path).FORM.binary or b"\0" in data:
        return data
    lines = data.decode("utf-8").split("\n")
    for problem in problems:
        if problem.proposal and 0 < problem.line <= len(lines):
            word = rf"(?<!\w){re.escape(problem.word)}(?!\w)"
            proposal = problem.proposal.replace("\\", r"\\")
            lines[problem.line - 1] = re.sub(word, proposal, lines[problem.line - 1], count=1)
    return "\n".join(lines).encode()


def differences(old: Glossary, new: Glossary) -> Iterator[str]:
    """A line for each entry that one of two glossaries lacks, and for each key by which it differs."""
    from .yaml_form import plain

    before, after = ({entry.id: entry for entry in glossary.entries} for glossary in (old, new))
    for entry_id in dict.fromkeys((*before, *after)):
        if entry_id not in after:
            yield f"- {entry_id}: {before[entry_id].preferred}"
        elif entry_id not in before:
            yield f"+ {entry_id}: {after[entry_id].preferred}"
        else:
            was, now = plain(before[entry_id]), plain(after[entry_id])
            for key in dict.fromkeys((*was, *now)):
                if was.get(key) != now.get(key):
                    yield f"  {entry_id}: {key}: {was.get(key, '')} → {now.get(key, '')}"


def lost(entries: Iterable[TermEntry], data: bytes, path: str) -> list[str]:
    """What of some entries a file that was written of them does not hold, a line each."""
    from .yaml_form import plain

    again = {entry.id: plain(entry) for entry in parse(data, path)[0].entries}
    told = []
    for entry in entries:
        kept = again.get(entry.id, {})
        missing = [
            key for key, value in plain(entry).items() if kept.get(key) != value and not _is_held(key, entry, kept)
        ]
        if missing:
            told.append(f"entry {entry.id!r}: {', '.join(missing)} cannot be held as it is")
    return told


def _is_held(key: str, entry: TermEntry, kept: dict[str, Any]) -> bool:
    """Whether a form that has languages says by them what an entry says without."""
    values = _texts_in(kept)
    if key == "source":
        return all(set(terms) <= _texts_in(kept.get("source", {}).get(tag, [])) for tag, terms in entry.source.items())
    own = {"preferred": [entry.preferred], "admitted": [t.text for t in entry.terms if t.status is Status.ADMITTED]}
    return (key in own and all(text in values for text in own[key])) or key == "languages"


def _texts_in(value: Any) -> set[str]:
    if isinstance(value, str):
        return {value}
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return {text for item in items for text in _texts_in(item)}


def _reader(path: str) -> Any:
    """The module of a file's form. Raises GlossaryError for a suffix that no form has."""
    return import_module(f".{_form_of(path, _MODULES)}", __package__)


def _form_of(path: str, suffixes: Iterable[str]) -> str:
    """The form of a path's suffix. Raises GlossaryError for one that no form has, naming those to choose from."""
    suffix = _suffix(path)
    if suffix not in _MODULES:
        known = ", ".join(suffixes)
        raise GlossaryError(f"unknown glossary format {suffix or 'without a suffix'!r}; use one of {known}", path)
    return _MODULES[suffix]


def _suffix(path: str) -> str:
    return splitext(path)[1].lower()


def usable(data: bytes, path: str) -> Glossary:
    """The glossary, for checking text with it. Raises GlossaryError at its first fatal problem."""
    return without_fatal(*parse(data, path), path)


def without_fatal(glossary: Glossary, problems: Iterable[Problem], path: str) -> Glossary:
    """A glossary that was parsed. Raises GlossaryError at its first fatal problem."""
    fatal = [p for p in problems if p.fatal]
    if fatal:
        more = f" (and {len(fatal) - 1} more: run 'mtcheck glossary check {path}')" if len(fatal) > 1 else ""
        raise GlossaryError(fatal[0].message + more, path, fatal[0].line)
    return glossary


def named(name: str) -> Glossary:
    """A bundled glossary. Raises GlossaryError for a name that is none."""
    # Most runs need only the first file of them.
    if name not in bundled.with_deprecated() and name not in bundled.without_deprecated():
        known = ", ".join(bundled.names())
        hint = nearest(name, bundled.names())
        raise GlossaryError(f"no such file, and no bundled glossary of that name{hint} (bundled: {known})", name)
    return bundled.load(name)
