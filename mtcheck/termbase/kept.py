"""Compiled terms of glossaries in a file of SQLite: written whole, read row by row, all of it JSON."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from itertools import groupby
from typing import Any, NamedTuple, TypeVar
from urllib.parse import quote

from .. import cache
from ..model.term import Status, Term, TermEntry
from ..text.terms.in_target import ENGLISH, forms_of_term
from ..text.terms.kept import KeptTerms, Tables, other_tables, source_tables, target_tables
from .precedence import Overruled

T = TypeVar("T")
_KIND = "glossaries"
_STATUS = {status.value: status for status in Status}
# The blank that no key has parts the keys of a table.
_APART = "\n"


class DamagedError(Exception):
    """A record that cannot be read, or is not as it was written."""


class _NotKeptError(Exception):
    """Nothing can be written to the cache."""


def write(path: str, entries: Sequence[TermEntry], tables: Tables) -> None:
    """Writes a record. Raises OSError."""
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as base:
            # The file is put into its place when it is whole, so that nothing needs a journal.
            base.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN")
            base.execute("CREATE TABLE entries(number INTEGER PRIMARY KEY, value TEXT)")
            base.execute("CREATE TABLE rows(name TEXT, key TEXT, value TEXT, PRIMARY KEY(name, key)) WITHOUT ROWID")
            base.execute("CREATE TABLE keys(name TEXT PRIMARY KEY, value TEXT)")
            base.executemany("INSERT INTO entries VALUES(?, ?)", enumerate(map(_packed, entries)))
            base.executemany("INSERT INTO rows VALUES(?, ?, ?)", _rows(tables))
            base.executemany("INSERT INTO keys VALUES(?, ?)", ((n, _APART.join(t)) for n, t in tables.items()))
            base.execute("COMMIT")
    except sqlite3.Error as error:
        raise OSError(str(error)) from None


def _rows(tables: Tables) -> Iterator[tuple[str, str, str]]:
    for name, table in sorted(tables.items()):
        for key in sorted(table):
            yield name, key, json.dumps(table[key], ensure_ascii=False, separators=(",", ":"))


def _packed(entry: TermEntry) -> str:
    terms = [
        [
            *(term.text, term.status.value, term.case, term.when, term.within, term.use, term.line, term.unless),
            *(term.language, term.word, forms_of_term(term) if term.language in ENGLISH else ()),
        ]
        for term in entry.terms
    ]
    fields = [
        *(entry.id, terms, entry.source, entry.domain, entry.note, entry.line, entry.source_except, entry.glossary),
        *(entry.severity, entry.message, entry.decided, entry.outlet, entry.valid, entry.first_mention),
    ]
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":"))


def _unpacked(value: str) -> TermEntry:
    name, terms, source, domain, note, line, unlike, glossary, severity, message, decided, outlet, valid, first = (
        json.loads(value)
    )
    made = tuple(
        Term(text, _STATUS[status], case, tuple(when), within, use, at, tuple(unless), language, word, _forms(forms))
        for text, status, case, when, within, use, at, unless, language, word, forms in terms
    )
    return TermEntry(
        *(name, made, _tuples(source), domain, note, line, _tuples(unlike), glossary, severity, message, decided),
        *(tuple(outlet), (valid[0], valid[1]), first),
    )


def _forms(rows: list[list[Any]]) -> tuple[tuple[str, bool, bool], ...]:
    return tuple((text, plural, closed) for text, plural, closed in rows)


def _tuples(source: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {language: tuple(terms) for language, terms in source.items()}


class Record:
    """A record at a path. Raises DamagedError wherever it is not as it was written."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._process = 0
        self._base: sqlite3.Connection | None = None

    def entries(self) -> list[TermEntry]:
        return [_unpacked(value) for (value,) in self._asked("SELECT value FROM entries ORDER BY number")]

    def entry(self, number: int) -> TermEntry:
        found = self._asked("SELECT value FROM entries WHERE number = ?", number)
        if not found:
            raise DamagedError
        return _unpacked(found[0][0])

    def keys(self, table: str) -> frozenset[str]:
        found = self._asked("SELECT value FROM keys WHERE name = ?", table)
        if not found:
            raise DamagedError
        value = found[0][0]
        return frozenset(value.split(_APART)) if value else frozenset()

    def row(self, table: str, key: str) -> Any:
        found = self._asked("SELECT value FROM rows WHERE name = ? AND key = ?", table, key)
        return json.loads(found[0][0]) if found else None

    def _asked(self, query: str, *values: Any) -> list[Any]:
        if self._base is None or self._process != os.getpid():
            self._check_size()
            # A connection does not survive a fork.
            uri = f"file:{quote(self.path)}?mode=ro&immutable=1"
            self._base = sqlite3.connect(uri, uri=True, check_same_thread=False)
            self._process = os.getpid()
        return self._base.execute(query, values).fetchall()

    def _check_size(self) -> None:
        """A file that was cut off says in its head how long it was."""
        with open(self.path, "rb") as stream:
            head = stream.read(32)
        page = int.from_bytes(head[16:18], "big")
        size = (65536 if page == 1 else page) * int.from_bytes(head[28:32], "big")
        if not head.startswith(b"SQLite format 3\0") or size != os.path.getsize(self.path):
            raise DamagedError


class Compiled(NamedTuple):
    """What is kept of a run's glossaries: the entries that hold, those that only matter beside a source from number
    `beside` on, and what contradicts; `days` are the first and the last day (ISO 8601) on which all that is so.
    """

    entries: Sequence[TermEntry]
    beside: int
    overruled: Sequence[Overruled]
    days: tuple[str, str]


def kept_terms(parts: Sequence[bytes | str], day: str, compiled: Callable[[], Compiled]) -> KeptTerms | None:
    """The terms that were compiled of some parts, or that `compiled` gives; None where nothing can be kept.

    Raises what `compiled` raises.
    """
    key = cache.key_of(*parts)

    def make() -> str:
        made = compiled()
        entries = [_with_forms(entry) for entry in made.entries]
        tables = target_tables(entries, made.beside)
        tables["about"] |= {
            "days": list(made.days),
            "overruled": [
                [_packed(other.winner), _packed(other.loser), other.form, other.reason, other.contradicts]
                for other in made.overruled
            ],
            "sources": sorted({tag for entry in entries for tag in entry.source}),
            # Those of mtcheck's own glossaries are found in these.
            "ids": [
                [name, [entry.id for entry in some]]
                for name, some in groupby(entries, key=lambda entry: entry.glossary)
                if not name.isidentifier()
            ],
        }
        return _kept(key, lambda path: write(path, entries, tables))

    try:
        rows = KeptRows(cache.find(_KIND, key), make, key)
        first, last = rows.row("about", "days")
        if not first <= day <= last:
            rows.renew()
    except _NotKeptError:
        return None
    return KeptTerms(rows)


def overruled(terms: KeptTerms) -> list[Overruled]:
    """What is overruled in the glossaries, and by what, as `precedence` has it."""
    found = terms.rows.row("about", "overruled")
    return [
        Overruled(_unpacked(winner), _unpacked(loser), form, reason, contradicts=contradicts)
        for winner, loser, form, reason, contradicts in found
    ]


def source_languages(terms: KeptTerms) -> list[str]:
    """The languages of the source terms of all entries."""
    found: list[str] = terms.rows.row("about", "sources")
    return found


def own_ids(terms: KeptTerms) -> list[tuple[str, list[str]]]:
    """The ids of the entries of the user's own glossaries, by the names of these."""
    return [(name, ids) for name, ids in terms.rows.row("about", "ids")]


def _with_forms(entry: TermEntry) -> TermEntry:
    """An entry whose English terms have their forms, which are asked for twice."""
    terms = tuple(t._replace(forms=forms_of_term(t)) if t.language in ENGLISH else t for t in entry.terms)
    return replace(entry, terms=terms)


def _kept(key: str, make: Callable[[str], None]) -> str:
    path = cache.keep(_KIND, key, make)
    if path is None:
        raise _NotKeptError
    return path


class KeptRows:
    """The rows of compiled glossaries, from a record that `make` makes where there is none, or only a damaged one."""

    def __init__(self, found: str | None, make: Callable[[], str], key: str) -> None:
        self._make, self._key = make, key
        self._record = Record(found or make())
        self._entries: dict[int, TermEntry] = {}
        self._sides: dict[str, KeptRows] = {}

    def renew(self) -> None:
        """Makes the record again."""
        self._record = Record(self._make())

    def entry(self, number: int) -> TermEntry:
        if number not in self._entries:
            self._entries[number] = self._safely(lambda record: record.entry(number))
        return self._entries[number]

    def keys(self, table: str) -> frozenset[str]:
        return self._safely(lambda record: record.keys(table))

    def row(self, table: str, key: str) -> Any:
        return self._safely(lambda record: record.row(table, key))

    def beside(self, language: str) -> KeptRows:
        return self._side(f"from-{language}", lambda: source_tables(self._all(), language))

    def of_target(self, language: str) -> KeptRows:
        made = self._side(
            f"to-{language}", lambda: other_tables(self._all()[: self.row("about", "beside")[0]], language)
        )
        # There its own terms are looked up as those of a source are.
        made._sides[f"from-{language}"] = made
        return made

    def _side(self, name: str, tables: Callable[[], Tables]) -> KeptRows:
        if name not in self._sides:
            key = f"{self._key}-{name}"

            def make() -> str:
                made = tables()
                return _kept(key, lambda path: write(path, (), made))

            self._sides[name] = KeptRows(cache.find(_KIND, key), make, key)
        return self._sides[name]

    def _all(self) -> list[TermEntry]:
        return self._safely(lambda record: record.entries())

    def _safely(self, ask: Callable[[Record], T]) -> T:
        try:
            return ask(self._record)
        except (sqlite3.Error, ValueError, TypeError, LookupError, DamagedError, OSError):
            # Whatever was done to it, the glossaries say it again.
            cache.drop(self._record.path)
            self.renew()
            return ask(self._record)
