"""Places that a text names: what the tables hold, and where names are none."""

from __future__ import annotations

import pytest

from mtcheck.known import place_names
from mtcheck.text.beside.naming.abbreviations import Abbreviations
from mtcheck.text.names.heard import heard
from mtcheck.text.names.known_places import keys_in, known_places


@pytest.mark.parametrize("script", place_names.SCRIPTS)
def test_every_name_is_found_and_in_order(script: str) -> None:
    lines = place_names._lines(script)
    assert lines == sorted(lines)
    for line in lines[:: max(1, len(lines) // 300)]:
        key, *english, kind = line.split("|")
        name = place_names.place_name(key, script)
        assert name
        assert (name.english, name.kind + name.words) == (tuple(english), kind)
        assert key in place_names.keys_of(english[0], script)


PLACES = {
    "zh": ("邻水县的雪", "邻水县", "Linshui"),
    "ja": ("昨日、福岡県で雪", "福岡県", "Fukuoka"),
    "ko": ("부다페스트에서 눈", "부다페스트", "Budapest"),
    "ru": ("Снег в Тернополе", "Тернополе", "Ternopil"),
    "uk": ("Сніг у Харкові", "Харкові", "Kharkiv"),
    "el": ("Χιόνι στο κέντρο της Θεσσαλονίκης", "Θεσσαλονίκης", "Thessaloniki"),
    "ar": ("الثلج في بودابست", "بودابست", "Budapest"),
    "he": ("שלג בבודפשט", "בודפשט", "Budapest"),
    "hi": ("बुडापेस्ट में बर्फ़", "बुडापेस्ट", "Budapest"),
    "th": ("หิมะตกในบูดาเปสต์", "บูดาเปสต์", "Budapest"),
    "pl": ("Dziś w Hiszpanii pada", "Hiszpanii", "Spain"),
    "it": ("Nevica a Stoccarda", "Stoccarda", "Stuttgart"),
    "fi": ("Eilen Espanjassa satoi", "Espanjassa", "Spain"),
}


@pytest.mark.parametrize("language", PLACES)
def test_a_place_is_found_in_its_form(language: str) -> None:
    text, written, english = PLACES[language]
    found = known_places(text, language)
    assert [place.text for place in found] == [written]
    assert english in found[0].english


@pytest.mark.parametrize(
    ("text", "written", "english"),
    [
        ("总统周二在基辅会见了大使", "基辅", "Kyiv"),
        ("代表团从首尔出发", "首尔", "Seoul"),
        ("他周三抵达平壤访问", "平壤", "Pyongyang"),
        ("峰会在金边举行", "金边", "Phnom Penh"),
        ("合肥的工厂停产", "合肥", "Hefei"),
        ("来自大连的游客", "大连", "Dalian"),
        ("警方在烟台展开调查", "烟台", "Yantai"),
        ("記者在首爾報道", "首爾", "Seoul"),
    ],
)
def test_a_large_city_is_found_by_two_characters(text: str, written: str, english: str) -> None:
    [place] = known_places(text, "zh")
    assert (place.text, place.english[0]) == (written, english)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("他离开平台", "zh"),
        # Chengdu, Freetown, Haiphong, Dongying, Rizhao, Laibin and Kaifeng are called so too.
        ("天府之国", "zh"),
        ("争取自由的斗争", "zh"),
        ("加强海防建设", "zh"),
        ("他们取得了胜利", "zh"),
        ("那里日照充足", "zh"),
        ("欢迎各位来宾", "zh"),
        ("公司宣布把账户开封", "zh"),
        # Lima and Quito, by chance.
        ("他获得了权利马上离开", "zh"),
        ("这是最基多的一种", "zh"),
        ("太平洋上空", "zh"),
        ("Снег в Новом Году", "ru"),
        ("Вчера сказал Павел Тернополь", "ru"),
        ("Quốc hội họp ở đó", "vi"),
        ("A mayor spoke in Budapest", "en"),
    ],
)
def test_what_may_be_something_else_is_none(text: str, language: str) -> None:
    assert known_places(text, language) == ()


def test_what_can_have_given_a_name() -> None:
    assert "慕尼黑" in keys_in("zh", "Munich")
    assert any(key.startswith("мюнхен") for key in keys_in("ru", "Munich"))
    assert keys_in("ja", "Budapest")
    assert keys_in("ru", "Nowhereville") == ()


@pytest.mark.parametrize(
    ("right", "wrong", "source", "language"),
    [
        ("Lindqvist", "Okonkwo", "कल लिंडक्विस्ट ने कहा", "hi"),
        ("Anderson", "Kowalski", "एंडरसन ने घोषणा की", "hi"),
    ],
)
def test_names_are_heard_by_tables_learned_from_towns(right: str, wrong: str, source: str, language: str) -> None:
    assert heard(right, source, language).score > 0.3
    assert heard(wrong, source, language).score < 0.0


@pytest.mark.parametrize(
    ("source", "target", "right"),
    [
        ("CPI上涨。", "The CIP rose.", "CPI"),
        ("CPI上涨。", "The CPI rose.", ""),
        ("CPI上涨。", "Consumer prices rose.", ""),
        ("CPI上涨。", "The GDP rose.", ""),
        ("他用U盘。", "He has a USB stick.", ""),
    ],
)
def test_an_abbreviation_is_one_letter_off(source: str, target: str, right: str) -> None:
    found = [altered.right for altered in Abbreviations(source, target, "zh").altered(source, target)]
    assert found == ([right] if right else [])
