"""small-start: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, assert_fires_beside, fixed

REST = "\n\nNobody knows why.\n\nIt will rain."
CASES = {
    "a sentence": "The talks ended late.\n\n⟦they⟧ will go on next week." + REST,
    "a headline": "⟦explosions⟧ near the town" + REST,
    "with a possessive": "Results of the day\n\n⟦men⟧'s races are over." + REST,
    "a brand is silent": "The talks ended late.\n\niPhone sales rose again." + REST,
    "an address is silent": "The talks ended late.\n\nexample.com has more of it." + REST,
    "what goes on is silent": "The talks ended late.\n\nThey will meet in the town,\n\nand go on next week." + REST,
    "what follows a quotation is silent": 'The talks ended.\n\n"It was late."\n\nshe said on Monday night.' + REST,
    "a list is silent": "The fruits are:\n\napples of all kinds\n\npears of all kinds\n\nplums of all kinds",
    "a line of two words is silent": "The talks ended late.\n\nthe end." + REST,
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("small-start", sample)


ROUND = (("Sie sprachen lange.", "They talked for long."), ("Es regnet.", "It rains."))
BESIDE = {
    "what is left of a word": ("Am Samstag kam er an.", "⟦n⟧ Saturday he arrived there."),
    "a particle of a name is silent": ("Von Braun kam dort an.", "von Braun arrived there."),
    "a small source is silent": ("und so kam er an.", "and so he arrived there."),
}


@pytest.mark.parametrize(("source", "target"), BESIDE.values(), ids=BESIDE)
def test_beside_a_source(source: str, target: str) -> None:
    assert_fires_beside("small-start", *ROUND, (source, target), source_lang="de")


def test_half_of_the_starts_may_be_lost_beside_a_source() -> None:
    pairs = [*ROUND, ("Er kam an.", "⟦he⟧ arrived there."), ("Am Tag.", "⟦n⟧ that day.")]
    assert_fires_beside("small-start", *pairs, source_lang="de")


def test_fix() -> None:
    assert (
        fixed("small-start", "It ended.\n\nthey will go on.\n\nGood.\n") == "It ended.\n\nThey will go on.\n\nGood.\n"
    )
