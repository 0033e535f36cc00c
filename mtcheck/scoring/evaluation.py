"""Systems as statistics: check → count.

What it cannot tell is how sure a difference is; that is `scoreboard` and `gating`.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import isnan
from typing import NamedTuple

from ..engine import executors
from ..errors import MtcheckError, UsageError, nearest, told
from ..metrics import metrics
from ..metrics._base import Metric, Options, SegmentKey, Statistics, System, key_of, name_of
from ..metrics.penalty import count
from ..metrics.term_success import unrendered
from ..model.report import Failure, Partial, Report, Sizes
from ..model.score import Level, Method, Resampled
from ..model.term import Status, TermEntry
from ..model.text import Document, Segment, SourceFile, TermPair
from ..model.verdict import Place
from ..pipeline import opening, shards
from ..pipeline.checking import check_documents, check_files, check_segments, report_of
from ..pipeline.discovery import files_of
from ..pipeline.memory import Segments
from ..pipeline.runs import Run, bundled_glossaries, own_glossaries, plan_for
from ..settings import Settings
from ..text.terms.source_terms import SourceTerms
from . import significance
from .deciding import files_told, settings_told
from .witness import Heard, heard


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be computed.

    No `metrics` means the usual ones that the input allows; no `test` none; `baseline` "" the first system.

    `resamples` 0 means as many as sacrebleu takes. What is resampled are segments, as in sacrebleu, or whole
    documents, whose segments resemble each other. `review` keeps the texts, for a report that shows them; `ceiling`
    checks the references as if they were systems. `ranks` compares every two systems. `witness` is a model of xCOMET,
    or a file of its spans, of which is told where they meet findings.
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
    ceiling: bool = True
    ranks: bool = False
    comet_model: str = ""
    witness: str = ""


# A system's files, folders and globs; or its segments themselves.
Given = Segments | Sequence[str]


class Task(NamedTuple):
    """One system for a worker: its name, and where it is."""

    name: str
    given: Given
    run: Run
    wanted: Wanted


class Ceiling(NamedTuple):
    """A human reference as if it were a system: statistics by metric id, findings by check, and its words."""

    statistics: dict[str, Statistics]
    checks: Counter[str]
    words: int


class Evaluated(NamedTuple):
    """A system's outcome, small enough to travel: statistics by metric id, those of the references, and its report.

    `keys` and `places` have an entry a segment; of a place is told which terms it lacks. `articles` and `penalty` are
    there for a review.
    """

    name: str
    statistics: dict[str, Statistics]
    ceiling: tuple[Ceiling, ...]
    report: Report
    keys: tuple[SegmentKey, ...]
    places: tuple[Place, ...] = ()
    ids: tuple[tuple[str, str], ...] = ()
    articles: tuple[Document, ...] = ()
    penalty: dict[str, Statistics] | None = None
    heard: Heard | None = None


def evaluate(
    systems: Sequence[tuple[str, Given]],
    run: Run,
    wanted: Wanted,
    progress: Callable[[int, int], None] | None = None,
) -> tuple[list[Evaluated], tuple[Failure, ...]]:
    """The statistics of systems, in order, and what could not be read."""
    known = metrics()
    for metric in wanted.metrics:
        if metric not in known:
            raise UsageError(f"no metric {metric!r}{nearest(metric, list(known))}; there are {', '.join(known)}")
        if known[metric] not in known.own and not run.here.plugins.get("installed", True):
            raise UsageError(f"metric {metric} is a plug-in's, which this run leaves out")
    names = Counter(name for name, _ in systems)
    if twice := next((name for name, times in names.items() if times > 1), ""):
        raise UsageError(f"two systems are called {twice!r}; name them with --system NAME=PATH")
    # Before any work is shared out: a wrong glossary or option is one message, not one a system.
    plan_for(run.here)
    # One system's files are shared out; several systems are, one by one.
    inner = run._replace(jobs=run.jobs if len(systems) == 1 else 1)
    # The references are the same beside every system: those of the baseline are shown.
    baseline = wanted.baseline or next((name for name, _ in systems), "")
    tasks = [
        Task(name, given, inner, wanted if name == baseline else replace(wanted, ceiling=False))
        for name, given in systems
    ]
    done: list[Evaluated] = []
    failures: list[Failure] = []
    jobs = run.jobs or min(os.cpu_count() or 1, len(tasks))
    for number, outcome in enumerate(executors.run(evaluate_system, tasks, jobs, _lost), 1):
        failures += outcome.report.failures
        if not outcome.report.failures:
            done.append(outcome)
        if progress:
            progress(number, len(tasks))
    return done, tuple(failures)


# What can be computed without the texts.
OF_SHARDS = ("mqm", "findings")


def evaluate_shards(
    name: str, files: Sequence[str], run: Run, wanted: Wanted
) -> tuple[list[Evaluated], tuple[Failure, ...]]:
    """The statistics of the batch whose shards are in some files, by all metrics that need no texts, and what of it
    could not be read.

    Raises UsageError for a metric that needs the texts, and what `shards.merged` raises.
    """
    if other := next((metric for metric in wanted.metrics if metric not in OF_SHARDS), ""):
        raise UsageError(f"{other} needs the texts, which shards do not have; they allow {', '.join(OF_SHARDS)}")
    # A shard is made as lint makes it, which asks for no references.
    report, _, sizes = shards.merged(files, run._replace(scoring=False))
    if report.failures:
        return [], report.failures
    documents = [_stand_in(its) for its in sizes]
    wanted = replace(wanted, metrics=tuple(metric for metric in metrics() if metric in OF_SHARDS), ceiling=False)
    return [counted(name, documents, report, run.here, wanted)], ()


def _stand_in(sizes: Sizes) -> Document:
    """A document with segments of these sizes, in a language whose words are parted by blanks."""
    file = SourceFile(sizes.path)
    segments = [
        Segment(
            str(order + 1),
            _text(length, words),
            None if source is None else _text(source, source_words or 0),
            document=sizes.document,
            order=order,
            file=file,
        )
        for order, (length, words, source, source_words) in enumerate(sizes.rows)
    ]
    return Document(sizes.document, tuple(segments), "en", "en")


def _text(length: int, words: int) -> str:
    """A text of so many characters and words; a word in a script without blanks can be as long as its text."""
    if not words:
        return " " * length
    return "x " * (words - 1) + "x" * max(1, length - 2 * (words - 1))


def evaluate_system(task: Task) -> Evaluated:
    """One system: checked if a metric asks for findings, read, and counted."""
    known = metrics()
    chosen = [known[m] for m in task.wanted.metrics] or list(known.own)
    checks = bool(task.wanted.review or task.wanted.witness) or any(
        "findings" in metric.needs for metric in chosen if metric.default or task.wanted.metrics
    )
    report = _checked(task) if checks or isinstance(task.given, Segments) else _read(task.given, task.run)
    documents, failures = report.articles, report.failures
    if not failures and not any(document.segments for document in documents):
        failures = (Failure(task.name, "has no segments to score"),)
    # The texts stay here: they are large, and only a review needs them.
    report = replace(report, articles=(), failures=failures)
    if failures:
        return Evaluated(task.name, {}, (), replace(report, findings=()), ())
    run, paths = task.run, {segment.file.path for document in documents for segment in document.segments}
    beside = () if isinstance(task.given, Segments) else {run.settings_beside(path) for path in paths}
    return counted(task.name, documents, report, run.here, task.wanted, beside)


def _lost(task: Task, error: MtcheckError) -> Evaluated:
    """The outcome for a system whose process was killed."""
    return Evaluated(task.name, {}, (), report_of(Partial(failures=(Failure.of(error, task.name),))), ())


def _checked(task: Task) -> Report:
    """The report of a system, with its documents."""
    run = task.run._replace(keep_articles=True)
    if not isinstance(task.given, Segments):
        return check_files(task.given, run)
    try:
        return check_segments(task.given, task.name, run)
    except Exception as error:
        return report_of(Partial(failures=(Failure.of(told(error), task.name),)))


def _read(paths: Iterable[str], run: Run) -> Report:
    """The documents of files, folders and globs, in order, and what could not be read; nothing is checked."""
    files, failures, notes = files_of(paths, run)
    documents: list[Document] = []
    for file in files:
        try:
            data = opening.read_bytes(file)
            documents += opening.documents(data, file, run.settings_for(file), scoring=run.scoring)
        except Exception as error:
            failures.append(Failure.of(told(error), file))
    order = sorted(set(failures), key=lambda f: (f.path, f.line, f.message))
    return report_of(Partial(failures=tuple(order), notes=notes, articles=tuple(documents)))


def counted(
    name: str,
    documents: Sequence[Document],
    report: Report,
    settings: Settings,
    wanted: Wanted,
    beside: Iterable[Settings] = (),
) -> Evaluated:
    """The statistics of documents and of the findings in them; `beside` are settings that hold for files of their own
    folders.
    """
    known = metrics()
    documents, terms = _with_terms(documents, settings)
    weights = tuple(settings.mqm_weights.items())
    options = Options(
        settings.mqm_preset,
        weights,
        settings.mqm_words,
        wanted.tokenize,
        settings.lemmatiser,
        terms,
        wanted.comet_model,
        settings.scope,
        settings_told(beside or (settings,)),
        files_told(settings),
    )
    system = System(name, tuple(documents), report.findings, options)
    usable = _usable(system, [known[m] for m in wanted.metrics] or list(known.own), bool(wanted.metrics))
    shown = replace(
        report,
        files=len({s.file.path for _, s in system.segments}),
        documents=len(documents),
        segments=sum(len(d.segments) for d in documents),
        words=sum(count(s.target, d.target_lang) for d, s in system.segments),
    )
    places = tuple(_places(system, lacks=any("terms" in m.needs for m in usable)))
    ids = tuple((document.id, segment.id) for document, segment in system.segments)
    found = {m.id: m.statistics(system) for m in usable}
    if not wanted.metrics:
        # Of the usual ones, those that have something to count: a source may have no figures.
        found = {m.id: found[m.id] for m in usable if not isnan(significance.score_of(m, found[m.id]))}
        usable = [m for m in usable if m.id in found]
    ceiling = tuple(_ceiling(system, usable, settings)) if wanted.ceiling else ()
    evaluated = Evaluated(name, found, ceiling, shown, _keys(system), places, ids)
    if wanted.witness:
        evaluated = evaluated._replace(heard=heard(system, wanted.witness))
    if not wanted.review:
        return evaluated
    return evaluated._replace(articles=tuple(documents), penalty={"mqm": known["mqm"].statistics(system)})


def _ceiling(system: System, usable: Sequence[Metric], settings: Settings) -> Iterator[Ceiling]:
    """The references as systems, by the metrics that need none."""
    without = [metric for metric in usable if "references" not in metric.needs]
    checks = any("findings" in metric.needs for metric in without)
    for reference in _references(system) if without else ():
        if checks:
            reference = replace(reference, findings=check_documents(reference.documents, settings).findings)
        words = sum(count(s.target, d.target_lang) for d, s in reference.segments)
        found = {metric.id: metric.statistics(reference) for metric in without}
        yield Ceiling(found, Counter(finding.check for finding in reference.findings), words)


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


def _with_terms(documents: Sequence[Document], settings: Settings) -> tuple[Sequence[Document], str]:
    """The documents with the terms that glossaries know in them, unless they have some, and where the terms come from.

    The glossaries that were asked for count alone; without any, the bundled ones do.
    """
    if any(segment.terms for document in documents for segment in document.segments):
        return documents, "input"
    own = own_glossaries(settings)
    glossaries = own or bundled_glossaries(settings)
    if not glossaries:
        return documents, "none"
    index = SourceTerms(glossaries)
    found = [replace(d, segments=tuple(replace(s, terms=_terms(index, d, s)) for s in d.segments)) for d in documents]
    return found, "+".join(os.path.basename(glossary.name).replace("|", "_") for glossary in own) or "bundled"


def _places(system: System, lacks: bool) -> Iterator[Place]:
    """Where each segment is, and which terms it lacks if anybody asks."""
    for document, segment in system.segments:
        line, _ = segment.file.line_column(segment.file_range(0, 0)[0])
        missing = unrendered(document, segment, system.options.lemmatiser) if lacks else ()
        why = ", ".join(f"{pair.source} → {pair.targets[0]}" for pair in missing)
        yield Place(segment.file.path, line, segment.target, why)


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
    """The human translations as systems: the first of every segment, then the second, while every segment has one."""
    segments = [segment for _, segment in system.segments]
    for number in range(min((len(segment.references) for segment in segments), default=0)):
        documents = tuple(
            # It stands in another file, whose places nobody asks for.
            replace(d, segments=tuple(replace(s, target=s.references[number], pieces=()) for s in d.segments))
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
