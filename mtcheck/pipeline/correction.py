"""Texts and files with their fixes made; a file is written by the call that says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from .. import baseline
from ..engine import executors
from ..engine.fixing import Fixed, fix_text
from ..errors import InputError, MtcheckError, told
from ..model.finding import Finding
from ..model.report import Failure, Partial
from ..model.text import Document
from ..readers import is_binary, reader_for
from ..readers.decode import encode
from ..settings import Settings
from ..writing import replace_file
from . import opening
from .checking import check_documents
from .runs import Run, plan_for


def fixed(
    text: str,
    path: str,
    settings: Settings,
    *,
    unsafe: bool,
    source: str | None = None,
    known: baseline.Baseline | None = None,
) -> Fixed:
    """The outcome of fixing a decoded text; findings that the baseline knows are left alone. Raises InputError."""

    def read(current: str) -> list[Document]:
        return list(opening.documents_of(current, path, settings, source=source))

    def check(documents: Sequence[Document]) -> Sequence[Finding]:
        findings = check_documents(documents, settings, path).findings
        return baseline.unknown(findings, known) if known else findings

    return fix_text(text, reader_for(path), read, check, unsafe=unsafe)


class FixTask(NamedTuple):
    """One file for a worker; `unsafe` says which fixes to make."""

    path: str
    run: Run
    unsafe: bool


class FileFix(NamedTuple):
    """A fixed file, not yet written: bytes and text before, the same after, and the outcome for what is left in it."""

    path: str
    original: bytes
    before: str
    after: str
    encoded: bytes
    applied: int
    left: Partial


def fix_files(paths: Iterable[str], run: Run, unsafe: bool) -> Iterator[FileFix]:
    """Fixes files in memory, in order. Raises SettingsError or GlossaryError when the run itself cannot be made."""
    plan_for(run.here)
    return executors.run(fix_file, [FixTask(path, run, unsafe) for path in paths], run.jobs, _lost)


def fix_file(task: FixTask) -> FileFix:
    """Fixes one file in memory. A file that cannot be checked is a failure among what is left."""
    try:
        return fix_data(opening.read_bytes(task.path), task.path, task.run, task.unsafe)
    except Exception as error:
        return _lost(task, told(error))


def _lost(task: FixTask, error: MtcheckError) -> FileFix:
    return _failed(error, task.path)


def fix_data(data: bytes, path: str, run: Run, unsafe: bool) -> FileFix:
    """The same for the bytes of a file."""
    try:
        settings = run.settings_for(path)
        if is_binary(path):
            raise InputError("cannot be fixed: nothing can be written to this format", path)
        decoded = opening.decoded(data, path, settings)
        known = baseline.read(settings.baseline_path) if settings.baseline else None
        outcome = fixed(decoded.text, path, settings, unsafe=unsafe, known=known)
        encoded = encode(outcome.text, decoded)
    except Exception as error:
        return _failed(told(error), path)
    left = Partial(
        findings=outcome.left,
        files=1,
        documents=1,
        words=len(outcome.text.split()),
        articles=outcome.documents if run.keep_articles else (),
    )
    return FileFix(path, data, decoded.text, outcome.text, encoded, len(outcome.applied), left)


def _failed(error: MtcheckError, path: str) -> FileFix:
    return FileFix(path, b"", "", "", b"", 0, Partial(failures=(Failure.of(error, path),), files=1))


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
