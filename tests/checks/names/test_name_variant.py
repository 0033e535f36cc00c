"""name-variant: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from mtcheck import Settings, check_text
from tests.marked import assert_fires, assert_fires_beside, beside, findings, fixed

CASES = {
    "a river is no slip of a place": "It rained on the Yangtze. Jiangsu was wet, and Yang Di said so. Jiangsu is flat.",
    "a river in another spelling": "It rained on the Yangtze. The Yangtze rose. The ⟦Yangtse⟧ is long.",
    "two streets are silent": "They meet at 39 Kalinina Street. Letters go to 12 Krasnaya Street.",
    "by role": "Deputy Foreign Minister Ryabkov spoke. Later ⟦Riyabkov⟧ left. Reporters saw ⟦Riyabkov⟧ go.",
    "accents": "Mayor Benešov spoke. Then ⟦Benesov⟧ left.",
    "transposed": "Kowalczyk won. Then Kowalczyk rested. Fans met ⟦Kowaclzyk⟧ there.",
    "known place": "It flooded Chongqing. In ⟦Chonging⟧ it rained.",
    "different provinces are silent": "It rained in Hubei and in Hebei. Henan and Hunan too.",
    "another word with a letter more is silent": "His Hindia post drew crowds. Then Scindia left, Scindia said.",
    "a city in the name of a club is silent": "Kyiv was calm on Monday. Dynamo Kiev won.",
    "two peoples are silent": "Danish cheese sold well. Spanish cheese sold too, Spanish makers said.",
    "words with a capital within are silent": "It runs on GitHub. GitHub and GitLab have pages for it.",
    "countries are silent": "Austria beat Australia. Niger borders Nigeria. Slovakia met Slovenia.",
    "a title without its point is no given name": "Sergei ⟦Riyabkov⟧ spoke. Mr Ryabkov left, Mr Ryabkov said.",
    "a day is no given name": "Kyiv fell. Kyiv burned. On Monday ⟦Kiev⟧ slept.",
    "demonyms and plurals are silent": "Iceland won. Icelandic fans and Icelanders came.",
    "man and wife are silent": "Petrov arrived. Petrova followed. Kadyrov and Kadyrova too.",
    "a village and its district are silent": "Kanaevka was evacuated. The Kanaevsky district was not.",
    "in two romanisations too": "Kanayevka was evacuated. The Kanaevsky district was not.",
    "side by side is silent": "Janssen met Jansson in Oslo.",
    "given names with two surnames are silent": "Karolina Nowak spoke. Karoline Berg left.",
    "surnames of three people are silent": "Erik Hansen met Anna Hanssen. Hansen and Hanssen agreed.",
    "surnames behind initials are silent": "Oskar Weber met Paula Veber. Weber won.",
    "given names before a particle are silent": "Ahmad bin Rashid met Ahmed bin Khalifa.",
    "a particle and no particle are silent": "Katharina von Arnim met Catharina Vogel.",
    "a city and somebody are silent": "The city of Riyadh was hot. Riyad Benali scored.",
    "a son of one name": "Angus McDermid spoke. McDermid left. The aide saw Angus ⟦MacDermid⟧ there.",
    "one given name of both": "Erik Hansen spoke. Reporters saw Erik ⟦Hanssen⟧ there. Hansen left.",
    "given names alike": "Sergei Kovalyov spoke. Later ⟦Sergey⟧ ⟦Kovaliov⟧ left. Kovalyov came back.",
    "weekdays and months are silent": "It met on Tuesday. It met on Thursday. June passed. Then came July.",
    "short pinyin is silent": "Wang Lei met Wang Li; Zhang and Zheng came.",
    "two spellings that a glossary admits for one name": "The Houthis fired. On Monday the ⟦Huthis⟧ denied it.",
    "spellings of two names that it has are silent": "Colombia voted. The District of Columbia did not.",
    "capitals alone are silent": "Mayor O'Neill-Smith spoke. MAYOR O'NEILL-SMITH left.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("name-variant", sample)


FIXES = [
    (
        "Deputy Foreign Minister Ryabkov spoke. Later Riyabkov left.\n",
        "Deputy Foreign Minister Ryabkov spoke. Later Ryabkov left.\n",
    ),
]


def test_what_is_said_to_stand_for_both_is_heard_in_both() -> None:
    source = ["澳门学生查询措施。", "旅客查询粤澳车牌。"]
    target = ["Students of Macau asked about measures.", "Travellers asked about Macao plates."]
    found = check_text(target, source=source, settings=Settings(source_lang="zh", select=("name-variant",)))
    assert [f.evidence for f in found if "查询" not in f.evidence]


@pytest.mark.parametrize(
    "said", [["山川は走った。", "山川さんは笑った。"], ["山川さんは笑った。", "山川は走った。", "山川さんは勝った。"]]
)
def test_an_honorific_is_never_what_is_proposed(said: list[str]) -> None:
    target = ["Yamakawa-san smiled." if "さん" in text else "Yamakawa ran." for text in said]
    found = check_text(target, source=said, settings=Settings(source_lang="ja", select=("name-variant",)))
    assert {f.fix.edits[0].text for f in found if f.fix} == {"Yamakawa"}


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("name-variant", before) == after


BESIDE = {
    "one name of the source": [
        ("Рябков приехал.", "Minister Ryabkov arrived."),
        ("Рябкова ждали.", "⟦Riyabkov⟧ was expected."),
    ],
    "one name of the source, in one sentence": [
        ("ブランビーズが勝った。", "Brumbies won, and ⟦Brambies⟧ got a point.")
    ],
    "far spellings of one name": [
        ("里亚布科夫到访。", "Minister Ryabkov came."),
        ("里亚布科夫说。", "⟦Rjabkow⟧ spoke."),
    ],
    "what the source prints in Latin letters is right": [
        ("洛伦索·菲奥里蒙蒂(Lorenzo Fiorimonti)提出动议。", "Lorenzo Fiorimonti put a motion."),
        ("菲奥里蒙蒂说。", "⟦Fiolimonti⟧ spoke."),
        ("菲奥里蒙蒂走了。", "⟦Fiolimonti⟧ left."),
    ],
    "two names of the source are silent": [
        ("李江到了。", "Minister Lijiang came."),
        ("李强说。", "Then Liqiang spoke."),
        ("李强走了。", "Liqiang left."),
    ],
    "a known name against its sound": [("Коби ушёл.", "⟦Kobi⟧ left."), ("Они видели Коби.", "They saw Kobe.")],
    "a majority against the sound": [
        ("Пфанненштиля ждали.", "Coach Pfannenstiel was expected."),
        ("Пфанненштиль молчал.", "Pfannenstiel kept silent."),
        ("Пфанненштиль ушёл.", "Coach ⟦Pfannenstil⟧ left."),
    ],
    "two namesakes, each with the name of his country, are silent": [
        ("Владимир Путин приехал.", "Vladimir Putin arrived."),
        ("Владимир Зеленский уехал.", "Volodymyr Zelensky left."),
    ],
    "a channel called after the country is silent": [
        ("В России снег.", "In Russia it snows."),
        ("Канал Россия 1.", "The channel Rossiya 1."),
    ],
    "a country and its people are silent": [
        ("也门下雨。", "Yemen had rain."),
        ("也门媒体报道。", "Yemeni media said so."),
    ],
    "katakana": [
        ("作家のペリリューを訪問。", "They visited Peleliu then."),
        ("慰霊のためにペリリューへ。", "He went to ⟦Perillieu⟧ to pray."),
    ],
    "an article at the start of a sentence is silent": [
        ("وصل محمد شياع السوداني.", "Mohammed Shia al-Sudani came."),
        ("تحدث السوداني.", "Al-Sudani spoke."),
    ],
    "a people and its land are silent": [
        ("威尔士很冷。", "Wales was cold."),
        ("威尔士人抱怨。", "Welsh people complained."),
    ],
    "vowel signs": [
        ("मुख्यमंत्री हेमंत सोरेन ने कहा।", "Chief Minister Hemant ⟦Sorenn⟧ said so."),
        ("सोरेन ने बैठक की।", "Soren held a meeting. Soren left."),
    ],
    "what the source's name goes on with is no slip": [
        ("斯大林的信周一公布。", "A letter by Stalin was published on Monday."),
        ("斯大林格勒的博物馆上周关闭。", "The museum of Stalingrad closed last week."),
        ("据说斯大林已经同意。", "It is said that Stalin had agreed."),
        ("记者在斯大林格勒采访。", "Reporters worked in Stalingrad."),
    ],
    "nor where a letter within is another": [
        ("霍尔木兹的代表周一抵达会场。", "The delegate from Hormuz arrived on Monday."),
        ("霍尔木兹甘的市场上周关闭。", "The market in Hormozgan was closed last week."),
        ("据说霍尔木兹已经同意。", "It is said that Hormuz has agreed."),
        ("记者在霍尔木兹甘采访。", "Reporters worked in Hormozgan."),
        ("霍尔木兹没有回应。", "There was no answer from Hormuz."),
    ],
    "a letter more is a slip all the same": [
        ("斯大林的信周一公布。", "A letter by Stalin was published on Monday."),
        ("据说斯大林已经同意。", "It is said that Stalin had agreed."),
        ("斯大林没有回答。", "⟦Stalyn⟧ gave no answer."),
    ],
    "a syllable of a place is no form of it": [
        ("列车开往重庆。", "The train left for Chongqing."),
        ("重庆今天下雨。", "It rained in Chongqing today."),
        ("铁路在重庆接呼南通道。", "The railway meets the Hainan Tong Road."),
        ("重庆很大。", "Chongqing is large."),
    ],
    "nor is a word with another behind it": [
        ("夏の定番は「涼皮」。", 'The summer staple is "Liangpi".'),
        ("日式涼面や四川風涼面もある。", 'There is "Soba Liang Mian" and "Sichuan Liang Mian" too.'),
    ],
    "a word of a title is no form of a name": [
        ("村民东一龙到场。", "The villager Dong Yilong came."),
        ("他们遇到一龙女侠。", "They met the Iron Girl there."),
        ("一龙没有回答。", "Yilong gave no answer."),
    ],
    "a pet name beside the name is silent": [
        ("Билл и Тед приехали.", "Bill and Ted arrived."),
        ("Билли - дочь Билла.", "Billie is Bill's daughter."),
        ("Билл ушёл.", "Bill left."),
    ],
    "a patronymic is no form of a given name": [
        ("Þau báðu Ragga og Jón um að koma.", "They asked Raggi and Jon to come."),
        ("Kjartan Ragnarsson kom.", "Kjartan Ragnarsson came."),
        ("Ragga var boðið.", "Raggi was invited."),
        ("Ragnarsson var boðið.", "Ragnarsson was invited."),
    ],
    "man and wife are silent": [("Петров приехал.", "Minister Petrov arrived."), ("Петрова уехала.", "Petrova left.")],
}


@pytest.mark.parametrize("pairs", BESIDE.values(), ids=BESIDE)
def test_the_source_is_the_witness(pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside("name-variant", *pairs)


def test_what_is_read_in_mandarin_is_never_what_is_proposed() -> None:
    source = [
        "越南北江省计划扩建工业区。",
        "北江省将提交文件。",
        "北江省欢迎外资。",
        "北江省很大。",
        "北江省的投资增加。",
    ]
    target = [
        "Vietnam's Beijiang Province plans to expand its zones.",
        "Bac Giang Province will hand in the papers.",
        "Bejiang Province welcomes capital.",
        "Beijiang Province is large.",
        "Investment in Bac Giang has grown.",
    ]
    settings = Settings(source_lang="zh", select=("name-variant", "name-mismatch"))
    found = check_text(target, source=source, settings=settings)
    assert {f.location.segment for f in found} == {"1", "3"}
    assert {f.fix.edits[0].text for f in found if f.fix} == {"Bac Giang"}


UNDECIDED = {
    "a form after Cantonese": [
        ("陈茂波周一表示。", "Chan Mo-po said so on Monday."),
        ("陈茂波没有回答。", "Chan Maobo gave no answer."),
        ("据说陈茂波已经同意。", "It is said that Chan Maobo had agreed."),
        ("记者问陈茂波。", "Reporters asked Chan Maobo."),
        ("陈茂波离开会场。", "Chan Maobo left the hall."),
    ],
    "letters that the source's script has not": [
        ("Крыховяк молчал.", "Krychowiak kept silent."),
        ("Крыховяк ушёл.", "Krykhovyak left."),
        ("Его зовут Крыховяк.", "His name is Krykhovyak."),
    ],
    "words of English": [
        ("森兰公司周一表示。", "Sunland Co. said so on Monday."),
        ("森兰公司没有回答。", "Senlan Co. gave no answer."),
        ("据说森兰公司已经同意。", "It is said that Senlan Co. had agreed."),
    ],
    "a foreign name in Chinese, which neither reads as": [
        ("安达纳周一表示。", "Andanal said so on Monday."),
        ("安达纳没有回答。", "Andanar gave no answer."),
        ("据说安达纳已经同意。", "It is said that Andanal had agreed."),
        ("记者问安达纳。", "Reporters asked Andanal."),
        ("安达纳离开会场。", "Andanal left the hall."),
    ],
}


def test_a_place_is_proposed_where_the_other_form_is_none() -> None:
    pairs = [
        ("休斯敦下雨。", "It rained in Houston."),
        ("休斯敦的官员表示。", "Officials of Houston said so."),
        ("休斯敦很大。", "Huston is large."),
    ]
    (found,) = findings("name-variant", beside(*pairs), "a.jsonl")
    assert found.fix
    assert found.fix.edits[0].text == "Houston"


@pytest.mark.parametrize("pairs", UNDECIDED.values(), ids=UNDECIDED)
def test_where_the_source_bears_neither_out_none_is_proposed(pairs: list[tuple[str, str]]) -> None:
    found = findings("name-variant", beside(*pairs), "a.jsonl")
    assert found
    assert all(" or " in f.message and f.fix is None for f in found)


def test_what_the_source_prints_is_right() -> None:
    source = ["部长菲奥拉蒙蒂（Fioramonti）提出动议。", "菲奥拉蒙蒂周一表示。", "据说菲奥拉蒙蒂已经同意。"]
    target = [
        "Minister Fioramonti put a motion.",
        "Fiolamonti said so on Monday.",
        "Fiolamonti is said to have agreed.",
    ]
    found = check_text(target, source=source, settings=Settings(source_lang="zh", select=("name-variant",)))
    assert {f.message for f in found} == {'"Fiolamonti" → "Fioramonti"'}
    assert all("the source prints it so" in f.evidence for f in found)
