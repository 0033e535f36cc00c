"""Files to a report: each file read and checked, the outcomes merged, a batch judged as one, what is known left out."""

from __future__ import annotations

import os
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import groupby
from typing import TYPE_CHECKING, Any

from .._version import __version__
from ..engine import executors
from ..engine.run import check_document, one_a_cause
from ..engine.selection import reported
from ..errors import MtcheckError, told
from ..model.finding import Finding
from ..model.report import Failure, Partial, Report, Site, Sizes, merge
from ..model.text import Document, SourceFile
from ..path_patterns import is_named
from ..readers import format_of
from ..readers.parts import is_as_parted, may_have_parts
from ..settings import Settings
from . import opening, sidecar
from .comments import idle_comments
from .discovery import files_of
from .runs import Run, Task, plan_for

if TYPE_CHECKING:
    from ..baseline import Baseline
    from ..model.mention import Place
    from ..readers.parts import Part
    from .gathering import Gathering, Outcome
    from .memory import Segments


_NO_TEXTS: Mapping[str, bytes] = {}
# From so many files on their outcomes are packed, and kept for later runs.
_MANY = 40
# Bytes of an article of usual length; as how many a byte counts where it may have a source, or be of one.
_ARTICLE, _BESIDE = 2_500, 4
# So many files tell how long all are.
_TELLING = 200


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
    plan_for(run.here).expect(len(files))
    further = Partial(failures=tuple(failures), notes=notes)
    tasks = _tasks(files, run)
    if run.keep_articles or len(tasks) == len(files) < _MANY:
        return finished(_outcome_unpacked(files, run, progress, further, also), run, dict(also))
    facts = _facts(run)
    try:
        done = gathered(files, run, progress, tasks)
    except _Stopped as stopped:
        raise Interrupted(finished(stopped.gathering.whole([further], facts), run)) from None
    return finished(
        done.whole([further, *(check_data(data, name, run) for name, data in also)], facts), run, dict(also)
    )


class _Stopped(KeyboardInterrupt):
    """Ctrl-C while outcomes came in."""

    def __init__(self, gathering: Gathering) -> None:
        super().__init__()
        self.gathering = gathering


def _facts(run: Run) -> Callable[[str], Callable[..., Any]] | None:
    """The types of what checks say of mentions, by the checks' ids; None where no batch is judged."""
    plan = plan_for(run.here)
    return {check.info.id: check.facts for check in plan.batch_checks}.__getitem__ if plan.batch else None


def gathered(
    files: Sequence[str],
    run: Run,
    progress: Callable[[int, int], None] | None = None,
    tasks: Sequence[Task] | None = None,
) -> Gathering:
    """The outcomes of files, packed; what is new of them is kept for later runs. `tasks` are those of the files."""
    from . import kept_results
    from .gathering import Gathering

    # What other runs have kept since the last one of this process.
    kept_results.book.cache_clear()
    gathering = Gathering(_wrong_as_a_whole)
    plan_for(run.here)
    tasks = tasks or _tasks(files, run)
    done = 0
    try:
        results = executors.run(check_packed, tasks, run.jobs, _lost_packed, _weight(files, len(tasks), run))
        for task, outcome in zip(tasks, results, strict=True):
            gathering.add(task, outcome)
            done += task.last
            if progress and task.last:
                progress(done, len(files))
    except KeyboardInterrupt:
        raise _Stopped(gathering) from None
    finally:
        gathering.keep()
    return gathering


def _outcome_unpacked(
    files: Sequence[str],
    run: Run,
    progress: Callable[[int, int], None] | None,
    further: Partial,
    also: Sequence[tuple[str, bytes]],
) -> Partial:
    parts = []
    weight = _weight(files, len(files), run)
    try:
        done = executors.run(check_file, [Task(f, run) for f in files], run.jobs, _lost, weight)
        for number, part in enumerate(done, 1):
            parts.append(part)
            if progress:
                progress(number, len(files))
    except KeyboardInterrupt:
        raise Interrupted(finished(merge([*parts, further]), run)) from None
    parts += [check_data(data, name, run) for name, data in also]
    return merge([*parts, further])


def _weight(files: Sequence[str], tasks: int, run: Run) -> float:
    """As how many articles without a source each of the tasks of files takes, as far as the first files tell."""
    settings, some = run.here, files[:_TELLING]
    size = 0
    for file in some:
        with suppress(OSError):
            has_source = settings.source and (settings.sources or format_of(file).bilingual)
            size += os.path.getsize(file) * (_BESIDE if has_source else 1)
    return size / _ARTICLE * len(files) / (len(some) * tasks) if some else 0


def _tasks(files: Iterable[str], run: Run) -> list[Task]:
    """A task a file; of a large one a task a part."""
    tasks = []
    for file in files:
        parts = _parts(file, run)
        tasks += [Task(file, run, part, part is parts[-1]) for part in parts] or [Task(file, run)]
    return tasks


def _parts(file: str, run: Run) -> list[Part]:
    """The parts of a large file, unless the run needs its documents, or what lies beside it speaks of all of it."""
    if run.scoring or run.keep_articles or not may_have_parts(file) or os.path.exists(sidecar.beside(file)):
        return []
    try:
        return opening.parts_of(file, run.settings_for(file))
    except MtcheckError:
        # Whoever checks it says why.
        return []


def check_segments(segments: Segments, name: str, run: Run) -> Report:
    """The report of segments in memory, placed in a file of this name. Raises InputError for lists that do not fit."""
    from .memory import documents_of

    settings = run.settings_for(name)
    found = check_documents(documents_of(segments, name, settings), settings, name, keep=True)
    return finished(found._replace(files=1), run)


def finished(whole: Partial, run: Run, texts: Mapping[str, bytes] = _NO_TEXTS) -> Report:
    """The report of a merged outcome: the batch judged as one, and what the baseline knows left out.

    `texts` are those of its files that are not on disk.
    """
    settings = run.here
    if plan_for(settings).batch:
        whole = _judged_across(whole, run, dict(texts))
    left = without_known(whole, settings) if run.heed_baseline else whole
    return report_of(left, settings, len(whole.findings))


def check_file(task: Task) -> Partial:
    """Everything wrong in one file; one that cannot be checked is a failure among the results, never an exception."""
    try:
        return check_data(opening.read_bytes(task.path), task.path, task.run)
    except Exception as error:
        return _lost(task, told(error))


def check_packed(task: Task) -> Outcome:
    """The outcome of a file or of a part of it, as it was kept or as it is found now; never an exception."""
    from ..model.packed import pack
    from .gathering import Outcome

    try:
        return _packed(task)
    except Exception as error:
        return Outcome(pack(_lost(task, told(error)), task.path))


def _packed(task: Task) -> Outcome:
    from ..model.packed import pack
    from . import kept_results
    from .gathering import Outcome

    path, part, run = task.path, task.part, task.run
    settings = run.settings_for(path)
    data = opening.part_bytes(path, part) if part else opening.read_bytes(path)
    keeping = not (run.scoring or run.keep_articles or run.shard)
    name = kept_results.book_key(settings) if keeping else None
    beside = kept_results.beside(path, settings) if name else None
    key = kept_results.key_of(path, part, data, beside) if beside is not None else b""
    if name and key and (known := kept_results.known(name, key)):
        return Outcome(known)
    found, names = _part_of(task, data, settings) if part else (check_data(data, path, run), None)
    # What cannot be checked is tried again; and the file, or what lay beside it, may have changed under our hands.
    keep = bool(name and key) and not found.failures and kept_results.beside(path, settings) == beside
    keep = keep and (part is None or is_as_parted(path, part))
    return Outcome(pack(found, path, names), name if keep and name else "", key if keep else b"")


def _part_of(task: Task, data: bytes, settings: Settings) -> tuple[Partial, array[int]]:
    """What is wrong in a part of a file, and hashes of the names of its documents."""
    from ..readers.ids import hashed

    assert task.part is not None
    names = []

    def named(documents: Iterable[Document]) -> Iterator[Document]:
        for document in documents:
            names.append(document.id)
            yield document

    documents = named(opening.documents_of_part(data, task.path, task.part, settings))
    try:
        found = check_documents(documents, settings, task.path, shard=task.run.shard)
    except MtcheckError as error:
        line = error.line + task.part.before[0] if error.line else 0
        found = Partial(failures=(Failure(error.path or task.path, error.message, line),))
    return found, hashed(names)


def _wrong_as_a_whole(task: Task) -> Failure | None:
    """What is wrong with a large file, found by reading it from end to end."""
    try:
        settings = task.run.settings_for(task.path)
        for _ in opening.documents(opening.read_bytes(task.path), task.path, settings):
            pass
    except Exception as error:
        return Failure.of(told(error), task.path)
    return None


def _lost_packed(task: Task, error: MtcheckError) -> Outcome:
    from ..model.packed import pack
    from .gathering import Outcome

    return Outcome(pack(_lost(task, error), task.path))


def _lost(task: Task, error: MtcheckError) -> Partial:
    """The outcome for a file that could not be checked."""
    return Partial(failures=(Failure.of(error, task.path),), files=1)


def check_data(data: bytes, path: str, run: Run) -> Partial:
    """Everything wrong in the bytes of a file; `path` says by its suffix how to read them."""
    try:
        settings = run.settings_for(path)
        documents = opening.documents(data, path, settings, scoring=run.scoring)
        found = check_documents(documents, settings, path, keep=run.keep_articles, shard=run.shard)
        return found._replace(files=1)
    except Exception as error:
        return Partial(failures=(Failure.of(told(error), path),), files=1)


def check_documents(
    documents: Iterable[Document],
    settings: Settings,
    path: str = "",
    *,
    keep: bool = False,
    shard: bool = False,
    heed: bool = True,
    beside: bool = True,
) -> Partial:
    """What the settings report of documents, which lie in the file `path`; the documents too, to `keep` them, and for a
    `shard` the places of all mentions and the sizes of segments. `heed` what the file leaves alone, and what the one
    `beside` it does. Raises InputError where that cannot be understood.
    """
    plan = plan_for(settings)
    rows = sidecar.rows_beside(path, settings.registry) if heed and beside else ()
    parts, before, noted = [], list[Finding](), False
    for document in documents:
        part = check_document(document, plan)
        found = reported_in(part.findings, settings, path)
        if rows:
            before += found
            found = sidecar.left(found, rows)
        parts.append(
            part._replace(
                findings=tuple(found),
                articles=(document,) if keep else (),
                sites=tuple(_site(document, check, m.place, rows) for check, m in part.mentions) if shard else (),
                sizes=(_sizes(document, path),) if shard else (),
            )
        )
        if heed and not noted and (file := _file_of(document)):
            noted = True
            if notes := idle_comments(file.decoded, path, settings.registry, file.before[0]):
                parts.append(Partial(notes=tuple(notes)))
    if rows and not plan.batch:
        parts.append(Partial(notes=tuple(sidecar.unused(before, rows, path))))
    return merge(parts)


def _file_of(document: Document) -> SourceFile | None:
    """The file of a document, or the part that was read of it; None for one that is no text."""
    file = document.segments[0].file if document.segments else None
    return None if file is None or file.by_paragraph or not file.decoded else file


def _sizes(document: Document, path: str) -> Sizes:
    from ..metrics.penalty import count  # slow to import, and few runs are shards

    def size(text: str | None, language: str) -> tuple[int | None, int | None]:
        return (None, None) if text is None else (len(text), count(text, language))

    rows = [
        (len(s.target), count(s.target, document.target_lang), *size(s.source, document.source_lang))
        for s in document.segments
    ]
    return Sizes(path, document.id, tuple(rows))


def _site(document: Document, check: str, place: Place, rows: Sequence[sidecar.Row]) -> Site:
    """Where a mention stands, and which checks are switched off there: by comments, and beside the file."""
    segment = document.segments[place.order]
    location = segment.at(place.start, place.end)
    beside = (check,) if any(row.covers(check, location) for row in rows) else ()
    return Site(location, (*segment.ignored, *segment.switched_off, *beside))


def reported_in(findings: Iterable[Finding], settings: Settings, path: str) -> list[Finding]:
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
        return whole._replace(failures=(*whole.failures, lost), mentions=(), sites=(), sizes=())
    for path, some in groupby(found, key=lambda f: f.location.path):
        settings = run.settings_for(path)
        across += sidecar.left(reported_in(some, settings, path), sidecar.rows_beside(path, settings.registry))
    together = one_a_cause(sorted(settled(whole.findings, across), key=lambda f: f.sort_key), run.here.registry)
    return whole._replace(findings=tuple(together), mentions=(), sites=(), sizes=())


def without_known(whole: Partial, settings: Settings) -> Partial:
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


def known_if_there(settings: Settings) -> Baseline | None:
    """The same, None also where its file is still to be written."""
    return known_of(settings) if os.path.exists(settings.baseline_path) else None


def report_of(whole: Partial, settings: Settings | None = None, found: int | None = None) -> Report:
    """The report of a merged run with some settings; `found` is how many findings there were before a baseline was held
    against them.
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
        folder=settings.folder if settings else "",
        documentation=settings.documentation_url if settings else "",
        skipped=whole.skipped,
        languages=whole.languages,
    )
