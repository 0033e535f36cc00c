"""number-mismatch: where it fires beside a source and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires_beside, beside, findings

CASES = {
    "two days of one month go with their clauses: silent": (
        "市は7月18日、同月15日からの変更を発表した。",
        "Of the change from July 15, the city said on July 18 that it holds.",
    ),
    "a digit changed": ("当地有3万名居民撤离。", "In the area ⟦35,000⟧ residents were evacuated."),
    "thousands with their word among Korean digits are silent": (
        "회원은 2천450만명, 예산은 1천638조4천억원이다. 직원은 3천120명이다.",
        "It has 24.5 million members, a budget of 1,638.4 trillion won and 3,120 staff.",
    ),
    "the months of a range are silent": ("4～9月期は増益だった。", "Profit rose in the six months to September."),
    "other months than those of a range": ("4～9月期は増益だった。", "Profit rose in the ⟦five⟧ months to September."),
    "three digits of a large figure are silent": ("売上は2兆3768億円。", "Sales were 2.38 trillion yen."),
    "other digits of a large figure": ("売上は2兆3768億円。", "Sales were ⟦2.39 trillion⟧ yen."),
    "a digit lost": ("Погибли 113 человек.", "In all ⟦13⟧ people died."),
    "words for digits": ("В городе живут двенадцать врачей.", "The town has ⟦thirteen⟧ doctors."),
    "one of two": ("Es gab 45 Verletzte und 12 Tote.", "There were 45 injured and ⟦17⟧ dead."),
    "a percentage": ("出口增长3.5%。", "Exports grew by ⟦6.5⟧%."),
    "Japanese": ("会員は３２１人。", "It has ⟦331⟧ members."),
    "numerals of ten thousands are silent": ("当地有2.5万名居民撤离。", "In the area 25,000 residents were evacuated."),
    "a share in words is silent": (
        "三分之二的学生和两成的教师参加。",
        "Two thirds of the students and 20 percent of the teachers took part.",
    ),
    "a third as a percentage is silent": ("Треть жителей уехала.", "About 33 percent of the residents left."),
    "converted and rounded is silent": ("面积为3000亩。", "It covers 200 hectares."),
    "rounded with about is silent": ("Es kamen 19.873 Zuschauer.", "About 20,000 spectators came."),
    "a dozen is silent": (
        "Их было двенадцать, полтора миллиона рублей и 15 тысяч тонн.",
        "There were a dozen of them, 1.5 million rubles and 15,000 tons.",
    ),
    "vague is silent": (
        "数十人受伤，上万人撤离，十几人失踪。",
        "Dozens were injured, more than 10,000 left and 13 are missing.",
    ),
    "a range is silent": ("投资20-30万元。", "It will cost 200,000 to 300,000 yuan."),
    "a model name is silent": (
        "新冠疫情期间，3架歼击机起飞。",
        "During the COVID-19 pandemic, three fighters took off.",
    ),
    "a row of thousands of digits is silent": (f"{'8' * 5000}，3人", f"{'7' * 5000} and three people"),
    "a letter alone is silent": ("我们逮捕了5人。", "John K. Smith said some people were arrested."),
    "a year behind a number is silent, as a date": ("Im Beschluss 307/2017 steht es.", "Decision 307/2016 says it."),
    "what the translator adds is silent": ("去年，公司有40名员工。", "In 2019, the company had 40 employees."),
    "French and Spanish words are silent": (
        "Deux cent cinquante mille habitants, soit quatre-vingt-dix pour cent.",
        "250,000 residents, or 90 percent.",
    ),
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: tuple[str, str]) -> None:
    assert_fires_beside("number-mismatch", sample)


SCORES = {
    "another half than in the source, whatever the next sentence has": [
        ("試合はエンゼルスがマリナーズに7-3で勝った。", "The Angels beat the Mariners 7–⟦2⟧."),
        ("彼は2安打だった。", "He had two hits."),
    ],
    "the halves turned round by the loser's side are silent": [("Они выиграли 3:1.", "The others lost 1-3.")],
    "two scores are silent": [("Сыграли 3:1 и 3:2.", "The scores were 3-1 and 3-0, and 3-2.")],
    "times are silent": [("Начало в 10:30.", "It begins at 10:00, not 10:30.")],
}


@pytest.mark.parametrize("pairs", SCORES.values(), ids=SCORES)
def test_halves_of_a_score(pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside("number-mismatch", *pairs)


def test_a_wrong_conversion_is_named_with_the_right_value() -> None:
    text = beside(("全长120公里。", "It is 120 kilometers (65 miles) long."))
    (found,) = findings("number-mismatch", text, "a.jsonl")
    assert found.location.text == "65"
    assert found.message == '"65", but the source has 120 km, which is 74.6 mile'


def test_a_range_that_is_wrongly_converted_is_told_once() -> None:
    text = beside(("Esperam-se 5 a 10 mm de chuva.", "Rainfall of 2 to 4 inches is expected."))
    (found,) = findings("number-mismatch", text, "a.jsonl", source_lang="pt")
    assert found.location.text == "2 to 4"
    assert found.message == '"2 to 4", but the source has 5 to 10 mm, which is 0.197 to 0.394 inch'
