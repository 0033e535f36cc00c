"""The outcomes of many files in one, as bytes until they are asked for: a run over an archive takes no more memory."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from itertools import chain
from os import getpid
from time import monotonic
from typing import NamedTuple

from ..model.many import Bundle, ManyFindings, Store
from ..model.packed import FactsOf, Packed, pack, packed
from ..model.report import Failure, Partial, merge
from ..readers.ids import comes_again
from ..record_book import Book
from . import kept_results
from .runs import Task

# So many findings are held as they are; more are read again whenever they are asked for.
FEW = 5_000
# What is to be kept between runs is written after so many bytes or seconds, so that a run that is killed has kept it.
_BYTES, _SECONDS = 32 << 20, 60


_NOTHING = Partial()


class Outcome(NamedTuple):
    """What a file, or a part of one, was found to have, packed; `book` and `key` say where to keep it, if it is new."""

    data: bytes
    book: str = ""
    key: bytes = b""


class Gathering:
    """Outcomes as they come, in the order of their tasks.

    `bundles` are the findings of files and parts, `mentions` what is said of names there, both in the store; `own`
    tells that every finding lies in the file that was checked.
    """

    def __init__(self, read_whole: Callable[[Task], Failure | None] = lambda task: None) -> None:
        """`read_whole` tells what is wrong with a file as a whole of which a part was found wrong."""
        self._read_whole = read_whole
        self._store = Store()
        self._rest: list[Partial] = []
        self.bundles: list[Bundle] = []
        self.mentions: list[Bundle] = []
        self.own = True
        # Of the file whose parts are coming in: what it has so far, what the first wrong part said, its documents.
        self._parts: list[Packed] = []
        self._failure: Failure | None = None
        self._names = array("Q")
        self._begun = (0, 0)
        # More kinds of settings may be in turn than there are books that a process keeps open.
        self._books: dict[str, Book] = {}
        self._pending = 0
        self._kept = monotonic()

    def add(self, task: Task, outcome: Outcome) -> None:
        """Takes the outcome of a task."""
        self._keep(outcome)
        if task.part is None:
            self.add_whole(task.path, outcome.data)
            return
        found = packed(outcome.data)
        if task.part.number == 0:
            self._begun = len(self.bundles), len(self.mentions)
            self._parts, self._failure, self._names = [], None, array("Q")
        self._failure = self._failure or next(iter(found.rest.failures), None)
        self._names += found.names
        if self._failure is None:
            self._take(task.path, task.part.number, found)
            self._parts.append(found._replace(findings=b"", mentions=b"", names=array("Q")))
        if task.last:
            self._end_of_file(task)

    def add_whole(self, path: str, data: bytes) -> None:
        """Takes the packed outcome of a whole file."""
        found = packed(data)
        self._take(path, 0, found)
        self._rest.append(found.rest)
        self._settle()

    def _take(self, path: str, number: int, found: Packed) -> None:
        self.own = self.own and found.own
        if found.total:
            self.take(path, number, found.total, found.findings, findings=True)
        if found.mentions:
            self.take(path, number, 1, found.mentions, findings=False)

    def take(self, path: str, number: int, total: int, data: bytes, *, findings: bool) -> None:
        """Takes so many findings of a file or a part of it, or its mentions, packed."""
        bundle = Bundle(path, number, *self._store.add(data), total)
        (self.bundles if findings else self.mentions).append(bundle)

    def bytes_of(self, bundle: Bundle) -> bytes:
        """The bytes of findings or mentions."""
        return self._store.get(bundle.at, bundle.size)

    def _end_of_file(self, task: Task) -> None:
        """One wrong part makes the file one that cannot be checked, as it does where the file is read whole."""
        if self._failure or comes_again(self._names):
            self._failure = self._read_whole(task._replace(part=None)) or self._failure
        if self._failure:
            del self.bundles[self._begun[0] :], self.mentions[self._begun[1] :]
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
        if outcome.book not in self._books:
            self._books[outcome.book] = kept_results.book(outcome.book, getpid())
        self._books[outcome.book].add(outcome.key, outcome.data)
        self._pending += len(outcome.data)
        if self._pending > _BYTES or monotonic() - self._kept > _SECONDS:
            self.keep()

    def keep(self) -> None:
        """Writes what is new for later runs."""
        for key in sorted(self._books):
            self._books[key].keep()
        self._books.clear()
        self._pending, self._kept = 0, monotonic()

    def rest(self, further: Partial = _NOTHING) -> Partial:
        """All outcomes and a further one in one, but for findings and mentions."""
        return merge([*self._rest, further._replace(findings=(), mentions=(), sites=(), sizes=())])

    @staticmethod
    def packed_rest(rest: Partial) -> bytes:
        """What is left of an outcome without findings and mentions, packed."""
        return pack(rest)

    def whole(self, further: Sequence[Partial], facts_of: FactsOf | None) -> Partial:
        """All outcomes and further ones in one; `facts_of` makes the facts of mentions, where a batch is judged."""
        added = merge(further)
        whole = self.rest(added)
        if facts_of is not None:
            opened = (Packed(_NOTHING, 0, True, array("Q"), b"", self.bytes_of(b)) for b in sorted(self.mentions))
            parts = [found.mentioned(facts_of) for found in opened]
            whole = whole._replace(
                mentions=(*chain.from_iterable(part.mentions for part in parts), *added.mentions),
                sites=(*chain.from_iterable(part.sites for part in parts), *added.sites),
                sizes=(*chain.from_iterable(part.sizes for part in parts), *added.sizes),
            )
        many = ManyFindings(self._store, self.bundles)
        if self.own and not added.findings and len(many) > FEW:
            return whole._replace(findings=many)
        return whole._replace(findings=tuple(sorted([*many, *added.findings], key=lambda f: f.sort_key)))
