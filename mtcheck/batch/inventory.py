"""An inventory: every name of a batch with its places, in one SQLite file that later runs compare with."""

from __future__ import annotations

import json
import os
import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Sequence, Set
from contextlib import contextmanager
from itertools import chain
from typing import NamedTuple
from zlib import crc32

from ..checks._base import BatchCheck, Scope
from ..engine.grouping import CROWD
from ..errors import InputError, shown_path
from ..model.mention import Evidence, Form, Link, Mention, Place
from ..model.text import Location
from .collecting import Collected
from .stored_values import mention_of, number_of, text_of

VERSION = 1
_SCHEMA = """
CREATE TABLE inventory (version INTEGER NOT NULL);
CREATE TABLE document (id INTEGER PRIMARY KEY, name TEXT NOT NULL, path TEXT NOT NULL, UNIQUE (name, path));
CREATE TABLE form (id INTEGER PRIMARY KEY, check_id TEXT NOT NULL, text TEXT NOT NULL, UNIQUE (check_id, text));
CREATE TABLE mention (
    form INTEGER NOT NULL, document INTEGER NOT NULL,
    ord INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    segment TEXT NOT NULL, line INTEGER NOT NULL, col INTEGER NOT NULL, facts TEXT NOT NULL,
    PRIMARY KEY (form, document, ord, start)
) WITHOUT ROWID;
CREATE INDEX mention_document ON mention (document);
CREATE TABLE key (hash INTEGER NOT NULL, form INTEGER NOT NULL, PRIMARY KEY (hash, form)) WITHOUT ROWID;
CREATE TABLE link (
    document INTEGER NOT NULL, check_id TEXT NOT NULL, "right" TEXT NOT NULL, wrong TEXT NOT NULL,
    strength REAL NOT NULL,
    reason TEXT NOT NULL, company TEXT NOT NULL, why TEXT NOT NULL
);
CREATE INDEX link_document ON link (document);
"""


_MENTION = (
    'document.name, ord, start, "end", document.path, facts FROM mention '
    "JOIN form ON form.id = mention.form JOIN document ON document.id = mention.document"
)
# From so many forms on it is faster to read all mentions once.
_FEW = 5000


class Known(NamedTuple):
    """A form's mention, and where a reader finds it."""

    mention: Mention
    segment: str
    line: int
    column: int


class Inventory:
    """The mentions of one or more batches. An empty path keeps them in memory.

    Raises InputError for a file that is no inventory, cannot be read or cannot be written.
    """

    def __init__(self, path: str = "", *, read_only: bool = False) -> None:
        self.path = path
        with self._reported():
            if read_only:
                if not os.path.isfile(path):
                    kind = "is no file" if os.path.exists(path) else "no such inventory"
                    raise InputError(f"{kind}; 'mtcheck names --inventory' writes one", shown_path(path))
                self._base = sqlite3.connect(f"file:{_quoted(path)}?mode=ro", uri=True, isolation_level=None)
            else:
                self._base = sqlite3.connect(path or ":memory:", isolation_level=None)
            self._open(read_only)
        # What this run has added: the ids of a document's files, by its name and their paths.
        self._added: dict[str, dict[str, int]] = {}
        self._forms: dict[tuple[str, str], int] = {}
        # Keys of new forms: the hash above, the form's id below.
        self._new = array("Q")

    def _open(self, read_only: bool) -> None:
        # In kibibytes; forms come in no order, and a small cache would read its index from disk again and again.
        self._base.execute("PRAGMA cache_size = -262144")
        tables = {name for (name,) in self._base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if not tables and read_only:
            raise InputError("an empty inventory; write it again with 'mtcheck names'", shown_path(self.path))
        if not tables:
            self._base.executescript(_SCHEMA)
            self._base.execute("INSERT INTO inventory VALUES (?)", (VERSION,))
        elif "inventory" not in tables:
            raise InputError("is a database, but no inventory of mtcheck", shown_path(self.path))
        elif (found := self._base.execute("SELECT version FROM inventory").fetchone()) != (VERSION,):
            version = found[0] if found else "none"
            raise InputError(
                f"an inventory of version {version!r}, not {VERSION}: write it again with 'mtcheck names'",
                shown_path(self.path),
            )

    @contextmanager
    def _reported(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, UnicodeDecodeError) as error:
            raise self._unusable(error) from None

    def _unusable(self, error: Exception) -> InputError:
        """What is wrong with the file, and the way out."""
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            way_out = "another run is writing it: try again when that has ended"
        elif code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH):
            way_out = "may it, and the folder that it is in, be read and written?"
        elif code == sqlite3.SQLITE_FULL:
            way_out = "the disk is full"
        else:
            way_out = "delete it and write it again with 'mtcheck names --inventory'"
        return InputError(f"no usable inventory: {error}; {way_out}", shown_path(self.path))

    @contextmanager
    def _sound(self) -> Iterator[None]:
        """The same, and what is read within has the types that were written."""
        with self._reported():
            try:
                yield
            except (ValueError, TypeError, KeyError, RecursionError) as error:
                raise self._unusable(error) from None

    def close(self) -> None:
        self._base.close()

    @contextmanager
    def writing(self, checks: Iterable[BatchCheck], scope: Scope) -> Iterator[None]:
        """All that is added within, with the keys of new forms, or nothing of it."""
        self._checks = {check.info.id: check for check in checks}
        self._scope = scope
        with self._reported():
            self._base.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._write_keys()
                self._base.execute("COMMIT")
            except BaseException:
                self._base.execute("ROLLBACK")
                raise

    def add(self, found: Collected) -> None:
        """Adds what some documents say; what earlier batches said of a document of the same name is replaced."""
        ids: dict[str, int] = {}
        for name, path in found.documents:
            files = self._added.get(name)
            if files is None:
                self._forget(name)
                files = self._added[name] = {}
            if path not in files:
                files[path] = (
                    self._base.execute("INSERT INTO document (name, path) VALUES (?, ?)", (name, path)).lastrowid or 0
                )
            ids[name] = files[path]
        rows = []
        for sighting in found.sightings:
            mention, place = sighting.mention, sighting.mention.place
            form = self._form_id(self._checks[sighting.check], mention.form)
            facts = json.dumps(mention.facts, ensure_ascii=False)
            rows.append(
                (
                    form,
                    ids[place.document],
                    place.order,
                    place.start,
                    place.end,
                    sighting.segment,
                    sighting.line,
                    sighting.column,
                    facts,
                )
            )
        self._base.executemany("INSERT OR REPLACE INTO mention VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
        self._base.executemany(
            "INSERT INTO link VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    ids[document],
                    check,
                    right,
                    wrong,
                    evidence.strength,
                    evidence.reason,
                    json.dumps(sorted(evidence.company)),
                    why,
                )
                for check, document, (right, wrong, evidence, why) in found.links
            ],
        )

    def _forget(self, name: str) -> None:
        for (document,) in self._base.execute("SELECT id FROM document WHERE name = ?", (name,)).fetchall():
            forms = self._base.execute("SELECT DISTINCT form FROM mention WHERE document = ?", (document,)).fetchall()
            self._base.execute("DELETE FROM mention WHERE document = ?", (document,))
            self._base.execute("DELETE FROM link WHERE document = ?", (document,))
            self._base.execute("DELETE FROM document WHERE id = ?", (document,))
            for (form,) in forms:
                if not self._base.execute("SELECT 1 FROM mention WHERE form = ? LIMIT 1", (form,)).fetchone():
                    self._base.execute("DELETE FROM key WHERE form = ?", (form,))
                    self._base.execute("DELETE FROM form WHERE id = ?", (form,))
            self._forms.clear()

    def _form_id(self, check: BatchCheck, text: str) -> int:
        known = self._forms.get((check.info.id, text))
        if known is None:
            row = self._base.execute(
                "SELECT id FROM form WHERE check_id = ? AND text = ?", (check.info.id, text)
            ).fetchone()
            if row:
                with self._sound():
                    known = number_of(row[0])
            else:
                known = int(
                    self._base.execute(
                        "INSERT INTO form (check_id, text) VALUES (?, ?)", (check.info.id, text)
                    ).lastrowid
                    or 0
                )
                self._new.extend([_hash(check.info.id, key) << 32 | known for key in check.keys(text, self._scope)])
            self._forms[check.info.id, text] = known
        return known

    def _write_keys(self) -> None:
        """In the order of the keys: a tree that grows at its end is written many times faster."""
        self._base.executemany(
            "INSERT OR IGNORE INTO key VALUES (?, ?)", ((code >> 32, code & 0xFFFFFFFF) for code in sorted(self._new))
        )
        self._new = array("Q")

    def documents(self) -> int:
        """How many documents there are."""
        with self._sound():
            return int(self._base.execute("SELECT COUNT(*) FROM document").fetchone()[0])

    def pairs(self, check_id: str) -> Iterator[tuple[str, str]]:
        """The pairs of forms that share a key with few others, each once and in order."""
        with self._sound():
            texts = dict(self._base.execute("SELECT id, text FROM form WHERE check_id = ?", (check_id,)))
            found = self._base.execute(
                "SELECT DISTINCT x.form, y.form "
                "FROM (SELECT hash FROM key GROUP BY hash HAVING COUNT(*) BETWEEN 2 AND ?) AS crowd "
                "JOIN key AS x ON x.hash = crowd.hash JOIN key AS y ON y.hash = crowd.hash AND x.form < y.form",
                (CROWD,),
            )
            pairs = [sorted((texts[x], texts[y])) for x, y in found if x in texts and y in texts]
        yield from ((a, b) for a, b in sorted(pairs))

    def counts(self, check_id: str) -> list[tuple[str, int]]:
        """Each form and how many mentions it has, the most frequent first."""
        with self._sound():
            rows = self._base.execute(
                "SELECT text, COUNT(*) AS number FROM form JOIN mention ON mention.form = form.id "
                "WHERE check_id = ? GROUP BY form.id ORDER BY number DESC, text",
                (check_id,),
            )
            return [(text_of(text), number) for text, number in rows]

    def forms(self, check: BatchCheck, texts: Set[str]) -> dict[str, Form]:
        """Some forms with their mentions, by their text."""
        if len(texts) < _FEW:
            return {text: Form(text, tuple(known.mention for known in self.mentions(check, text))) for text in texts}
        found: dict[str, list[Mention]] = {text: [] for text in texts}
        with self._sound():
            for text, *row in self._base.execute(
                f"SELECT text, {_MENTION} WHERE check_id = ? ORDER BY mention.form", (check.info.id,)
            ):
                if text in found:
                    found[text].append(mention_of(check, text, *row))
        return {text: Form(text, tuple(sorted(mentions, key=_by_place))) for text, mentions in found.items()}

    def mentions(self, check: BatchCheck, text: str) -> list[Known]:
        """The mentions of a form, in the order of their places."""
        with self._sound():
            rows = self._base.execute(
                f"SELECT segment, line, col, {_MENTION} WHERE check_id = ? AND text = ?", (check.info.id, text)
            ).fetchall()
            found = [
                Known(mention_of(check, text, *row), text_of(segment), number_of(line), number_of(column))
                for segment, line, column, *row in rows
            ]
        return sorted(found, key=lambda known: known.mention.place)

    def links(self, check_id: str) -> list[Link]:
        """What single documents showed, the strongest evidence for each pair."""
        with self._sound():
            rows = self._base.execute(
                'SELECT "right", wrong, strength, reason, company, why FROM link '
                "WHERE check_id = ? ORDER BY strength, reason DESC",
                (check_id,),
            ).fetchall()
            best = {
                (right, wrong): Link(
                    text_of(right),
                    text_of(wrong),
                    Evidence(float(strength), text_of(reason), frozenset(map(text_of, json.loads(company)))),
                    text_of(why),
                )
                for right, wrong, strength, reason, company, why in rows
            }
        return list(best.values())

    def beside(self, check: BatchCheck, texts: Sequence[str], scope: Scope, without: frozenset[str]) -> list[Mention]:
        """The mentions of these forms, and of those that share a key with one of them, but for some documents."""
        wanted = set(texts)
        hashes = sorted({_hash(check.info.id, key) for text in texts for key in check.keys(text, scope)})
        with self._sound():
            for some in _chunks(hashes, 500):
                marks = ",".join("?" * len(some))
                rows = self._base.execute(
                    "SELECT hash, text FROM key JOIN form ON form.id = key.form "
                    f"WHERE hash IN ({marks}) ORDER BY hash, text",
                    some,
                )
                by_hash: dict[int, list[str]] = {}
                for code, text in rows:
                    by_hash.setdefault(code, []).append(text_of(text))
                wanted.update(chain.from_iterable(crowd for crowd in by_hash.values() if len(crowd) <= CROWD))
        found = (known.mention for text in sorted(wanted) for known in self.mentions(check, text))
        return [mention for mention in found if mention.place.document not in without]

    def locate(self, place: Place) -> Location | None:
        """Where a mention of an earlier batch stands, as far as the inventory knows: its text, line and column."""
        with self._sound():
            row = self._base.execute(
                "SELECT form.text, segment, line, col FROM mention JOIN document ON document.id = mention.document "
                "JOIN form ON form.id = mention.form WHERE name = ? AND path = ? AND ord = ? AND start = ?",
                (place.document, place.path, place.order, place.start),
            ).fetchone()
        if row is None:
            return None
        with self._sound():
            text, segment, line, column = text_of(row[0]), text_of(row[1]), number_of(row[2]), number_of(row[3])
        # The one place where a location is not made by its segment, whose text is not here.
        return Location(
            path=place.path,
            document=place.document,
            segment=segment,
            order=place.order,
            side="target",
            start=place.start,
            end=place.end,
            file_start=None,
            file_end=None,
            line=line,
            column=column,
            end_line=line,
            end_column=column + len(text),
            text=text,
            context=text,
            context_start=place.start,
        )


def _by_place(mention: Mention) -> Place:
    return mention.place


def _hash(check_id: str, key: str) -> int:
    return crc32(f"{check_id} {key}".encode())


def _quoted(path: str) -> str:
    from urllib.parse import quote

    return quote(os.path.abspath(path))


def _chunks(values: Sequence[int], size: int) -> Iterator[Sequence[int]]:
    return (values[i : i + size] for i in range(0, len(values), size))
