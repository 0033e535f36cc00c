"""Adjectives of countries name them, and given names that an editor adds to a surname are no other names."""

from __future__ import annotations

import pytest

from mtcheck import Settings, check_text
from mtcheck.text.names.full_names import is_only_a_name

CHECKS = ("name-mismatch", "term-missing")
RIGHT = [
    ("zh", "韩国总统宣布戒严。", "South Korean President Yoon Suk Yeol declared martial law."),
    ("ja", "韓国の大統領が演説した。", "The South Korean President gave a speech."),
    ("ru", "Президент Южной Кореи выступил.", "The South Korean President spoke."),
    ("zh", "朝鲜外长抵达莫斯科。", "North Korean Foreign Minister Choe Son Hui arrived in Moscow."),
    ("ru", "Президент ЮАР выступил.", "The South African President spoke."),
    ("ja", "スリランカの大統領が来日した。", "The Sri Lankan President visited Japan."),
    ("ru", "Министр Саудовской Аравии прибыл.", "The Saudi Minister arrived."),
    ("zh", "新西兰总理卢克森发表讲话。", "New Zealand Prime Minister Christopher Luxon spoke."),
    ("zh", "哥斯达黎加总统查韦斯来访。", "Costa Rican President Rodrigo Chaves visited."),
    ("zh", "尼日尔总统来访。", "The Nigerien President visited."),
    ("zh", "斯里兰卡总统迪萨纳亚克访问印度。", "Sri Lankan President Anura Kumara Dissanayake visited India."),
    ("zh", "肯尼亚总统鲁托讲话。", "Kenyan President William Kipchirchir Samoei Ruto spoke."),
    ("zh", "马来西亚总理安瓦尔访华。", "Malaysian Prime Minister Datuk Seri Anwar Ibrahim visited China."),
    ("zh", "赤道几内亚总统奥比昂讲话。", "Equatorial Guinean President Teodoro Obiang spoke."),
    ("zh", "塞内加尔总统法耶讲话。", "Senegalese President Bassirou Diomaye Faye spoke."),
]
WRONG = [
    ("zh", "韩国总统宣布戒严。", "The North Korean President declared martial law."),
    ("ja", "韓国の大統領が演説した。", "The president gave a speech."),
    ("zh", "塞内加尔总统法耶讲话。", "Senegalese President Bassirou Diomaye Mukana spoke."),
    # The source has the given name, and it is another one.
    ("zh", "塞内加尔总统巴西鲁·法耶讲话。", "Senegalese President Diomaye Faye spoke."),
    ("zh", "作家桐桐获奖。", "The writer Kashiwagi Tongtong won a prize."),
]
PEOPLES = (
    "Rican Leonean Verdean Lankan Burkinabe Tomean Zealander Basotho Malagasy Ivorian Nigerien Kosovar Azeri".split()
)


def _found(language: str, source: str, translation: str) -> list[str]:
    settings = Settings(select=CHECKS, source_lang=language)
    return [one.message for one in check_text([translation], source=[source], settings=settings)]


@pytest.mark.parametrize(("language", "source", "translation"), RIGHT)
def test_right_names_are_silent(language: str, source: str, translation: str) -> None:
    assert _found(language, source, translation) == []


@pytest.mark.parametrize(("language", "source", "translation"), WRONG)
def test_wrong_ones_are_told(language: str, source: str, translation: str) -> None:
    assert _found(language, source, translation)


@pytest.mark.parametrize("people", PEOPLES)
def test_a_people_is_no_name(people: str) -> None:
    assert not is_only_a_name(people)
