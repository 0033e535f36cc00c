"""term-missing: where it fires beside a source and where it stays silent."""

from __future__ import annotations

import json

import pytest

from mtcheck import check_text
from tests.marked import assert_fires_beside

CASES = {
    "a medium under another name": [("据中新网报道，雨停了。", "According to the ⟦Middle New Net⟧, the rain stopped.")],
    "a medium that is not named": [("Об этом пишет «Коммерсантъ».", "⟦The newspaper⟧ writes about this.")],
    "a medium of which only its verb is left": [("Мост закрыт, сообщил ТАСС.", "The bridge is closed, ⟦it reported⟧.")],
    "a medium for which reports stand": [("据新华社报道，雨停了。", "⟦According to reports⟧, the rain stopped.")],
    "a medium that is named elsewhere is silent": [
        ("Об этом пишет «Коммерсантъ».", "Kommersant writes about this."),
        ("«Коммерсантъ» уточнил.", "The newspaper clarified."),
    ],
    "a treaty, at the source": [("美国退出⟦中导条约⟧。", "The United States leaves the guidance agreement.")],
    "a country in an abbreviation is silent": [
        ("据美国国家航空航天局资料，照片是真的。", "According to NASA, the picture is real.")
    ],
    "a longer body is silent": [("中共中央政治局开会。", "The Political Bureau met.")],
    "with blanks round its hyphen it is silent": [("A股上涨。", "A - share firms rose.")],
    "an accepted form is silent": [("美国退出中导条约。", "The US leaves the INF Treaty.")],
    "a channel called after the country is silent": [
        ('Его показал канал "Россия".', "The Rossiya channel showed it."),
        ('Его показал канал "Россия 1".', "Rossiya 1 showed it."),
    ],
    "a country's state is silent": [("飓风登陆美国得克萨斯州。", "The hurricane made landfall in Texas.")],
    "a country's city is none": [("飓风登陆⟦美国⟧最大城市。", "The hurricane hit the biggest city.")],
    "a university is silent": [("他在哥伦比亚大学教书。", "He teaches at Columbia University.")],
    "an hour is silent": [("日本时间4时开始。", "It begins at 4:00 JST.")],
    "a part of Japan is silent": [("九州、中国、四国で雨が降る。", "It rains in Kyushu, Shikoku and elsewhere.")],
    "a fish is silent": [("タイのだしがおいしい。", "The stock is delicious.")],
    "a country of two kana": [("⟦タイ⟧政府は否定した。", "The government denied it.")],
    "a demonym is silent": [("俄罗斯代表团到访。", "The Russian delegation came.")],
    "a term inside a longer one is silent": [
        ("巴布亚新几内亚总理到访。", "The prime minister of Papua New Guinea came.")
    ],
    "a court's short name in another's is silent": [("美国最高法院裁决。", "The US Supreme Court ruled.")],
    "characters that go on are silent": [("他住在马里兰州。", "He lives in Maryland.")],
    "a term in other words is silent, 1": [("湖北约有三成。", "About three in ten in Hubei.")],
    "a term in other words is silent, 2": [("东南亚行情上涨。", "Southeast Asian prices rose.")],
    "a term in other words is silent, 3": [("这与有关岛礁无关。", "It has nothing to do with the reefs concerned.")],
    "a term in other words is silent, 4": [("密码和账户口令。", "Passwords and account codes.")],
    "a term in other words is silent, 5": [("他生于马里兰。", "He was born in Maryland.")],
    "a term in other words is silent, 6": [("Сегодня мало кто спорит.", "Few argue today.")],
    "a term in other words is silent, 7": [("Нигерия подала заявку.", "Nigeria applied.")],
    "a term in other words is silent, 8": [("Дон обмелел.", "The Don ran shallow.")],
    "a term in other words is silent, 9": [("Того же хотят врачи.", "The doctors want the same.")],
    "a term in other words is silent, 10": [("Кубы расставили по залу.", "The cubes were set up in the hall.")],
    "a term in other words is silent, 11": [
        ("La sculptrice Maurice Petit expose.", "The sculptor Maurice Petit shows her work.")
    ],
    "a term in other words is silent, 12": [("Frau Polen eröffnet ein Café.", "Ms Polen is opening a café.")],
    "a term in other words is silent, 13": [("M. Maurice a été réélu.", "Mr Maurice was re-elected.")],
    "a term in other words is silent, 14": [("Выступил господин Мали.", "Mr Mali spoke.")],
    "another country's institution is silent": [
        ("瑞典央行加息。", "Sweden's Riksbank raised rates."),
        ("印度最高法驳回上诉。", "India's Supreme Court dismissed the appeal."),
    ],
    "a name in Latin letters that is kept is silent": [
        ("Der Sturm traf auf Coney Island.", "The storm reached Coney Island."),
        ("Das Stadion Niger Park war voll.", "Niger Park stadium was full."),
    ],
    "a country in German": [("Er reist nach ⟦Island⟧.", "He travels to the north.")],
    "in any spelling and form, 1": [("⟦Шри-Ланке⟧ помогут.", "They will get help.")],
    "in any spelling and form, 2": [("Срок ⟦СНВ-3⟧ истек.", "Its term is over.")],
    "in any spelling and form, 3": [("Об этом узнали в ⟦НАТО⟧.", "They heard of it.")],
    "in any spelling and form, 4": [("Le roi des ⟦Pays-Bas⟧ arrive.", "The king is coming.")],
    "in any spelling and form, 5": [("Die Wahl in den ⟦Vereinigten Staaten⟧.", "The election there.")],
    "in any spelling and form, 6": [("⟦中導條約⟧失效。", "The agreement lapsed.")],
    "in any spelling and form, 7": [("⟦ﾌﾗﾝｽ⟧の首相。", "The prime minister.")],
    "another's accepted form proves nothing, 1": [("⟦韩国⟧军方表态。", "The North Korean military spoke.")],
    "another's accepted form proves nothing, 2": [("⟦朝鲜⟧驻军调动。", "The troops moved north.")],
    "another's accepted form proves nothing, 3": [("⟦何立峰⟧将出席。", "He will be there.")],
    "an accepted form in another spelling is silent": [
        ("联合国开发计划署表示。", "The U.N. Development Program said so."),
        ("国际原子能机构警告。", "The U.N. nuclear watchdog warned."),
        ("武器贸易条约生效。", "The arms-trade treaty is in force."),
        ("首尔称韩国将应对。", "Seoul said it would respond."),
    ],
    "Russian case forms are silent": [("Он прибыл из Белоруссии в Россию.", "He came from Belarus to Russia.")],
}


@pytest.mark.parametrize("pairs", CASES.values(), ids=CASES)
def test_fires_where_marked(pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside("term-missing", *pairs)


def test_a_deprecated_rendering_is_one_finding() -> None:
    row = {"source": "美国退出中导条约。", "target": "The United States leaves the Guidance Treaty."}
    assert [f.check for f in check_text(json.dumps(row) + "\n", path="a.jsonl")] == ["term-variant"]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("他们定居加拿大多伦多。", "They settled in Toronto."),
        ("В Норвегии холодно.", "It is cold in the country."),
        ("美国波音、法国空客、德国西门子参展。", "Boeing, Airbus and Siemens show their wares."),
        ("英国凌晨3:40发生。", "It happened at 3:40 BST."),
        ("官员说他不能留在美国。", "The Pentagon said that he may not stay."),
    ],
)
def test_a_country_that_is_said_otherwise_is_of_low_confidence(source: str, target: str) -> None:
    assert check_text(json.dumps({"source": source, "target": target}) + "\n", path="a.jsonl") == []


@pytest.mark.parametrize(
    ("languages", "source", "target", "terms", "found"),
    [
        (("de", "en"), "Der Vertrag gilt.", "The pact holds.", {"Vertrag": ["treaty"]}, ["Vertrag"]),
        (("de", "en"), "Die Verträge gelten.", "The treaties hold.", {"Vertrag": "treaty"}, []),
        (("en", "de"), "The treaties hold.", "Der Pakt gilt.", {"treaty": ["Vertrag"]}, ["treaties"]),
        (("en", "de"), "The treaties hold.", "Die Verträge gelten.", {"treaty": ["Vertrag"]}, []),
        # Over what a glossary says of it.
        (("zh", "en"), "美国退出中导条约。", "The US left the INF Treaty.", {"中导条约": ["INF pact"]}, ["中导条约"]),
        (("zh", "en"), "美国退出中导条约。", "The US left the INF pact.", {"中导条约": ["INF pact"]}, []),
    ],
)
def test_terms_that_a_segment_brings_hold(
    languages: tuple[str, str], source: str, target: str, terms: dict[str, object], found: list[str]
) -> None:
    line = {"source_lang": languages[0], "target_lang": languages[1], "source": source, "target": target}
    text = json.dumps({"id": 1, **line, "terms": terms})
    some = [f for f in check_text(text, path="a.jsonl") if f.check == "term-missing"]
    assert [f.location.text for f in some] == found
    assert all("one of the segment's terms" in f.evidence for f in some)


def test_a_country_before_another_in_a_list_is_no_part_of_a_body() -> None:
    assert_fires_beside(
        "term-missing",
        ("巴西、⟦法国⟧和意大利的代表到会。", "Representatives of Brazil and Italy attended the meeting."),
    )
