"""Files that a command writes besides what it prints."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterable, Sequence
from typing import TextIO, cast

import click

from ..errors import UsageError
from ..harmless import Guard


def written(value: str, formats: Sequence[str]) -> tuple[str, str]:
    """The format and the file of an --output option."""
    name, colon, path = value.partition(":")
    if not colon or not path or name not in formats:
        raise click.UsageError(f"--output takes FORMAT:FILE with a format of {', '.join(formats)}, not {value!r}")
    return name, path


def refuse_articles(outputs: Iterable[tuple[str, str]], paths: Sequence[str], files: Callable[[], list[str]]) -> None:
    """Raises UsageError where a file that is to be written is one that the run reads: an article would be lost.

    `outputs` are formats and files, `paths` what is named to be checked, and `files` gives all files of the run. An
    earlier report that lies in a folder, with the suffix of its format, is written again.
    """
    there = [(name, path) for name, path in outputs if path and os.path.exists(path)]
    if not there:
        return
    named = {os.path.realpath(path) for path in paths}
    read = {*map(os.path.realpath, files()), *named}
    for name, path in there:
        is_report = os.path.splitext(path)[1].lower() in (f".{name}", _SUFFIXES.get(name))
        if os.path.realpath(path) in read and (os.path.realpath(path) in named or not is_report):
            raise UsageError("is read by this run and would be overwritten; name another file to write to", path)


_SUFFIXES = {"markdown": ".md", "html": ".htm"}


def write_file(path: str, write: Callable[[TextIO], None]) -> None:
    """Writes a file whole or not at all. Raises UsageError where it cannot be written."""
    from ..writing import replace_file  # most runs write nothing

    buffer = io.StringIO()
    guard = Guard(buffer)
    # It is all of a stream that reporters use.
    write(cast(TextIO, guard))
    guard.flush()
    try:
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        replace_file(path, buffer.getvalue().encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise UsageError(f"cannot be written: {error.strerror}", path) from None


def append_file(path: str, write: Callable[[TextIO], None]) -> None:
    """Adds to a file, which may not be there yet. Raises UsageError where it cannot be written."""
    try:
        with open(path, "a", encoding="utf-8", errors="backslashreplace") as stream:
            guard = Guard(stream)
            write(cast(TextIO, guard))
            guard.flush()
    except OSError as error:
        raise UsageError(f"cannot be written: {error.strerror}", path) from None


def job_summary(write: Callable[[TextIO], None]) -> None:
    """Adds to the page of a job of GitHub Actions, which names the file for it; elsewhere nothing is written."""
    if path := os.environ.get("GITHUB_STEP_SUMMARY"):
        append_file(path, write)
