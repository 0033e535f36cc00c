"""A line a figure, in full precision: for spreadsheets and data frames."""

from __future__ import annotations

import csv
from typing import TextIO

from ...harmless import cell
from ...model.scoreboard import Scoreboard
from .._output import Output

OUTPUT = Output("spreadsheets and data frames: a row a figure, in full precision")

_HEADER = [
    *("system", "document", "segment", "metric", "score", "low", "high", "p_value"),
    *("best_rank", "worst_rank", "cluster", "signature"),
]


def write(board: Scoreboard, stream: TextIO) -> None:
    writer = csv.DictWriter(stream, _HEADER, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    for row in board.to_dicts():
        # What there is nothing to compute from is nan, which no spreadsheet knows.
        known = row if row["score"] == row["score"] else row | {"score": None}
        writer.writerow({name: cell(value) for name, value in known.items()})
