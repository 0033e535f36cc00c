"""What figures of each language are worth."""

from __future__ import annotations

import sys
import unicodedata
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.text.quantities import quantities
from mtcheck.text.quantities.comparing.comparison import compare
from mtcheck.text.quantities.comparing.likeness import likeness
from mtcheck.text.quantities.comparing.pairing import paired
from mtcheck.text.quantities.quantity import Kind, Quantity
from mtcheck.text.quantities.reading.alphabetic import _may_have_figures
from mtcheck.text.quantities.reading.digits import plain_digits

VALUES = {
    "zh": {
        "2.5万": 25000,
        "3.5万亿": 3_500_000_000_000,
        "2亿3000万": 230_000_000,
        "1万2千": 12000,
        "五千三百万": 53_000_000,
        "二〇二〇年": 2020,
        "三分之二": Fraction(2, 3),
        "百分之三十五": 35,
        "两成": 20,
        "十二": 12,
        "二十一日": 21,
        "上万": 10000,
        "数十": 10,
        "417.6万": 4_176_000,
        "90年代": 90,
        "一半": Fraction(1, 2),
        "第二十三届": 23,
        "三点五": Fraction(7, 2),
        "五六百米": 500,
        "两千余元": 2000,
        "6200多兆焦": 6200,
        "一百零五": 105,
        "两三千人": 2000,
        "十七八岁": 17,
    },
    "ja": {
        "３億２１００万": 321_000_000,
        "１万１０００店舗": 11000,
        "４千円": 4000,
        "令和2年": 2020,
        "７割５分": 75,
        "１８２・４４ドル": Fraction("182.44"),
        "十六人": 16,
    },
    "ru": {
        "15 тысяч": 15000,
        "1,4 миллионом": 1_400_000,
        "13 269": 13269,
        "полтора миллиона": 1_500_000,
        "двести пятьдесят три тысячи": 253_000,
        "12,5 млрд": 12_500_000_000,
        "тридцати": 30,
        "двадцать пятого": 25,
        "3 с половиной": Fraction(7, 2),
        "30-летний": 30,
        "90-х годов": 90,
        "июля": 7,
        "треть": Fraction(1, 3),
    },
    "uk": {"двісті тисяч": 200_000, "п’ятдесят": 50, "2,5 млн": 2_500_000, "липня": 7},
    "de": {
        "2.936": 2936,
        "1,5 Millionen": 1_500_000,
        "fünfundzwanzigtausend": 25000,
        "zwölftausend": 12000,
        "eine halbe Million": 500_000,
        "zwei Drittel": Fraction(2, 3),
        "3,2 Mrd": 3_200_000_000,
        "zweihundertfünfzig": 250,
        "siebzehnjährige": 17,
        "sechzehnte": 16,
    },
    "fr": {
        "quatre-vingt-dix-sept": 97,
        "1 234 567": 1_234_567,
        "2,5 milliards": 2_500_000_000,
        "trois cent vingt": 320,
        "deux tiers": Fraction(2, 3),
        "soixante et onze": 71,
    },
    "es": {
        "dos mil quinientos": 2500,
        "3.500 millones": 3_500_000_000,
        "25 mil millones": 25_000_000_000,
        "treinta y cinco": 35,
        "mil millones": 1_000_000_000,
    },
    "en": {
        "2.5 million": 2_500_000,
        "twenty-five thousand": 25000,
        "half a million": 500_000,
        "a dozen": 12,
        "$1.2bn": 1_200_000_000,
        "the 1990s": 1990,
        "two thirds": Fraction(2, 3),
        "3,456.7": Fraction("3456.7"),
        "two hundred and fifty thousand": 250_000,
        "twenty-first": 21,
        "three and a half": Fraction(7, 2),
        "tens of thousands": 10000,
        "300k": 300_000,
        "one hundred": 100,
        "12th": 12,
        "July": 7,
        "both": 2,
    },
}


@pytest.mark.parametrize(
    ("language", "text"), [(language, text) for language, texts in VALUES.items() for text in texts]
)
def test_value(language: str, text: str) -> None:
    first = quantities(text, language)[0]
    assert first.value == VALUES[language][text]


UNITS = {
    "500万元": "CNY",
    "5 million dollars": "USD",
    "US$3m": "USD",
    "40 km": "km",
    "3个月": "month",
    "12 %": "percent",
    "四个百分点": "percentage point",
}

RUSSIAN_UNITS = {"10 млн фунтов стерлингов": "GBP", "1 фунт стерлингов": "GBP", "1 фунт": "lb", "5 фунтов": "lb"}


@pytest.mark.parametrize("text", RUSSIAN_UNITS)
def test_unit_in_russian(text: str) -> None:
    assert [q.unit for q in quantities(text, "ru")] == [RUSSIAN_UNITS[text]]


@pytest.mark.parametrize("text", UNITS)
def test_unit(text: str) -> None:
    found = quantities(text, "en" if text.isascii() else "zh")
    assert [q.unit for q in found[:1]] == [UNITS[text]]


TOGETHER = {
    "on July 26,2020 they": ["July", "26", "2020"],
    "by the end of 2019,178 species": ["2019", "178"],
    "Since 2016,3,809 households": ["2016", "3,809"],
    "on July 26,1.5 million": ["July", "26", "1.5 million"],
    "July 25,31 provinces": ["July", "25", "31"],
    "it cost 1020,000 yuan": ["1020,000"],
    "1,234,567.8 and 4,5 percent": ["1,234,567.8", "4,5"],
    "about 1 000 000 times": ["1 000 000"],
    "in 2020 300 people": ["2020", "300"],
    "at 5: 47 p.m.": ["5", "47"],
}


@pytest.mark.parametrize("text", TOGETHER)
def test_what_is_one_figure_in_english(text: str) -> None:
    assert [text[q.start : q.end] for q in quantities(text, "en")] == TOGETHER[text]


@given(st.integers(0, 10**12))
def test_digits_are_read_with_any_grouping(value: int) -> None:
    for text, language in (
        (f"{value:,}", "en"),
        (f"{value:,}".replace(",", "."), "de"),
        (f"{value:,}".replace(",", "\u00a0"), "ru"),
        (str(value), "zh"),
    ):
        assert Fraction(value) in quantities(text, language)[0].values


@given(
    st.text(alphabet="0123456789.,万亿千百十半年月日时分%成第多余三二一 aß", max_size=30),
    st.sampled_from(["zh", "en", "de", "ru", "fr", "xx"]),
)
def test_any_text_can_be_read(text: str, language: str) -> None:
    found = quantities(text, language)
    assert all(0 <= q.start < q.end <= len(text) and q.values for q in found)
    assert [q.start for q in found] == sorted(q.start for q in found)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("7" * 5000, "en"),
        ("7" * 5000, "zh"),
        ("0." + "7" * 5000, "de"),
        ("1 000" + " 000" * 2000, "ru"),
        ("一" * 5000, "zh"),
        ("百分之" + "一" * 5000, "zh"),
        ("一" * 5000 + "分之三", "zh"),
        ("近" + "万" * 5000, "ja"),
        ("一二十" * 5000, "zh"),
        ("5" + " million" * 5000, "en"),
        ("thousand" + " million" * 5000, "en"),
        ("dozens" + " of hundreds" * 5000, "en"),
    ],
    ids=lambda text: text[:12],
)
def test_more_than_anybody_counts_is_no_figure(text: str, language: str) -> None:
    assert quantities(text, language) == ()


def test_beside_an_endless_number_others_are_read() -> None:
    assert [q.value for q in quantities(f"12 boxes, {'9' * 5000} and 30", "en")] == [12, 30]
    assert [q.value for q in quantities(f"12个，{'9' * 5000}，30个", "zh")] == [12, 30]


_VALUES = st.one_of(
    st.integers(0, 120), st.sampled_from([2500, 25, 250, 1_000_000, 1984, 1989, Fraction(1, 3), Fraction(5, 2)])
)
_QUANTITIES = st.builds(
    Quantity,
    st.just(0),
    st.just(1),
    st.lists(_VALUES.map(Fraction), min_size=1, max_size=2).map(tuple),
    st.sampled_from([Kind.NUMBER, Kind.YEAR, Kind.MONTH, Kind.NAME]),
    st.booleans(),
    st.booleans(),
    st.none(),
    st.sampled_from(["", "km", "USD"]),
)


@given(st.lists(_QUANTITIES, max_size=6), st.lists(_QUANTITIES, max_size=6))
def test_the_likeliest_pairs_are_made_first(target: list[Quantity], source: list[Quantity]) -> None:
    every = sorted((-likeness(s, t), m, n) for m, t in enumerate(target) for n, s in enumerate(source))
    made: dict[int, int] = {}
    for negative, m, n in every:
        if negative and m not in made and n not in made.values():
            made[m] = n
    assert paired(target, source) == sorted(made.items())


@given(st.lists(_QUANTITIES, max_size=6), st.lists(_QUANTITIES, max_size=6))
def test_what_differs_has_no_value_of_the_source(target: list[Quantity], source: list[Quantity]) -> None:
    for wrong, original in compare(source, target).values:
        assert wrong.definite
        assert likeness(original, wrong)
        assert not any({*wrong.values} & {*s.values} for s in source)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("около 300 000 евро", "about 300 000 euros"),
        ("матч 1/8 финала Лиги", "the League's last-16 match"),
        ("В 17 часов 47 минут", "At 5: 47 p.m."),
    ],
)
def test_what_agrees_with_russian(source: str, target: str) -> None:
    assert not compare(quantities(source, "ru"), quantities(target, "en")).values


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("截至25日24时", "as of 2400 on the 25th"),
        ("“十三五”期间", "during the 13th Five-Year Plan"),
        ("一万六七千元", "17,000 yuan"),
        ("两三千人", "3,000 people"),
        ("十七八岁", "17 or 18 years"),
        ("4765亿令吉", "RM476.5 billion"),
        ("20里外的家", "a home 10 kilometers away"),
        ("打率１割８分２厘", "batting .182"),
        ("等４人全胜", "Shodai and 3 others"),
        ("月～金曜後３・４８", "Mon-Fri from 3:48"),
    ],
)
def test_what_agrees(source: str, target: str) -> None:
    assert not compare(quantities(source, "zh"), quantities(target, "en")).values


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        ("de", "Telefon 4664971", "Telephone 4664972"),
        ("ru", "Телефон: 1234567.", "Phone: 1234568."),
        ("es", "Llame al 0800 1234567, teléfono 0800 1234567.", "Call 0800 1234568."),
    ],
)
def test_a_wrong_telephone_number_is_told_once(language: str, source: str, target: str) -> None:
    """A short one is a number as well, which no figure of the source bears out."""
    told = [one.target.start for one in compare(quantities(source, language), quantities(target, "en")).values]
    assert len(told) == 1


def test_digits_of_every_script_are_known() -> None:
    every = (code for code in range(0x660, sys.maxunicode + 1) if unicodedata.category(chr(code)) == "Nd")
    assert plain_digits() == {code: str(unicodedata.digit(chr(code))) for code in every}


@pytest.mark.parametrize(
    "text",
    ["in half of them", "a twenty-one-day truce", "Charles II", "in May", "Chapter V", "½ a mile", "twice", "12"],
)
def test_a_text_with_a_figure_is_read(text: str) -> None:
    assert _may_have_figures(text, "en")
    assert quantities(text, "en")


def test_a_text_without_one_is_not() -> None:
    assert not _may_have_figures("Nobody at the ministry would say how it came about.", "en")


def test_arabic_and_with_its_article_is_an_ordinal() -> None:
    assert [one.kind for one in quantities("القرن الواحد والعشرين", "ar")] == [Kind.ORDINAL]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("罰鍰新台幣6萬元", 60_000, "TWD"),
        ("賠償32億元新台幣", 3_200_000_000, "TWD"),
        ("獲賠港幣三百萬元", 3_000_000, "HKD"),
        ("佔地120公頃", 120, "hectare"),
        ("約七成五的民眾", 75, "percent"),
    ],
)
def test_traditional_characters_are_read_as_they_stand(text: str, value: int, unit: str) -> None:
    assert [(one.value, one.unit) for one in quantities(text, "zh")] == [(value, unit)]


def test_a_short_scale_is_read_both_ways_where_it_may_be_a_unit() -> None:
    (miles,) = quantities("São 34 mi daqui", "pt")
    (money,) = quantities("Custou R$ 34 mi ontem", "pt")
    assert {*miles.values} == {34, 34_000_000}
    assert (money.values, money.unit) == ((34_000_000,), "BRL")
