"""More findings than are held in memory at once: packed, on disk when they are many, read as they are asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import accumulate
from tempfile import SpooledTemporaryFile
from typing import NamedTuple, overload

from ..errors import UsageError
from .finding import Finding
from .packed import findings_in

# So many bytes of packed findings are kept in memory.
IN_MEMORY = 16 << 20


class Bundle(NamedTuple):
    """The findings of one file or of a part of it, in order: where their bytes are, and how many they are.

    Bundles sort by their files and parts.
    """

    path: str
    number: int
    at: int
    size: int
    total: int


class Store:
    """Bytes that wait to be read again; they go to disk when they are many, and away with the store.

    Raises UsageError where the disk has no room for them, or can no longer be read.
    """

    def __init__(self) -> None:
        # Closed by whoever throws the last bundle away.
        self._file = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115
        self._size = 0

    def add(self, data: bytes) -> tuple[int, int]:
        """Where the bytes are kept, and how many they are."""
        with _told():
            self._file.seek(self._size)
            self._file.write(data)
        at, self._size = self._size, self._size + len(data)
        return at, len(data)

    def get(self, at: int, size: int) -> bytes:
        with _told():
            self._file.seek(at)
            return self._file.read(size)

    def __del__(self) -> None:
        with suppress(OSError):
            self._file.close()


@contextmanager
def _told() -> Iterator[None]:
    """Says of what goes wrong on disk that it is no output which cannot be written."""
    try:
        yield
    except OSError as error:
        from tempfile import gettempdir

        raise UsageError(
            f"what is found cannot wait on disk: {error.strerror}; TMPDIR names another folder for it", gettempdir()
        ) from None


class ManyFindings(Sequence[Finding]):
    """Findings of many files in their total order, as a sequence that holds those of one bundle at a time."""

    def __init__(self, store: Store, bundles: Iterable[Bundle]) -> None:
        self._store = store
        self._bundles = sorted(bundle for bundle in bundles if bundle.total)
        self._ends = list(accumulate(bundle.total for bundle in self._bundles))
        self._last: tuple[int, Sequence[Finding]] = (-1, ())

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    def __iter__(self) -> Iterator[Finding]:
        for bundle in self._bundles:
            yield from findings_in(self._store.get(bundle.at, bundle.size))

    @overload
    def __getitem__(self, at: int) -> Finding: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Finding]: ...

    def __getitem__(self, at: int | slice) -> Finding | Sequence[Finding]:
        if isinstance(at, slice):
            return tuple(self[number] for number in range(*at.indices(len(self))))
        number = at + len(self) if at < 0 else at
        if not 0 <= number < len(self):
            raise IndexError(at)
        which = bisect_right(self._ends, number)
        if self._last[0] != which:
            bundle = self._bundles[which]
            self._last = which, findings_in(self._store.get(bundle.at, bundle.size))
        return self._last[1][number - (self._ends[which - 1] if which else 0)]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence) or len(other) != len(self):
            return NotImplemented
        return all(one == another for one, another in zip(self, other, strict=True))

    __hash__ = None  # type: ignore[assignment]
