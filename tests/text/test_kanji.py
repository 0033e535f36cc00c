"""Chinese characters as Japanese names read them."""

from __future__ import annotations

import pytest

from mtcheck.text.japanese.kanji import kanji_readings, kanji_share, reads_as_kanji


@pytest.mark.parametrize(
    ("name", "characters"),
    [
        ("Yamada", "山田"),
        ("Takahashi", "高橋"),
        ("Kobayashi", "小林"),
        ("Sotozaki", "外崎"),
        ("Ōno", "大野"),
        ("Nagai", "長井"),
        ("Yokohama", "横浜"),
    ],
)
def test_a_name_is_read(name: str, characters: str) -> None:
    assert kanji_share(name, characters) == 1


@pytest.mark.parametrize(("name", "characters"), [("Yamada", "高橋"), ("Takahashi", "山田"), ("Smith", "小林")])
def test_another_is_not(name: str, characters: str) -> None:
    assert kanji_share(name, characters) < 0.5


def test_only_neighbours_count_together() -> None:
    assert kanji_share("Yamada", "山口県の田") < kanji_share("Yamada", "山田")


def test_what_is_no_character_of_japan_is_read_as_nothing() -> None:
    assert not kanji_readings("a")
    assert kanji_share("", "山") == 0


@pytest.mark.parametrize(
    ("name", "characters", "whole"),
    [
        ("Kuroiwa", "黒岩", True),
        ("Kuraiwa", "黒岩", False),
        ("Kuro", "黒岩", False),
        ("Ōno", "大野", True),
        ("Inoue", "井上", True),
        ("Nakano", "中野渡", False),
    ],
)
def test_a_name_is_the_whole_of_its_characters(name: str, characters: str, whole: bool) -> None:
    assert reads_as_kanji(name, characters) is whole
