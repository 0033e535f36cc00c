"""Which words look like names, by the letters that follow each other."""

from __future__ import annotations

import pytest

from mtcheck.text.names.namelike import is_namelike, namelike

# A name that no table lists whole, and two ordinary words that touch, in each script that has no capitals, and
# Cyrillic.
PAIRS = {
    "ar": (("غوستاف", "ليندكفيست"), ("اجتماع", "اللجنة")),
    "he": (("גוסטב", "לינדקוויסט"), ("בישיבת", "הוועדה")),
    "ko": (("조제프", "라크루아"), ("위원회", "회의에서")),
    "ru": (("Жозеф", "Лакруа"), ("Председатель", "Правительства")),
}


@pytest.mark.parametrize("table", PAIRS)
def test_names_and_other_words(table: str) -> None:
    name, words = PAIRS[table]
    assert is_namelike(name, table)
    assert not is_namelike(words, table)


def test_a_particle_is_no_part_of_a_name() -> None:
    assert namelike("라크루아는", "ko") >= namelike("라크루아", "ko")


def test_capitals_say_nothing() -> None:
    assert namelike("Лакруа", "ru") == namelike("лакруа", "ru")
