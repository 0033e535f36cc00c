"""What tells whether two names are one where there is no source."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.model.mention import Form, Mention, Place, more_frequent_first
from mtcheck.text.beside.spelling.alone import may_be_one
from mtcheck.text.beside.spelling.name_decision import likelihood_of_one
from mtcheck.text.beside.spelling.told_apart import are_told_apart
from mtcheck.text.names.mentions import NameFacts
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


_NAMES = """
    Vilkate Vilkates Karelin Karelinsky Hrafnkell Hrafnkels Hobeida Hubaydah Gyorvandi Djorvandi Grzegorz Gregory
    Kovalenko Kovalchuk Petrescu Petrovich Tanabe Otanabe Vesta Vestanet Arimo Arimo-cho Saito Sato Min-ho Min-su
    Jianzong Kin-chung Chung-hsien Zhongxian Hebei Hubei Hunan Henan Wang Wangzhou Xiao Xiaowen Zhengzhou
    Chengchow Macau Macao Russia Russian Russians Iceland Icelandic Icelandair China Chinatown ChinaNews Chinanews
    Demir Demirel Petrov Petrova Anna Anne Takeda Takado Austria Australia Minister Ministry Mexico Mexican
    Malinov Malinova Council Counsel Bjarni Bjarna Helgi Helga Mbappe Embappe
""".split()
_BESIDE = st.sampled_from(["", "", "", "Reza", "Wen", "Chan", "Sveinsson", "Orlov", "Orlow", "News"])
_WORDS = st.sampled_from(["", "", "", "region", "district", "minister", "river"])
_said = st.builds(
    NameFacts,
    st.booleans(),
    _BESIDE,
    _BESIDE,
    _WORDS,
    _WORDS,
    st.integers(0, 2),
    role=st.sampled_from(["", "", "mayor", "judge"]),
    kind=st.sampled_from(["", "", "person", "place"]),
)


@st.composite
def _forms(draw: st.DrawFn) -> list[Form]:
    texts = draw(st.lists(st.sampled_from(_NAMES), min_size=2, max_size=2, unique=True))
    said = [draw(st.lists(_said, min_size=1, max_size=3)) for _ in texts]
    return [
        Form(name, tuple(Mention(name, Place("a", at, 0, len(name), "a"), facts) for at, facts in enumerate(some)))
        for name, some in zip(texts, said, strict=True)
    ]


@settings(derandomize=True, deadline=None, max_examples=300)
@given(_forms())
def test_what_is_told_apart_at_first_is_never_one(forms: list[Form]) -> None:
    usual, other = more_frequent_first(forms)
    if are_told_apart(usual, other):
        assert likelihood_of_one(usual, other, None, None) == 0


def test_most_of_what_looks_alike_is_told_apart_at_first() -> None:
    def form(name: str, **facts: object) -> Form:
        return Form(
            name, (Mention(name, Place("a", 0, 0, 1, "a"), NameFacts(False, "", "", "", "", 0)._replace(**facts)),)
        )

    assert are_told_apart(form("Shandong"), form("Shanghai"))
    assert are_told_apart(form("Mexico"), form("Mexican"))
    assert are_told_apart(form("Lithuania"), form("Liguria"))
    assert not are_told_apart(form("Verdanek"), form("Verdanik"))
    # The same company, and a case before a patronymic.
    assert not are_told_apart(form("Karelin", right="district"), form("Karelinsky", right="district"))
    assert not are_told_apart(form("Hrafnkell", after="Sveinsson"), form("Hrafnkels"))
    # One name in one word and in two.
    assert not are_told_apart(form("Xiao", after="Wen"), form("Xiaowen"))
