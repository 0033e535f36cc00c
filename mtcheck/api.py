"""The pipeline, top to bottom: discover → read → check → merge → select → sort. Files are opened here and nowhere below."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from . import __version__, opening, termbase
from .checks import _registry
from .checks._base import BatchCheck, Scope
from .discovery import discover, is_excluded
from .engine import executors
from .engine.run import Plan, check_document, one_a_cause
from .engine.selection import reported
from .errors import MtcheckError, SettingsError, shown_path
from .model.finding import Failure, Finding, Partial, Report, merge
from .model.mention import Group, Place
from .model.term import Glossary
from .model.text import Document, Location, Segment
from .settings import Settings, find_file
from .settings import load as load_settings

if TYPE_CHECKING:
    from . import baseline as known
    from .engine.collecting import Collected
    from .inventory import Inventory


@dataclass(frozen=True, slots=True)
class Run:
    """What a run is asked for, besides its paths. `overrides` hold for every file, whatever settings are nearest to it."""

    overrides: tuple[tuple[str, object], ...] = ()
    config: str = ""
    isolated: bool = False
    jobs: int = 0

    def settings_for(self, path: str) -> Settings:
        """The settings that hold for a file. Raises SettingsError."""
        return _settings(self, os.path.dirname(os.path.abspath(path)))

    def with_override(self, key: str, value: object) -> Run:
        """The same run with one more setting given."""
        return replace(self, overrides=(*((k, v) for k, v in self.overrides if k != key), (key, value)))

    @property
    def here(self) -> Settings:
        """The settings that hold in the working folder, and for what concerns the run as a whole."""
        return _settings(self, os.getcwd())


@lru_cache(maxsize=1024)
def _settings(run: Run, folder: str) -> Settings:
    if run.config:
        settings = load_settings(os.path.realpath(run.config))
    else:
        file = None if run.isolated else find_file(folder)
        settings = load_settings(file) if file else Settings()
    return settings.override(**dict(run.overrides))


@lru_cache(maxsize=16)
def plan_for(settings: Settings) -> Plan:
    """The plan of a run with these settings. Raises GlossaryError for a glossary that cannot be used."""
    bundled = (
        [termbase.named(name) for name in termbase.bundled.with_deprecated()] if settings.bundled_glossaries else []
    )
    return Plan(settings, [*bundled, *own_glossaries(settings)], _beside if settings.bundled_glossaries else tuple)


def own_glossaries(settings: Settings) -> list[Glossary]:
    """The glossaries that the settings name. Raises GlossaryError or SettingsError for one that cannot be used."""
    return [_glossary(name, settings) for name in settings.glossaries]


def bundled_glossaries(settings: Settings) -> list[Glossary]:
    """All that come with mtcheck, unless the settings leave them out."""
    return [termbase.named(name) for name in termbase.bundled.names()] if settings.bundled_glossaries else []


def _beside() -> list[Glossary]:
    return [termbase.named(name) for name in termbase.bundled.without_deprecated()]


def glossary_path(name: str, settings: Settings) -> str | None:
    """The file a glossary setting means: relative to the settings file, or else to the working folder; None if there is none."""
    return next((p for p in (os.path.join(settings.root, name), name) if os.path.isfile(p)), None)


def _glossary(name: str, settings: Settings) -> Glossary:
    path = glossary_path(name, settings)
    if path is None:
        return termbase.named(name)
    try:
        with open(path, "rb") as stream:
            return termbase.usable(stream.read(), shown_path(path))
    except OSError as error:
        raise SettingsError(f"cannot be read: {error.strerror}", shown_path(path)) from None


class Task(NamedTuple):
    """One file for a worker; `unsafe` says which fixes to make, where it is to fix."""

    path: str
    run: Run
    unsafe: bool = False


def check_file(task: Task) -> Partial:
    """Everything wrong in one file; a file that cannot be checked is a failure among the results, never an exception."""
    try:
        return check_data(opening.read_bytes(task.path), task.path, task.run)
    except MtcheckError as error:
        return Partial(failures=(failure_of(error, task.path),), files=1)


def check_data(data: bytes, path: str, run: Run) -> Partial:
    """Everything wrong in the bytes of a file; `path` says by its suffix how to read them."""
    try:
        settings = run.settings_for(path)
        parts = _check(opening.documents(data, path, settings), settings, path)
    except MtcheckError as error:
        return Partial(failures=(failure_of(error, path),), files=1)
    except MemoryError:
        return Partial(failures=(Failure(path, "too large for the memory there is"),), files=1)
    return replace(merge(parts), files=1)


def failure_of(error: MtcheckError, path: str) -> Failure:
    return Failure(error.path or path, error.message, error.line)


def _check(documents: Iterable[Document], settings: Settings, path: str) -> list[Partial]:
    plan = plan_for(settings)
    return [_reported(check_document(document, plan), settings, path) for document in documents]


def _reported(part: Partial, settings: Settings, path: str) -> Partial:
    ignored = [
        n
        for pattern, names in settings.per_path_ignores
        if is_excluded(path, False, (pattern,), settings.root)
        for n in names
    ]
    return replace(part, findings=tuple(reported(part.findings, settings, ignored)))


def files_of(paths: Iterable[str], run: Run) -> tuple[list[str], list[Failure]]:
    """The files a run would check, and the paths that do not exist. Raises SettingsError, GlossaryError."""
    settings = run.here
    own = [
        settings.origin,
        settings.baseline,
        settings.docids,
        run.config,
        *(p for n in settings.glossaries if (p := glossary_path(n, settings))),
    ]
    wanted = list(paths)
    files, failures = discover(wanted, settings.exclude, settings.root, [p for p in own if p])
    # What a folder has of sources and references is not checked as if it were a system's translation.
    patterns = [p for p in (settings.sources, *(settings.references if settings.scoring else ())) if p]
    beside = {os.path.normpath(opening.beside_path(pattern, file, settings)) for file in files for pattern in patterns}
    # To score a reference, name it.
    named = {os.path.normpath(path) for path in wanted} if settings.scoring else set()
    files = [file for file in files if (name := os.path.normpath(file)) not in beside or name in named]
    return files, failures


def check_paths(
    paths: Iterable[str | os.PathLike[str]],
    run: Run = Run(),
    progress: Callable[[int, int], None] | None = None,
    also: Sequence[tuple[str, bytes]] = (),
) -> Report:
    """Checks files, folders and globs; `also` are texts to check with them, as standard input, each with its name.

    `progress` is told after each file how many are done, and how many there are. Raises SettingsError or GlossaryError when
    the run itself cannot be made; a file that cannot be checked is a failure in the report and keeps no other from it.
    """
    files, failures = files_of([os.fspath(p) for p in paths], run)
    # Before any work is shared out: a wrong glossary is one message, not one a file.
    plan = plan_for(run.here)
    parts = [check_data(data, name, run) for name, data in also]
    for number, part in enumerate(executors.run(check_file, [Task(f, run) for f in files], run.jobs), 1):
        parts.append(part)
        if progress:
            progress(number, len(files))
    whole = merge([*parts, Partial(failures=tuple(failures))])
    if plan.batch:
        whole = _judged_across(whole, run, dict(also))
    return report_of(_without_known(whole, run), len(whole.findings))


def _judged_across(whole: Partial, run: Run, texts: dict[str, bytes]) -> Partial:
    """The outcome with what only the batch shows. Raises InputError for an inventory that cannot be used."""
    # What batches need is imported with the first batch: most runs have none.
    from .engine.batch import judge_batch, settled
    from .engine.judging import findings_of
    from .inventory import Inventory

    settings = run.here
    plan = plan_for(settings)
    earlier = Inventory(os.path.join(settings.root, settings.inventory), read_only=True) if settings.inventory else None
    across: list[Finding] = []
    for check in plan.batch_checks:
        mentions = [m for check_id, m in whole.mentions if check_id == check.info.id]
        held = judge_batch(check, mentions, Scope(batch=True, terms=plan.terms), plan.options(check.info.id), earlier)
        segments = _segments({place for verdict in held for place in (verdict.place, *verdict.at)}, run, texts)

        def locate(place: Place, segments: dict[Place, Segment] = segments) -> Location | None:
            if segment := segments.get(place):
                return segment.at(place.start, place.end)
            return earlier.locate(place) if earlier else None

        ignored = {place for place, segment in segments.items() if check.info.id in segment.ignored}
        across += findings_of([verdict for verdict in held if verdict.place not in ignored], check.info, locate)
    if earlier:
        earlier.close()
    shown: list[Finding] = []
    for path, some in groupby(sorted(across, key=lambda f: f.sort_key), key=lambda f: f.location.path):
        shown += _reported(Partial(findings=tuple(some)), run.settings_for(path), path).findings
    together = one_a_cause(sorted(settled(whole.findings, shown), key=lambda f: f.sort_key))
    return replace(whole, findings=tuple(together), mentions=())


def _segments(places: Iterable[Place], run: Run, texts: dict[str, bytes]) -> dict[Place, Segment]:
    """The segments in which places lie, from their files read again; none for a file that has gone meanwhile."""
    found: dict[Place, Segment] = {}
    for path, some in groupby(sorted(places, key=lambda place: place.path), key=lambda place: place.path):
        wanted = list(some)
        try:
            data = texts[path] if path in texts else opening.read_bytes(path)
            documents = {d.id: d for d in opening.documents(data, path, run.settings_for(path))}
        except MtcheckError:
            continue
        for place in wanted:
            segments = documents[place.document].segments if place.document in documents else ()
            if place.order < len(segments) and place.end <= len(segments[place.order].target):
                found[place] = segments[place.order]
    return found


def collect_file(task: Task) -> Iterator[Collected]:
    """The mentions in one file, document by document. A file that cannot be read is a failure among the results."""
    from .engine.collecting import Collected, collect_document

    try:
        settings = task.run.settings_for(task.path)
        plan = plan_for(settings)
        for document in opening.documents(opening.read_bytes(task.path), task.path, settings):
            yield collect_document(document, plan, task.path)
    except MtcheckError as error:
        yield Collected(failures=(failure_of(error, task.path),))
    yield Collected(files=1)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Runs without the cyclic garbage collector: mentions are tuples by the million, none in a cycle, and it would walk them again and again."""
    import gc

    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def take_inventory(
    paths: Iterable[str], run: Run, inventory: Inventory, progress: Callable[[int, int], None] | None = None
) -> tuple[int, list[Failure]]:
    """Adds the mentions of files, folders and globs to an inventory; how many files there were, and which could not be read.

    Raises SettingsError, GlossaryError or InputError where nothing could be added.
    """
    files, failures = files_of(paths, run)
    plan = plan_for(run.here)
    with _without_collector(), inventory.writing(plan.batch_checks, Scope(batch=True, terms=plan.terms)):
        done = 0
        for found in executors.run_all(collect_file, [Task(f, run) for f in files], run.jobs):
            inventory.add(found)
            failures += found.failures
            done += found.files
            if progress and found.files:
                progress(done, len(files))
    return len(files), failures


def names_of(inventory: Inventory, run: Run) -> list[Group]:
    """The names of an inventory that are spelt in several ways, as some document or the batch shows; the most frequent first."""
    from .engine.batch import judged_names

    plan = plan_for(run.here)
    check = name_check()
    with _without_collector():
        return judged_names(check, inventory, Scope(batch=True, terms=plan.terms), plan.options(check.info.id))


def name_check() -> BatchCheck:
    """The check whose mentions are names."""
    check = _registry.load("name-variant")
    assert isinstance(check, BatchCheck)
    return check


def _without_known(whole: Partial, run: Run) -> Partial:
    """The outcome less what the baseline knows. Raises SettingsError for a baseline that cannot be used."""
    settings = run.here
    if not settings.baseline:
        return whole
    from . import baseline as known

    return replace(whole, findings=tuple(known.unknown(whole.findings, read_baseline(settings))))


def report_of(whole: Partial, found: int | None = None) -> Report:
    """The report of a merged run; `found` is how many findings there were before a baseline was held against them."""
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
    )


def read_baseline(settings: Settings) -> known.Baseline:
    """The baseline that the settings name. Raises SettingsError where it is none."""
    return baseline_file(
        os.path.join(settings.root, settings.baseline)
        if settings.origin and not os.path.isabs(settings.baseline)
        else settings.baseline
    )


def baseline_file(path: str) -> known.Baseline:
    """The baseline in a file. Raises SettingsError where it is none."""
    from . import baseline as known

    try:
        with open(path, encoding="utf-8") as stream:
            text = stream.read()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(
            f"the baseline cannot be read: {getattr(error, 'strerror', None) or error}", shown_path(path)
        ) from None
    return known.loads(text, shown_path(path))


def check_text(text: str, *, path: str = "text.txt", settings: Settings | None = None) -> list[Finding]:
    """Findings in a text; `path` says by its suffix how to read it. Raises InputError for a malformed text."""
    read, check = inspector(path, settings or Settings())
    return check(read(text))


def inspector(
    path: str, settings: Settings
) -> tuple[Callable[[str], list[Document]], Callable[[Sequence[Document]], list[Finding]]]:
    """What tells the documents of a text, and what tells the findings in documents."""

    def read(text: str) -> list[Document]:
        return list(opening.documents_of(text, path, settings))

    def check(documents: Sequence[Document]) -> list[Finding]:
        return list(merge(_check(documents, settings, path)).findings)

    return read, check
