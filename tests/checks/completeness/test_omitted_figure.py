"""omitted-figure: where it fires beside a source and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires_beside

CASES = {
    "an item of a row": ("zh", "共有养老院⟦312⟧家，床位8600张。", "There are 8,600 beds in homes."),
    "a share": ("ru", "Сборы выросли на ⟦12⟧%, а долги до 40 млн рублей.", "Debts grew to 40 million rubles."),
    "a year with its day": ("fr", "Signée le 14 mars ⟦1997⟧, elle arrive à échéance.", "It expires this year."),
    "a decimal": ("de", "Für ⟦4,6 Millionen⟧ Schüler gibt es 8 Prozent mehr.", "There is 8 percent more."),
    "a share of one digit": ("fr", "La hausse est de 2,5 %, contre ⟦3⟧ % auparavant.", "The rise is 2.5%."),
    "one of a language without number words": ("id", "Ada 215 sapi dan ⟦640⟧ ayam.", "There are 215 cows."),
    "an hour of such a language is silent": ("is", "Fundurinn hefst klukkan 19 í kvöld.", "It starts at seven."),
    "nothing in other words is silent": ("de", "Der Anteil lag bei 0 Prozent.", "There was none of it."),
    "a weekday for a day is silent": ("ko", "위원회는 25일 열렸다.", "The committee met on Thursday."),
    "a year alone": ("de", "Das Gesetz trat ⟦2017⟧ in Kraft.", "The law came into force."),
    "the number of the injured": ("ar", "قتل 14 شخصا وأصيب ⟦37⟧ آخرون.", "It killed 14 people."),
    "beside a small count of its own": (
        "ru",
        "За год сняли ⟦136⟧ фильмов.",
        "In the first half of a year films were made.",
    ),
    "a time to the minute": ("tr", "Deprem saat ⟦04.17⟧'de oldu.", "The earthquake struck."),
    "another time is silent": ("es", "Empezó a las 17:30.", "It began at six."),
    "a part of the day is silent": ("es", "Empezó a las 17:30.", "It began in the afternoon."),
    "the stamp of a page is silent": ("zh", "11:42:58 来源：新华社", "Source: Xinhua"),
    "a year in other words is silent": ("de", "Das Gesetz trat 2017 in Kraft.", "The law came into force last year."),
    "in words it is silent": ("de", "Es kamen 30 Gäste.", "Thirty guests came."),
    "one of another unit is silent": ("de", "Das Ding ist etwa 30 Zentimeter lang.", "The thing is about a foot long."),
    "in another unit it is silent": ("de", "Er lief 16 Kilometer.", "He ran ten miles."),
    "half of a larger unit is silent": ("zh", "距地铁站500米。", "It is half a kilometre from the metro."),
    "a figure of its own is silent": ("zh", "水位上升了30厘米。", "The water rose by a foot, to 7 feet."),
    "the shares of an index are silent": ("ja", "ダウ工業株30種平均は続落した。", "The Dow fell again."),
    "small counts are silent": ("zh", "3名学生来了。", "The students came."),
    "round the clock is silent": ("zh", "他们24小时值班。", "They are on duty round the clock."),
    "the year of a reign is silent": ("ja", "1895（明治28）年に赴任。", "He came there in 1895."),
    "another unit in brackets is silent": ("de", "Es sind 200 Meilen (322 km).", "It is 200 miles."),
    "the readers' own money in brackets is silent": (
        "ja",
        "契約は2700万ドル（約29億円）となった。",
        "The contract is worth $27 million.",
    ),
    "another language's own money is silent": (
        "ru",
        "Контракт стоит 20 млн долларов (1,8 млрд рублей).",
        "The contract is worth $20 million.",
    ),
    "parts of names are silent": ("de", "Der A380-800 landete.", "The plane landed."),
}


@pytest.mark.parametrize(("language", "source", "target"), CASES.values(), ids=CASES)
def test_fires_where_marked(language: str, source: str, target: str) -> None:
    assert_fires_beside("omitted-figure", (source, target), source_lang=language)


def test_a_figure_next_door_is_silent() -> None:
    assert_fires_beside(
        "omitted-figure",
        ("Es kamen 300 Gäste in den Saal.", "Guests came to the hall."),
        ("Alle blieben bis zum Ende dort.", "All 300 stayed to the end."),
        source_lang="de",
    )


def test_a_sentence_left_out_is_told_by_another_check() -> None:
    assert_fires_beside(
        "omitted-figure",
        (
            "Die Straße war zwei Stunden lang gesperrt. Die Feuerwehr rettete 45 Reisende aus ihren Autos im Schnee.",
            "The road was closed.",
        ),
        source_lang="de",
    )
