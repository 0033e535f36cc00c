"""Texts and files with their fixes made; a file is written by the call that says so."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from .. import baseline
from ..engine import executors
from ..engine.fixing import Fixed, fix_text
from ..engine.proving import Chosen, Prover, State
from ..errors import InputError, MtcheckError, told
from ..model.finding import Finding
from ..model.report import Failure, Partial, merge
from ..model.text import Document
from ..readers import is_binary, reader_for
from ..readers.decode import encode
from ..settings import Settings
from ..text.reading.words import word_count
from ..writing import replace_file
from . import opening
from .checking import check_data, check_documents, known_if_there, known_of
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


def fixed_alone(text: str, path: str, settings: Settings, finding: Finding, *, source: str | None = None) -> str | None:
    """A decoded text with the fix of one of its findings made; None where it cannot be, or would change more."""
    if finding.fix is None:
        return None

    def read(current: str) -> list[Document]:
        return list(opening.documents_of(current, path, settings, source=source))

    state = State(text, read(text))
    made, after, _ = Prover(reader_for(path), read).proven(state, [Chosen(finding, finding.fix)])
    return after.text if made else None


class FixTask(NamedTuple):
    """One file for a worker; `unsafe` says which fixes to make."""

    path: str
    run: Run
    unsafe: bool


class FileFix(NamedTuple):
    """A fixed file, not yet written: bytes and text before, the same after, and the outcome for what is left in it.

    The text of a package is that of its paragraphs, a line each: nobody reads its XML.
    """

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
            return _unfixed("nothing can be written to this format", data, path, run)
        decoded = opening.decoded(data, path, settings)
        if encode(decoded.text, decoded) != data:
            way_out = "its encoding does not give its bytes again; convert it to UTF-8"
            return _unfixed(way_out, data, path, run)
        known = known_of(settings) if run.heed_baseline else known_if_there(settings)
        outcome = fixed(decoded.text, path, settings, unsafe=unsafe, known=known)
        encoded = encode(outcome.text, decoded)
    except Exception as error:
        return _failed(told(error), path)
    before, after = decoded.text, outcome.text
    if decoded.package and after != before:
        before = _lines_of(opening.documents_of(before, path, settings))
        after = _lines_of(outcome.documents)
    rest = outcome.left
    if known and not run.heed_baseline:
        rest = tuple(check_documents(outcome.documents, settings, path).findings)
    tried = {finding for finding in outcome.left if finding.fix and (unsafe or finding.fix.safe)}
    left = Partial(
        findings=tuple(replace(f, fix=None) if f in tried else f for f in rest),
        notes=tuple(_unmade(finding, outcome.documents) for finding in outcome.left if finding in tried),
        files=1,
        documents=1,
        words=sum(word_count(s.target, d.target_lang) for d in outcome.documents for s in d.segments),
        languages=tuple((d.target_lang, 1) for d in outcome.documents),
        articles=outcome.documents if run.keep_articles else (),
        rules=settings.registry.foreign_rules(rest),
    )
    return FileFix(path, data, before, after, encoded, len(outcome.applied), left)


def _unmade(finding: Finding, documents: Sequence[Document]) -> str:
    """Why a fix that was to be made was not."""
    place, edits = finding.location, finding.fix.edits if finding.fix else ()
    lines = any(edit.remove_segment for edit in edits) and any(
        s.source_file for d in documents if d.id == place.document for s in d.segments
    )
    reason = "beside a source no line is taken out" if lines else "the format cannot hold it, or it would change more"
    return f"{place.path}:{place.line}: {finding.check} is not fixed: {reason}; make it by hand"


def _lines_of(documents: Iterable[Document]) -> str:
    return "".join(f"{segment.target}\n" for document in documents for segment in document.segments)


def _unfixed(why: str, data: bytes, path: str, run: Run) -> FileFix:
    """A file that can be checked, and that no fix may touch."""
    failure = Failure.of(InputError(f"cannot be fixed: {why}", path), path)
    found = check_data(data, path, run)
    left = found if found.failures else merge([found, Partial(failures=(failure,))])
    return FileFix(path, data, "", "", data, 0, left)


def _failed(error: MtcheckError, path: str) -> FileFix:
    return FileFix(path, b"", "", "", b"", 0, Partial(failures=(Failure.of(error, path),), files=1))


def write_fixed(result: FileFix, named: Sequence[str] = ()) -> None:
    """Writes a fixed file atomically, with the encoding, byte order mark and permissions it had.

    `named` are the files and folders that the user named. Raises InputError where the file cannot be written, was
    changed meanwhile, or stands in a named folder as a link to what lies outside; the file is then as it was.
    """
    if _leads_out(result.path, named):
        raise InputError("is a link out of the folder, and is not fixed through it; name the file itself", result.path)
    try:
        if opening.read_bytes(result.path) != result.original:
            raise InputError("changed while it was checked; nothing is written", result.path)
        replace_file(result.path, result.encoded)
    except OSError as error:
        raise InputError(f"cannot be written: {error.strerror}", result.path) from None


def _leads_out(path: str, named: Sequence[str]) -> bool:
    """Whether a file in a folder that was named is, by a link, not in it."""
    place = os.path.abspath(path)
    if place in map(os.path.abspath, named):
        return False
    folders = [folder for folder in named if os.path.isdir(folder) and _lies_in(place, os.path.abspath(folder))]
    real = os.path.realpath(path)
    return bool(folders) and not any(_lies_in(real, os.path.realpath(folder)) for folder in folders)


def _lies_in(path: str, folder: str) -> bool:
    return path.startswith(os.path.join(folder, ""))
