"""compound-hyphen: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, fixed

CASES = {
    "hours": "They set up a ⟦24 hour service⟧ there.",
    "a spelt number": "It was the ⟦two day period⟧ of the year.",
    "a race": "She won the 4 x ⟦100 metre race⟧.",
    "with its hyphen is silent": "They set up a 24-hour service.",
    "the plural is silent": "The 24 hours after it, the two days of rain.",
    "one is silent": "A 1 hour service.",
    "what goes on is silent": "The 10 year old boy, in the 5 month long war.",
    "no noun is silent": "In the 2 minute and the 5 hour.",
    "no article is silent": "They walked 10 mile after mile, 5 star hotels.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("compound-hyphen", sample)


def test_fix() -> None:
    assert fixed("compound-hyphen", "A ten day tour.\n") == "A ten-day tour.\n"
