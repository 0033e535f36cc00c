"""stray-mark: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, fixed

CASES = {
    "behind words that end nothing": "Look for the⟦!⟧ address of their⟦;⟧ town and⟦.⟧ go. It lies between⟦?⟧ hills.",
    "behind words that may end a clause": "It was held with⟦?⟧ a small crowd. The fair is⟦!⟧ known.",
    "signs": "It is to guarantee⟦^⟧ a home at the beginning⟦_⟧ of May, said Anna⟦@⟧ and Ben.",
    "half a dash": "Prices and ⟦trends-⟧ Economic Daily",
    "in the middle": "The slow radio⟦?⟧ channel is late.",
    "a name with a mark is silent": "Yahoo! news liked the band Hands Up! and others.",
    "a quotation is silent": 'He asked "why?" and left. "What a day!" she said.',
    "a name with an apostrophe is silent": "They came from Yan'an; Xi'an. It has m.a. houses.",
    "what is left of a word is silent": "Pre- and post-war houses, one- to two-room flats.",
    "ends of clauses are silent": "That is where he comes from; it is as it is. What is it for? Nobody knows it.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("stray-mark", sample)


FIXES = [
    ("Look for the! address of it.\n", "Look for the address of it.\n"),
    ("Prices and trends- Economic Daily\n", "Prices and trends - Economic Daily\n"),
]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("stray-mark", before) == after
