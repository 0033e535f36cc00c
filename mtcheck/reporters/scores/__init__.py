"""Reporters of scores: a scoreboard to text in one format, one format a file."""

from __future__ import annotations

from importlib import import_module
from typing import Protocol, TextIO, cast

from ...model.scoreboard import Scoreboard

FORMATS = ("table", "json", "csv", "markdown", "latex")


class ScoreReporter(Protocol):
    """What every module of this package offers."""

    def write(self, board: Scoreboard, stream: TextIO) -> None:
        """Writes the scoreboard."""


def score_reporter(name: str) -> ScoreReporter:
    """The reporter of a format in FORMATS."""
    return cast(ScoreReporter, import_module(f".{name}", __package__))
