"""Names in Latin letters by the syllables of Korean that they may be."""

from __future__ import annotations

import pytest

from mtcheck.text.names.korean_syllables import are_other_syllables, may_be_one_syllable

# The same name as the state, the press and people write it.
ONE = [
    ("Geun-hye", "Keun-hye"),
    ("Seung-ho", "Sung-ho"),
    ("Myung-bak", "Myeong-bak"),
    ("Yoo-jin", "Yu-jin"),
    ("Hyun-woo", "Hyeon-u"),
    ("Young-soo", "Yeong-su"),
    ("Gyeongju", "Kyongju"),
    ("Kyungsoo", "Gyeongsu"),
    ("Gangneung", "Kangnung"),
    ("Pyeongyang", "Pyongyang"),
    ("Cheol-soo", "Chul-su"),
    ("Jae-in", "Jae-yin"),
]
TWO = [
    ("Ji-hoon", "Ji-heon"),
    ("Ji-hoon", "Ji-hyun"),
    ("Min-jae", "Min-jun"),
    ("Jung-hee", "Jung-hoon"),
    ("Jong-un", "Jong-il"),
    ("Jae-myung", "Jae-yong"),
    ("Gyeonggi", "Gyeongbuk"),
    ("Jihoon", "Jihyun"),
    ("Soo-bin", "Soo-min"),
    ("Hye-jin", "Hye-rin"),
]
# Of these nobody says that they are Korean.
UNKNOWN = [("Jansen", "Janson"), ("Milan", "Dylan"), ("Karamanlis", "Karamanos"), ("Jean-Luc", "Jean-Marc")]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_name(one: str, other: str) -> None:
    assert not are_other_syllables(one, other)


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_names(one: str, other: str) -> None:
    assert are_other_syllables(one, other)
    assert are_other_syllables(other, one)


@pytest.mark.parametrize(("one", "other"), UNKNOWN)
def test_nothing_is_said_of_other_names(one: str, other: str) -> None:
    assert not are_other_syllables(one, other)


def test_syllables() -> None:
    assert may_be_one_syllable("geun", "keun")
    assert may_be_one_syllable("seong", "sung")
    assert not may_be_one_syllable("hoon", "heon")
    assert not may_be_one_syllable("schl", "schl")
