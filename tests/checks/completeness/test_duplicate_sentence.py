"""duplicate-sentence: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, fixed

CASES = {
    "in a row": "The trial opened on Monday. ⟦The trial opened on Monday.⟧ It will last.",
    "in quotation marks": '"The trial opened on Monday. ⟦"The trial opened on Monday.⟧ It lasts."',
    "two sentences again": "The trial opened on Monday in Oslo. It is a long one. ⟦The trial opened on Monday in "
    "Oslo. It is a long one.⟧ So.",
    "short ones are silent": "He came. He came. He went.",
    "different is silent": "The trial opened on Monday. The trial closed on Monday.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("duplicate-sentence", sample)


FIXES = [
    ("The trial opened on Monday. The trial opened on Monday. It lasts.\n", "The trial opened on Monday. It lasts.\n"),
]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("duplicate-sentence", before) == after
