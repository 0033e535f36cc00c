"""Which stretch of a source a name in Latin letters is heard in, script by script."""

from __future__ import annotations

import pytest

from mtcheck.text.names.heard import heard, table_of
from mtcheck.text.names.units import units_of

# A source, its language, a name, and the stretch that it is heard in.
HEARD = [
    ("Вечером выступил Харольд Бреннер из Линца.", "ru", "Brenner", "Бреннер"),
    ("Об этом спросили Марту Колльвиц.", "ru", "Marta", "Марту"),
    ("Про це розповів Дмитро Гнатюк.", "uk", "Hnatiuk", "Гнатюк"),
    ("音乐家托马斯·贝克曼今年获奖。", "zh", "Beckmann", "贝克曼"),
    ("記者訪問了瑪格麗特·哈里森。", "zh", "Harrison", "哈里森"),
    ("指揮者のグスタフ・ベルマンが来日した。", "ja", "Bergman", "ベルマン"),
    ("監督はマルティネスさんに会った。", "ja", "Martinez", "マルティネス"),
    ("작가 마틴 켈러는 서울에 왔다.", "ko", "Keller", "켈러는"),
    ("قالت مارغريت هاريسون إن الجسر مغلق.", "ar", "Harrison", "هاريسون"),
    ("وصل الكاتب ولفغانغ كيلر إلى المدينة.", "ar", "Keller", "كيلر"),
    ("הסופר מרטין קלר הגיע לעיר.", "he", "Martin", "מרטין"),
    ("הזמר נפגש עם הריסון בלונדון.", "he", "Harrison", "הריסון"),
]
# Names of others, of whom nothing is heard in these sources.
OTHERS = ["Kowalczyk", "Fitzgibbon", "Zapatero", "Yoshikawa"]


@pytest.mark.parametrize(("source", "language", "name", "stretch"), HEARD, ids=[row[2] + row[1] for row in HEARD])
def test_a_name_is_heard_where_it_stands(source: str, language: str, name: str, stretch: str) -> None:
    found = heard(name, source, language)
    assert found.score > 0
    assert stretch.startswith(source[found.start : found.end])
    assert found.end - found.start >= len(stretch) - 1


@pytest.mark.parametrize(("source", "language", "name", "stretch"), HEARD, ids=[row[2] + row[1] for row in HEARD])
@pytest.mark.parametrize("other", OTHERS)
def test_names_of_others_are_not_heard(source: str, language: str, name: str, stretch: str, other: str) -> None:
    assert heard(other, source, language).score < 0


@pytest.mark.parametrize(
    ("name", "source", "language"),
    [("Brenner", "Der Dichter Brenner.", "de"), ("Ωmega", "Марта", "ru"), ("", "Марта", "ru"), ("Marta", "", "ru")],
)
def test_what_cannot_be_heard(name: str, source: str, language: str) -> None:
    assert heard(name, source, language).score < -5


def test_languages_of_one_script_share_a_table() -> None:
    assert table_of("uk") == table_of("bg") == "ru"
    assert table_of("fr") == ""


def test_units() -> None:
    assert [unit.text for unit in units_of("ジェフ", "ja")] == ["ジェ", "フ"]
    assert [unit.text for unit in units_of("じぇふ", "ja")] == ["ジェ", "フ"]
    assert [(unit.start, unit.end) for unit in units_of("한가", "ko")] == [(0, 1), (0, 1), (1, 2)]
    assert [unit.text for unit in units_of("Їжа", "uk")] == ["ї", "ж", "а"]
    assert [unit.text for unit in units_of("عُمَر", "ar")] == ["ع", "م", "ر"]
