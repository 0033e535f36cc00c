"""For a terminal: columns in line, what they depend on below."""

from __future__ import annotations

from shutil import get_terminal_size
from typing import TextIO

from ...model.scoreboard import Scoreboard, Table
from .._output import Output
from .._phrases import printable

OUTPUT = Output("a terminal: columns in line, turned where it is narrow; the default", default=True)

# Between two columns.
_GAP = "  "
# Where nothing tells how wide the stream is, nothing is too wide.
_UNKNOWN = 10_000


def write(board: Scoreboard, stream: TextIO) -> None:
    width = get_terminal_size((_UNKNOWN, 0)).columns if stream.isatty() else _UNKNOWN
    scores = board.table()
    _write(scores, stream, width)
    checks = board.by_check() if board.level == "corpus" else scores._replace(rows=[])
    if checks.rows:
        stream.write("\n")
        _write(checks, stream, width)
    witness = board.by_witness()
    if witness.rows:
        stream.write("\n")
        _write(witness, stream, width)
    scores = scores._replace(notes=[*scores.notes, *witness.notes])
    if scores.notes:
        stream.write("\n" + "".join(f"{printable(note)}\n" for note in scores.notes))


def _write(table: Table, stream: TextIO, width: int) -> None:
    """The columns of a table in line, the first to the left, figures to the right; turned where only so they fit."""
    cells = [[printable(cell) for cell in row] for row in [table.header, *table.rows]]
    turned = [list(row) for row in zip(*cells, strict=True)]
    if _width(cells) > width >= _width(turned):
        cells = turned
    widths = _widths(cells)
    for number, row in enumerate(cells):
        texts = [
            cell.ljust(width) if at == 0 else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        stream.write(_GAP.join(texts).rstrip() + "\n")
        if number == 0:
            stream.write(_GAP.join("-" * width for width in widths) + "\n")


def _widths(cells: list[list[str]]) -> list[int]:
    return [max(map(len, column)) for column in zip(*cells, strict=True)]


def _width(cells: list[list[str]]) -> int:
    return sum(_widths(cells)) + len(_GAP) * (len(cells[0]) - 1)
