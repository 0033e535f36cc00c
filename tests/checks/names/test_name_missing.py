"""name-missing: where it fires beside a source and where it stays silent."""

from __future__ import annotations

import json

import pytest

from mtcheck import Settings, check_text
from tests.marked import assert_fires_beside

CASES = {
    "a language is no town": [("（海辺新聞日本語版）は無事と報じた。", "The paper says that all are safe.")],
    "one of a list of towns": [
        (
            "Раненые лежат в больницах Ленинска-Кузнецкого, ⟦Кемерово⟧ и Белово.",
            "They are in Leninsk-Kuznetsky and Belovo.",
        ),
        ("В Кемерово холодно.", "It is cold in Kemerovo."),
    ],
    "one of a list of bodies": [
        ("Bayern kritisierte die UEFA, den ⟦DFB⟧ und die FIFA.", "Bayern criticised UEFA and FIFA."),
        ("Der DFB schweigt.", "The DFB is silent."),
    ],
    "a town before its country is silent": [
        ("Er lebt in Wien, Österreich, und in Rom.", "He lives in Vienna and Rome."),
        ("Österreich wählt.", "Austria votes."),
    ],
    "a list that is summed up is silent": [
        ("Раненые лежат в больницах Ленинска-Кузнецкого, Кемерово и Омска.", "They are in three towns."),
        ("Кемерово, Омск, Ленинск-Кузнецкий.", "Kemerovo, Omsk, Leninsk-Kuznetsky."),
    ],
    "nobody did it": [("Об этом сообщил ⟦Аркадий Зубровский⟧.", "This was announced by the head of the office.")],
    "rendered is silent": [("Об этом сообщил Аркадий Зубровский.", "This was announced by Arkady Zubrovsky.")],
    "rendered badly is silent": [("Об этом сообщил Аркадий Зубровский.", "This was announced by Zubrowski.")],
    "named elsewhere is silent": [
        ("Аркадий Зубровский приехал.", "He arrived."),
        ("Зубровский уехал.", "Zubrovsky left."),
    ],
    "a place in the site's name is silent": [("大桥今日通车-湖南日报网", "Bridge opens today")],
    "an institution is silent": [("Заявил Верховный Суд.", "The court said so.")],
    "the pope is silent": [("Встреча с Папой Римским прошла вчера.", "The meeting with the pontiff was yesterday.")],
    "the Red Cross is silent": [("La Croix Rouge a aidé.", "The Red Cross helped.")],
    "a name from abroad": [
        ("Вчера выставку открыл ⟦Жозеф Лакруа⟧ из ⟦Лиона⟧.", "Yesterday an artist opened the show.")
    ],
    "in Ukrainian": [("Учора виставку відкрив ⟦Жозеф Лакруа⟧.", "Yesterday an artist opened the show.")],
    "in Chinese": [("昨天，作家⟦约瑟夫·拉克鲁瓦⟧为展览揭幕。", "Yesterday an artist opened the show.")],
    "in Japanese": [("⟦ジョゼフ・ラクロワ⟧氏が展覧会を開いた。", "An artist opened the show.")],
    "in Korean": [("어제 ⟦조제프 라크루아는⟧ 전시회를 열었다.", "Yesterday an artist opened the show.")],
    "in Arabic": [("افتتح ⟦غوستاف ليندكفيست⟧ المعرض أمس.", "An artist opened the show yesterday.")],
    "in Hebrew": [("אתמול פתח ⟦גוסטב לינדקוויסט⟧ את התערוכה.", "Yesterday an artist opened the show.")],
    "half of it is there, silent": [("אתמול פתח גוסטב לינדקוויסט את התערוכה.", "Yesterday Gustav opened the show.")],
    "in the next sentence, silent": [
        ("昨天，作家约瑟夫·拉克鲁瓦为展览揭幕。", "Yesterday an artist opened the show."),
        ("他来自里昂。", "Lacroix comes from Lyon."),
    ],
    "another name stands there, silent": [
        ("昨天，作家约瑟夫·拉克鲁瓦为展览揭幕。", "Yesterday the writer Zuzana Kowalczyk opened the show.")
    ],
    "characters of two names are silent": [("沿黄巴山区道路已通车。", "The road in the Huangba Mountains is open.")],
    "a county by itself": [("在⟦巴山⟧区道路已通车。", "The road is open.")],
    "borrowed words are silent": [("그는 소프라노 오디션을 보았다.", "He went to a soprano audition.")],
    "money behind a figure is silent": [("זה עלה 20 מיליון דולר אמריקני.", "It cost 20m in cash.")],
    "words in capitals that are none of a person are silent": [
        ("Об этом сказал Председатель Правительства вчера.", "The head of the cabinet said so yesterday.")
    ],
}


@pytest.mark.parametrize("pairs", CASES.values(), ids=CASES)
def test_fires_where_marked(pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside("name-missing", *pairs)


# One person as newspapers of three languages write the name.
SYSTEMS = [
    ("de", "Jewgenij Primakow", "Yevgeny Primakov"), ("de", "Grigorij Jawlinskij", "Grigory Yavlinsky"),
    ("de", "Wiktor Janukowitsch", "Viktor Yanukovych"), ("de", "Wladimir Selenskyj", "Volodymyr Zelensky"),
    ("de", "Jurij Schewtschuk", "Yuri Shevchuk"), ("de", "Anna Achmatowa", "Anna Akhmatova"),
    ("fr", "Evgueni Primakov", "Yevgeny Primakov"), ("fr", "Ioulia Timochenko", "Yulia Tymoshenko"),
    ("fr", "Viatcheslav Volodine", "Vyacheslav Volodin"), ("fr", "Mikhaïl Boulgakov", "Mikhail Bulgakov"),
    ("es", "Yevgueni Primakov", "Yevgeny Primakov"), ("es", "Volodímir Zelenski", "Volodymyr Zelensky"),
    ("es", "Antón Chéjov", "Anton Chekhov"), ("es", "Mijaíl Bulgákov", "Mikhail Bulgakov"),
]  # fmt: skip
SAID = {
    "de": "Am Dienstag sagte {}, dass der Vertrag weiter gilt und nicht geändert wird.",
    "fr": "Mardi, {} a déclaré que le traité est toujours en vigueur.",
    "es": "El martes, {} dijo que el tratado sigue en vigor.",
}


@pytest.mark.parametrize(("language", "written", "english"), SYSTEMS)
def test_how_a_language_writes_cyrillic_names_is_right(language: str, written: str, english: str) -> None:
    for name, right in ((written, english), (written.split()[0], english.split()[0])):
        source, target = SAID[language].format(name), f"On Tuesday {right} said that the treaty still holds."
        assert_fires_beside("name-missing", (source, target))


def test_somebody_else_is_still_missing() -> None:
    source = SAID["de"].format("⟦Jewgenij⟧")
    assert_fires_beside("name-missing", (source, "On Tuesday the minister of Paris said that the treaty holds."))


# Countries whose names are ordinary words of the language, written as such.
ORDINARY = [
    ("fa", "بحران مالی ادامه دارد.", "The financial crisis goes on."),
    ("ur", "مالی امداد دی گئی۔", "Financial aid was given."),
    ("ar", "وضع مالي صعب.", "A difficult financial situation."),
    ("hi", "माली ने बगीचा सींचा।", "He watered the garden."),
    ("he", "המפגינים הודו במעשה.", "The protesters admitted it."),
    ("tr", "Mali destek verildi.", "Financial support was given."),
    ("pl", "Czad zabił dwie osoby.", "Two people were killed by the gas."),
    ("it", "Mali minori e rimedi.", "Lesser evils and remedies."),
    ("cs", "Peru prádlo.", "It is laundry day."),
    ("fi", "Turkki suojaa kylmältä.", "The fur protects from cold."),
    ("pt", "As lojas abrem no Natal.", "Shops open at Christmas."),
    ("sk", "Mali sme šťastie.", "It went well for us."),
]


def _found(language: str, source: str, target: str) -> list[str]:
    line = json.dumps({"id": 1, "source": source, "target": target}, ensure_ascii=False)
    settings = Settings(select=("names", "terminology"), source_lang=language, target_lang="en")
    return [finding.message for finding in check_text(line, path="a.jsonl", settings=settings)]


# Countries as other languages write them, and places that one language only has a word for.
RENDERED = [
    ("cs", "Premiér navštívil země Bosna a Hercegovina.", "He visited Bosnia and Herzegovina."),
    ("it", "Il premier ha visitato Bosnia ed Erzegovina.", "He visited Bosnia and Herzegovina."),
    ("sw", "Waziri mkuu alizuru Masedonia ya Kaskazini.", "He visited North Macedonia."),
    ("fr", "Il a visité Sainte-Lucie.", "He visited St. Lucia on Friday."),
    ("de", "Er reiste nach St. Helena.", "He travelled to St. Helena."),
    ("mr", "मंत्र्यांनी भूतानला भेट दिली.", "The minister visited Bhutan."),
]


@pytest.mark.parametrize(("language", "source", "target"), [*ORDINARY, *RENDERED])
def test_nothing_is_missing(language: str, source: str, target: str) -> None:
    assert _found(language, source, target) == []


def test_within_a_sentence_it_is_one() -> None:
    assert _found("pl", "Poleciał wczoraj do Mali.", "He flew there.") != []


def test_a_party_in_words_is_silent() -> None:
    assert_fires_beside("name-missing", ("Die SPD gewann.", "The Social Democrats won."), source_lang="de")
    assert_fires_beside("name-missing", ("Die ⟦SPD⟧ gewann.", "They won."), source_lang="de")


def test_a_name_with_a_hyphen_is_one_word() -> None:
    pair = ("그레나다령카리아쿠의 퍼사드비세사 총리가 취임했다.", "Prime Minister Persad-Bissessar took office.")
    assert_fires_beside("name-missing", pair, source_lang="ko")


def test_monday_is_no_dushanbe() -> None:
    assert_fires_beside("name-missing", ("مجلس روز دوشنبه تشکیل شد.", "Parliament met on Monday."), source_lang="fa")
    assert_fires_beside(
        "name-missing", ("مجلس در شهر ⟦دوشنبه⟧ تشکیل شد.", "Parliament met in the city."), source_lang="fa"
    )
