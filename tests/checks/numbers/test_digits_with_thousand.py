"""digits-with-thousand: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, fixed

CASES = {
    "a figure": "More than ⟦4 thousand⟧ servicemen took part.",
    "a fraction": "It cost ⟦4.6 thousand⟧ roubles.",
    "a range is silent": "From 4 to 5 thousand, 4-5 thousand, 3 or 4 thousand.",
    "beside a million is silent": "It has 3 million 200 thousand people.",
    "words are silent": "Four thousand came, and several thousand more; a 10-thousand-metre run.",
    "digits are silent": "4,000 came, and 10 thousands more is no English.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("digits-with-thousand", sample)


FIXES = [("About 40 thousand people.", "About 40,000 people."), ("It cost 4.6 thousand.", "It cost 4,600.")]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("digits-with-thousand", before) == after
