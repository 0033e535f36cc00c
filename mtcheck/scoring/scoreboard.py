"""Figures from the statistics of systems, and how sure their differences are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..counts import plural
from ..errors import UsageError, nearest
from ..metrics import metrics
from ..metrics._base import Statistics
from ..model.score import CheckCount, Comparison, Method, Ranks, Score, SystemScore, UnitScore
from ..model.scoreboard import Scoreboard
from . import significance
from .evaluation import Evaluated, Wanted
from .ranking import Ranked, ranks


def scoreboard(evaluated: Sequence[Evaluated], wanted: Wanted) -> Scoreboard:
    """The scores of systems, and their differences from the baseline.

    Raises UsageError for a baseline that is none of them, and for a test of a single one.
    """
    whole = evaluated
    if wanted.resample == "document" and (wanted.test or wanted.confidence):
        evaluated = [_by_document(e) for e in evaluated]
    reference = _baseline(evaluated, wanted)
    systems = tuple(_system(e, wanted, full) for e, full in zip(evaluated, whole, strict=True))
    return Scoreboard(
        tuple(_ranked(systems, evaluated, wanted)) if wanted.ranks else systems,
        tuple(_ceiling(reference, wanted)),
        tuple(_comparisons(evaluated, reference, wanted)),
        wanted.level,
    )


def _baseline(evaluated: Sequence[Evaluated], wanted: Wanted) -> Evaluated:
    names = [e.name for e in evaluated]
    name = wanted.baseline or names[0]
    if name not in names:
        raise UsageError(f"no system {name!r} to be the baseline{nearest(name, names)}; there are {', '.join(names)}")
    return next(e for e in evaluated if e.name == name)


def _ranked(systems: Sequence[SystemScore], evaluated: Sequence[Evaluated], wanted: Wanted) -> Iterator[SystemScore]:
    """The systems with their ranks by every metric that all of them have."""
    known = metrics()
    resamples = wanted.resamples or significance.RESAMPLES["paired-bs"]
    found: dict[str, list[Ranks | None]] = {}
    for metric_id in evaluated[0].statistics:
        of_all = [e.statistics.get(metric_id) for e in evaluated]
        if None not in of_all:
            metric = known[metric_id]
            ranked = Ranked(metric, metric.higher, metric.ties or wanted.resample == "document")
            found[metric_id] = ranks(ranked, [s for s in of_all if s], resamples, wanted.seed)
    for number, system in enumerate(systems):
        scores = tuple(
            replace(score, ranks=found[score.id][number]) if score.id in found else score for score in system.metrics
        )
        yield replace(system, metrics=scores)


def _ceiling(reference: Evaluated, wanted: Wanted) -> Iterator[SystemScore]:
    """The human references of the baseline, as systems."""
    report = reference.report
    for number, found in enumerate(reference.ceiling, 1):
        name = "reference" if len(reference.ceiling) == 1 else f"reference {number}"
        scores = tuple(_scores(found.statistics, wanted, None))
        checks = _counts(found.checks, found.words)
        yield SystemScore(name, report.documents, report.segments, found.words, scores, checks)


def _comparisons(evaluated: Sequence[Evaluated], reference: Evaluated, wanted: Wanted) -> Iterator[Comparison]:
    """Each other system against the baseline, by every metric that both have."""
    if wanted.test and len(evaluated) < 2:
        raise UsageError("a paired test needs two systems or more")
    for other in evaluated if wanted.test else ():
        for metric_id, statistics in other.statistics.items():
            if other is not reference and metric_id in reference.statistics:
                yield _compared(metric_id, reference, other, statistics, wanted)


def _by_document(e: Evaluated) -> Evaluated:
    """The same with statistics by document. Raises UsageError where there is only one."""
    documents = [document for document, _ in e.ids]
    if len(set(documents)) < 2:
        raise UsageError(
            "to resample documents there must be several: name them with --docids, or use a format that does"
        )
    found = {m: significance.by_document(s, documents) if s.unit == "segment" else s for m, s in e.statistics.items()}
    return e._replace(statistics=found)


def _compared(
    metric_id: str, reference: Evaluated, other: Evaluated, statistics: Statistics, wanted: Wanted
) -> Comparison:
    assert wanted.test is not None
    base, metric = reference.statistics[metric_id], metrics()[metric_id]
    method: Method = wanted.test if base.keys == statistics.keys else "unpaired-bs"
    resamples = wanted.resamples or significance.RESAMPLES[method]
    difference = significance.score_of(metric, statistics) - significance.score_of(metric, base)
    # sacrebleu knows segments only.
    ties = metric.ties or wanted.resample == "document"
    p = significance.p_value(metric, base, statistics, method, resamples, wanted.seed, ties)
    better = difference > 0 if metric.higher else difference < 0
    units = f"{len(statistics.values)} {plural(statistics.unit, len(statistics.values))}"
    return Comparison(metric_id, reference.name, other.name, method, difference, better, p, resamples, units)


def _counts(found: Counter[str], words: int) -> tuple[CheckCount, ...]:
    """The findings of each check, the most frequent first."""
    rows = sorted(found.items(), key=lambda row: (-row[1], row[0]))
    return tuple(CheckCount(check, number, 1000 * number / max(words, 1)) for check, number in rows)


def _system(e: Evaluated, wanted: Wanted, full: Evaluated) -> SystemScore:
    """A system's figures; those of its units are computed from `full`, which has the statistics of every segment."""
    checks = _counts(Counter(f.check for f in e.report.findings), e.report.words)
    units = tuple(_units(full, wanted)) if wanted.level != "corpus" else ()
    return SystemScore(
        e.name,
        e.report.documents,
        e.report.segments,
        e.report.words,
        tuple(_scores(e.statistics, wanted, wanted.test)),
        checks,
        units,
        e.heard.counts if e.heard else None,
    )


def _scores(found: dict[str, Statistics], wanted: Wanted, test: Method | None) -> Iterator[Score]:
    for metric_id, statistics in found.items():
        metric = metrics()[metric_id]
        resamples = wanted.resamples or significance.RESAMPLES["paired-bs"]
        interval = None
        signature = statistics.signature
        if test:
            signature = _signed(
                signature,
                {"seed": wanted.seed, test.removeprefix("paired-"): wanted.resamples or significance.RESAMPLES[test]},
            )
        if wanted.confidence or test == "paired-bs":
            interval = significance.interval(metric, statistics, resamples, wanted.seed)
            signature = _signed(signature, {"bs": resamples, "seed": wanted.seed})
        yield Score(
            metric_id, metric.name, significance.score_of(metric, statistics), signature, interval, metric.higher
        )


# The order in which sacrebleu's signatures name these: the number of references, the resampling; then the rest.
_ORDER = ("nrefs", "bs", "ar", "seed")


def _signed(signature: str, more: dict[str, int]) -> str:
    """A signature that also says how it was resampled, in sacrebleu's order."""
    fields = dict(part.split(":", 1) for part in signature.split("|") if part)
    fields |= {key: str(value) for key, value in more.items()}
    keys = sorted(fields, key=lambda key: _ORDER.index(key) if key in _ORDER else len(_ORDER))
    return "|".join(f"{key}:{fields[key]}" for key in keys)


def _units(e: Evaluated, wanted: Wanted) -> Iterator[UnitScore]:
    """The figures of each document or segment, by the metrics whose statistics are kept so finely.

    Those of documents have intervals where they were asked for.
    """
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
                    if around := significance.interval(
                        metric, part, wanted.resamples or significance.RESAMPLES["paired-bs"], wanted.seed
                    ):
                        intervals.append((metric_id, around))
            elif statistics.unit == wanted.level:
                scores.append((metric_id, metric.score(statistics.values[order[document]])))
        yield UnitScore(document, segment, tuple(scores), tuple(intervals))
