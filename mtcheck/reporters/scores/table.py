"""For a terminal: columns in line, what they depend on below."""

from __future__ import annotations

from typing import TextIO

from ...model.scoreboard import Scoreboard, Table
from .._output import Output
from .._phrases import printable

OUTPUT = Output("a terminal: columns in line; the default", default=True)


def write(board: Scoreboard, stream: TextIO) -> None:
    scores = board.table()
    _write(scores, stream)
    checks = board.by_check() if board.level == "corpus" else scores._replace(rows=[])
    if checks.rows:
        stream.write("\n")
        _write(checks, stream)
    if scores.notes:
        stream.write("\n" + "".join(f"{printable(note)}\n" for note in scores.notes))


def _write(table: Table, stream: TextIO) -> None:
    """The columns of a table in line; the first to the left, figures to the right."""
    header, rows, _ = table
    cells = [[printable(cell) for cell in row] for row in [header, *rows]]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for number, row in enumerate(cells):
        texts = [
            cell.ljust(width) if at == 0 else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        stream.write("  ".join(texts).rstrip() + "\n")
        if number == 0:
            stream.write("  ".join("-" * width for width in widths) + "\n")
