"""Ids that are each their own, whatever the file has."""

from __future__ import annotations

from array import array
from collections.abc import Iterable

# Hashes that are compared at once: the memory of a file of any size.
_AT_ONCE = 1_000_000


def own(ident: str, order: int, seen: set[str]) -> str:
    """The id of a unit; where there is none its number from 1, and with that behind it where another bears it too.

    `order` is the number of the unit from 0. What is given joins `seen`.
    """
    found = ident or str(order + 1)
    number = order + 1
    while found in seen:
        found = f"{ident or 'unit'}#{number}"
        number += 1
    seen.add(found)
    return found


def hashed(names: Iterable[str]) -> array[int]:
    """Hashes of names, of 64 bits, the same in every process."""
    # Slow to import, and most files are not parted.
    from hashlib import blake2b

    found = (blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest() for name in names)
    return array("Q", map(int.from_bytes, found))


def comes_again(hashes: array[int]) -> bool:
    """Whether a hash is there twice."""
    parts = 1 + len(hashes) // _AT_ONCE
    for part in range(parts):
        some = [value for value in hashes if value % parts == part]
        if len(set(some)) != len(some):
            return True
    return False
