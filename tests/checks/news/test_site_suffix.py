"""site-suffix: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, fixed

CASES = {
    "domain": "Flood kills 4 people⟦-Chinanews.com⟧\n\nFour died.",
    "named": "Flood kills 4 people⟦ - Xinhuanet⟧\n\nFour died.",
    "with its motto": "Flood kills 4 people⟦ - Economic Daily Online - professional financial news⟧\n\nFour died.",
    "headline part is silent": "Flood kills 4 people - more rain to come\n\nFour died.",
    "only the headline": "Flood kills 4\n\nHe reads it on the site - Xinhuanet",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("site-suffix", sample)


FIXES = [
    ("Flood kills 4 people-Chinanews.com\n\nFour died.\n", "Flood kills 4 people\n\nFour died.\n"),
]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("site-suffix", before) == after
