"""Names in Cyrillic letters as news in English usually spells them."""

from __future__ import annotations

import pytest

from mtcheck.text.cyrillic.usual_spellings import usual_spellings

# A word as its language has it, and a spelling that is usual, and one that is not.
SPELT = [
    ("ru", "Егор", "yegor", "egor"),
    ("ru", "Махачев", "makhachev", "mahachev"),
    ("ru", "Алексеева", "alekseyeva", "alekseeva"),
    ("ru", "Максим", "maxim", "macsim"),
    ("ru", "Ковалевский", "kovalevsky", "kovalevskij"),
    ("ru", "Юрьевец", "yuryevets", "jurevets"),
    ("uk", "Зеленський", "zelenskyy", "zelenskij"),
    ("uk", "Залужний", "zaluzhnyi", "zaluzhnij"),
    ("uk", "Юрій", "yurii", "jurij"),
    ("bg", "Търново", "tarnovo", "tyrnovo"),
    ("bg", "Мария", "maria", "mariya"),
    ("be", "Гродна", "hrodna", "khrodna"),
    ("sr", "Џајић", "dzajic", "dzhayich"),
    ("mk", "Ѓорѓи", "gjorgji", "djordji"),
]


@pytest.mark.parametrize(("language", "word", "usual", "other"), SPELT)
def test_what_is_usual(language: str, word: str, usual: str, other: str) -> None:
    spelt = usual_spellings(word, language)
    assert usual in spelt
    assert other not in spelt


def test_a_language_without_a_table_has_none() -> None:
    assert usual_spellings("Қасым", "kk") == frozenset()


def test_the_case_of_a_name_may_go() -> None:
    assert "khabib" in usual_spellings("Хабибом", "ru")
