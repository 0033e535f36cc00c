"""Names that are known to be two, or spellings of one, by how other scripts render them; read when first asked for."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache

from .files import rows_of


@cache
def _lines() -> list[str]:
    """The rows, in order of their names."""
    return rows_of(__package__, "any/attested_names.txt")


@lru_cache(maxsize=4096)
def _row(name: str) -> tuple[str, ...]:
    lines = _lines()
    at = bisect_left(lines, f"{name} ")
    return tuple(lines[at].split()) if at < len(lines) and lines[at].startswith(f"{name} ") else ()


def attested(one: str, other: str) -> int:
    """What is known of two names in plain small letters: 1 where a script renders them alike, -1 where one has both and
    never does so, 0 where none has both.
    """
    if not (row := _row(one)) or not (also := _row(other)):
        return 0
    if other in row:
        return 1
    return 0 if set(row[1]).isdisjoint(also[1]) else -1
