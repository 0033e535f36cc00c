"""Letters in common: what is said before rapidfuzz is imported is what it says."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Indel

from mtcheck.text.names import indel

WORDS = st.text(alphabet="abñ周", max_size=12)


@given(WORDS, WORDS)
def test_the_same_before_and_after(one: str, other: str) -> None:
    own = indel._Indel()
    assert own.distance(one, other) == Indel.distance(one, other)
    assert own.normalized_similarity(one, other) == Indel.normalized_similarity(one, other)


def test_many_questions_are_rapidfuzz_s() -> None:
    own = indel._Indel()
    said = {own.normalized_similarity("Bakhmut", "Bahmut") for _ in range(indel._FEW + 1)}
    assert said == {Indel.normalized_similarity("Bakhmut", "Bahmut")}
    assert own.normalized_similarity == Indel.normalized_similarity
    assert own.distance == Indel.distance
