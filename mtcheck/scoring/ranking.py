"""Ranks of systems that say what the test can tell apart, and clusters of those that it cannot, as WMT prints them.

The rank of a system is a range: one more than are significantly better, to all but those that are significantly worse.
A cluster ends where every system above is significantly better than every one below (Kocmi et al. 2022,
https://aclanthology.org/2022.wmt-1.1, section 4). Every two systems are compared by the paired bootstrap; p-values are
of each pair alone, uncorrected for their number, as there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ..metrics._base import Array, Statistics
from ..model.score import SIGNIFICANT, Ranks
from .significance import Scoring, of_one_size, resampled, score_of, share_beyond


class Ranked(NamedTuple):
    """A metric whose systems are to be ranked: which way is better, and whether equal differences count as chance's."""

    metric: Scoring
    higher: bool
    ties: bool


def ranks(ranked: Ranked, systems: Sequence[Statistics], resamples: int, seed: int) -> list[Ranks | None]:
    """The ranks of systems in their order; None for one with nothing to count, or with other units than the first.

    The units of all must be the same, for the same resamples.
    """
    scores = [score_of(ranked.metric, statistics) for statistics in systems]
    usable = [n for n, s in enumerate(systems) if s.keys == systems[0].keys and not np.isnan(scores[n])]
    level = dict(zip(usable, of_one_size(ranked.metric, [systems[n] for n in usable]), strict=True))
    drawn = {n: resampled(ranked.metric, level[n].values, resamples, seed) for n in usable}
    usable = [n for n in usable if not np.isnan(drawn[n]).any()]
    order = sorted(usable, key=lambda n: -scores[n] if ranked.higher else scores[n])

    def beats(one: int, other: int) -> bool:
        real = scores[one] - scores[other]
        at_one_size = score_of(ranked.metric, level[one]) - score_of(ranked.metric, level[other])
        if any(not difference or (difference > 0) != ranked.higher for difference in (real, at_one_size)):
            return False
        return _p_value(at_one_size, drawn[one] - drawn[other], ranked.ties) < SIGNIFICANT

    better = {(one, other) for at, one in enumerate(order) for other in order[at + 1 :] if beats(one, other)}
    found: list[Ranks | None] = [None] * len(systems)
    cluster = 1
    for at, one in enumerate(order):
        if at and all((a, b) in better for a in order[:at] for b in order[at:]):
            cluster += 1
        above = sum((other, one) in better for other in order)
        below = sum((one, other) in better for other in order)
        found[one] = Ranks(above + 1, len(order) - below, cluster)
    return found


def _p_value(real: float, differences: Array, ties: bool) -> float:
    strayed = np.abs(differences)
    return share_beyond(strayed - strayed.mean(), real, ties)
