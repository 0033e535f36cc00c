"""Files that a command writes besides what it prints."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TextIO

import click

from ..api import replace_file
from ..errors import UsageError


def written(value: str, formats: Sequence[str]) -> tuple[str, str]:
    """The format and the file of an --output option."""
    name, colon, path = value.partition(":")
    if not colon or not path or name not in formats:
        raise click.UsageError(f"--output takes FORMAT:FILE with a format of {', '.join(formats)}, not {value!r}")
    return name, path


def write_file(path: str, write: Callable[[TextIO], None]) -> None:
    """Writes a file whole or not at all. Raises UsageError where it cannot be written."""
    buffer = io.StringIO()
    write(buffer)
    try:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, buffer.getvalue().encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise UsageError(f"cannot be written: {error.strerror}", path) from None
