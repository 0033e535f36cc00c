"""A batch held to limits and to an earlier batch: evaluate → compare → judge."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import inf, isnan
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from ..counts import counted, plural
from ..errors import SettingsError, UsageError, nearest, shown_path
from ..metrics import metrics, surface
from ..metrics._base import Statistics
from ..model.finding import Finding
from ..model.grade import Severity
from ..model.report import NO_TERMS, Failure, LeftOut, Partial, Report
from ..model.score import SIGNIFICANT
from ..model.verdict import Outcome, Place, Verdict
from ..pipeline.checking import report_of
from ..pipeline.runs import Run
from ..writing import replace_file
from . import evaluation, significance
from .evaluation import Evaluated, Wanted
from .review import review_of
from .scoreboard import scoreboard
from .stored import Aligned, Stored, aligned, dumps, loads

_WORST = 5
# The metric that a limit is about.
METRIC_OF = {"max-findings-per-1k": "findings", "max-mqm": "mqm", "min-term-success": "term-success"}


class Gated(NamedTuple):
    """A verdict, with the findings it rests on, the statistics to store, and what could not be read.

    Where anything could not be read there is no verdict.
    """

    verdict: Verdict | None
    report: Report
    stored: Stored | None
    failures: tuple[Failure, ...]


def gate(
    name: str,
    paths: Sequence[str],
    run: Run,
    wanted: Wanted,
    baseline: str = "",
    progress: Callable[[int, int], None] | None = None,
    *,
    shards: bool = False,
) -> Gated:
    """Holds the files of one batch to the limits of the settings, and to the batch that a baseline file keeps.

    With `shards` the files are those that `lint --partial` wrote of the batch.

    Raises UsageError where a limit lacks what it needs, SettingsError for a baseline batch that cannot be used.
    """
    limits = dict(run.here.gate)
    before = _read(baseline) if baseline else None
    drops = dict(map(_drop, limits.get("max-drop", ())))
    if drops and before is None:
        raise UsageError(
            "--max-drop needs an earlier batch: give --baseline-batch FILE, which --write-baseline-batch writes"
        )
    if wanted.metrics:
        needed = [*wanted.metrics, *(METRIC_OF[limit] for limit in limits if limit in METRIC_OF), *drops]
        if "max-findings" in limits:
            needed.append("findings")
        wanted = replace(wanted, metrics=tuple(dict.fromkeys(needed)))
    if shards:
        needed = [METRIC_OF[limit] for limit in limits if limit in METRIC_OF]
        found, failures = evaluation.evaluate_shards(name, paths, run, replace(wanted, metrics=tuple(needed)))
    else:
        found, failures = evaluation.evaluate([(name, paths)], run, wanted, progress)
    if not found:
        return Gated(None, report_of(Partial()), None, failures)
    now = found[0]
    stored = Stored(now.statistics, now.keys)
    outcomes = [*_limited(now, limits), *(_held(now, stored, before, drops, wanted) if before else ())]
    notes = tuple(_notes(before, stored, drops)) if before else ()
    report = replace(now.report, review=review_of(found, run.here, wanted)) if wanted.review else now.report
    return Gated(Verdict(tuple(outcomes), scoreboard(found, wanted), notes), report, stored, ())


def _read(path: str) -> Stored:
    try:
        return loads(Path(path).read_text(encoding="utf-8"), shown_path(path))
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(
            f"the baseline batch cannot be read: {getattr(error, 'strerror', None) or error}", shown_path(path)
        ) from None


def write(stored: Stored, path: str) -> None:
    """Writes a baseline batch, whole or not at all. Raises SettingsError where it cannot be written."""
    try:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        # What the name of a file has that is no UTF-8 is escaped as JSON does it.
        replace_file(path, dumps(stored).encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise SettingsError(f"the baseline batch cannot be written: {error.strerror}", path) from None


def _drop(value: str) -> tuple[str, float]:
    """The metric of "METRIC" or "METRIC=AMOUNT", and how much it may get worse."""
    metric, _, amount = value.partition("=")
    if metric not in metrics():
        raise UsageError(f"--max-drop: no metric {metric!r}{nearest(metric, list(metrics()))}")
    try:
        most = float(amount or 0)
    except ValueError:
        most = -1.0
    if not 0 <= most < inf:
        raise UsageError(f"--max-drop takes METRIC or METRIC=AMOUNT, an amount from 0 on, not {value!r}")
    return metric, most


def limited(report: Report, sums: Mapping[str, tuple[float, float]], limits: Mapping[str, Any]) -> list[Outcome]:
    """The limits that a batch alone is held to, where only the sums are known that its metrics are ratios of.

    Raises UsageError where a limit lacks what it needs.
    """
    statistics = {metric: Statistics(np.array([pair]), "segment", ("",), "") for metric, pair in sums.items()}
    return [*_limited(Evaluated("", statistics, (), report, ()), limits)]


def _limited(now: Evaluated, limits: Mapping[str, Any]) -> Iterator[Outcome]:
    """The limits that the batch alone is held to."""
    findings = now.report.findings
    for limit, metric in METRIC_OF.items():
        if limit in limits:
            figure = _score(now, metric)
            least = limit.startswith("min")
            passed = figure >= limits[limit] if least else figure <= limits[limit]
            worst = () if passed else _unrendered(now) if least else _worst(findings)
            word = "at least" if least else "at most"
            evidence = _covered(now) if least else _counted(now)
            yield Outcome(
                limit,
                passed,
                f"{metrics()[metric].name} is {figure:.3f}, {word} {limits[limit]:g} asked",
                evidence,
                worst,
            )
    for name, most in limits.get("max-findings", {}).items():
        some = [f for f in findings if name in (f.check, f.severity.label)]
        if unread := [left_out for left_out in now.report.skipped if name in left_out.checks]:
            yield Outcome(f"max-findings {name}", False, *_unread(name, unread, now), ())
            continue
        passed = len(some) <= most
        shown = f"{len(some)} {name} {plural('finding', len(some))}, at most {most:g} asked"
        yield Outcome(f"max-findings {name}", passed, shown, _counted(now), () if passed else _worst(some))


_NAMED = 5


def _unread(name: str, unread: Sequence[LeftOut], now: Evaluated) -> tuple[str, str]:
    """That a check did not run on some documents, which they are, and why."""
    shown = ", ".join(f"{left_out.document} ({left_out.language or 'no language'})" for left_out in unread[:_NAMED])
    more = f" and {len(unread) - _NAMED} more" if len(unread) > _NAMED else ""
    count = f"{len(unread)} of {now.report.documents} {plural('document', now.report.documents)}"
    told = [part for note in now.report.notes for part in note.split("; ") if name in part]
    why = NO_TERMS.removeprefix(", as ") if all(NO_TERMS in part for part in told) else "the check does not know it"
    return f"{name} did not run on {count}, so it proves nothing of {shown}{more}", f"of the language: {why}"


def _counted(now: Evaluated) -> str:
    by_severity = Counter(f.severity for f in now.report.findings)
    counts = ", ".join(f"{by_severity[s]} {s.label}" for s in reversed(Severity) if by_severity[s])
    total = len(now.report.findings)
    return (
        f"{total} {plural('finding', total)}{f' ({counts})' if counts else ''} in {counted(now.report.words, 'word')}"
    )


def _covered(now: Evaluated) -> str:
    covered, terms = now.statistics["term-success"].values.sum(0)
    return f"{covered:,g} of {terms:,g} {plural('term', terms)} of the source {'is' if terms == 1 else 'are'} rendered"


def _score(now: Evaluated, metric: str) -> float:
    """A figure of the batch.

    Raises UsageError where it could not be computed, as a limit that holds nothing would pass for ever.
    """
    figure = (
        significance.score_of(metrics()[metric], now.statistics[metric]) if metric in now.statistics else float("nan")
    )
    if isnan(figure):
        needs = evaluation.lacking(metric)
        raise UsageError(f"there is nothing to compute {metric} from, which a limit of the gate is about ({needs})")
    return figure


def _worst(findings: Sequence[Finding]) -> tuple[Place, ...]:
    """The findings that are worst and surest; what says the same as one before it comes later."""
    ranked = sorted(findings, key=lambda f: (-f.severity, -f.confidence, f.sort_key))
    said: set[tuple[str, str]] = set()
    again = []
    for finding in ranked:
        again.append((finding.check, finding.message) in said)
        said.add((finding.check, finding.message))
    ranked = [
        f for repeated in (False, True) for f, is_again in zip(ranked, again, strict=True) if is_again is repeated
    ]
    return tuple(
        Place(f.location.path, f.location.line, f.location.text, f"{f.check}: {f.message}") for f in ranked[:_WORST]
    )


def _unrendered(now: Evaluated) -> tuple[Place, ...]:
    values = now.statistics["term-success"].values
    missing = values[:, 1] - values[:, 0]
    rows = sorted(range(len(missing)), key=lambda row: (-missing[row], row))[:_WORST]
    return tuple(
        now.places[row]._replace(
            why=f"{missing[row]:g} of {values[row, 1]:g} {plural('term', values[row, 1])} not rendered"
            + (f": {now.places[row].why}" if now.places[row].why else "")
        )
        for row in rows
        if missing[row] > 0 and row < len(now.places)
    )


def _held(now: Evaluated, stored: Stored, before: Stored, drops: dict[str, float], wanted: Wanted) -> Iterator[Outcome]:
    """The metrics that must not drop; without any named, all that both batches have."""
    for metric_id in drops or [m for m in before.statistics if m in stored.statistics]:
        _comparable(now, stored, before, metric_id)
        metric = metrics()[metric_id]
        pair = aligned(before, stored, metric_id)
        old, new = (significance.score_of(metric, found) for found in (pair.before, pair.now))
        worse = old - new if metric.higher else new - old
        p = 1.0
        if worse > 0:
            p = significance.p_value(metric, pair.before, pair.now, pair.method, wanted.resamples, wanted.seed)
        passed = not (worse > drops.get(metric_id, 0) and p < SIGNIFICANT)
        change = "as it was" if worse == 0 else f"{'worse' if worse > 0 else 'better'} by {abs(worse):.3f}"
        message = f"{metric.name} {old:.3f} → {new:.3f}: {change}"
        if not passed and drops.get(metric_id):
            message += f", {drops[metric_id]:g} allowed"
        evidence = f"{pair.method} over {_size(pair)}" + (f", p = {p:.4f}" if worse > 0 else "")
        worst = () if passed else _dropped(now, pair, metric_id)
        yield Outcome(f"max-drop {metric_id}", passed, message, evidence, worst)


def _comparable(now: Evaluated, stored: Stored, before: Stored, metric_id: str) -> None:
    """Raises UsageError for a metric that one of the batches lacks, or that was computed in another way."""
    if metric_id not in before.statistics:
        raise UsageError(f"the baseline batch has no {metric_id}; it has {', '.join(before.statistics)}")
    _score(now, metric_id)
    if unlike := [part for part in _unlike(before, stored, metric_id) if part[0] not in _may_differ(metric_id)]:
        told = "; ".join(f"{key} was {old or 'none'} there, and is {new or 'none'} here" for key, old, new in unlike)
        raise UsageError(
            f"{metric_id} was computed otherwise in the baseline batch, so the two figures cannot be compared: {told}; "
            "write the baseline batch again with --write-baseline-batch"
        )


def _unlike(before: Stored, now: Stored, metric: str) -> list[tuple[str, str, str]]:
    """The parts in which the signatures of two batches differ, each with what either has."""
    old, new = (
        dict(part.partition(":")[::2] for part in batch.statistics[metric].signature.split("|") if part)
        for batch in (before, now)
    )
    return [(key, old.get(key, ""), new.get(key, "")) for key in {**old, **new} if old.get(key) != new.get(key)]


def _may_differ(metric: str) -> frozenset[str]:
    """The parts of a metric's signature that may differ and are told: glossaries grow from day to day, and a version of
    sacrebleu computes what others do. Another version of ours finds other things.
    """
    return frozenset({"files", "version"} if metric in _SACREBLEUS else {"files"})


_SACREBLEUS = frozenset(metric.id for metric in surface.METRICS)


def _size(pair: Aligned) -> str:
    """How many units were drawn from."""
    against = "" if pair.method == "paired-ar" else f" against {len(pair.before.keys)}"
    return f"{counted(len(pair.now.keys), pair.now.unit)}{against}"


def _dropped(now: Evaluated, pair: Aligned, metric_id: str) -> tuple[Place, ...]:
    """The segments that got worst; where nothing can be paired, the worst findings or segments there are."""
    by_findings = "findings" in metrics()[metric_id].needs
    if pair.method == "paired-ar" and pair.now.unit == "segment":
        ranked = list(_worsened(pair, metric_id))
        if not by_findings:
            return tuple(now.places[row]._replace(why=why) for _, row, why in sorted(ranked)[:_WORST])
        segments = {now.ids[row] for _, row, _ in ranked}
        return _worst([f for f in now.report.findings if (f.location.document, f.location.segment) in segments])
    return _worst(now.report.findings) if by_findings else _lowest(now, metric_id)


def _worsened(pair: Aligned, metric_id: str) -> Iterator[tuple[float, int, str]]:
    """The segments that got worse: by how much (negative), the row in today's batch, and the figures."""
    metric = metrics()[metric_id]
    for number, row in enumerate(pair.rows):
        scores = (metric.segment_score(found.values[number]) for found in (pair.before, pair.now))
        old, new = (0.0 if isnan(score) else score for score in scores)
        worse = old - new if metric.higher else new - old
        if worse > 0:
            yield -worse, row, f"{metric_id} {old:.2f} → {new:.2f}"


def _lowest(now: Evaluated, metric_id: str) -> tuple[Place, ...]:
    """The segments with the worst figures; none of a metric that has no figures of segments."""
    metric, statistics = metrics()[metric_id], now.statistics[metric_id]
    if statistics.unit != "segment":
        return ()
    scores = [metric.segment_score(row) for row in statistics.values]
    rows = sorted(
        (r for r in range(len(scores)) if not isnan(scores[r])),
        key=lambda r: (scores[r] if metric.higher else -scores[r], r),
    )
    return tuple(now.places[row]._replace(why=f"{metric_id} {scores[row]:.2f}") for row in rows[:_WORST])


def _notes(before: Stored, now: Stored, drops: dict[str, float]) -> Iterator[str]:
    for metric in before.statistics:
        if metric not in now.statistics and not drops:
            yield f"the baseline batch has {metric}, but this batch has nothing to compute it from"
    for metric in before.statistics:
        for key, *_ in _unlike(before, now, metric) if metric in now.statistics else ():
            if key in _may_differ(metric):
                yield f"{metric} rests on {_NAMED_BY_USERS[key]} than in the baseline batch"


_NAMED_BY_USERS = {"version": "another version of sacrebleu", "files": "other glossaries, inventory or baseline"}
