"""doubled-phrase: where it fires and where it stays silent."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.text.reading.doubled_phrases import doubled_phrases, may_have_doubled_phrases
from mtcheck.text.reading.repeats import Repeats
from tests.marked import assert_fires, assert_fires_beside, findings, fixed

CASES = {
    "twice in a row": "He gave his ⟦State of the State of the⟧ Nation address.",
    "around and": "They sold ⟦red lanterns and red lanterns⟧.",
    "around or": "They sold ⟦red lanterns or red lanterns⟧ there.",
    "a name": "It left the ⟦Golden Horse Award and Golden Horse Award⟧ behind.",
    "who speaks, twice": 'The mayor said, "It will rain today," ⟦he said⟧.',
    "two words of which one is an article": "The train came ⟦at the at the⟧ station.",
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


BESIDE = {
    "a comma between": (
        "ru",
        "По данным властей, дождь.",
        "⟦According to officials, according to officials⟧, it rains.",
    ),
    "brackets": ("de", "Die Behörde (IAEA) kam.", "The ⟦Atomic Agency (IAEA) (Atomic Agency)⟧ came."),
    "brackets alone": ("zh", "刘易斯（Lewis）来了。", "⟦John Lewis (John Lewis)⟧ came."),
    "dashes": ("ko", "서울 시장이 왔다.", "⟦Seoul - Seoul - Seoul⟧ Mayor came."),
    "who speaks": ("zh", "他表示会来。", "⟦He said that he said⟧ he would come."),
    "brackets of the source are silent": ("de", "Der Fluss Po (Po) stieg.", "The river Po (Po) rose."),
    "another word in the source's brackets is silent": (
        "zh",
        "工业园区（产业园区）",
        "industrial parks (industrial parks)",
    ),
    "a comma that the source has is silent": (
        "ru",
        "Снова дождь, снова дождь.",
        "The rain again, the rain again, he said.",
    ),
    "a quotation is silent": ("zh", "“不要惹，不要去。”", 'He said, "Do not go, do not go there."'),
    "a longer name is silent": ("zh", "新华社来了。", "New Xinhua (Xinhua News) came."),
}


@pytest.mark.parametrize(("language", "source", "target"), BESIDE.values(), ids=BESIDE)
def test_beside_a_source(language: str, source: str, target: str) -> None:
    assert_fires_beside("doubled-phrase", (source, target), source_lang=language)


def test_the_source_may_say_it_twice() -> None:
    assert_fires_beside(
        "doubled-phrase",
        ("Rote Laternen und rote Laternen.", "They sold red lanterns and red lanterns."),
        source_lang="de",
    )


def test_fix() -> None:
    assert fixed("doubled-phrase", "They sold red lanterns and red lanterns.\n") == "They sold red lanterns.\n"


def test_of_two_none_is_taken_out() -> None:
    (found,) = findings("doubled-phrase", "Ties between the old friends and the old friends grow.\n")
    assert found.fix is None


WORDS = st.lists(st.sampled_from(["a", "b", "cc", "and"]), max_size=40)


@given(WORDS)
def test_the_gate_is_true_of_all_that_is_found(words: list[str]) -> None:
    found = doubled_phrases(words, frozenset({"and"}))
    for phrase in found:
        assert words[phrase.start : phrase.middle] == words[phrase.again : phrase.end]
    assert not found or may_have_doubled_phrases(Repeats(words), frozenset({"and"}))
