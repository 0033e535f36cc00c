"""Reporters: a finished report to text in one format, one format a file."""

from __future__ import annotations

from importlib import import_module
from typing import Protocol, TextIO, cast

from ..model.report import Report

FORMATS = (
    "text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson", "csv", "markdown", "html",
)  # fmt: skip
# Those that show whole articles, for which a report has to bring them.
WITH_ARTICLES = ("html",)


class Reporter(Protocol):
    """What every module of this package offers."""

    def write(self, report: Report, stream: TextIO, *, color: bool = False) -> None:
        """Writes the report; `color` is for formats that a person reads in a terminal."""


def reporter(name: str) -> Reporter:
    """The reporter of a format in FORMATS."""
    return cast(Reporter, import_module(f".{name}", __package__))
