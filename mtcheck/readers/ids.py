"""Ids that are each their own, whatever the file has."""

from __future__ import annotations


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
