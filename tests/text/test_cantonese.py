"""Names in Cantonese and in Mandarin."""

from __future__ import annotations

import pytest

from mtcheck.text.chinese.cantonese import cantonese_syllables, pinyin_of_cantonese
from tests.marked import assert_fires


@pytest.mark.parametrize(
    ("cantonese", "pinyin", "syllables"),
    [
        ("Leung", "Liang", 1),
        ("Kwok", "Guo", 1),
        ("Tsang", "Zeng", 1),
        ("Wong", "Huang", 1),
        ("Chi-fung", "Zhifeng", 2),
        ("Wai-king", "Huiqiong", 2),
        ("Kin-fung", "Jianfeng", 2),
        ("Lam", "Liang", 0),
        ("Leung", "Lin", 0),
        ("Kin-fung", "Jianguo", 0),
        ("Chi-fung", "Feng", 0),
        ("Kin-fung-wai", "Jianfeng", 0),
    ],
)
def test_syllables_that_are_the_same(cantonese: str, pinyin: str, syllables: int) -> None:
    assert cantonese_syllables(cantonese, pinyin) == syllables


def test_what_it_may_be_in_pinyin() -> None:
    assert "zhifeng" in pinyin_of_cantonese("Chi-fung")
    assert pinyin_of_cantonese("Kwok") == pinyin_of_cantonese("Jong-Un") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Minister Leung Chi-fung opened the port. On Monday Liang Zhifeng flew home.",
        "Minister Wong Kin-fung resigned. Reporters had asked Huang Jianfeng about it.",
    ],
)
def test_one_person_in_both_is_found(text: str) -> None:
    from tests.marked import findings

    assert findings("name-variant", text)


@pytest.mark.parametrize(
    "text",
    [
        "Minister Leung Chi-fung opened the port. On Monday Liang Guohua flew home.",
        "Wong won the race. Huang came second.",
    ],
)
def test_two_people_are_silent(text: str) -> None:
    assert_fires("name-variant", text)
