"""One JSON object; scores in full precision, null for what there is nothing to count."""

from __future__ import annotations

import json
from math import isnan
from typing import Any, TextIO

from ...harmless import spelt_in_json
from ...model.score import Comparison, Score, SystemScore
from ...model.scoreboard import Scoreboard
from .._output import Output

OUTPUT = Output("programs: full precision")

VERSION = 1


def number(value: float) -> float | None:
    """A number as JSON can hold it."""
    return None if isnan(value) else value


def score_row(score: Score) -> dict[str, Any]:
    """A score as JSON; `interval` is [low, high] of 95 %."""
    row: dict[str, Any] = {
        "id": score.id,
        "name": score.name,
        "score": number(score.score),
        "signature": score.signature,
        "interval": None,
    }
    if score.interval:
        row |= {
            "interval": [score.interval.low, score.interval.high],
            "mean": score.interval.mean,
            "margin": score.interval.margin,
        }
    if score.ranks:
        row |= {"ranks": [score.ranks.best, score.ranks.worst], "cluster": score.ranks.cluster}
    return row


def _system_row(system: SystemScore) -> dict[str, Any]:
    row: dict[str, Any] = {
        "name": system.name,
        "documents": system.documents,
        "segments": system.segments,
        "words": system.words,
        "metrics": [score_row(score) for score in system.metrics],
        "checks": [
            {"check": c.check, "findings": c.findings, "per_1000_words": c.per_1000_words} for c in system.checks
        ],
    }
    if system.witness:
        row["witness"] = {
            "name": system.witness.name,
            "segments": system.witness.segments,
            "checks": [{"check": check, "marked": there, "findings": of} for check, there, of in system.witness.checks],
            "spans": system.witness.spans,
            "spans_with_finding": system.witness.met,
        }
    if system.units:
        row["units"] = [
            {
                "document": u.document,
                "segment": u.segment or None,
                "scores": {metric: number(score) for metric, score in u.scores},
            }
            for u in system.units
        ]
    return row


def _comparison_row(comparison: Comparison) -> dict[str, Any]:
    return {
        "metric": comparison.metric,
        "baseline": comparison.baseline,
        "system": comparison.system,
        "method": comparison.method,
        "difference": number(comparison.difference),
        "better": comparison.better,
        "p_value": comparison.p_value,
        "resamples": comparison.resamples,
        "units": comparison.units,
    }


def write(board: Scoreboard, stream: TextIO) -> None:
    document = {
        "version": VERSION,
        "systems": [_system_row(system) for system in board.systems],
        "ceiling": [_system_row(system) for system in board.ceiling],
        "comparisons": [_comparison_row(comparison) for comparison in board.comparisons],
    }
    stream.write(spelt_in_json(json.dumps(document, ensure_ascii=False, indent=2)))
    stream.write("\n")
