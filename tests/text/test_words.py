"""Words in languages without blanks, and the forms of words in languages with them."""

from __future__ import annotations

import pytest

from mtcheck.known.tables import languages
from mtcheck.text.reading.inflected import forms_of, key_of, tokens
from mtcheck.text.reading.same_width import levelled
from mtcheck.text.reading.words import cut, is_word, word_count

WORDS = [
    ("zh", "他提到⟦北约⟧的扩张"), ("zh", "⟦央行⟧宣布降准"), ("zh", "⟦英国⟧首相辞职"), ("zh", "抵达⟦关岛⟧基地"),
    ("zh", "⟦美国⟧国务院发言人"), ("zh", "他办了⟦户口⟧"), ("zh", "⟦南非⟧矿工罢工"), ("ja", "⟦日銀⟧は据え置いた"),
    ("ja", "⟦国連⟧の安保理"), ("ja", "⟦英国⟧の首相"),
]  # fmt: skip
PARTS = [
    ("zh", "湖[北约]有三万户"), ("zh", "这是无[关岛]民的事"), ("zh", "沿[海地]区有雨"),
    ("zh", "账[户口]令错误"), ("zh", "东[南非]洲裔"), ("ja", "明[日銀]行に行く"), ("ja", "全[国連]合の会長"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sample"), WORDS)
def test_words_are_words(language: str, sample: str) -> None:
    start, end = sample.index("⟦"), sample.index("⟧") - 1
    assert is_word(sample.replace("⟦", "").replace("⟧", ""), start, end, language)


@pytest.mark.parametrize(("language", "sample"), PARTS)
def test_parts_of_other_words_are_none(language: str, sample: str) -> None:
    start, end = sample.index("["), sample.index("]") - 1
    assert not is_word(sample.replace("[", "").replace("]", ""), start, end, language)


FORMS = {
    ("ru", "Замбия"): ("замбии", "замбию", "замбией"),
    ("ru", "комитет"): ("комитета", "комитетов", "комитетами"),
    ("ru", "Мирзиёев"): ("мирзиеев", "мирзиеевым"),
    ("ru", "оборонный"): ("оборонного", "оборонных"),
    ("uk", "Румунія"): ("румунії", "румунією"),
    ("pl", "Kongo"): ("kongo",),
    ("pl", "traktat"): ("traktatu", "traktacie", "traktatów"),
    ("cs", "smlouva"): ("smlouvy", "smlouvou"),
    ("de", "Vertrag"): ("vertrags", "vertrages", "verträge", "verträgen"),
    ("de", "Bündnis"): ("bündnisses", "bündnissen"),
    ("fr", "cheval"): ("chevaux",),
    ("es", "convención"): ("convenciones",),
    ("pt", "acordo"): ("acordos",),
    ("it", "banca"): ("banche",),
    ("sv", "fördrag"): ("fördraget", "fördragen"),
    ("tr", "anlaşma"): ("anlaşmanın", "anlaşmalar"),
    ("fi", "sopimus"): ("sopimuksen", "sopimusta"),
    ("hu", "szerződés"): ("szerződést", "szerződések"),
    ("bg", "върховен"): ("върховният", "върховната", "върховни"),
    ("sr", "суд"): ("суда", "судом", "судови"),
    ("hr", "zakon"): ("zakona", "zakonom", "zakoni"),
    ("sk", "dohoda"): ("dohody", "dohode", "dohodou"),
    ("sl", "sporazum"): ("sporazuma", "sporazumom"),
    ("lt", "sutartis"): ("sutarties", "sutartį"),
    ("lv", "tiesa"): ("tiesas", "tiesu"),
    ("et", "leping"): ("lepingu", "lepingut", "lepingud"),
    ("is", "dómur"): ("dóms", "dómi"),
    ("ca", "tractat"): ("tractats",),
    ("fi", "tuomioistuin"): ("tuomioistuimen", "tuomioistuimessa"),
    ("ro", "constituțional"): ("constituțională", "constituționale"),
    ("el", "νόμος"): ("νόμου", "νόμοι"),
    ("nl", "nationaal"): ("nationale",),
    ("xx", "wort"): ("wort",),
}
OTHERS = {("ru", "Нигер"): "нигерии", ("ru", "Мали"): "мало", ("ru", "Дания"): "дана", ("uk", "Данія"): "дані"}


@pytest.mark.parametrize(("language", "word"), FORMS)
def test_forms_of_a_word(language: str, word: str) -> None:
    assert {key_of(form, language) for form in FORMS[language, word]} <= forms_of(word, language)


@pytest.mark.parametrize(("language", "word"), OTHERS)
def test_another_word_is_no_form(language: str, word: str) -> None:
    assert OTHERS[language, word] not in forms_of(word, language)


@pytest.mark.parametrize("language", languages("inflections"))
def test_a_word_is_a_form_of_itself(language: str) -> None:
    for word in ("Alpha", "beta", "S", "300", "Über"):
        assert key_of(word, language) in forms_of(word, language)


def test_tokens_are_words_and_figures() -> None:
    assert [t.key for t in tokens("l'Union, С-300 и S300 обʼєкт", "uk")] == [
        "l", "union", "с", "300", "и", "s", "300", "об", "єкт",
    ]  # fmt: skip


def test_widths_and_traditions_are_made_one() -> None:
    level = levelled("ﾄﾞｲﾂのＥＵ・東", "ja")
    assert level.text == "ドイツのEU·東"
    assert [(level.start(at), level.end(at)) for at in range(4)] == [(0, 2), (2, 3), (3, 4), (4, 5)]
    assert levelled("中導條約", "zh").text == "中导条约"


def test_japanese_is_made_todays_and_ends_without_length() -> None:
    level = levelled("濱田のコンピューターとバーが", "ja")
    assert level.text == "浜田のコンピュータとバーが"
    at = level.text.index("と")
    assert (level.start(at - 1), level.end(at - 1), level.start(at)) == (8, 10, 10)


def test_a_korean_term_ends_before_the_blank_behind_it() -> None:
    level = levelled("대법원 판사", "ko", bare=True)
    assert (level.text, level.end(2), level.start(3)) == ("대법원판사", 3, 4)


@pytest.mark.parametrize(
    ("language", "run", "words"),
    [
        ("zh", "北约峰会在首都举行", "北约 峰会 在 首都 举行"),
        ("zh", "人民法院", "人民法院"),
        ("ja", "医療従事者", "医療 従事 者"),
        ("ja", "東京オリンピック", "東京 オリンピック"),
    ],
)
def test_a_run_is_cut_into_its_words(language: str, run: str, words: str) -> None:
    assert " ".join(cut(run, language)) == words


COUNTED = [
    ("zh", "外交部副部长周二表示，条约仍然有效。", 8),
    ("zh", "《人民日报》3日报道：GDP增长5.2%", 8),
    ("ja", "外務次官は火曜日、条約は有効だと述べた。", 11),
    ("ja", "ジュネーブ・モスクワ", 2),
    ("en", "The treaty holds, he said - for now.", 8),
    ("de", "Der Vertrag gilt.", 3),
    ("zh", "", 0),
    ("zh", "，。！", 0),
    ("th", "สนธิ สัญญา", 7),
]


@pytest.mark.parametrize(("language", "text", "count"), COUNTED)
def test_words_are_counted(language: str, text: str, count: int) -> None:
    assert word_count(text, language) == count


def test_chinese_words_are_as_many_as_jieba_finds() -> None:
    jieba = pytest.importorskip("jieba")
    jieba.setLogLevel(60)
    text = (
        "外交部发言人在例行记者会上表示，双方同意继续就有关问题保持沟通。他说，会谈取得了积极进展，下一轮谈判将于下月在日内瓦举行。"
        "国家统计局公布的数据显示，去年全国粮食总产量比上年增长百分之一点三。专家认为，天气条件总体有利，农民种粮积极性提高。"
        "当地时间星期三，一列客运火车在山区脱轨，造成至少十二人受伤，救援人员已经赶到现场。"
    )
    found = sum(1 for word in jieba.cut(text) if word[0].isalnum())
    assert abs(word_count(text, "zh") - found) <= found * 0.1
