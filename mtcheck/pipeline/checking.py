"""Files to a report: each file read and checked, the outcomes merged, a batch judged as one, what is known left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from .._version import __version__
from ..engine import executors
from ..engine.run import check_document, one_a_cause
from ..engine.selection import reported
from ..errors import MtcheckError, told
from ..model.finding import Finding
from ..model.report import Failure, Partial, Report, merge
from ..model.text import Document
from ..path_patterns import is_named
from ..settings import Settings
from . import opening, sidecar
from .discovery import files_of
from .runs import Run, Task, plan_for

if TYPE_CHECKING:
    from ..baseline import Baseline
    from .memory import Segments


class Interrupted(KeyboardInterrupt):
    """A run that was interrupted; `report` has what was found before."""

    def __init__(self, report: Report) -> None:
        super().__init__(report)
        self.report = report


def check_files(
    paths: Iterable[str],
    run: Run,
    progress: Callable[[int, int], None] | None = None,
    also: Sequence[tuple[str, bytes]] = (),
) -> Report:
    """The report of files, folders and globs.

    `also` are texts to check with them, as standard input, each with its name. `progress` is told after each file how
    many are done, and how many there are. Raises SettingsError or GlossaryError where the run itself cannot be made; a
    file that cannot be checked is a failure in the report and keeps no other from it. Raises Interrupted on Ctrl-C.
    """
    files, failures, notes = files_of(paths, run)
    # Before any work is shared out: a wrong glossary is one message, not one a file.
    plan_for(run.here)
    parts = []
    results = executors.run(check_file, [Task(f, run) for f in files], run.jobs, _lost)
    try:
        for number, part in enumerate(results, 1):
            parts.append(part)
            if progress:
                progress(number, len(files))
    except KeyboardInterrupt:
        raise Interrupted(_finished(merge([*parts, Partial(failures=tuple(failures), notes=notes)]), run, {})) from None
    parts += [check_data(data, name, run) for name, data in also]
    return _finished(merge([*parts, Partial(failures=tuple(failures), notes=notes)]), run, dict(also))


def check_segments(segments: Segments, name: str, run: Run) -> Report:
    """The report of segments in memory, placed in a file of this name. Raises InputError for lists that do not fit."""
    from .memory import documents_of

    settings = run.settings_for(name)
    found = check_documents(documents_of(segments, name, settings), settings, name, keep=True)
    return _finished(found._replace(files=1), run, {})


def _finished(whole: Partial, run: Run, texts: dict[str, bytes]) -> Report:
    """The report of a merged outcome: the batch judged as one, and what the baseline knows left out."""
    settings = run.here
    if plan_for(settings).batch:
        whole = _judged_across(whole, run, texts)
    return report_of(_without_known(whole, settings), len(whole.findings), settings.folder)


def check_file(task: Task) -> Partial:
    """Everything wrong in one file; one that cannot be checked is a failure among the results, never an exception."""
    try:
        return check_data(opening.read_bytes(task.path), task.path, task.run)
    except Exception as error:
        return _lost(task, told(error))


def _lost(task: Task, error: MtcheckError) -> Partial:
    """The outcome for a file that could not be checked."""
    return Partial(failures=(Failure.of(error, task.path),), files=1)


def check_data(data: bytes, path: str, run: Run) -> Partial:
    """Everything wrong in the bytes of a file; `path` says by its suffix how to read them."""
    try:
        settings = run.settings_for(path)
        documents = opening.documents(data, path, settings, scoring=run.scoring)
        return check_documents(documents, settings, path, keep=run.keep_articles)._replace(files=1)
    except Exception as error:
        return Partial(failures=(Failure.of(told(error), path),), files=1)


def check_documents(
    documents: Iterable[Document], settings: Settings, path: str = "", *, keep: bool = False, heed: bool = True
) -> Partial:
    """What the settings report of documents, which lie in the file `path`; the documents too, to `keep` them. `heed`
    what the file beside it leaves alone. Raises InputError where that cannot be understood.
    """
    plan = plan_for(settings)
    rows = sidecar.rows_beside(path, settings.registry) if heed else ()
    parts, before = [], list[Finding]()
    for document in documents:
        part = check_document(document, plan)
        found = _reported(part.findings, settings, path)
        if rows:
            before += found
            found = sidecar.left(found, rows)
        parts.append(part._replace(findings=tuple(found), articles=(document,) if keep else ()))
    if rows and not plan.batch:
        parts.append(Partial(notes=tuple(sidecar.unused(before, rows, path))))
    return merge(parts)


def _reported(findings: Iterable[Finding], settings: Settings, path: str) -> list[Finding]:
    """The findings that are to be reported of a file."""
    return reported(findings, settings, ignored_for(path, settings))


def ignored_for(path: str, settings: Settings) -> list[str]:
    """The checks, families and categories that the settings ignore for a path."""
    return [
        name
        for pattern, names in settings.per_path_ignores.items()
        if is_named(path, False, (pattern,), settings.root)
        for name in names
    ]


def _judged_across(whole: Partial, run: Run, texts: dict[str, bytes]) -> Partial:
    """The outcome with what only the batch shows. Raises InputError for an inventory that cannot be used."""
    # What batches need is imported with the first batch: most runs have none.
    from ..batch.judged import settled
    from .batches import judged_across

    across: list[Finding] = []
    try:
        found = sorted(judged_across(whole, run, texts), key=lambda f: f.sort_key)
    except MtcheckError:
        raise
    except Exception as error:
        # What single files have is reported all the same.
        lost = Failure.of(told(error, "judging the batch"), ".")
        return whole._replace(failures=(*whole.failures, lost), mentions=())
    for path, some in groupby(found, key=lambda f: f.location.path):
        settings = run.settings_for(path)
        across += sidecar.left(_reported(some, settings, path), sidecar.rows_beside(path, settings.registry))
    together = one_a_cause(sorted(settled(whole.findings, across), key=lambda f: f.sort_key), run.here.registry)
    return whole._replace(findings=tuple(together), mentions=())


def _without_known(whole: Partial, settings: Settings) -> Partial:
    """The outcome less what the baseline knows. Raises SettingsError for a baseline that cannot be used."""
    known = known_of(settings)
    if known is None:
        return whole
    from .. import baseline

    return whole._replace(findings=tuple(baseline.unknown(whole.findings, known)))


def known_of(settings: Settings) -> Baseline | None:
    """The baseline of the settings, None where they name none. Raises SettingsError for one that cannot be used."""
    if not settings.baseline:
        return None
    from .. import baseline

    return baseline.read(settings.baseline_path)


def report_of(whole: Partial, found: int | None = None, folder: str = "") -> Report:
    """The report of a merged run; `found` is how many findings there were before a baseline was held against them, and
    `folder` where its paths count from.
    """
    return Report(
        findings=whole.findings,
        failures=whole.failures,
        notes=whole.notes,
        files=whole.files,
        documents=whole.documents,
        segments=whole.segments,
        words=whole.words,
        baselined=0 if found is None else found - len(whole.findings),
        version=__version__,
        articles=whole.articles,
        rules=whole.rules,
        folder=folder,
        skipped=whole.skipped,
        languages=whole.languages,
    )
