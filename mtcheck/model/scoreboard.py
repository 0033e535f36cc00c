"""All systems with their figures: as values, as a table, and as rows for a data frame."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import isnan
from typing import Any, NamedTuple

from ..counts import counted
from ..harmless import one_line
from .score import SIGNIFICANT, Comparison, Interval, Level, Ranks, Score, SystemScore
from .short_names import short_names

# Metrics on a scale to 1 are told apart in the third place, those to 100 as sacrebleu prints them.
_PLACES = {"bleu": 1, "chrf": 1, "chrf++": 1, "ter": 1, "mqm": 2, "findings": 2}


class Table(NamedTuple):
    """The cells of a table as text; `notes` stand below it."""

    header: list[str]
    rows: list[list[str]]
    notes: list[str]


@dataclass(frozen=True, slots=True)
class Scoreboard:
    """All systems; `ceiling` are the human references, scored as if they were systems by the metrics that need none."""

    systems: tuple[SystemScore, ...]
    ceiling: tuple[SystemScore, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    level: Level = "corpus"

    def to_dicts(self) -> list[dict[str, Any]]:
        """A flat dict a figure: of each system and reference, and of each document or segment where asked for.

        The findings of a check for 1,000 words are the metric "findings:CHECK", the share of them that a witness marks
        too "witness:CHECK", and that of its spans with a finding "witness". `low` and `high` bound the 95 %
        confidence interval, `difference` and `p_value` compare with `baseline`, `best_rank` to `worst_rank` are the
        ranks that cannot be told apart, and `cluster` holds them; each is None where it was not computed, and `score`
        is nan where there is nothing to count.
        """
        compared = {(c.system, c.metric): c for c in self.comparisons}
        rows = [row for system in self.systems for row in _rows(system, compared)]
        return rows + [row for system in self.ceiling for row in _rows(system, {})]

    def table(self) -> Table:
        """A line a system, then the human references; the notes say what marks mean and figures depend on."""
        columns = {
            score.id: f"{score.name} {'↑' if score.higher else '↓'}"
            for system in (*self.systems, *self.ceiling)
            for score in system.metrics
        }
        if self.level != "corpus":
            return _by_unit(self, columns)
        compared = {(c.system, c.metric): c for c in self.comparisons}
        rows = [[self.short[system.name], *_cells(system, columns, compared)] for system in self.systems]
        rows += [[f"{system.name} (human)", *_cells(system, columns, {})] for system in self.ceiling]
        return Table(["System", *columns.values()], rows, _notes(self))

    def by_check(self) -> Table:
        """A line a check, the most frequent first: its findings for 1,000 words in systems and references."""
        shown = (*self.systems, *(system for system in self.ceiling if system.checks))
        rates = {system.name: {c.check: c.per_1000_words for c in system.checks} for system in shown}
        total = {check: sum(rate.get(check, 0) for rate in rates.values()) for rate in rates.values() for check in rate}
        rows = [
            [check, *(f"{rates[system.name].get(check, 0):.2f}" for system in shown)]
            for check in sorted(total, key=lambda check: (-total[check], check))
        ]
        names = [self.short.get(system.name, system.name) for system in shown]
        return Table(["Findings for 1,000 words", *names], rows, [])

    def by_witness(self) -> Table:
        """A line a check: at how many of its findings the witness marks an error, of how many; then its own spans."""
        heard = [(system, system.witness) for system in self.systems if system.witness]
        if not heard:
            return Table([], [], [])
        counts = [{check: (there, of) for check, there, of in witness.checks} for _, witness in heard]
        total: Counter[str] = Counter()
        for witness in (witness for _, witness in heard):
            total.update({check: of for check, _, of in witness.checks})
        rows = [
            [check, *("{} of {}".format(*count[check]) if check in count else "" for count in counts)]
            for check in sorted(total, key=lambda check: (-total[check], check))
        ]
        met = [f"{sum(there for _, there, _ in w.checks)} of {sum(of for *_, of in w.checks)}" for _, w in heard]
        rows += [["all findings", *met], ["its spans with a finding", *(f"{w.met} of {w.spans}" for _, w in heard)]]
        names = [self.short[system.name] for system, _ in heard]
        seen = ", ".join(
            f"{w.segments} of {counted(system.segments, 'segment')} of {self.short[system.name]}" for system, w in heard
        )
        note = f"{heard[0][1].name} saw {seen}; it is a second witness, no judge of the findings"
        return Table([f"Findings that {heard[0][1].name} marks too", *names], rows, [note])

    @property
    def short(self) -> dict[str, str]:
        """The names of the systems as tables show them."""
        return short_names([system.name for system in self.systems])

    def __repr__(self) -> str:
        lines = ["Scores:" if self.systems else "No scores"]
        for system in (*self.systems, *self.ceiling):
            figures = ", ".join(f"{score.name} {figure(score.id, score.score)}" for score in system.metrics)
            lines.append(f"  {system.name}: {figures}")
        return "\n".join(map(one_line, lines))

    def _repr_html_(self) -> str:
        from .table import html_table

        shown = self.table()
        return html_table("Scores", shown.header, shown.rows, shown.notes)


def _rows(system: SystemScore, compared: Mapping[tuple[str, str], Comparison]) -> Iterator[dict[str, Any]]:
    whole = {"system": system.name, "document": "", "segment": ""}
    for score in system.metrics:
        comparison = compared.get((system.name, score.id))
        yield whole | _figure(score.id, score.score, score.interval, comparison, score.signature, score.ranks)
    for count in system.checks:
        yield whole | _figure(f"findings:{count.check}", count.per_1000_words)
    if (heard := system.witness) is not None:
        for check, there, of in heard.checks:
            yield whole | _figure(f"witness:{check}", there / of)
        yield whole | _figure("witness", heard.met / heard.spans if heard.spans else float("nan"))
    for unit in system.units:
        intervals = dict(unit.intervals)
        for metric, value in unit.scores:
            place = {"system": system.name, "document": unit.document, "segment": unit.segment}
            yield place | _figure(metric, value, intervals.get(metric))


def _figure(
    metric: str,
    score: float,
    interval: Interval | None = None,
    comparison: Comparison | None = None,
    signature: str | None = None,
    ranks: Ranks | None = None,
) -> dict[str, Any]:
    return {
        "metric": metric,
        "score": score,
        "low": interval and interval.low,
        "high": interval and interval.high,
        "baseline": comparison and comparison.baseline,
        "difference": comparison and comparison.difference,
        "p_value": comparison and comparison.p_value,
        "best_rank": ranks and ranks.best,
        "worst_rank": ranks and ranks.worst,
        "cluster": ranks and ranks.cluster,
        "signature": signature,
    }


def figure(metric: str, score: float) -> str:
    """A score to as many places as tell it from another; "-" for one that there is not."""
    return "-" if isnan(score) else f"{score:.{_PLACES.get(metric, 3)}f}"


def _cells(system: SystemScore, columns: dict[str, str], compared: dict[tuple[str, str], Comparison]) -> list[str]:
    scores = {score.id: score for score in system.metrics}
    return [
        _cell(scores[metric], compared.get((system.name, metric))) if metric in scores else "" for metric in columns
    ]


def _cell(score: Score, comparison: Comparison | None) -> str:
    shown = figure(score.id, score.score)
    if score.interval:
        shown += f" ± {figure(score.id, score.interval.margin)}"
    if score.ranks:
        shown += f" [{rank_range(score.ranks)}]"
    if comparison:
        shown += f" (p = {comparison.p_value:.4f})" + "*" * (comparison.p_value < SIGNIFICANT)
    return shown


def rank_range(ranks: Ranks) -> str:
    """A range of ranks as it is shown: "2", or "2–4"."""
    return f"{ranks.best}" if ranks.best == ranks.worst else f"{ranks.best}–{ranks.worst}"


def _notes(board: Scoreboard) -> list[str]:
    notes = []
    if board.comparisons:
        first = board.comparisons[0]
        how = f"p < {SIGNIFICANT:g}; {first.method}, {first.resamples} resamples"
        notes.append(f"* differs from {board.short[first.baseline]} ({how})")
        notes += [
            f"{c.metric} of {board.short[c.system]}: {c.method} over {c.units}"
            for c in board.comparisons
            if c.method != first.method
        ]
    if any(score.ranks for system in board.systems for score in system.metrics):
        notes.append(f"[ ] ranks that the paired bootstrap cannot tell apart (p < {SIGNIFICANT:g})")
    signatures = {score.name: score.signature for system in board.systems for score in system.metrics}
    return notes + [f"{name}|{signature}" for name, signature in signatures.items()]


def _by_unit(board: Scoreboard, columns: dict[str, str]) -> Table:
    rows = []
    for system in board.systems:
        for unit in system.units:
            scores = dict(unit.scores)
            cells = [figure(metric, scores[metric]) if metric in scores else "" for metric in columns]
            rows.append(
                [board.short[system.name], unit.document, *([unit.segment] if board.level == "segment" else []), *cells]
            )
    places = ["Document", "Segment"] if board.level == "segment" else ["Document"]
    return Table(["System", *places, *columns.values()], rows, _notes(board))
