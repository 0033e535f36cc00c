"""Reporters: a finished report to text in one format, one format a file.

A reporter module declares its format as OUTPUT; which there are is found by that (see docs/adding-formats.md).
"""

from __future__ import annotations

from importlib import import_module
from typing import Protocol, TextIO, cast

from ..model.report import Report
from ._index import REPORTS as FORMATS
from ._index import WITH_ARTICLES as WITH_ARTICLES
from ._index import WITH_REVIEW as WITH_REVIEW
from ._output import Output


class Reporter(Protocol):
    """What every module of this package offers."""

    OUTPUT: Output

    def write(self, report: Report, stream: TextIO, *, color: bool = False) -> None:
        """Writes the report; `color` is for formats that a person reads in a terminal."""


def reporter(name: str) -> Reporter:
    """The reporter of a format in FORMATS."""
    return cast(Reporter, import_module(f".{name}", __package__))


__all__ = ["FORMATS", "WITH_ARTICLES", "WITH_REVIEW", "Reporter", "reporter"]
