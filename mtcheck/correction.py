"""Texts and files with their fixes made; a file is written by the call that says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from . import opening
from .api import Run, Task, failure_of, inspector, plan_for, read_baseline
from .engine import executors
from .engine.fixing import Fixed
from .engine.fixing import fix_text as fix_decoded
from .errors import InputError, MtcheckError
from .model.finding import Finding, Partial
from .model.text import Document
from .readers import is_binary, reader_for
from .readers.decode import encode
from .settings import Settings
from .writing import replace_file

if TYPE_CHECKING:
    from . import baseline as known


def fix_text(text: str, *, path: str = "text.txt", settings: Settings | None = None, unsafe: bool = False) -> str:
    """The text with its safe fixes made, or all fixes with `unsafe`. Raises InputError for a malformed text."""
    return fixed(text, path, settings or Settings(), unsafe).text


def fixed(text: str, path: str, settings: Settings, unsafe: bool, baseline: known.Baseline | None = None) -> Fixed:
    """The outcome of fixing a decoded text; findings that the baseline knows are left alone."""
    from . import baseline as known

    read, check = inspector(path, settings)

    def fresh(documents: Sequence[Document]) -> list[Finding]:
        return known.unknown(check(documents), baseline) if baseline else check(documents)

    return fix_decoded(text, reader_for(path), read, fresh, unsafe=unsafe)


class FileFix(NamedTuple):
    """A fixed file, not yet written: its bytes and text before, the same after, and the outcome for what is left in it."""

    path: str
    original: bytes
    before: str
    after: str
    encoded: bytes
    applied: int
    left: Partial


def fix_file(task: Task) -> FileFix:
    """Fixes one file in memory. A file that cannot be checked is a failure among what is left."""
    try:
        return fix_data(opening.read_bytes(task.path), task.path, task.run, task.unsafe)
    except MtcheckError as error:
        return FileFix(task.path, b"", "", "", b"", 0, Partial(failures=(failure_of(error, task.path),), files=1))


def fix_files(paths: Iterable[str], run: Run, unsafe: bool) -> Iterator[FileFix]:
    """Fixes files in memory, in order. Raises SettingsError or GlossaryError when the run itself cannot be made."""
    plan_for(run.here)
    return executors.run(fix_file, [Task(path, run, unsafe) for path in paths], run.jobs)


def fix_data(data: bytes, path: str, run: Run, unsafe: bool) -> FileFix:
    """The same for the bytes of a file."""
    try:
        settings = run.settings_for(path)
        if is_binary(path):
            raise InputError("cannot be fixed: nothing can be written to this format", path)
        decoded = opening.decoded(data, path, settings)
        outcome = fixed(decoded.text, path, settings, unsafe, read_baseline(settings) if settings.baseline else None)
    except MtcheckError as error:
        return FileFix(path, b"", "", "", b"", 0, Partial(failures=(failure_of(error, path),), files=1))
    left = Partial(findings=outcome.left, files=1, documents=1, words=len(outcome.text.split()))
    return FileFix(path, data, decoded.text, outcome.text, encode(outcome.text, decoded), len(outcome.applied), left)


def write_fixed(result: FileFix) -> None:
    """Writes a fixed file atomically, with the encoding, byte order mark and permissions it had.

    Raises InputError where the file cannot be written, or was changed meanwhile; the file is then as it was.
    """
    try:
        if opening.read_bytes(result.path) != result.original:
            raise InputError("changed while it was checked; nothing is written", result.path)
        replace_file(result.path, result.encoded)
    except OSError as error:
        raise InputError(f"cannot be written: {error.strerror}", result.path) from None
