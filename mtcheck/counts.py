"""Numbers of things, as people write them."""

from __future__ import annotations

_MANY = {"entry": "entries"}


def counted(number: int, noun: str) -> str:
    """A number with its noun in the form that it takes: 1 file, 2 files, 1,000 entries."""
    return f"{number:,} {plural(noun, number)}"


def plural(noun: str, number: float) -> str:
    """A noun in the form that it takes behind a number."""
    return noun if number == 1 else _MANY.get(noun, f"{noun}s")


def whole_number(text: str) -> int | None:
    """A whole number as people write it, of at most fifteen figures; None for anything else: `int` raises ValueError
    for thousands of them, and `str.isdigit` holds for "²".
    """
    return int(text) if text.isdecimal() and len(text) <= _FIGURES else None


_FIGURES = 15
