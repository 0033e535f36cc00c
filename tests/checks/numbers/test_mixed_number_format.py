"""mixed-number-format: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, fixed

CASES = {
    "yuan": "It rose from ⟦4300⟧ yuan to 8,000 yuan and 12,500 yuan.",
    "five figures": "Some 8,000 people met ⟦12000⟧ people.",
    "a sign of currency": "It rose from $⟦4300⟧ to $8,000 and $12,500.",
    "a year before those who are counted is silent": "In 2020 people paid 8,000 yuan and 12,500 yuan.",
    "one of a unit": "It flew 28,163 miles on a ⟦12000⟧ mile track.",
    "a short sign is silent": "Some 8,000 people saw the 1500 m race.",
    "years are silent": "In 2019 and 1945 some 8,000 people met.",
    "no grouping is silent": "It rose from 4300 yuan to 8000 yuan.",
    "flight is silent": "Flight 4321 carried 8,000 kilos on route 5500.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("mixed-number-format", sample)


FIXES = [
    ("It rose from 4300 yuan to 8,000 yuan.\n", "It rose from 4,300 yuan to 8,000 yuan.\n"),
]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("mixed-number-format", before) == after
