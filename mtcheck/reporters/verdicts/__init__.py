"""Reporters of a gate's verdict, one format a file."""

from __future__ import annotations

from importlib import import_module
from typing import Protocol, TextIO, cast

from ...model.verdict import Verdict
from .._index import VERDICTS as FORMATS
from .._output import Output


class VerdictReporter(Protocol):
    """What every module of this package offers."""

    OUTPUT: Output

    def write(self, verdict: Verdict, stream: TextIO) -> None:
        """Writes the verdict."""


def verdict_reporter(name: str) -> VerdictReporter:
    """The reporter of a format in FORMATS."""
    return cast(VerdictReporter, import_module(f".{name}", __package__))


__all__ = ["FORMATS", "VerdictReporter", "verdict_reporter"]
