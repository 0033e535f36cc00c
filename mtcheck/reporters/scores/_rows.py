"""What all tables of scores show: a line a system, a column a metric."""

from __future__ import annotations

from math import isnan
from typing import NamedTuple

from ...model.score import Comparison, Score, Scoreboard, SystemScore

_SIGNIFICANT = 0.05
# Metrics on a scale to 1 are told apart in the third place, those to 100 as sacrebleu prints them.
_PLACES = {"bleu": 1, "chrf": 1, "chrf++": 1, "ter": 1, "mqm": 2, "findings": 2}


class Table(NamedTuple):
    """The cells of a table as text; `notes` stand below it."""

    header: list[str]
    rows: list[list[str]]
    notes: list[str]


def figure(metric: str, score: float) -> str:
    """A score to as many places as tell it from another; "-" for one that there is not."""
    return "-" if isnan(score) else f"{score:.{_PLACES.get(metric, 3)}f}"


def table(board: Scoreboard) -> Table:
    """All systems, then the references as ceiling; below, what the marks mean and what the figures depend on."""
    columns = {score.id: score.name for system in [*board.systems, *board.ceiling] for score in system.metrics}
    if board.level != "corpus":
        return _by_unit(board, columns)
    compared = {(c.system, c.metric): c for c in board.comparisons}
    rows = [[system.name, *_cells(system, columns, compared)] for system in board.systems]
    rows += [[f"{system.name} (ceiling)", *_cells(system, columns, {})] for system in board.ceiling]
    return Table(["System", *columns.values()], rows, _notes(board))


def _cells(system: SystemScore, columns: dict[str, str], compared: dict[tuple[str, str], Comparison]) -> list[str]:
    scores = {score.id: score for score in system.metrics}
    return [
        _cell(scores[metric], compared.get((system.name, metric))) if metric in scores else "" for metric in columns
    ]


def _cell(score: Score, comparison: Comparison | None) -> str:
    shown = figure(score.id, score.score)
    if score.interval:
        shown += f" ± {figure(score.id, score.interval.margin)}"
    if comparison:
        shown += f" (p = {comparison.p_value:.4f})" + "*" * (comparison.p_value < _SIGNIFICANT)
    return shown


def _notes(board: Scoreboard) -> list[str]:
    notes = []
    if board.comparisons:
        first = board.comparisons[0]
        notes.append(
            f"* differs from {first.baseline} (p < {_SIGNIFICANT:g}; {first.method}, {first.resamples} resamples)"
        )
        notes += [
            f"{c.metric} of {c.system}: {c.method} over {c.units}"
            for c in board.comparisons
            if c.method != first.method
        ]
    signatures = {score.name: score.signature for system in board.systems for score in system.metrics}
    return notes + [f"{name}|{signature}" for name, signature in signatures.items()]


def _by_unit(board: Scoreboard, columns: dict[str, str]) -> Table:
    rows = []
    for system in board.systems:
        for unit in system.units:
            scores = dict(unit.scores)
            cells = [figure(metric, scores[metric]) if metric in scores else "" for metric in columns]
            rows.append([system.name, unit.document, *([unit.segment] if board.level == "segment" else []), *cells])
    places = ["Document", "Segment"] if board.level == "segment" else ["Document"]
    return Table(["System", *places, *columns.values()], rows, _notes(board))
