"""unbalanced-bracket: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires

CASES = {
    "no closing bracket": "The fund ⟦(⟧set up in 2015 paid.",
    "no opening bracket": "The fund, set up in 2015⟦)⟧ paid.",
    "square": "He ⟦[⟧the minister left.",
    "full-width partner is silent": "The fund （set up in 2015) paid.",
    "list numbers are silent": "Reasons: 1) cost; 2) time; a) people.",
    "smileys are silent": "He wrote :) and left ;-)",
    "closed in the next paragraph is silent": "The fund (set up in 2015.\n\nIt paid) and closed.",
    "a row is one fault": "The fund ⟦((( (⟧set up in 2015 paid.",
    "two kinds are two": "The fund ⟦((⟧⟦[⟧set up in 2015 paid.",
    "words between are two": "The fund ⟦(⟧set up ⟦(⟧in 2015 paid.",
    "nested is silent": "The fund (set up [again] in 2015) paid.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("unbalanced-bracket", sample)
