"""Reporters of scores: a scoreboard to text in one format, one format a file."""

from __future__ import annotations

from importlib import import_module
from typing import Protocol, TextIO, cast

from ...model.scoreboard import Scoreboard
from .._index import SCORES as FORMATS
from .._output import Output


class ScoreReporter(Protocol):
    """What every module of this package offers."""

    OUTPUT: Output

    def write(self, board: Scoreboard, stream: TextIO) -> None:
        """Writes the scoreboard."""


def score_reporter(name: str) -> ScoreReporter:
    """The reporter of a format in FORMATS."""
    return cast(ScoreReporter, import_module(f".{name}", __package__))


__all__ = ["FORMATS", "ScoreReporter", "score_reporter"]
