"""A line a figure, in full precision: for spreadsheets and data frames."""

from __future__ import annotations

import csv
from math import isnan
from typing import TextIO

from ...model.score import Scoreboard
from .._output import Output

OUTPUT = Output("spreadsheets and data frames: a row a figure, in full precision")

_HEADER = ["system", "document", "segment", "metric", "score", "low", "high", "p_value", "signature"]


def write(board: Scoreboard, stream: TextIO) -> None:
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(_HEADER)
    p_values = {(c.system, c.metric): c.p_value for c in board.comparisons}
    for system in [*board.systems, *board.ceiling]:
        for score in system.metrics:
            low, high = score.interval[:2] if score.interval else ("", "")
            p_value = p_values.get((system.name, score.id), "")
            writer.writerow([system.name, "", "", score.id, _number(score.score), low, high, p_value, score.signature])
        for count in system.checks:
            writer.writerow([system.name, "", "", f"findings:{count.check}", count.per_1000_words, "", "", "", ""])
        for unit in system.units:
            for metric, value in unit.scores:
                writer.writerow([system.name, unit.document, unit.segment, metric, _number(value), "", "", "", ""])


def _number(value: float) -> float | str:
    return "" if isnan(value) else value
