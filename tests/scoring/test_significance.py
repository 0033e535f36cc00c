"""Significance of rates: what counts is tested, not how long the text is that nothing is found in."""

from __future__ import annotations

from typing import get_args

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.metrics import metrics
from mtcheck.metrics._base import Statistics
from mtcheck.model.score import SIGNIFICANT, Method
from mtcheck.scoring.ranking import Ranked, ranks
from mtcheck.scoring.significance import p_value

RATES = pytest.mark.parametrize("metric", ["mqm", "findings"])
PAIRED = pytest.mark.parametrize("method", [m for m in get_args(Method) if m != "unpaired-bs"])
UNITS = 40


def batch(found: dict[int, float], shorter: range = range(0)) -> Statistics:
    """Forty segments of eleven words, some a word shorter; `found` is how much in which."""
    rows = [(found.get(n, 0.0), (10 if n in shorter else 11) / 1000) for n in range(UNITS)]
    return Statistics(np.array(rows), "segment", tuple(map(str, range(UNITS))), "")


@RATES
@PAIRED
@pytest.mark.parametrize("found", [{3: 1.0, 9: 1.0}, {3: 5.0}, dict.fromkeys(range(12), 1.0)])
def test_clean_segments_may_be_of_any_length(metric: str, method: Method, found: dict[int, float]) -> None:
    base = batch({})
    same, shorter = (p_value(metrics()[metric], base, batch(found, s), method) for s in (range(0), range(12, 27)))
    assert shorter == pytest.approx(same, abs=0.01)


@RATES
@PAIRED
def test_length_alone_is_not_significant(metric: str, method: Method) -> None:
    found = dict.fromkeys(range(0, UNITS, 2), 1.0)
    assert p_value(metrics()[metric], batch(found), batch(found, range(UNITS)), method) == 1.0
    # One finding less, at a higher rate for the words that are gone.
    fewer = dict.fromkeys(range(2, UNITS, 2), 1.0)
    assert p_value(metrics()[metric], batch(found), batch(fewer, range(UNITS)), method) == 1.0


@RATES
def test_two_findings_more_come_by_chance_half_the_time(metric: str) -> None:
    """Of the four ways to swap two segments, two have both findings on one side."""
    p = p_value(metrics()[metric], batch({}), batch({3: 1.0, 9: 1.0}, range(12, 27)), "paired-ar")
    assert p == pytest.approx(0.5, abs=0.02)


@RATES
@PAIRED
def test_many_more_findings_are_significant_at_any_length(metric: str, method: Method) -> None:
    many = dict.fromkeys(range(20), 1.0)
    assert p_value(metrics()[metric], batch({}), batch(many, range(12, 27)), method) < SIGNIFICANT


@RATES
def test_length_alone_gives_no_rank(metric: str) -> None:
    found = dict.fromkeys(range(0, UNITS, 2), 1.0)
    one = metrics()[metric]
    first, second = ranks(
        Ranked(one, one.higher, one.ties), [batch(found), batch(found, range(UNITS))], resamples=300, seed=1
    )
    assert first == second


@given(st.lists(st.integers(5, 30), min_size=UNITS, max_size=UNITS), st.sets(st.integers(0, UNITS - 1), max_size=3))
def test_up_to_three_segments_with_findings_are_never_significant(sizes: list[int], where: set[int]) -> None:
    """By randomisation a difference of n segments comes by chance at least once in 2^(n-1)."""
    base = batch({})
    values = np.array([(float(n in where), size / 1000) for n, size in enumerate(sizes)])
    assert p_value(metrics()["mqm"], base, base._replace(values=values), "paired-ar", 200) > SIGNIFICANT
