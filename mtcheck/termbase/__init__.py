"""Glossaries: bytes of a file to entries, one format a file, and the index that finds their terms in text."""

from __future__ import annotations

from os.path import splitext
from typing import TYPE_CHECKING

from ..errors import GlossaryError, nearest
from ..model.term import Glossary
from . import bundled

if TYPE_CHECKING:
    from .problem import Problem

SUFFIXES = (".yaml", ".yml", ".csv")


def parse(data: bytes, path: str) -> tuple[Glossary, list[Problem]]:
    """The entries of a glossary file that could be made out, and everything wrong with it.

    Raises GlossaryError where nothing can be made out: an unknown format, bytes that are not UTF-8, broken YAML.
    """
    suffix = splitext(path)[1].lower()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise GlossaryError(
            f"not UTF-8 (byte {data[error.start]:#04x}); save the glossary as UTF-8", path, line
        ) from None
    if suffix in (".yaml", ".yml"):
        from . import yaml_form

        glossary, problems = yaml_form.read(text, path)
    elif suffix == ".csv":
        from . import csv_form

        glossary, problems = csv_form.read(text, path)
    else:
        raise GlossaryError(f"unknown glossary format {suffix or 'without a suffix'!r}; use .yaml or .csv", path)
    from .consistency import inconsistencies

    return glossary, sorted([*problems, *inconsistencies(glossary)])


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
