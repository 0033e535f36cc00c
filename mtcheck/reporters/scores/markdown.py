"""A Markdown table, for a job summary or a README."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TextIO

from ...model.scoreboard import Scoreboard
from .._output import Output
from ..markdown import escaped

OUTPUT = Output("the page of a job, or a README")


def write(board: Scoreboard, stream: TextIO) -> None:
    header, rows, notes = board.table()
    _write(header, rows, stream)
    witness = board.by_witness()
    if witness.rows:
        stream.write("\n")
        _write(witness.header, witness.rows, stream)
        notes = [*notes, *witness.notes]
    if notes:
        stream.write("\n" + "".join(f"- {escaped(note)}\n" for note in notes))


def _write(header: Sequence[str], rows: Iterable[Sequence[str]], stream: TextIO) -> None:
    stream.write("| " + " | ".join(map(escaped, header)) + " |\n")
    stream.write("| --- |" + " ---: |" * (len(header) - 1) + "\n")
    for row in rows:
        stream.write("| " + " | ".join(map(escaped, row)) + " |\n")
