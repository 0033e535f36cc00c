"""unit-spacing: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, fixed

CASES = {
    "closed among open": "It was 500 Mbps in May, 800 Mbps in June and ⟦300Mbps⟧ in April.",
    "open among closed": "It was 500km in May, 800km in June and ⟦300 km⟧ in April.",
    "blank before per cent": "It rose by ⟦37 %⟧ in May.",
    "one habit is silent": "It was 500 km, 37% and 800 km.",
    "no unit is silent": "Room 5 kept 6 maps.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("unit-spacing", sample)


FIXES = [
    ("It was 5 km, 8 km and 3km.\n", "It was 5 km, 8 km and 3 km.\n"),
    ("It rose by 37 %.\n", "It rose by 37%.\n"),
]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("unit-spacing", before) == after
