"""The outcomes of many files in one, as bytes until they are asked for: a run over an archive takes no more memory."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from itertools import chain
from os import getpid
from time import monotonic
from typing import NamedTuple

from ..model.many import Bundle, ManyFindings, Store
from ..model.packed import FactsOf, Packed, packed
from ..model.report import Failure, Partial, merge
from ..readers.ids import comes_again
from . import kept_results
from .runs import Task

# So many findings are held as they are; more are read again whenever they are asked for.
FEW = 5_000
# What is to be kept between runs is written after so many bytes or seconds, so that a run that is killed has kept it.
_BYTES, _SECONDS = 32 << 20, 60


class Outcome(NamedTuple):
    """What a file, or a part of one, was found to have, packed; `book` and `key` say where to keep it, if it is new."""

    data: bytes
    book: str = ""
    key: bytes = b""


class Gathering:
    """Outcomes as they come, in the order of their tasks."""

    def __init__(self, read_whole: Callable[[Task], Failure | None]) -> None:
        """`read_whole` tells what is wrong with a file as a whole of which a part was found wrong."""
        self._read_whole = read_whole
        self._store = Store()
        self._rest: list[Partial] = []
        self._bundles: list[Bundle] = []
        self._mentions: list[Bundle] = []
        self._own = True
        # Of the file whose parts are coming in: what it has so far, what the first wrong part said, its documents.
        self._parts: list[Packed] = []
        self._failure: Failure | None = None
        self._names = array("Q")
        self._begun = (0, 0)
        self._books: set[str] = set()
        self._pending = 0
        self._kept = monotonic()

    def add(self, task: Task, outcome: Outcome) -> None:
        """Takes the outcome of a task."""
        self._keep(outcome)
        found = packed(outcome.data)
        if task.part is None:
            self._take(task.path, 0, found)
            self._rest.append(found.rest)
            self._settle()
            return
        if task.part.number == 0:
            self._begun = len(self._bundles), len(self._mentions)
            self._parts, self._failure, self._names = [], None, array("Q")
        self._failure = self._failure or next(iter(found.rest.failures), None)
        self._names += found.names
        if self._failure is None:
            self._take(task.path, task.part.number, found)
            self._parts.append(found._replace(findings=b"", mentions=b"", names=array("Q")))
        if task.last:
            self._end_of_file(task)

    def _take(self, path: str, number: int, found: Packed) -> None:
        self._own = self._own and found.own
        if found.total:
            at, size = self._store.add(found.findings)
            self._bundles.append(Bundle(path, number, at, size, found.total))
        if found.mentions:
            at, size = self._store.add(found.mentions)
            self._mentions.append(Bundle(path, number, at, size, 1))

    def _end_of_file(self, task: Task) -> None:
        """One wrong part makes the file one that cannot be checked, as it does where the file is read whole."""
        if self._failure or comes_again(self._names):
            self._failure = self._read_whole(task._replace(part=None)) or self._failure
        if self._failure:
            del self._bundles[self._begun[0] :], self._mentions[self._begun[1] :]
            self._rest.append(Partial(failures=(self._failure,), files=1))
        else:
            self._rest.append(merge([part.rest for part in self._parts])._replace(files=1))
        self._parts, self._names = [], array("Q")
        self._settle()

    def _settle(self) -> None:
        """Counts and notes are added up now and then, as there may be as many as articles."""
        if len(self._rest) > FEW:
            self._rest = [merge(self._rest)]

    def _keep(self, outcome: Outcome) -> None:
        if not outcome.key:
            return
        kept_results.book(outcome.book, getpid()).add(outcome.key, outcome.data)
        self._books.add(outcome.book)
        self._pending += len(outcome.data)
        if self._pending > _BYTES or monotonic() - self._kept > _SECONDS:
            self.keep()

    def keep(self) -> None:
        """Writes what is new for later runs."""
        for key in sorted(self._books):
            kept_results.book(key, getpid()).keep()
        self._books.clear()
        self._pending, self._kept = 0, monotonic()

    def whole(self, further: Partial, facts_of: FactsOf | None) -> Partial:
        """All outcomes and a further one in one; `facts_of` makes the facts of mentions, where a batch is judged."""
        rest = merge([*self._rest, further._replace(findings=())])
        if facts_of is not None:
            bytes_of = {bundle: self._store.get(bundle.at, bundle.size) for bundle in sorted(self._mentions)}
            opened = [Packed(Partial(), 0, True, array("Q"), b"", data) for data in bytes_of.values()]
            parts = [found.mentioned(facts_of) for found in opened]
            rest = rest._replace(
                mentions=(*rest.mentions, *chain.from_iterable(part.mentions for part in parts)),
                sites=(*rest.sites, *chain.from_iterable(part.sites for part in parts)),
            )
        many = ManyFindings(self._store, self._bundles)
        if self._own and not further.findings and len(many) > FEW:
            return rest._replace(findings=many)
        return rest._replace(findings=tuple(sorted([*many, *further.findings], key=lambda f: f.sort_key)))
