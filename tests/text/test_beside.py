"""What the text layer knows of two languages: names across scripts, languages, source terms, renderings."""

from __future__ import annotations

import pytest

from mtcheck.text.beside.counterpart import counterpart
from mtcheck.text.beside.spelling.originals import original_of
from mtcheck.text.beside.terms.term_renderings import renderings
from mtcheck.text.chinese.hanzi import readings
from mtcheck.text.reading.languages import language_of
from mtcheck.text.reading.quotations import quotations

ORIGINALS = {
    ("Ryabkov", "Об этом сказал Рябков.", "ru"): "рябков",
    ("Riyabkov", "Встреча с Рябковым прошла.", "ru"): "рябков",
    ("Johnson", "Борис Джонсон уехал.", "ru"): "джонсон",
    ("Zelensky", "Зеленского ждали.", "ru"): "зеленск",
    ("Ryabkov", "俄罗斯副外长里亚布科夫说", "zh"): "里亚布科夫",
    ("Trump", "美国总统特朗普说", "zh"): "特朗普",
    ("Liyan", "副主席夏立言访中", "zh"): "立言",
    ("Xiamen", "目前，厦门多家旅行社", "zh"): "厦门",
    ("Peleliu", "パラオのペリリュー島", "ja"): "ペリリュー",
    ("Moneith", "Henry Monteith sagte das", "de"): "monteith",
    ("Bjartmar", "Bjartmari var sagt frá", "is"): "bjartmari",
}


@pytest.mark.parametrize(("name", "source", "language"), ORIGINALS)
def test_the_name_a_rendering_stands_for(name: str, source: str, language: str) -> None:
    found = original_of(name, source, language)
    assert found is not None
    assert found.key == ORIGINALS[name, source, language]


@pytest.mark.parametrize(
    ("name", "source", "language"),
    [
        ("Smith", "Об этом сказал Рябков.", "ru"),
        ("Berlin", "国民党副主席夏立言", "zh"),
        ("Tokyo", "ペリリュー島", "ja"),
    ],
)
def test_what_sounds_like_nothing_stands_for_nothing(name: str, source: str, language: str) -> None:
    assert original_of(name, source, language) is None


def test_readings_give_names_their_second_one() -> None:
    assert readings("李强")[0] == "liqiang"
    assert "zeng" in readings("曾")


LANGUAGES = {
    "外长在日内瓦会晤": "zh", "外相はジュネーブで会談した": "ja", "장관은 제네바에서 만났다": "ko",
    "Министр выступил, и это было всё": "ru", "Міністр виступив і поїхав": "uk",
    "Der Minister sprach mit den Gesandten und ging": "de", "Le ministre a parlé avec les envoyés et les autres": "fr",
    "El ministro habló con los enviados de las dos partes": "es", "The minister spoke to the envoys and left": "en",
    "التقى الوزير بالمبعوثين": "ar", "Ο υπουργός μίλησε": "el",
}  # fmt: skip


@pytest.mark.parametrize("text", LANGUAGES)
def test_language_of_a_sentence(text: str) -> None:
    assert language_of(text) == LANGUAGES[text]


FULL_OF_NAMES = {
    "在 Ubuntu 上安装 Python、Node.js 和 Docker。Docker Desktop、Docker Engine 都可以使用，请打开 Terminal。": "zh",
    "Apple、Google、Microsoft、Amazon 以及 Netflix 的股价上涨，The New York Times 均有报道，投资者表示欢迎。": "zh",
    "アップルの新製品 iPhone Pro Max、MacBook Air と Apple Watch Ultra が発表されたと CNN が伝えた。": "ja",
    "Министр встретился с представителями Microsoft, Google, Amazon Web Services и IBM в Брюсселе.": "ru",
    "The minister 协议 said on Monday in the 外交部长 town that the talks will go on and on.": "en",
    "Die Firma Tencent (腾讯) und Alibaba (阿里巴巴) haben am Montag in Peking ein Abkommen unterzeichnet.": "de",
}


@pytest.mark.parametrize("text", FULL_OF_NAMES)
def test_names_in_other_letters_are_no_language(text: str) -> None:
    assert language_of(text, "en") == FULL_OF_NAMES[text]


def test_a_language_that_nobody_knows_is_not_english() -> None:
    swahili = (
        "Rais wa nchi alisema jana kwamba serikali yake itaendelea kufanya kazi na washirika wote ili kuhakikisha kuwa "
        "amani inadumishwa katika eneo hilo, na kwamba mazungumzo yatafanyika mwezi ujao mjini humo."
    )
    assert language_of(swahili, "en") == ""
    names = "Alpha Corp Berlin Gamma Ltd Delta Inc Paris Omega GmbH Rome"
    assert language_of(names, "en") == "en"


def test_what_is_too_short_to_tell_is_what_it_is_said_to_be() -> None:
    assert language_of("Hello", "en") == "en"
    assert language_of("He заявил so.", "en") == "en"
    assert language_of("", "en") == "en"


def test_quotations_of_every_kind() -> None:
    for text in ("他说：“走吧。”", "「走」と言った", "Он сказал: «Иди».", "„Geh“, sagte er", 'He said "go"'):
        assert len(quotations(text)) == 1


def test_counterpart_is_the_clause_as_far_along() -> None:
    target = "First part here, second part there, third part at the end."
    start, end = counterpart("一一一一，二二二二，三三三三。", (10, 14), target)
    assert target[start:end] == "third part at the end"


def test_renderings_tied_by_quotation_marks() -> None:
    found = list(
        renderings(
            ["他谈“九二共识”。", "承认“九二共识”。"],
            ['On the "1992 Consensus".', 'He accepts the "Nine-Two Agreement".'],
        )
    )
    assert [(r.original, r.form, r.sure) for r in found] == [
        ("九二共识", "1992 Consensus", True),
        ("九二共识", "Nine-Two Agreement", True),
    ]


def test_renderings_tied_by_company() -> None:
    sources = ["政府推动退休金改革。", "工会反对退休金改革。", "他们讨论退休金改革。", "天气很好。"]
    targets = [
        "The government pushes pension reform.",
        "Unions oppose pension reform.",
        "They discuss the retirement reform.",
        "The weather is fine.",
    ]
    found = {(r.original, r.form) for r in renderings(sources, targets)}
    assert found == {("退休金改革", "pension reform"), ("退休金改革", "retirement reform")}
