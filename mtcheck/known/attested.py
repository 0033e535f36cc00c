"""Names that are known to be two, or spellings of one, by how other scripts render them; read when first asked for."""

from __future__ import annotations

from functools import cache, lru_cache

from .sorted_lines import SortedLines, lines_of


@cache
def _lines() -> SortedLines:
    return lines_of(__package__, "any/attested_names.txt")


@lru_cache(maxsize=4096)
def _row(name: str) -> tuple[str, ...]:
    return tuple(_lines().starting(f"{name} ").split())


def attested(one: str, other: str) -> int:
    """What is known of two names in plain small letters: 1 where a script renders them alike, -1 where one has both and
    never does so, 0 where none has both.
    """
    if not (row := _row(one)) or not (also := _row(other)):
        return 0
    if other in row:
        return 1
    return 0 if set(row[1]).isdisjoint(also[1]) else -1
