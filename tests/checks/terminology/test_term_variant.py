"""term-variant: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, fixed

CASES = {
    "deprecated": "It keeps to the ⟦Guidance Treaty⟧ now.",
    "plural and possessive": "The ⟦Guidance Treaty⟧'s end. Two ⟦Guidance Treaties⟧.",
    "hyphen for blank": "The ⟦Mid Range Missile Treaty⟧ ended.",
    "context holds": "On missiles it left the ⟦mediation agreement⟧ today.",
    "context does not hold is silent": "The couple signed a mediation agreement in court.",
    "credit": "Two men. (Photo: ⟦American Federation⟧)",
    "no credit is silent": "The American Federation of Teachers and the American Federation met.",
    "preferred and admitted are silent": "The INF Treaty (Intermediate-Range Nuclear Forces Treaty) ended; TASS "
    "wrote so.",
    "inside a word is silent": "The ReGuidance Treatyish text.",
    "lower case is silent": "Under the guidance treaty makers got, all signed.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("term-variant", sample)


FIXES = [
    ("A Guidance Treaty is old.\n", "An INF Treaty is old.\n"),
    ("He broke the Guidance Treaty's rules.\n", "He broke the INF Treaty's rules.\n"),
    ("Two Guidance Treaties ended.\n", "Two INF Treaties ended.\n"),
    (
        "THE GUIDANCE TREATY IS OVER\n\nThe Guidance Treaty ended.\n",
        "THE INF TREATY IS OVER\n\nThe INF Treaty ended.\n",
    ),
    ("The INF Treaty, called the Guidance Treaty, ended.\n", "The INF Treaty, called the Guidance Treaty, ended.\n"),
    ("According to Tass News Agency, he left.\n", "According to TASS, he left.\n"),
]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("term-variant", before) == after
