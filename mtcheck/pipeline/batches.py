"""Whole batches: what only all documents together show, and the inventories that keep their names."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import groupby

from ..batch.collecting import Collected, collect_document
from ..batch.inventory import Inventory
from ..batch.judged import judge_batch, judged_names
from ..checks._base import BatchCheck, Scope
from ..engine import executors
from ..engine.judging import findings_of
from ..errors import InputError, MtcheckError, told
from ..model.finding import Finding
from ..model.mention import Group, Place
from ..model.report import Failure, Partial, Site
from ..model.text import Document, Location
from . import opening
from .discovery import files_of
from .runs import Run, Task, plan_for

# What stands in the name of a file for bytes that are no UTF-8 (PEP 383).
_HALF = re.compile("[\ud800-\udfff]")


def judged_across(whole: Partial, run: Run, texts: dict[str, bytes]) -> list[Finding]:
    """What only the batch shows, by check. Raises InputError for an inventory that cannot be used."""
    settings = run.here
    plan = plan_for(settings)
    earlier = Inventory(os.path.join(settings.root, settings.inventory), read_only=True) if settings.inventory else None
    found: list[Finding] = []
    for check in plan.batch_checks:
        mentions = [m for check_id, m in whole.mentions if check_id == check.info.id]
        held = judge_batch(check, mentions, Scope(batch=True, terms=plan.terms), plan.options(check.info.id), earlier)
        places = {place for verdict in held for place in (verdict.place, *verdict.at)}
        sites = _sites(check.info.id, places, whole, run, texts)

        def locate(place: Place, sites: dict[Place, Site] = sites) -> Location | None:
            if site := sites.get(place):
                return site.location
            return earlier.locate(place) if earlier else None

        names = plan.checks.names_of(check.info.id)
        ignored = {place for place, site in sites.items() if names & {*site.off}}
        found += findings_of([verdict for verdict in held if verdict.place not in ignored], check.info, locate)
    if earlier:
        earlier.close()
    return found


def _sites(check: str, places: set[Place], whole: Partial, run: Run, texts: dict[str, bytes]) -> dict[Place, Site]:
    """Where places of a check stand: as was noted with its mentions, else in the documents that were kept, else in the
    files read again; none for a file that has gone meanwhile, or of an earlier batch.
    """
    if whole.sites:
        noted = zip(whole.mentions, whole.sites, strict=True)
        return {m.place: site for (of, m), site in noted if of == check and m.place in places}
    kept: dict[str, list[Document]] = {}
    for document in whole.articles:
        if document.segments:
            kept.setdefault(document.segments[0].file.path, []).append(document)
    found: dict[Place, Site] = {}
    for path, some in groupby(sorted(places, key=lambda place: place.path), key=lambda place: place.path):
        wanted: dict[str, list[Place]] = {}
        for place in some:
            wanted.setdefault(place.document, []).append(place)
        try:
            for document in kept.get(path) or _read(path, run, texts):
                for place in wanted.get(document.id, ()):
                    if site := _site(place, document):
                        found[place] = site
        except MtcheckError:
            continue
    return found


def _read(path: str, run: Run, texts: dict[str, bytes]) -> Iterator[Document]:
    """The documents of a file, of a large one part by part."""
    settings = run.settings_for(path)
    parts = [] if path in texts or run.scoring else opening.parts_of(path, settings)
    for part in parts:
        yield from opening.documents_of_part(opening.part_bytes(path, part), path, part, settings)
    if not parts:
        data = texts[path] if path in texts else opening.read_bytes(path)
        yield from opening.documents(data, path, settings, scoring=run.scoring)


def _site(place: Place, document: Document) -> Site | None:
    """Where a place stands in its document; None where that is no longer what it was."""
    if place.order >= len(document.segments):
        return None
    segment = document.segments[place.order]
    if place.end > len(segment.target):
        return None
    return Site(segment.at(place.start, place.end), (*segment.ignored, *segment.switched_off))


def collect_file(task: Task) -> Iterator[Collected]:
    """The mentions in one file, document by document. A file that cannot be read is a failure among the results."""
    try:
        settings = task.run.settings_for(task.path)
        plan = plan_for(settings)
        if _HALF.search(task.path):
            raise InputError("its name is not UTF-8, and no inventory can hold it; rename the file", task.path)
        data = opening.read_bytes(task.path)
        for document in opening.documents(data, task.path, settings, scoring=task.run.scoring):
            yield collect_document(document, plan, task.path)
    except Exception as error:
        yield Collected(failures=(Failure.of(told(error), task.path),))
    yield Collected(files=1)


def _lost(task: Task, error: MtcheckError) -> Collected:
    """What a file gives whose process was killed."""
    return Collected(failures=(Failure.of(error, task.path),), files=1)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Runs without the cyclic garbage collector.

    Mentions are tuples by the million, none in a cycle, and it would walk them again and again.
    """
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
    """Adds the mentions of files, folders and globs to an inventory.

    How many files there were, and which could not be read. Raises SettingsError, GlossaryError or InputError where
    nothing could be added.
    """
    files, failures, _ = files_of(paths, run)
    plan = plan_for(run.here)
    with _without_collector(), inventory.writing(plan.batch_checks, Scope(batch=True, terms=plan.terms)):
        done = 0
        for found in executors.run_all(collect_file, [Task(f, run) for f in files], run.jobs, _lost):
            inventory.add(found)
            failures += found.failures
            done += found.files
            if progress and found.files:
                progress(done, len(files))
    return len(files), failures


def names_of(inventory: Inventory, run: Run, check: BatchCheck) -> list[Group]:
    """The forms of a check that are one as some document or the batch shows; the most frequent first."""
    plan = plan_for(run.here)
    with _without_collector():
        return judged_names(check, inventory, Scope(batch=True, terms=plan.terms), plan.options(check.info.id))
