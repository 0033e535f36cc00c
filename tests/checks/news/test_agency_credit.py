"""agency-credit: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, fixed

CASES = {
    "figure": "Two men. (⟦Figure⟧: TASS)",
    "two words for one": "Two men. (Photo: TASS)\n\nTwo women. (Photo: AP)\n\nA dog. (⟦Picture⟧: AP)",
    "photo is silent": "Two men. (Photo: TASS)",
    "numbered figure is silent": "Figure 1 shows the range (Figure 2).",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("agency-credit", sample)


FIXES = [
    ("Two men. (Figure: TASS)\n", "Two men. (Photo: TASS)\n"),
]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("agency-credit", before) == after
