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
    # Both parts of a full name are spelt in two ways.
    "Judge Devendra Choudhary was praised. On Monday Debendra Chowdhuri is to speak.",
    "Deputy Zurab Jikhvadze spoke. The house then heard Zurabi Dzhikhvadze.",
    "The head of the mine, Alireza Rostamipour, resigned. Friends of Ali Reza Rustamipour were sorry.",
    # A given name stays in one sentence and is translated in another.
    "Grzegorz Malinczak leads the union. Later Gregory Malinczak spoke.",
    "The baker Yehoshua Ben-Tovim sold it. Neighbours knew Joshua Ben-Tovim.",
    # A case or an adjective of a place before the word for what it is.
    "Rain fell on Vilkate Region. Roads in Vilkates Region were closed.",
    "Rain fell on Karelin District. Roads in Karelinsky District were closed.",
    # Cases of an Icelander's name.
    "Hrafnkell Sveinsson sang. Friends of Hrafnkels wept.",
    # Few consonants, of which one is missing; a soft beginning in two systems.
    "Ships left Hobeida on Monday. None came to Hubaydah.",
    "Gyorvandi Rakosvar won. Fans cheered Djorvandi Rakosvar.",
]
TWO = [
    "Kovalenko sold the club. Kovalchuk bought it.",
    "Petrescu sang. Petrovich danced.",
    "Kim Min-ho won gold. Kim Min-su won silver.",
    "Tanabe struck out. Otanabe hit a double.",
    "Chen Haolin sold it. Wang Haoling bought it.",
    "Readers of Vestanet saw it. Vesta had denied it.",
    "The town of Arimo was calm. Arimo-cho was not.",
    # Each is introduced in full and named again.
    "Saito Miki warned of wind. Her colleague Sato Miki spoke of rain. Saito was right. Sato left.",
    "Anna Meier is mayor. Paul Meyer heads the council. Meier signed it. Meyer did not.",
    # They meet in a sentence, and both are named again.
    "Nordeva raised its target for Nordexa. Nordexa builds turbines. Analysts at Nordeva were pleased.",
    "Wrestler Reza Karimi beat Reza Karami. Karami had won before. Karimi will go to Belgrade.",
    # Brothers whose names look alike in another language.
    "Jan Malinczak bakes bread. His brother Jonas Malinczak sells it.",
    "Fans of Malinov came by bus. Shares of US-Malinova fell.",
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
    assert may_be_one("Zhongxian", "Chung-hsien")
    assert may_be_one("Gyongyi", "Djondji")
    assert not may_be_one("Tokarev", "Mishin")
