"""Ranks: what cannot be told apart shares them, and a cluster ends where all above beat all below."""

from __future__ import annotations

import numpy as np
import pytest

from mtcheck.metrics import metrics
from mtcheck.metrics._base import Statistics
from mtcheck.model.score import Ranks
from mtcheck.scoring.ranking import Ranked, ranks

UNITS = 200


def of(share: float, noise: int = 0, keys: str = "s") -> Statistics:
    """A system of which a share of the segments is right, of others than another noise has it."""
    rng = np.random.default_rng(noise)
    right = np.zeros(UNITS)
    right[rng.permutation(UNITS)[: round(share * UNITS)]] = 1
    return Statistics(np.stack([right, np.ones(UNITS)], 1), "segment", tuple(f"{keys}{n}" for n in range(UNITS)), "")


def ranked(metric: str, *systems: Statistics) -> list[Ranks | None]:
    found = metrics()[metric]
    return ranks(Ranked(found, found.higher, found.ties), systems, 500, 12345)


def test_far_apart_are_clusters_of_their_own() -> None:
    assert ranked("term-success", of(0.5, 1), of(0.95, 2), of(0.1, 3)) == [
        Ranks(2, 2, 2),
        Ranks(1, 1, 1),
        Ranks(3, 3, 3),
    ]


def test_less_is_better_where_the_metric_says_so() -> None:
    assert ranked("mqm", of(0.9, 1), of(0.1, 2)) == [Ranks(2, 2, 2), Ranks(1, 1, 1)]


def test_what_cannot_be_told_apart_shares_its_ranks() -> None:
    assert ranked("term-success", of(0.9, 1), of(0.5, 2), of(0.51, 3)) == [
        Ranks(1, 1, 1),
        Ranks(2, 3, 2),
        Ranks(2, 3, 2),
    ]


def test_the_same_system_twice() -> None:
    assert ranked("term-success", of(0.5, 1), of(0.5, 1)) == [Ranks(1, 2, 1), Ranks(1, 2, 1)]


@pytest.mark.parametrize("other", [of(0.9, 2, keys="other"), Statistics(np.zeros((UNITS, 2)), "segment", (), "")])
def test_other_segments_have_no_rank(other: Statistics) -> None:
    assert ranked("term-success", of(0.5, 1), other) == [Ranks(1, 1, 1), None]


def test_ranks_hold_their_system_whatever_the_order() -> None:
    systems = [of(0.3 + 0.06 * n, n) for n in range(8)]
    straight = ranked("term-success", *systems)
    assert straight == ranked("term-success", *systems[::-1])[::-1]
    for place, found in enumerate(reversed(straight), 1):
        assert found is not None
        assert found.best <= place <= found.worst
