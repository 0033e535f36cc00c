"""mixed-capital: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from mtcheck.model.grade import Confidence
from tests.marked import assert_fires_beside, findings

CASES = {
    "a region": [
        ("Он покинул область.", "He left the Tver Region on foot. The mayor of the Tver Region came."),
        ("Он вернулся.", "He came back to the ⟦Tver region⟧ later."),
    ],
    "of as many the later": [("Он вышел.", "He met the Oslo Committee, and left the ⟦Oslo committee⟧ again.")],
    "with more words before it": [
        ("Он вышел.", "He met the Upper Oslo Committee, and left the ⟦Oslo committee⟧ again.")
    ],
    "another name is silent": [("Он вышел.", "He left the Tver Region for the Perm region.")],
    "a headline is silent": [("Совет Осло", "A day with the Oslo Committee"), ("Он.", "He met the Oslo committee.")],
    "a longer name is silent": [
        ("Он.", "He met the Oslo Committee of Arts, and the Oslo Committee Board, the Oslo committee.")
    ],
    "the start of a sentence is silent": [("Он.", "He met the Oslo committee. Oslo Committee members came.")],
    "one case is silent": [("Он.", "He met the Oslo committee, and left the Oslo committee.")],
}


@pytest.mark.parametrize("pairs", CASES.values(), ids=CASES)
def test_beside_a_source(pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside("mixed-capital", *pairs)


def test_without_a_source_it_is_not_sure() -> None:
    (finding,) = findings("mixed-capital", "He left the Tver Region for the Tver region.")
    assert finding.confidence is Confidence.LOW
