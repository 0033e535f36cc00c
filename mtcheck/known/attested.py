"""Names that are known to be two, or spellings of one, by how other scripts render them; read when first asked for."""

from __future__ import annotations

from functools import cache, lru_cache

from .files import read


@cache
def _names() -> str:
    return read(__package__, "any/attested_names.txt").decode()


@lru_cache(maxsize=4096)
def _row(name: str) -> tuple[str, ...]:
    # The lines are in the order of their names, so that few of them are looked at.
    text = _names()
    low, high = 0, len(text)
    while low < high:
        start = text.rfind("\n", low, (low + high) // 2) + 1 or low
        end = text.find("\n", start)
        row = text[start : end if end >= 0 else len(text)]
        found = row.partition(" ")[0]
        if found == name:
            return tuple(row.split())
        if found < name:
            low = start + len(row) + 1
        else:
            high = start
    return ()


def attested(one: str, other: str) -> int:
    """What is known of two names in plain small letters: 1 where a script renders them alike, -1 where one has both and
    never does so, 0 where none has both.
    """
    if not (row := _row(one)) or not (also := _row(other)):
        return 0
    if other in row:
        return 1
    return 0 if set(row[1]).isdisjoint(also[1]) else -1
