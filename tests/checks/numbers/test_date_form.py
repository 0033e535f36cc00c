"""date-form: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, fixed

CASES = {
    "a month with a day of its own is silent": "It came on the 25th, July 24 being a holiday. From the 3rd, May 4 too.",
    "a figure that is no day behind it": "It was opened on ⟦5th, July 2020⟧, 300 people came.",
    "a day with its ending and a comma": "It was opened on ⟦26th, July, 2020⟧.",
    "no year": "It was opened on ⟦3rd, May⟧ by the mayor.",
    "the year first": "On ⟦1940, 15, August⟧, they landed.",
    "a day without ending": "It ended on ⟦9, March 2019⟧.",
    "January": "It ended on ⟦4th, January, 2019⟧.",
    "February": "It ended on ⟦5th, February, 2019⟧.",
    "April": "It ended on ⟦6th, April, 2019⟧.",
    "June": "It ended on ⟦7th, June, 2019⟧.",
    "September": "It ended on ⟦8th, September, 2019⟧.",
    "October": "It ended on ⟦9th, October, 2019⟧.",
    "November": "It ended on ⟦10th, November, 2019⟧.",
    "December": "It ended on ⟦11th, December, 2019⟧.",
    "English order is silent": "It was opened on July 26, 2020, and closed on 26 March 2021.",
    "a figure that is no day is silent": "Of all 26, March brought most. In 2020, May was cold.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("date-form", sample)


def test_fix() -> None:
    assert fixed("date-form", "It ended on 26th, July, 2020.", unsafe=True) == "It ended on July 26, 2020."
