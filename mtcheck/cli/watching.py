"""`mtcheck lint --watch`: checked again whenever something has changed."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

import click

from ..counts import counted
from ..errors import MtcheckError
from ..harmless import one_line
from ..pipeline.discovery import files_in_use, files_of
from ..pipeline.runs import Run, look_again
from ..pipeline.sidecar import beside
from ..settings import FILE_NAME

# How often files are looked at, in seconds. Looking works on every file system, also where nobody is told of changes.
_EVERY = 0.5

Seen = dict[str, tuple[int, int]]


def watch(lint: Callable[[], int], wanted: Sequence[str], run: Run, ours: Iterable[str] = ()) -> None:
    """Runs `lint` now and after every change of what is wanted, of a glossary or of settings, until it is interrupted;
    what it writes itself, `ours`, is no change.

    What is wrong with settings or a glossary is told, and looked at again once they change. Raises UsageError where
    standard input is wanted.
    """
    if "-" in wanted:
        raise click.UsageError("standard input does not change: name files or folders to --watch")
    written = frozenset(map(os.path.abspath, ours))
    while True:
        seen = _seen(wanted, run, written)
        if sys.stdout.isatty():
            click.clear()
        try:
            lint()
        except MtcheckError as error:
            click.echo(f"mtcheck: {one_line(str(error))}", err=True)
        click.echo(
            f"mtcheck: {datetime.now():%H:%M:%S} watching {counted(len(seen), 'file')}; Ctrl-C ends it", err=True
        )
        sys.stdout.flush()
        while _seen(wanted, run, written) == seen:
            time.sleep(_EVERY)
        look_again()


def _seen(wanted: Iterable[str], run: Run, written: frozenset[str]) -> Seen:
    """The files that bear on a run, each with when it was written last (nanoseconds) and its size."""
    watched = (path for path in _watched(wanted, run) if os.path.abspath(path) not in written)
    return {path: state for path in watched if (state := _state(path))}


def _watched(wanted: Iterable[str], run: Run) -> Iterator[str]:
    try:
        yield from files_in_use(run)
        files = files_of(wanted, run).files
    except MtcheckError:
        # Settings that are wrong: what can mend them is below.
        files = []
    folders = {os.getcwd()}
    for file in files:
        yield file
        yield beside(file)
        folders.add(os.path.dirname(os.path.abspath(file)))
    # Settings may also come to be.
    for folder in {os.fspath(above) for f in folders for above in (Path(f), *Path(f).parents)}:
        yield os.path.join(folder, FILE_NAME)
        yield os.path.join(folder, "pyproject.toml")


def _state(path: str) -> tuple[int, int] | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
