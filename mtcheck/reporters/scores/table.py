"""For a terminal: columns in line, what they depend on below."""

from __future__ import annotations

from typing import TextIO

from ...model.scoreboard import Scoreboard
from .._output import Output
from .._phrases import printable

OUTPUT = Output("a terminal: columns in line; the default", default=True)


def write(board: Scoreboard, stream: TextIO) -> None:
    header, rows, notes = board.table()
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
    for system in board.systems if board.level == "corpus" else ():
        if system.checks:
            stream.write(f"\nFindings of {printable(system.name)} for 1,000 words:\n")
            for count in system.checks:
                stream.write(f"{count.per_1000_words:8.2f}  {count.check} ({count.findings:,})\n")
    if notes:
        stream.write("\n" + "".join(f"{printable(note)}\n" for note in notes))
