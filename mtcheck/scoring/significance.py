"""How sure a score and a difference are: bootstrap resampling and approximate randomisation on statistics that add up.

For systems with the same units the tests are those of sacrebleu, draw for draw, so that the same seed gives the
same figures for its metrics: the paired bootstrap (Koehn 2004, https://aclanthology.org/W04-3250) and paired
approximate randomisation (Riezler & Maxwell 2005, https://aclanthology.org/W05-0908). Systems with other units are
compared by drawing from each (Efron & Tibshirani 1993, chapter 16).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np

from ..metrics._base import Array, Statistics
from ..model.score import Interval, Method

# sacrebleu's.
DEFAULT_SEED = 12345
RESAMPLES = {"paired-bs": 1000, "paired-ar": 10000, "unpaired-bs": 1000}
# Of two tails of 2.5 % each, as sacrebleu cuts them.
_TAIL = 40
_ROUNDING = 1e-9
# So many numbers are summed up in one step; more would take too much memory.
_AT_ONCE = 4_000_000


class Scoring(Protocol):
    """What significance needs of a metric."""

    def score(self, totals: Array) -> float:
        """The score from summed statistics."""


def score_of(metric: Scoring, statistics: Statistics) -> float:
    """The score of all units together."""
    return metric.score(statistics.values.sum(0))


def by_document(statistics: Statistics, documents: Sequence[str]) -> Statistics:
    """Statistics of segments summed up by document; `documents` names each segment's."""
    rows: dict[str, list[int]] = {}
    for row, document in enumerate(documents):
        rows.setdefault(document, []).append(row)
    values = np.array([statistics.values[some].sum(0) for some in rows.values()])
    return Statistics(values, "document", tuple(rows), f"{statistics.signature}|units:document")


def interval(
    metric: Scoring, statistics: Statistics, resamples: int = 1000, seed: int = DEFAULT_SEED
) -> Interval | None:
    """The 95 % interval of a score; None for less than two units, or where some resample has nothing to count."""
    if len(statistics.values) < 2:
        return None
    scores = np.sort(_resampled(metric, statistics.values, np.random.default_rng(seed), resamples))
    if np.isnan(scores).any():
        return None
    low, high = scores[resamples // _TAIL], scores[resamples - resamples // _TAIL - 1]
    return Interval(float(low), float(high), float(scores.mean()), float(0.5 * (high - low)))


def p_value(
    metric: Scoring,
    baseline: Statistics,
    system: Statistics,
    method: Method,
    resamples: int = 0,
    seed: int = DEFAULT_SEED,
    ties: bool = True,
) -> float:
    """How often chance makes a difference as large as that between two systems, two-sided; 1.0 if nothing can be told.

    The paired methods need the same keys in both. `resamples` 0 means RESAMPLES. Without `ties` only larger differences
    count, as in sacrebleu, which goes wrong where few units differ: if it is one, every shuffle makes a difference just
    as large. Paired systems have the sizes of their segments in common where a metric is a rate of size, and a
    difference that is then none, or the other way round, is not significant.
    """
    resamples = resamples or RESAMPLES[method]
    if min(len(baseline.values), len(system.values)) < 2:
        return 1.0
    real = score_of(metric, system) - score_of(metric, baseline)
    if method != "unpaired-bs":
        told = real
        baseline, system = of_one_size(metric, [baseline, system])
        real = score_of(metric, system) - score_of(metric, baseline)
        if told * real <= 0 and (told or real):
            return 1.0
    rng = np.random.default_rng(seed)
    if method == "unpaired-bs":
        differences = _resampled(metric, system.values, rng, resamples) - _resampled(
            metric, baseline.values, rng, resamples
        )
        strayed = np.abs(differences - differences.mean())
    elif method == "paired-bs":
        differences = np.abs(
            resampled(metric, system.values, resamples, seed) - resampled(metric, baseline.values, resamples, seed)
        )
        strayed = differences - differences.mean()
    else:
        strayed = np.abs(_shuffled(metric, baseline.values, system.values, rng, resamples))
    return 1.0 if np.isnan(strayed).any() else share_beyond(strayed, real, ties)


def of_one_size(metric: Scoring, systems: Sequence[Statistics]) -> list[Statistics]:
    """The statistics of systems with the same units, each unit being as large as it is on average, where the metric is
    a rate of size; else as they are.

    Swapped or drawn with sizes of their own, segments in which nothing counts would move the rates as well: no two
    shuffles would then make equally large differences, and length alone would be significant.
    """
    if not getattr(metric, "by_size", False):
        return list(systems)
    sizes = np.mean([statistics.values[:, 1] for statistics in systems], axis=0)
    return [s._replace(values=np.stack([s.values[:, 0], sizes], 1)) for s in systems]


def share_beyond(strayed: Array, real: float, ties: bool) -> float:
    """The share of the differences that chance makes, shape (resamples,), that are as large as the real one.

    One more is counted, which keeps a test honest with few draws.
    """
    # Sums in another order differ in the last digits.
    bound = abs(real) * (1 - _ROUNDING) if ties else abs(real)
    beyond = (strayed >= bound if ties else strayed > bound).sum()
    return float((beyond + 1) / (len(strayed) + 1))


def resampled(metric: Scoring, values: Array, resamples: int, seed: int) -> Array:
    """The scores of bootstrap resamples of units, shape (resamples,): with a seed the same draws for every system."""
    return _resampled(metric, values, np.random.default_rng(seed), resamples)


def _resampled(metric: Scoring, values: Array, rng: np.random.Generator, resamples: int) -> Array:
    indices = rng.choice(len(values), size=(resamples, len(values)), replace=True)
    # The precision in which sacrebleu sums up.
    single = values.astype(np.float32)
    if indices.size * single.shape[1] <= _AT_ONCE:
        return np.array([metric.score(totals) for totals in single[indices].sum(1)])
    return np.array([metric.score(single[some].sum(0)) for some in indices])


def _shuffled(metric: Scoring, baseline: Array, system: Array, rng: np.random.Generator, trials: int) -> Array:
    """Differences between systems that have swapped a random half of their units."""
    swapped = rng.integers(2, size=(trials, len(baseline)), dtype=bool)
    both = baseline.sum(0) + system.sum(0)
    one = swapped.astype(np.float64) @ (baseline - system) + system.sum(0)
    return np.array([metric.score(totals) - metric.score(both - totals) for totals in one])
