"""Files that a command writes besides what it prints."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Sequence
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
