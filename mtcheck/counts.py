"""Numbers of things, as people write them."""

from __future__ import annotations

_MANY = {"entry": "entries"}


def counted(number: int, noun: str) -> str:
    """A number with its noun in the form that it takes: 1 file, 2 files, 1,000 entries."""
    return f"{number:,} {plural(noun, number)}"


def plural(noun: str, number: int) -> str:
    """A noun in the form that it takes behind a number."""
    return noun if number == 1 else _MANY.get(noun, f"{noun}s")
