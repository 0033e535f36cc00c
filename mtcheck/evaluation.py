"""Scores of whole batches: check → count → score → compare. Files are opened by the pipeline of `api`, which this stands on."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import NamedTuple

from . import api, opening
from .api import Run
from .engine import executors
from .errors import MtcheckError, UsageError, nearest
from .model.finding import Failure, Partial, Report, merge
from .model.review import Review, Reviewed
from .model.score import CheckCount, Comparison, Level, Method, Place, Resampled, Score, Scoreboard, SystemScore, UnitScore
from .model.term import Status, TermEntry
from .model.text import Document, Segment, TermPair
from .scoring import metrics, significance
from .scoring._base import Metric, Options, SegmentKey, Statistics, System, key_of, name_of
from .scoring.penalty import count
from .scoring.term_success import unrendered
from .settings import Settings
from .text.source_terms import SourceTerms


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

    `keys` and `places` have an entry a segment; of a place is told which terms it lacks. `articles` are there for a review.
    """

    name: str
    statistics: dict[str, Statistics]
    ceiling: tuple[dict[str, Statistics], ...]
    report: Report
    keys: tuple[SegmentKey, ...]
    places: tuple[Place, ...] = ()
    ids: tuple[tuple[str, str], ...] = ()
    articles: tuple[Document, ...] = ()


_PLAIN = Run()


def score(
    systems: Sequence[tuple[str, Sequence[str]]],
    run: Run = _PLAIN,
    wanted: Wanted = Wanted(),
    progress: Callable[[int, int], None] | None = None,
) -> tuple[Scoreboard, Report]:
    """Scores systems, each a name and its paths, and reports the findings in all of them.

    What could not be read is among the failures of the report, and its system left out. Raises UsageError for what makes no sense,
    SettingsError and GlossaryError as `api.check_paths`.
    """
    evaluated, failures = evaluate(systems, run, wanted, progress)
    report = api.report_of(_together(e.report for e in evaluated))
    report = replace(report, failures=failures)
    if not evaluated:
        return Scoreboard(()), report
    if wanted.review:
        report = replace(report, review=review_of(evaluated, run, wanted))
    return scoreboard(evaluated, wanted), report


def _together(reports: Iterable[Report]) -> Partial:
    return merge(
        [Partial(r.findings, notes=r.notes, files=r.files, documents=r.documents, segments=r.segments, words=r.words) for r in reports]
    )


def reviewed(report: Report, paths: Sequence[str], run: Run, also: Sequence[tuple[str, bytes]] = ()) -> Report:
    """The report of a run over these paths with the articles and figures that a review shows. The files are read again."""
    wanted = Wanted(metrics=_OF_A_REVIEW, review=True)
    documents, _ = _documents(paths, run)
    for name, data in also:
        with suppress(MtcheckError):
            documents += opening.documents(data, name, run.settings_for(name))
    if not any(document.segments for document in documents):
        return report
    counted = _counted("", documents, report, run.here, wanted)
    return replace(report, review=review_of([counted], run, wanted))


def review_of(evaluated: Sequence[Evaluated], run: Run, wanted: Wanted) -> Review:
    """What a review shows of systems that were evaluated for one."""
    from . import baseline

    figures = replace(wanted, test=None, confidence=True, level="document", baseline="")
    penalties = [e._replace(statistics={m: e.statistics[m] for m in _OF_A_REVIEW if m in e.statistics}) for e in evaluated]
    known = baseline.rows(api.read_baseline(run.here)) if run.here.baseline else ()
    systems = tuple(Reviewed(e.name, e.articles, e.report.findings) for e in evaluated)
    return Review(systems, scoreboard(penalties, figures), tuple(known))


_OF_A_REVIEW = ("mqm",)


def evaluate(
    systems: Sequence[tuple[str, Sequence[str]]], run: Run, wanted: Wanted, progress: Callable[[int, int], None] | None = None
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
    checks = any("findings" in metric.needs for metric in chosen if metric.default or task.wanted.metrics)
    report = api.check_paths(task.paths, task.run) if checks else api.report_of(Partial())
    documents, failures = _documents(task.paths, task.run)
    failures = tuple(sorted({*failures, *report.failures}, key=lambda f: (f.path, f.line, f.message)))
    if not failures and not any(document.segments for document in documents):
        failures = (Failure(task.name, "has no segments to score"),)
    if failures:
        return Evaluated(task.name, {}, (), replace(report, findings=(), failures=failures), ())
    return _counted(task.name, documents, report, settings, task.wanted)


def _counted(name: str, documents: Sequence[Document], report: Report, settings: Settings, wanted: Wanted) -> Evaluated:
    """The statistics of documents and of the findings in them."""
    known = metrics()
    documents, terms = _with_terms(documents, settings)
    options = Options(settings.mqm_preset, settings.mqm_weights, settings.mqm_words, wanted.tokenize, settings.lemmatiser, terms)
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
        Place(s.file.path, s.file.line_column(s.file_range(0, 0)[0])[0], s.target, _lacking_terms(d, s, options) if lacks else "")
        for d, s in system.segments
    )
    ids = tuple((document.id, segment.id) for document, segment in system.segments)
    articles = tuple(documents) if wanted.review else ()
    return Evaluated(name, {m.id: m.statistics(system) for m in usable}, ceiling, shown, _keys(system), places, ids, articles)


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


def _documents(paths: Iterable[str], run: Run) -> tuple[list[Document], tuple[Failure, ...]]:
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
    return tuple(term.text for status in (Status.PREFERRED, Status.ADMITTED) for term in entry.terms if term.status is status)


def _references(system: System) -> Iterator[System]:
    """The human translations as systems, the first of every segment, then the second, as long as every segment has one."""
    segments = [segment for _, segment in system.segments]
    for number in range(min((len(segment.references) for segment in segments), default=0)):
        documents = tuple(replace(d, segments=tuple(replace(s, target=s.references[number]) for s in d.segments)) for d in system.documents)
        yield System(f"reference {number + 1}" if number or len(segments[0].references) > 1 else "reference", documents, (), system.options)


def _keys(system: System) -> tuple[SegmentKey, ...]:
    import hashlib

    def hashed(segment: Segment) -> str:
        known = segment.source or "\n".join(segment.references)
        return hashlib.sha256(" ".join(known.split()).encode()).hexdigest()[:16] if known else ""

    return tuple(SegmentKey(key_of(d, s), name_of(d) or s.file.path, hashed(s)) for d, s in system.segments)


def scoreboard(evaluated: Sequence[Evaluated], wanted: Wanted) -> Scoreboard:
    """The scores of systems, and their differences from the baseline. Raises UsageError for a baseline that is none of them."""
    whole = evaluated
    if wanted.resample == "document" and (wanted.test or wanted.confidence):
        evaluated = [_by_document(e) for e in evaluated]
    names = [e.name for e in evaluated]
    baseline = wanted.baseline or names[0]
    if baseline not in names:
        raise UsageError(f"no system {baseline!r} to be the baseline{nearest(baseline, names)}; there are {', '.join(names)}")
    reference = next(e for e in evaluated if e.name == baseline)
    comparisons: list[Comparison] = []
    if wanted.test:
        if len(evaluated) < 2:
            raise UsageError("a paired test needs two systems or more")
        for other in (e for e in evaluated if e is not reference):
            for metric_id, statistics in other.statistics.items():
                if metric_id in reference.statistics:
                    comparisons.append(_compared(metric_id, reference, other, statistics, wanted))
    ceiling = [
        SystemScore(
            "reference" if len(reference.ceiling) == 1 else f"reference {number}",
            reference.report.documents,
            reference.report.segments,
            0,
            tuple(_scores(found, wanted, None)),
        )
        for number, found in enumerate(reference.ceiling, 1)
    ]
    systems = tuple(_system(e, wanted, full) for e, full in zip(evaluated, whole, strict=True))
    return Scoreboard(systems, tuple(ceiling), tuple(comparisons), wanted.level)


def _by_document(e: Evaluated) -> Evaluated:
    """The same with statistics by document. Raises UsageError where there is only one."""
    documents = [document for document, _ in e.ids]
    if len(set(documents)) < 2:
        raise UsageError("to resample documents there must be several: name them with --docids, or use a format that does")
    found = {m: significance.by_document(s, documents) if s.unit == "segment" else s for m, s in e.statistics.items()}
    return e._replace(statistics=found)


def _compared(metric_id: str, reference: Evaluated, other: Evaluated, statistics: Statistics, wanted: Wanted) -> Comparison:
    assert wanted.test is not None
    base, metric = reference.statistics[metric_id], metrics()[metric_id]
    method: Method = wanted.test if base.keys == statistics.keys else "unpaired-bs"
    resamples = wanted.resamples or significance.RESAMPLES[method]
    difference = significance.score_of(metric, statistics) - significance.score_of(metric, base)
    # sacrebleu knows segments only.
    ties = metric.ties or wanted.resample == "document"
    p = significance.p_value(metric, base, statistics, method, resamples, wanted.seed, ties)
    better = difference > 0 if metric.higher else difference < 0
    units = f"{len(statistics.values)} {statistics.unit}{'s' * (len(statistics.values) != 1)}"
    return Comparison(metric_id, reference.name, other.name, method, difference, better, p, resamples, units)


def _system(e: Evaluated, wanted: Wanted, full: Evaluated) -> SystemScore:
    """A system's figures; those of its units are computed from `full`, which has the statistics of every segment."""
    found = Counter(f.check for f in e.report.findings)
    checks = tuple(CheckCount(c, n, 1000 * n / max(e.report.words, 1)) for c, n in sorted(found.items(), key=lambda x: (-x[1], x[0])))
    units = tuple(_units(full, wanted)) if wanted.level != "corpus" else ()
    return SystemScore(
        e.name, e.report.documents, e.report.segments, e.report.words, tuple(_scores(e.statistics, wanted, wanted.test)), checks, units
    )


def _scores(found: dict[str, Statistics], wanted: Wanted, test: Method | None) -> Iterator[Score]:
    for metric_id, statistics in found.items():
        metric = metrics()[metric_id]
        resamples = wanted.resamples or significance.RESAMPLES["paired-bs"]
        interval = None
        signature = statistics.signature
        if test:
            signature = _signed(
                signature, {"seed": wanted.seed, test.removeprefix("paired-"): wanted.resamples or significance.RESAMPLES[test]}
            )
        if wanted.confidence or test == "paired-bs":
            interval = significance.interval(metric, statistics, resamples, wanted.seed)
            signature = _signed(signature, {"bs": resamples, "seed": wanted.seed})
        yield Score(metric_id, metric.name, significance.score_of(metric, statistics), signature, interval)


# The order in which sacrebleu's signatures name these.
_ORDER = ("nrefs", "bs", "ar", "seed")


def _signed(signature: str, more: dict[str, int]) -> str:
    """A signature that also says how it was resampled, in sacrebleu's order: the number of references, the resampling, the rest."""
    fields = dict(part.split(":", 1) for part in signature.split("|") if part)
    fields |= {key: str(value) for key, value in more.items()}
    first = [key for key in _ORDER if key in fields]
    return "|".join(f"{key}:{fields[key]}" for key in [*first, *(k for k in fields if k not in first)])


def _units(e: Evaluated, wanted: Wanted) -> Iterator[UnitScore]:
    """The figures of each document or segment, by the metrics whose statistics are kept so finely; of a document with intervals if asked for."""
    groups: dict[tuple[str, str], list[int]] = {}
    for number, (document, segment) in enumerate(e.ids):
        groups.setdefault((document, segment if wanted.level == "segment" else ""), []).append(number)
    # Statistics by document have their rows in the order of the documents.
    order = {document: number for number, document in enumerate(dict.fromkeys(document for document, _ in e.ids))}
    for (document, segment), rows in groups.items():
        scores, intervals = [], []
        for metric_id, statistics in e.statistics.items():
            metric = metrics()[metric_id]
            if statistics.unit == "segment":
                score = metric.segment_score if wanted.level == "segment" else metric.score
                scores.append((metric_id, score(statistics.values[rows].sum(0))))
                if wanted.confidence and wanted.level == "document":
                    part = statistics._replace(values=statistics.values[rows], keys=())
                    if around := significance.interval(metric, part, wanted.resamples or significance.RESAMPLES["paired-bs"], wanted.seed):
                        intervals.append((metric_id, around))
            elif statistics.unit == wanted.level:
                scores.append((metric_id, metric.score(statistics.values[order[document]])))
        yield UnitScore(document, segment, tuple(scores), tuple(intervals))
