"""fullwidth-punctuation: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, fixed

CASES = {
    "comma and stop": "It was contained⟦，⟧ they said⟦。⟧",
    "brackets": "The fund⟦（⟧set up in 2015⟦）⟧ paid.",
    "digits": "There were ⟦１２⟧ of them.",
    "a Chinese dash": "A systematic project⟦——⟧four talks.",
    "an English dash is silent": "A systematic project—four talks.",
    "among Chinese letters is silent": "The play (三伏，天) began.",
    "english marks are silent": "It was contained, they said.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("fullwidth-punctuation", sample)


FIXES = [
    ("It was contained， they said。\n", "It was contained, they said.\n"),
    ("A project——four talks.\n", "A project—four talks.\n"),
    ("The fund（2015）paid，too。\n", "The fund (2015) paid, too.\n"),
]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("fullwidth-punctuation", before) == after
