"""name-missing and name-mismatch by names that are known: places in all scripts, and names in Latin letters."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires_beside

MISSING = {
    "a city for which another stands is told once": [("Завод строят в Будапеште.", "It is built in Bucharest.")],
    "an island is no Lille, silent": [("L'île a été évacuée hier.", "It was evacuated yesterday.")],
    "a town in Russian": [("В ⟦Тернополе⟧ открыли музей.", "A museum has been opened.")],
    "its English name is silent": [("В Тернополе открыли музей.", "A museum has been opened in Ternopil.")],
    "an older English name is silent": [("У Києві відкрили музей.", "A museum has been opened in Kiev.")],
    "what is made of it is silent": [("В Вене открыли музей.", "The Viennese have a new museum.")],
    "elsewhere in the article is silent": [
        ("В Тернополе открыли музей.", "A museum has been opened."),
        ("Мэр благодарит.", "The mayor of Ternopil is grateful."),
    ],
    "a Greek town as it is read is silent": [
        ("Ο υπουργός ήταν χθες στην Κέρκυρα.", "The minister was in Kerkyra yesterday.")
    ],
    "a county in Chinese": [("⟦邻水县⟧今天下雪。", "It snowed in the west today.")],
    "a county read right is silent": [("邻水县今天下雪。", "It snowed in Linshui County today.")],
    "a part of other words is silent": [("他离开平台后去了公园。", "He left the platform and went to the park.")],
    "a prefecture in Japanese": [("⟦福岡県⟧で雪が降った。", "It snowed in the west.")],
    "a town in kana": [("⟦デュッセルドルフ⟧で雪が降った。", "It snowed in the west.")],
    "in Korean, with a particle": [("어제 ⟦뒤셀도르프⟧에서 눈이 내렸다.", "It snowed yesterday.")],
    "in Arabic": [("تساقطت الثلوج في ⟦دوسلدورف⟧ أمس.", "It snowed yesterday.")],
    "in Greek, in a case": [("Χιόνισε στο κέντρο της ⟦Θεσσαλονίκης⟧ χθες.", "It snowed in the centre yesterday.")],
    "in Hindi": [("कल ⟦बुडापेस्ट⟧ में बर्फ़ गिरी।", "It snowed yesterday.")],
    "a country in Polish, in a case": [("Wczoraj w ⟦Hiszpanii⟧ spadł śnieg i zamknięto szkoły.", "It snowed there.")],
    "a country in Turkish": [("Dün ⟦İspanya⟧ için kar uyarısı yapıldı ve okullar kapandı.", "It snowed there.")],
    "an exonym in Italian": [("La mostra è stata aperta a ⟦Stoccarda⟧ dal sindaco.", "The mayor opened the show.")],
    "its adjective is silent": [("Wczoraj w Hiszpanii spadł śnieg.", "Spanish schools were closed by snow.")],
    "an abbreviation is silent": [
        ("Il Regno Unito e gli Emirati Arabi Uniti hanno firmato.", "The UK and the UAE have signed.")
    ],
    "a surname in Spanish": [("La nueva directora es ⟦Kowalczyk⟧, según la casa.", "There is a new head.")],
    "a surname in German": [("Gestern hat ⟦Lindqvist⟧ die Ausstellung eröffnet.", "The show opened yesterday.")],
    "a noun in German is silent": [("Gestern hat der Richter die Woche eröffnet.", "The judge opened the week.")],
    "a given name left out is silent": [("Gestern sprach Olivia Kowalczyk in der Halle.", "Ms Kowalczyk spoke.")],
    "a pope is silent": [
        ("Ieri papa Giovanni XXIII e il papa Gregorio XVI sono stati ricordati.", "Two were remembered.")
    ],
    "a surname in Czech, in a case": [
        ("Včera to v parlamentu řekl poslanec ⟦Vyšohlid⟧, který tam pracuje.", "A deputy said so yesterday.")
    ],
    "its exonym is silent": [("Včera se vrátil z Kuej-čou domů.", "He came back from Guizhou yesterday.")],
    "spelt by its sound, silent": [("Wczoraj był w Kuejczou na spotkaniu.", "He was at a meeting in Guizhou.")],
    "a body in capitals": [("Ayer lo anunció la ⟦FIDE⟧ en su página.", "It was announced yesterday.")],
    "a body in words is silent": [("Gestern teilte das FBI mit.", "The Federal Bureau of Investigation said so.")],
    "what a language abbreviates itself is silent": [("Lo anunció la ONU ayer por la tarde.", "It was announced.")],
    "Latin letters in Chinese": [("昨天，⟦Lindqvist⟧ 为展览揭幕。", "An artist opened the show.")],
    "they stand there, silent": [("昨天，Lindqvist 为展览揭幕。", "Lindqvist opened the show.")],
    "in Vietnamese, whose words are syllables, silent": [("Quốc hội họp tại Hà Nội hôm qua.", "They met yesterday.")],
}

MISMATCH = {
    "another city beside Cyrillic": [("Завод строят в Будапеште.", "The plant is being built in ⟦Bucharest⟧.")],
    "another city, in English letters": [("Он уехал в Варшаву утром.", "He left for ⟦Wroclaw⟧ in the morning.")],
    "a city that begins alike": [("Le port est à Toulon, toujours.", "The port is in ⟦Toulouse⟧, as ever.")],
    "the city in its English letters is silent": [("Он уехал во Вроцлав.", "He left for Wroclaw.")],
    "its adjective gives a city, silent": [
        ("Le préfet de Nantes est nîmois, et non toulousain.", "The prefect is from Nimes, not Toulouse.")
    ],
    "another country of those that came last": [("Le club malgache a gagné.", "The ⟦Malian⟧ club won.")],
    "Macedonia, for short": [("Уряд Чорногорії подав бюджет.", "The government of ⟦Macedonia⟧ has filed the budget.")],
    "Macedonia, for short, silent": [
        ("Уряд Північної Македонії подав бюджет.", "The government of Macedonia filed it.")
    ],
    "of two Sudans, silent": [("Die südsudanesische Armee zog ab.", "South Sudan's army withdrew.")],
    "another country": [("Wczoraj w Hiszpanii spadł śnieg.", "It snowed in ⟦Bulgaria⟧ yesterday.")],
    "another town": [("昨天柏林下雪。", "It snowed in ⟦Helsinki⟧ yesterday.")],
    "the country for its capital is silent": [("Париж отказался от переговоров.", "France has turned down the talks.")],
    "the country of a town may be added, silent": [("昨天汉诺威下雪。", "It snowed in Hanover, Germany, yesterday.")],
    "whose own it is, silent": [
        ("Wczoraj posłowie przyjęli ustawę.", "Poland's lower house passed the law yesterday.")
    ],
    "whose own it is not": [("Wczoraj posłowie przyjęli ustawę.", "⟦Bulgaria⟧'s lower house passed it yesterday.")],
    "a sign for a country is silent": [("俄外长昨天抵达。", "The foreign minister of Russia arrived yesterday.")],
    "a body's name is silent": [("商店昨天关门。", "The Bank of Helsinki closed yesterday.")],
    "another sentence has it, silent": [
        ("昨天他到了赫尔辛基。", "He arrived yesterday."),
        ("那里下雪了。", "It snowed in Helsinki."),
    ],
    "a country that is a word too": [
        ("Il gruppo ha suonato ieri sera negli Stati Uniti.", "The band played in ⟦China⟧ yesterday.")
    ],
    "America for Britain": [("英国交通大臣昨天辞职。", "The ⟦US⟧ transport secretary resigned yesterday.")],
    "Britain for America, by a sign": [("美军昨天撤离。", "⟦UK⟧ forces withdrew yesterday.")],
    "the country a state is of is silent": [("加州州长昨天辞职。", "The governor of California, US, resigned.")],
    "a brand's name is silent": [("昨天举行了西甲比赛。", "The eLaLiga Santander was held yesterday.")],
    "a place of two English words is silent": [("绿地公司昨天上市。", "The shares of Greenland were listed.")],
    "an abbreviation of the source's words": [("首席执行官昨天辞职。", "The ⟦CFO⟧ resigned yesterday.")],
    "another body's abbreviation is silent": [("欧佩克和欧盟昨天宣布。", "OPEC and the EU announced it yesterday.")],
    "the words themselves are silent": [("世贸组织昨天和 WHA 宣布。", "The World Trade Organization and WHA said so.")],
    "a firm in the source's Latin letters": [("分析师为Plenum工作。", "The analyst works for ⟦Planum⟧.")],
    "an address": [("Пишите на news@example.org.", "Write to ⟦news@exmple.org⟧.")],
    "a site that ends a sentence": [("Об этом сообщил zakon.kz.", "This was told by ⟦yakon.kz⟧.")],
    "Latin letters that both have are silent": [("Сайт zakon.kz, «Siemens».", "“Siemens” was told by zakon.kz.")],
    "an English word for one is silent": [("Завод Tracktor стоит.", "The Tractor plant stands.")],
    "a place for one is silent": [("他去了米兰（Milano）。", "He went to Milan.")],
    "an accent more is silent": [("外长Gonzalez说。", "Minister González said so.")],
    "letters of a source in Latin script are silent": [("Hjá Jóhanni er kalt.", "It is cold at Jóhanna's.")],
    "a clock of Moscow is silent": [("Авария произошла в 12:25 мск.", "It happened at 12:25 in Moscow.")],
    "a surname for the word it is": [
        ("Лікарі врятували Остапа Коваля.", "Doctors saved Ostap Koval."),
        ("Коваль подякував лікарям.", "⟦The blacksmith⟧ thanked the doctors."),
    ],
    "a surname with a capital for the word": [
        ("Суд звільнив Ярослава Цвіркуна.", "The court freed Yaroslav Tsvirkun."),
        ("Він чекав, сказав Цвіркун.", "He had waited, ⟦the Cricket⟧ said."),
    ],
    "the word in its own sense is silent": [
        ("Суд звільнив Остапа Коваля.", "The court freed Ostap Koval."),
        ("Його батько був коваль.", "His father was a blacksmith."),
    ],
    "a title made of the word is silent": [
        ("Barış Kaya bugün konuştu.", "Baris Kaya spoke today."),
        ("Ordu Barış Pınarı Harekâtı'nı başlattı.", "The army began Operation Peace Spring."),
    ],
    "a war beside a country is silent": [("Kore Savaşı 1953'te bitti.", "The Korean War ended in 1953.")],
    "a trade before a name is silent": [
        ("Суд звільнив Остапа Мельника.", "The court freed Ostap Melnyk."),
        ("Мельник Іван Дзюба чекав.", "Miller Ivan Dziuba was waiting."),
    ],
    "a party called by the word is silent": [
        ("Zafer Partisi bugün toplandı.", "The Victory Party met today."),
        ("Zafer Kaya konuştu.", "Zafer Kaya spoke."),
    ],
    "a king is silent": [("На концерт пришёл король Карл.", "King Charles came to the concert.")],
    "a town's word for a house is silent": [("Byłem w Domu Kultury w Opolu.", "I was at the Culture House in Opole.")],
    "a firm of a town in its case is silent": [("Zagra Hajduk Splita.", "The match is for Hajduk Splita.")],
    "a surname that is a town in a case is silent": [("Mówi Anna Polska.", "It was said by Anna Polska.")],
    "the word for a kind of place is no surname": [
        (
            "قال الوزير هاني سويلم إن السد يهدد محافظة المنيا.",
            "Minister Hani Sweilam said it threatens Minya Governorate.",
        )
    ],
    "a club, and no city that begins so": [("Hraje za Carolinu.", "He plays for Carolina.")],
    "a town in a case, behind another one": [
        ("Hasiči z Kroměříže a Znojma přijeli.", "Firefighters from Kroměříž and ⟦Znojma⟧ came.")
    ],
    "what no table knows is silent": [("Quốc hội họp hôm qua ở đó.", "They met in Helsinki yesterday.")],
}


@pytest.mark.parametrize("pairs", MISSING.values(), ids=MISSING)
def test_missing(pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside("name-missing", *pairs)


@pytest.mark.parametrize("pairs", MISMATCH.values(), ids=MISMATCH)
def test_mismatch(pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside("name-mismatch", *pairs)


# How a language writes names from other scripts is no slip.
IN_OWN_LETTERS = [
    ("tr", "Sadır Caparov Bişkek'te konuştu.", "Sadyr Japarov spoke in Bishkek."),
    ("tr", "Başbakan Nikol Paşinyan konuştu.", "Prime Minister Nikol Pashinyan spoke."),
    ("tr", "Halife Hafter Bingazi'de konuştu.", "Khalifa Haftar spoke in Benghazi."),
    ("es", "Bachar al Asad vive en Moscú.", "Bashar al-Assad lives in Moscow."),
    ("fr", "Bachar el-Assad vit à Moscou.", "Bashar al-Assad lives in Moscow."),
    ("ko", "그는 방한 일정을 마치고 방중했다.", "After visiting South Korea he went to China."),
    ("es", "El jefe de Gobierno porteño habló.", "The mayor of Buenos Aires spoke."),
]


@pytest.mark.parametrize(("language", "source", "target"), IN_OWN_LETTERS)
def test_what_a_language_writes_otherwise_is_silent(language: str, source: str, target: str) -> None:
    assert_fires_beside("name-mismatch", (source, target), source_lang=language)


def test_a_slip_in_a_name_of_the_language_is_told() -> None:
    pair = ("Bakan Volkan Demirözlü konuştu.", "Minister Volkan ⟦Demirözrü⟧ spoke.")
    assert_fires_beside("name-mismatch", pair, source_lang="tr")
