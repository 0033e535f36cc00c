"""A name that an article writes in one word and in two."""

from __future__ import annotations

import pytest

from tests.marked import findings

ONE = [
    ("Xiaohui", "Xiao Hui", "A girl called Xiao Hui was playing. The father of Xiaohui sued the school."),
    ("Zhuonai", "Zhuo Nai", "Antelopes walk to Zhuo Nai Lake. At Zhuonai Lake they give birth."),
    ("Chengfeng", "Cheng Feng", "The expert Pan Cheng Feng fainted. Later Pan Chengfeng woke up."),
    ("Jiangkou", "Jiang Kou", "The dam at Jiang Kou held. The water at Jiangkou is clear."),
    ("Haiqing", "Hai Qing", "The actress Hai Qing was there. Critics praised Haiqing."),
]
TWO = [
    "The actor Dong Wei fought. Critics praised Dongyu.",
    "Hong Kong was hot. The singer Hongsen came.",
]


@pytest.mark.parametrize(("whole", "apart", "text"), ONE)
def test_one(whole: str, apart: str, text: str) -> None:
    assert [f.message for f in findings("name-variant", text)] == [f'"{whole}" or "{apart}"']
    assert all(f.fix is None for f in findings("name-variant", text))


@pytest.mark.parametrize("text", TWO)
def test_two(text: str) -> None:
    assert findings("name-variant", text) == []
