"""Whole batches as statistics: check → read → count. Files are opened by the pipeline of `api`, which this stands on."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from . import api, opening
from .api import Run
from .engine import executors
from .errors import MtcheckError, UsageError, nearest
from .model.finding import Failure, Partial, Report
from .model.score import Level, Method, Place, Resampled
from .model.term import Status, TermEntry
from .model.text import Document, Segment, TermPair
from .scoring import metrics, significance
from .scoring._base import Metric, Options, SegmentKey, Statistics, System, key_of, name_of
from .scoring.penalty import count
from .scoring.term_success import unrendered
from .settings import Settings
from .text.terms.in_source import SourceTerms


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be computed. No `metrics` means the usual ones that the input allows; no `test` none; `baseline` "" the first system.

    `resamples` 0 means as many as sacrebleu takes. What is resampled are segments, as in sacrebleu, or whole documents, whose segments resemble
    each other. `review` keeps the texts, for a report that shows them.
    """

    metrics: tuple[str, ...] = ()
    test: Method | None = None
    baseline: str = ""
    confidence: bool = False
    resamples: int = 0
    seed: int = significance.DEFAULT_SEED
    level: Level = "corpus"
    tokenize: str = ""
    resample: Resampled = "segment"
    review: bool = False


class Task(NamedTuple):
    """One system for a worker: its name, its files, folders and globs."""

    name: str
    paths: tuple[str, ...]
    run: Run
    wanted: Wanted


class Evaluated(NamedTuple):
    """A system's outcome, small enough to travel: statistics by metric id, those of the references, findings and failures.

    `keys` and `places` have an entry a segment; of a place is told which terms it lacks. `articles` and `penalty` are there
    for a review.
    """

    name: str
    statistics: dict[str, Statistics]
    ceiling: tuple[dict[str, Statistics], ...]
    report: Report
    keys: tuple[SegmentKey, ...]
    places: tuple[Place, ...] = ()
    ids: tuple[tuple[str, str], ...] = ()
    articles: tuple[Document, ...] = ()
    penalty: dict[str, Statistics] | None = None


def evaluate(
    systems: Sequence[tuple[str, Sequence[str]]],
    run: Run,
    wanted: Wanted,
    progress: Callable[[int, int], None] | None = None,
) -> tuple[list[Evaluated], tuple[Failure, ...]]:
    """The statistics of systems, in order, and what could not be read."""
    known = metrics()
    for metric in wanted.metrics:
        if metric not in known:
            raise UsageError(f"no metric {metric!r}{nearest(metric, list(known))}; there are {', '.join(known)}")
    names = Counter(name for name, _ in systems)
    if twice := next((name for name, times in names.items() if times > 1), ""):
        raise UsageError(f"two systems are called {twice!r}; name them with --system NAME=PATH")
    # Before any work is shared out: a wrong glossary or option is one message, not one a system.
    api.plan_for(run.here)
    # One system's files are shared out; several systems are, one by one.
    inner = replace(run, jobs=run.jobs if len(systems) == 1 else 1)
    tasks = [Task(name, tuple(paths), inner, wanted) for name, paths in systems]
    done: list[Evaluated] = []
    failures: list[Failure] = []
    jobs = run.jobs or min(os.cpu_count() or 1, len(tasks))
    for number, outcome in enumerate(executors.run(evaluate_system, tasks, jobs), 1):
        failures += outcome.report.failures
        if not outcome.report.failures:
            done.append(outcome)
        if progress:
            progress(number, len(tasks))
    return done, tuple(failures)


def evaluate_system(task: Task) -> Evaluated:
    """One system: checked if a metric asks for findings, read, and counted."""
    known = metrics()
    chosen = [known[m] for m in task.wanted.metrics] or list(known.values())
    settings = task.run.here
    checks = task.wanted.review or any(
        "findings" in metric.needs for metric in chosen if metric.default or task.wanted.metrics
    )
    report = api.check_paths(task.paths, task.run) if checks else api.report_of(Partial())
    documents, failures = documents_of(task.paths, task.run)
    failures = tuple(sorted({*failures, *report.failures}, key=lambda f: (f.path, f.line, f.message)))
    if not failures and not any(document.segments for document in documents):
        failures = (Failure(task.name, "has no segments to score"),)
    if failures:
        return Evaluated(task.name, {}, (), replace(report, findings=(), failures=failures), ())
    return counted(task.name, documents, report, settings, task.wanted)


def counted(name: str, documents: Sequence[Document], report: Report, settings: Settings, wanted: Wanted) -> Evaluated:
    """The statistics of documents and of the findings in them."""
    known = metrics()
    documents, terms = _with_terms(documents, settings)
    options = Options(
        settings.mqm_preset, settings.mqm_weights, settings.mqm_words, wanted.tokenize, settings.lemmatiser, terms
    )
    system = System(name, tuple(documents), report.findings, options)
    usable = _usable(system, [known[m] for m in wanted.metrics] or list(known.values()), bool(wanted.metrics))
    ceiling = tuple(
        {m.id: m.statistics(reference) for m in usable if "terms" in m.needs}
        for reference in _references(system)
        if any("terms" in m.needs for m in usable)
    )
    shown = replace(
        report,
        files=len({s.file.path for _, s in system.segments}),
        documents=len(documents),
        segments=sum(len(d.segments) for d in documents),
        words=sum(count(s.target, d.target_lang) for d, s in system.segments),
    )
    lacks = any("terms" in m.needs for m in usable)
    places = tuple(
        Place(
            s.file.path,
            s.file.line_column(s.file_range(0, 0)[0])[0],
            s.target,
            _lacking_terms(d, s, options) if lacks else "",
        )
        for d, s in system.segments
    )
    ids = tuple((document.id, segment.id) for document, segment in system.segments)
    found = {m.id: m.statistics(system) for m in usable}
    evaluated = Evaluated(name, found, ceiling, shown, _keys(system), places, ids)
    if not wanted.review:
        return evaluated
    return evaluated._replace(articles=tuple(documents), penalty={"mqm": known["mqm"].statistics(system)})


def _usable(system: System, chosen: Iterable[Metric], asked: bool) -> list[Metric]:
    """The metrics that the input allows. Raises UsageError for one that was asked for and lacks what it needs."""
    found = []
    for metric in chosen:
        missing = next((need for need in metric.needs if not system.has(need)), None)
        if missing and asked:
            raise UsageError(f"{metric.id} needs {_MISSING[missing]}")
        if not missing and (asked or metric.default):
            found.append(metric)
    return found


_MISSING = {
    "references": "references: give --reference, or JSONL whose segments have 'references'",
    "terms": "terms: give --glossary with source terms of that language, or JSONL whose segments have 'terms'",
    "source": "the source: give --source, or a bilingual format",
    "findings": "findings",
}


def lacking(metric: str) -> str:
    """How to give a metric what it needs."""
    return "; ".join(_MISSING[need] for need in metrics()[metric].needs)


def documents_of(paths: Iterable[str], run: Run) -> tuple[list[Document], tuple[Failure, ...]]:
    """The documents of files, folders and globs, in order, and what could not be read."""
    files, failures = api.files_of(paths, run)
    documents: list[Document] = []
    for file in files:
        try:
            documents += opening.documents(opening.read_bytes(file), file, run.settings_for(file))
        except MtcheckError as error:
            failures.append(Failure(error.path or file, error.message, error.line))
    return documents, tuple(failures)


def _with_terms(documents: Sequence[Document], settings: Settings) -> tuple[Sequence[Document], str]:
    """The documents with the terms that glossaries know in them, unless they have terms of their own, and where the terms come from.

    The glossaries that were asked for count alone; without any, the bundled ones do.
    """
    if any(segment.terms for document in documents for segment in document.segments):
        return documents, "input"
    own = api.own_glossaries(settings)
    glossaries = own or api.bundled_glossaries(settings)
    if not glossaries:
        return documents, "none"
    index = SourceTerms(glossaries)
    found = [replace(d, segments=tuple(replace(s, terms=_terms(index, d, s)) for s in d.segments)) for d in documents]
    return found, "+".join(os.path.basename(glossary.name).replace("|", "_") for glossary in own) or "bundled"


def _lacking_terms(document: Document, segment: Segment, options: Options) -> str:
    return ", ".join(f"{pair.source} → {pair.targets[0]}" for pair in unrendered(document, segment, options.lemmatiser))


def _terms(index: SourceTerms, document: Document, segment: Segment) -> tuple[TermPair, ...]:
    source = segment.source or ""
    pairs = []
    for match in index.matches(source, document.source_lang):
        if targets := _targets(match.entry):
            pairs.append(TermPair(source[match.start : match.end], targets, match.entry.id or match.entry.preferred))
    return tuple(dict.fromkeys(pairs))


def _targets(entry: TermEntry) -> tuple[str, ...]:
    return tuple(
        term.text for status in (Status.PREFERRED, Status.ADMITTED) for term in entry.terms if term.status is status
    )


def _references(system: System) -> Iterator[System]:
    """The human translations as systems, the first of every segment, then the second, as long as every segment has one."""
    segments = [segment for _, segment in system.segments]
    for number in range(min((len(segment.references) for segment in segments), default=0)):
        documents = tuple(
            replace(d, segments=tuple(replace(s, target=s.references[number]) for s in d.segments))
            for d in system.documents
        )
        yield System(
            f"reference {number + 1}" if number or len(segments[0].references) > 1 else "reference",
            documents,
            (),
            system.options,
        )


def _keys(system: System) -> tuple[SegmentKey, ...]:
    import hashlib

    def hashed(segment: Segment) -> str:
        known = segment.source or "\n".join(segment.references)
        return hashlib.sha256(" ".join(known.split()).encode()).hexdigest()[:16] if known else ""

    return tuple(SegmentKey(key_of(d, s), name_of(d) or s.file.path, hashed(s)) for d, s in system.segments)
