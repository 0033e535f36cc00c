"""Glossaries: bytes of a file to entries, one form a file.

A module declares the form that it reads as FORM; which there are is found by that (see docs/adding-formats.md).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from importlib import import_module
from os.path import splitext
from typing import TYPE_CHECKING, cast

from ..errors import GlossaryError, nearest
from ..model.term import Glossary, TermEntry
from . import bundled
from ._index import FORMS

if TYPE_CHECKING:
    from .form import FormReader, FormWriter
    from .problem import Problem

_MODULES = {suffix: module for module, (suffixes, _) in FORMS.items() for suffix in suffixes}


def parse(data: bytes, path: str) -> tuple[Glossary, list[Problem]]:
    """The entries of a glossary file that could be made out, and everything wrong with it.

    Raises GlossaryError where nothing can be made out: an unknown format, bytes that are not UTF-8, broken YAML.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise GlossaryError(
            f"not UTF-8 (byte {data[error.start]:#04x}); save the glossary as UTF-8", path, line
        ) from None
    glossary, problems = _reader(path).read(text, path)
    glossary = replace(glossary, entries=tuple(replace(entry, glossary=glossary.name) for entry in glossary.entries))
    from .consistency import inconsistencies

    return glossary, sorted([*problems, *inconsistencies(glossary)])


def writer(path: str) -> Callable[[Iterable[TermEntry]], str]:
    """What makes the text of a glossary file of entries: in the form of the path's suffix, else in YAML.

    Raises GlossaryError for a form that can only be read.
    """
    module = _MODULES.get(_suffix(path), "yaml_form")
    if not FORMS[module][1]:
        writable = [suffix for suffixes, writes in FORMS.values() if writes for suffix in suffixes]
        raise GlossaryError(f"{_suffix(path)} glossaries are read, not written; use {' or '.join(writable)}", path)
    return cast("FormWriter", import_module(f".{module}", __package__)).write


def _reader(path: str) -> FormReader:
    """The module of a file's form. Raises GlossaryError for a suffix that no form has."""
    suffix = _suffix(path)
    if suffix not in _MODULES:
        known = ", ".join(_MODULES)
        raise GlossaryError(f"unknown glossary format {suffix or 'without a suffix'!r}; use one of {known}", path)
    return cast("FormReader", import_module(f".{_MODULES[suffix]}", __package__))


def _suffix(path: str) -> str:
    return splitext(path)[1].lower()


def usable(data: bytes, path: str) -> Glossary:
    """The glossary, for checking text with it. Raises GlossaryError at its first fatal problem."""
    glossary, problems = parse(data, path)
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
