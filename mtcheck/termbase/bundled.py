"""The glossaries that come with mtcheck, compiled from glossaries/ by scripts/make_glossaries.py."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from ..model.term import Glossary, Status, Term, TermEntry
from ..text.resource import read


@cache
def _compiled() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(read(__package__, "bundled.json"))
    return data


def names() -> list[str]:
    """The names to give to --glossary."""
    return sorted(_compiled())


@cache
def load(name: str) -> Glossary:
    """One bundled glossary. Raises KeyError for an unknown name."""
    entries = []
    for entry_id, domain, note, source, terms, line in _compiled()[name]:
        made = tuple(Term(t, Status(s), c, tuple(w), i, u, n) for t, s, c, w, i, u, n in terms)
        entries.append(TermEntry(entry_id, made, {k: tuple(v) for k, v in source.items()}, domain, note, line))
    return Glossary(name, tuple(entries))


def compiled_form(glossary: Glossary) -> list[Any]:
    """What `load` reads, made of plain lists."""
    return [
        [
            e.id,
            e.domain,
            e.note,
            {k: list(v) for k, v in e.source.items()},
            [[t.text, t.status.value, t.case, list(t.when), t.within, t.use, t.line] for t in e.terms],
            e.line,
        ]
        for e in glossary.entries
    ]
