"""lone-mark: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires

CASES = {
    "a closing mark": '"The first day was long.\n\n⟦"⟧',
    "a curly one and a full stop": "“The first day was long\n\n⟦.”⟧\n\nHe left.",
    "two with a blank": 'He left.\n\n⟦" "⟧',
    "a bracket": "(He left.\n\n⟦)⟧",
    "a row of stars is silent": "He left.\n\n* * *\n\nShe stayed.",
    "a rule is silent": "He left.\n\n---\n\nShe stayed.",
    "dots are silent": "He left.\n\n...\n\nShe stayed.",
    "a mark with a word is silent": '"No."',
}


@pytest.mark.parametrize("text", CASES.values(), ids=CASES)
def test_fires_where_marked(text: str) -> None:
    assert_fires("lone-mark", text)
