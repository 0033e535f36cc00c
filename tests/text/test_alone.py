"""What tells whether two names are one where there is no source."""

from __future__ import annotations

import pytest

from mtcheck.text.beside.spelling.alone import may_be_one
from tests.marked import assert_fires, findings

# Spellings that no table of sounds makes one, of names that nobody knows.
ONE = [
    "Coach Verdanek praised the team. Later Verdanik left.",
    "The village of Brusnovka was cut off. Roads to Brusnovke were closed.",
    "Striker Ademerson scored. Fans sang for Ademilson.",
    "Minister Golubrin resigned. Aides of Goulbrin wept.",
]
TWO = [
    "Kovalenko sold the club. Kovalchuk bought it.",
    "Petrescu sang. Petrovich danced.",
    "Kim Min-ho won gold. Kim Min-su won silver.",
    "Tanabe struck out. Otanabe hit a double.",
    "Chen Haolin sold it. Wang Haoling bought it.",
    "Readers of Vestanet saw it. Vesta had denied it.",
    "The town of Arimo was calm. Arimo-cho was not.",
]


@pytest.mark.parametrize("text", ONE)
def test_far_spellings_of_names_that_nobody_knows_are_one(text: str) -> None:
    assert findings("name-variant", text)


@pytest.mark.parametrize("text", TWO)
def test_what_parts_two_names_of_a_language_is_silent(text: str) -> None:
    assert_fires("name-variant", text)


def test_the_quick_look() -> None:
    assert may_be_one("Golubrin", "Goulbrin")
    assert may_be_one("Kin-fung", "Jianfeng")
    assert not may_be_one("Tokarev", "Mishin")
