"""doubled-phrase: where it fires and where it stays silent."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.text.reading.doubled_phrases import doubled_phrases, may_have_doubled_phrases
from tests.marked import assert_fires, assert_fires_beside, fixed

CASES = {
    "twice in a row": "He gave his ⟦State of the State of the⟧ Nation address.",
    "around and": "They sold ⟦red lanterns and red lanterns⟧.",
    "around or": "They sold ⟦red lanterns or red lanterns⟧ there.",
    "a name": "It left the ⟦Golden Horse Award and Golden Horse Award⟧ behind.",
    "who speaks, twice": 'The mayor said, "It will rain today," ⟦he said⟧.',
    "two speakers are silent": 'The mayor said, "It will rain." He said so.',
    "who speaks within is silent": 'The mayor said: "It will rain." She says that it will not.',
    "two words are silent": "They came day after day after day, little by little by little.",
    "a mark between is silent": "Home again, home again, he sang. It is so. It is so. The end.",
    "what belongs to a noun behind is silent": "They sold patchouli gas or patchouli gas pills.",
    "one word is silent": "They sold lanterns and lanterns.",
    "words of grammar are silent": "He is what he is and what he is not.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("doubled-phrase", sample)


def test_the_source_may_say_it_twice() -> None:
    assert_fires_beside(
        "doubled-phrase",
        ("Rote Laternen und rote Laternen.", "They sold red lanterns and red lanterns."),
        source_lang="de",
    )


def test_fix() -> None:
    assert fixed("doubled-phrase", "They sold red lanterns and red lanterns.\n") == "They sold red lanterns.\n"


WORDS = st.lists(st.sampled_from(["a", "b", "cc", "and"]), max_size=40)


@given(WORDS)
def test_the_gate_is_true_of_all_that_is_found(words: list[str]) -> None:
    found = doubled_phrases(words, frozenset({"and"}))
    for phrase in found:
        assert words[phrase.start : phrase.middle] == words[phrase.again : phrase.end]
    assert not found or may_have_doubled_phrases(words)
