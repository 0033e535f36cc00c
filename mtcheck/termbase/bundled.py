"""The glossaries that come with mtcheck, compiled from glossaries/ by scripts/make_glossaries.py."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from typing import Any

from ..known.files import read
from ..model.term import Glossary, Status, Term, TermEntry

# What has no deprecated form can only be missed beside a source, and is read with the first of these.
FILES = ("bundled.json", "bundled_beside.json")


_STATUS = {status.value: status for status in Status}


@contextmanager
def _without_collecting() -> Iterator[None]:
    """No garbage is looked for while ten thousand values are made that all stay: it would double the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@cache
def _compiled(file: str) -> dict[str, Any]:
    with _without_collecting():
        data: dict[str, Any] = json.loads(read(__package__, file))
    return data


def names() -> list[str]:
    """The names to give to --glossary."""
    return sorted(name for file in FILES for name in _compiled(file))


def with_deprecated() -> list[str]:
    """The glossaries that know forms to find in any text."""
    return sorted(_compiled(FILES[0]))


def with_days() -> list[str]:
    """Those with entries that begin or end on a day."""
    # Behind what every entry has stand its days.
    return sorted(
        {name for file in FILES for name, rows in _compiled(file).items() if any(len(row) > 7 for row in rows)}
    )


def without_deprecated() -> list[str]:
    """Those that only say how to render a source."""
    return sorted(_compiled(FILES[1]))


@cache
def load(name: str) -> Glossary:
    """One bundled glossary. Raises KeyError for an unknown name."""
    with _without_collecting():
        return _loaded(name)


def _loaded(name: str) -> Glossary:
    file = FILES[0] if name in _compiled(FILES[0]) else FILES[1]
    return Glossary(name, tuple([entry_of(row, name) for row in _compiled(file)[name]]), bundled=True)


def entry_of(row: Sequence[Any], glossary: str) -> TermEntry:
    """An entry of its compiled row."""
    entry_id, domain, note, source, terms, line, unlike, *valid = row
    made = tuple([_term(*term) for term in terms])
    return TermEntry(
        entry_id, made, _tuples(source), domain, note, line, _tuples(unlike), glossary, valid=_valid(valid)
    )


def lines(data: bytes) -> list[bytes]:
    """The rows of all entries in a file of `FILES`, one a line: JSON, and perhaps the comma behind it."""
    return [line for line in data.split(b"\n") if line.startswith(b"[")]


def written(compiled: dict[str, list[Any]]) -> str:
    """A file of `FILES`: JSON that has a row a line."""
    glossaries = [
        f"{json.dumps(name)}:[\n"
        + ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
        for name, rows in compiled.items()
    ]
    return "{" + "\n],\n".join(glossaries) + ("\n]" if glossaries else "") + "}\n"


def _term(
    text: str,
    status: str,
    line: int,
    further: Sequence[Sequence[Any]] = (),
    case: Any = "smart",
    within: Any = "document",
    use: str = "",
    when: Sequence[str] = (),
    unless: Sequence[str] = (),
) -> Term:
    """A term of its compiled row, from whose end is left out what is as most have it."""
    itself = (text, False, False)
    forms = (itself, *((f, bool(plural), bool(closed)) for f, plural, closed in further)) if further else (itself,)
    return Term(text, _STATUS[status], case, tuple(when), within, use, line, tuple(unless), "en", "noun", forms)


def _valid(days: list[str]) -> tuple[str, str]:
    return (days[0], days[1]) if days else ("", "")


def _tuples(source: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {language: tuple(terms) for language, terms in source.items()}


def _further(entry: TermEntry, term: Term) -> list[list[Any]]:
    from ..text.terms.in_target import forms_of_term, is_beside_only

    if is_beside_only(entry, term._replace(language="en")):
        return []
    # There is one INF Treaty; of right names no plurals are looked for.
    named = term.status in (Status.PREFERRED, Status.ADMITTED) and all(
        word[:1].isupper() or len(word) < 4 for word in term.text.split()
    )
    return [
        [form, int(plural), int(closed)] for form, plural, closed in forms_of_term(term)[1:] if not (plural and named)
    ]


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
            *(e.valid if any(e.valid) else ()),
        ]
        for e in glossary.entries
    ]


def _compiled_term(entry: TermEntry, term: Term) -> list[Any]:
    """The arguments of `_term`."""
    rest: list[Any] = [term.case, term.within, term.use, list(term.when), list(term.unless)]
    row: list[Any] = [term.text, term.status.value, term.line, _further(entry, term), *rest]
    usual: list[Any] = [*row[:3], [], "smart", "document", "", [], []]
    while len(row) > 3 and row[-1] == usual[len(row) - 1]:
        row.pop()
    return row
