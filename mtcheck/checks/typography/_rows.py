"""Marks that lack their other half, a row of the same ones as one: `[[[[` is one fault, not four."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...model.text import Document


def in_rows(spots: Iterable[tuple[int, int, str]], document: Document) -> Iterator[tuple[int, int, int, str]]:
    """Order of the segment, start, end and missing half of each row, from the places of single marks in reading order.

    Marks are in one row where they are the same, lack the same half, and nothing but blanks is between them.
    """
    row: tuple[int, int, int, str] | None = None
    for order, at, missing in spots:
        text = document.segments[order].target
        if row and row[0] == order and row[3] == missing and _same(text, row[1], row[2], at):
            row = (order, row[1], at + 1, missing)
            continue
        if row:
            yield row
        row = (order, at, at + 1, missing)
    if row:
        yield row


def _same(text: str, first: int, end: int, at: int) -> bool:
    return text[first] == text[at] and not text[end:at].strip()
