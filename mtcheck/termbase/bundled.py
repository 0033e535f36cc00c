"""The glossaries that come with mtcheck, compiled from glossaries/ by scripts/make_glossaries.py."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from typing import Any

from ..known.files import read
from ..model.term import Glossary, Status, Term, TermEntry

# What has no deprecated form can only be missed beside a source, and is read with the first of these.
FILES = ("bundled.json", "bundled_beside.json")


_STATUS = {status.value: status for status in Status}


@cache
def _compiled(file: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(read(__package__, file))
    return data


def names() -> list[str]:
    """The names to give to --glossary."""
    return sorted(name for file in FILES for name in _compiled(file))


def with_deprecated() -> list[str]:
    """The glossaries that know forms to find in any text."""
    return sorted(_compiled(FILES[0]))


def without_deprecated() -> list[str]:
    """Those that only say how to render a source."""
    return sorted(_compiled(FILES[1]))


@cache
def load(name: str) -> Glossary:
    """One bundled glossary. Raises KeyError for an unknown name."""
    entries = []
    file = FILES[0] if name in _compiled(FILES[0]) else FILES[1]
    for entry_id, domain, note, source, terms, line, unlike in _compiled(file)[name]:
        made = tuple(
            [
                Term(t, _STATUS[s], c, tuple(w), i, u, n, tuple(x), "en", "noun", _forms(t, f))
                for t, s, c, w, i, u, n, x, f in terms
            ]
        )
        entries.append(TermEntry(entry_id, made, _tuples(source), domain, note, line, _tuples(unlike), name))
    return Glossary(name, tuple(entries), bundled=True)


def _forms(text: str, further: list[list[Any]]) -> tuple[tuple[str, bool, bool], ...]:
    return ((text, False, False), *((form, bool(plural), bool(closed)) for form, plural, closed in further))


def _tuples(source: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {language: tuple(terms) for language, terms in source.items()}


def _further(entry: TermEntry, term: Term) -> list[list[Any]]:
    from ..text.terms.in_target import forms_of_term, is_beside_only

    if is_beside_only(entry, term._replace(language="en")):
        return []
    return [[form, int(plural), int(closed)] for form, plural, closed in forms_of_term(term)[1:]]


def compiled_form(glossary: Glossary) -> list[Any]:
    """What `load` reads, made of plain lists."""
    return [
        [
            e.id,
            e.domain,
            e.note,
            {k: list(v) for k, v in e.source.items()},
            [_compiled_term(replace(e, glossary="bundled"), t) for t in e.terms],
            e.line,
            {k: list(v) for k, v in e.source_except.items()},
        ]
        for e in glossary.entries
    ]


def _compiled_term(entry: TermEntry, term: Term) -> list[Any]:
    t = term
    further = _further(entry, term)
    return [t.text, t.status.value, t.case, list(t.when), t.within, t.use, t.line, list(t.unless), further]
