"""leaked-id: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, fixed

CASES = {
    "behind a name": "Source: Xu Meng-⟦NN7485⟧, responsible editor",
    "in a credit": "Editor: Li Ming ⟦CN037⟧",
    "weapon is silent": "The 9M729 missile and the SSC-8 are banned, the source said.",
    "long text is silent": "The editor of the paper, a man who has flown the Su-57 and the KC135 and written of "
    "them at length, told a large crowd of readers and friends on Friday that he would "
    "step down from his post soon.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("leaked-id", sample)


FIXES = [
    ("Source: Xu Meng-NN7485, responsible editor\n", "Source: Xu Meng, responsible editor\n"),
]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("leaked-id", before) == after
