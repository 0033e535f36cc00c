"""Names of a translation held against what comes again in its source."""

from __future__ import annotations

import pytest

from mtcheck.text.beside.spelling.alignment import Alignment
from mtcheck.text.beside.spelling.source_units import SourceUnits


@pytest.mark.parametrize(
    ("sources", "unit", "segments"),
    [
        (["外崎は走った。", "監督は外崎を呼んだ。", "雨だ。"], "外崎", {0, 1}),
        (["Гость из Хомутова.", "В Хомутово снег."], "хомутов", {0, 1}),
        (["Ég sá Egil í gær.", "Egill fór heim."], "egil", {0, 1}),
        (["パヌシュキンが来た。", "きのうパヌシュキンは去った。"], "パヌシュキン", {0, 1}),
        (["손흥민은 뛰었다.", "감독은 손흥민을 불렀다."], "손흥민", {0, 1}),
        (["وصل ماكرون أمس.", "غادر ماكرون اليوم."], "ماكرون", {0, 1}),
        (["他是VAR之父。", "VAR又错了。"], "var", {0, 1}),
    ],
)
def test_units_come_again(sources: list[str], unit: str, segments: set[int]) -> None:
    found = SourceUnits(sources)
    assert found.segments[unit] == segments
    assert all(unit in found.within(at) for at in segments)


def test_what_is_only_ever_a_part_is_no_unit() -> None:
    units = SourceUnits(["邻水县下雨。", "记者到邻水县。"]).segments
    assert "邻水县" in units
    assert not {"邻水", "水县"} & {*units}


def test_what_stands_once_is_no_unit() -> None:
    assert not SourceUnits(["Рябков приехал.", "Идёт дождь."]).segments


@pytest.mark.parametrize(
    ("language", "sources", "names", "pair", "shown"),
    [
        ("ja", ["外崎は走った。", "監督は外崎を呼んだ。"], {"Tonosaki": [0], "Sotozaki": [1]},
         ("Sotozaki", "Tonosaki"), "外崎"),
        ("ru", ["Гость из Хомутова.", "В Хомутово снег."], {"Khomutova": [0], "Khomutovo": [1]},
         ("Khomutova", "Khomutovo"), "Хомутова"),
        ("is", ["Ég sá Egil.", "Egill fór."], {"Egil": [0], "Egill": [1]}, ("Egil", "Egill"), "Egil"),
        ("zh", ["蒋口河涨水。", "他住在蒋口河边。"], {"Jiangkou": [0], "Chiangkou": [1]},
         ("Chiangkou", "Jiangkou"), "蒋口"),
    ],
)  # fmt: skip
def test_two_names_share_a_unit(
    language: str, sources: list[str], names: dict[str, list[int]], pair: tuple[str, str], shown: str
) -> None:
    alignment = Alignment(names, sources, language)
    shared = alignment.shared(*pair)
    assert shared
    assert shared.beside == (1, 1)
    assert shared.filled == 1
    assert alignment.shown(shared) == shown
    assert alignment.shared(*reversed(pair)) == shared
    assert pair in alignment.pairs_of(pair[0])


def test_names_beside_different_units_share_none() -> None:
    sources = ["Рябков приехал.", "Рябков уехал.", "Рыжков приехал.", "Рыжков уехал."]
    names = {"Ryabkov": [0, 1], "Ryzhkov": [2, 3]}
    assert Alignment(names, sources, "ru").shared("Ryabkov", "Ryzhkov") is None


def test_two_words_in_one_segment_are_two_names() -> None:
    sources = ["Ragnar Ragnarsson kom.", "Ragnar fór.", "Ragnarsson svaf."]
    shared = Alignment({"Ragnar": [0, 1], "Ragnarsson": [0, 2]}, sources, "is").shared("Ragnar", "Ragnarsson")
    assert shared is None or shared.apart
