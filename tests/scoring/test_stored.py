"""Batches kept in files, and how a later one is laid beside them."""

from __future__ import annotations

import numpy as np
import pytest

from mtcheck.errors import SettingsError
from mtcheck.metrics import metrics
from mtcheck.metrics._base import SegmentKey, Statistics
from mtcheck.scoring.significance import p_value
from mtcheck.scoring.stored import Stored, aligned, dumps, loads


def batch(rows: dict[tuple[str, str, str], float]) -> Stored:
    """A batch from (name, document, source) to what a segment has found, each of one word."""
    keys = tuple(SegmentKey(*key) for key in rows)
    values = np.array([[value, 0.001] for value in rows.values()])
    return Stored({"findings": Statistics(values, "segment", tuple(k.name for k in keys), "per:1000-words")}, keys)


YESTERDAY = batch({(f"d{n // 4}\t{n % 4}", f"d{n // 4}", f"source {n}"): n % 3 for n in range(48)})


def rows(of: Stored, order: list[int]) -> Stored:
    found = of.statistics["findings"]
    keys = tuple(of.segments[n] for n in order)
    return Stored({"findings": found._replace(values=found.values[order], keys=tuple(k.name for k in keys))}, keys)


def test_what_is_written_is_read_again() -> None:
    again = loads(dumps(YESTERDAY), "b.json")
    assert again.segments == YESTERDAY.segments
    for metric, found in YESTERDAY.statistics.items():
        assert again.statistics[metric]._replace(values=0) == found._replace(values=0)  # type: ignore[arg-type]
        assert (again.statistics[metric].values == found.values).all()


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"version": 9, "segments": []}', '{"version": 1}', '{"version": 1, "segments": [1]}']
)
def test_what_is_no_batch_is_refused_with_the_way_out(text: str) -> None:
    with pytest.raises(SettingsError, match="write it again with --write-baseline-batch"):
        loads(text, "b.json")


def test_the_same_segments_in_another_order_are_paired() -> None:
    pair = aligned(YESTERDAY, rows(YESTERDAY, list(range(47, -1, -1))), "findings")
    assert pair.method == "paired-ar"
    assert (pair.before.values == pair.now.values).all()


def test_a_renamed_segment_is_known_by_its_source() -> None:
    renamed = YESTERDAY._replace(segments=tuple(k._replace(name=f"x{n}") for n, k in enumerate(YESTERDAY.segments)))
    assert aligned(YESTERDAY, renamed, "findings").method == "paired-ar"


def test_a_segment_with_another_source_is_another_one() -> None:
    other = YESTERDAY._replace(segments=tuple(k._replace(source=f"new {k.source}") for k in YESTERDAY.segments))
    pair = aligned(YESTERDAY, other, "findings")
    assert (pair.method, pair.now.unit, len(pair.now.keys)) == ("unpaired-bs", "document", 12)


def test_few_documents_are_drawn_by_segment() -> None:
    few = rows(YESTERDAY, list(range(16)))
    assert aligned(few, rows(YESTERDAY, list(range(16, 32))), "findings").now.unit == "segment"


def test_unpaired_figures_do_not_depend_on_the_order_either() -> None:
    other = YESTERDAY._replace(segments=tuple(k._replace(source=f"new {k.source}") for k in YESTERDAY.segments))
    metric = metrics()["findings"]
    figures = set()
    for order in (list(range(48)), list(range(47, -1, -1))):
        pair = aligned(YESTERDAY, rows(other, order), "findings")
        figures.add(p_value(metric, pair.before, pair.now, pair.method))
    assert len(figures) == 1


def test_one_segment_that_differs_is_no_significant_difference() -> None:
    found = YESTERDAY.statistics["findings"]
    values = found.values.copy()
    values[7, 0] += 5
    for method in ("paired-ar", "paired-bs"):
        assert p_value(metrics()["findings"], found, found._replace(values=values), method) > 0.05  # type: ignore[arg-type]


def test_many_segments_that_differ_are() -> None:
    found = YESTERDAY.statistics["findings"]
    values = found.values.copy()
    values[:, 0] += np.arange(48) % 2
    for method in ("paired-ar", "paired-bs"):
        assert p_value(metrics()["findings"], found, found._replace(values=values), method) < 0.01  # type: ignore[arg-type]
