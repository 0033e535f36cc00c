"""number-scale: where it fires beside a source and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires_beside

CASES = {
    "billions": ("公司去年营收90亿元。", "The company earned ⟦90 billion⟧ yuan last year."),
    "a nought too many": ("Arbeiten für 30 Euro.", "Work for ⟦300⟧ euros."),
    "a nought lost": ("Прибыль составила 15 млрд рублей.", "The profit was ⟦1.5 billion⟧ rubles."),
    "million for billion": ("Le budget est de 3,2 milliards d’euros.", "The budget is ⟦3.2 million⟧ euros."),
    "a day that is none": ("会议于26日举行。", "The meeting was held on the ⟦260th⟧."),
    "the same value is silent": (
        "公司去年营收90亿元，用户1.34亿。",
        "The company earned 9 billion yuan last year and has 134 million users.",
    ),
    "Spanish thousands of millions are silent": (
        "El proyecto costó 25 mil millones de pesos a los vecinos de la ciudad.",
        "The project cost the city's residents 25 billion pesos.",
    ),
    "scale words of a language that is not known are silent": (
        "Kostnaðurinn nam 1,8 milljörðum króna og 300 þúsund á dag, sagði hann.",
        "The cost was 1.8 billion kronur and 300,000 a day, he said.",
    ),
    "a party's letters are no billion, silent": (
        "国阵三党党魁将确定人选。",
        "The leaders of the three BN parties will decide.",
    ),
    "Japanese units are silent": ("年俸は3億2100万円。", "His salary is 321 million yen."),
}


# Of these languages digits and units are known, and no more.
MEASURED = {
    "fa": ("بودجه ۱٫۸ میلیارد دلار است.", "The budget is ⟦1.8 million⟧ dollars."),
    "sk": ("Most stál 4,5 milióna eur.", "The bridge cost ⟦4.5 billion⟧ euros."),
    "hr": ("Most je stajao 2 mlrd. eura.", "The bridge cost 2 billion euros, or 2.3 million in rent."),
    "lt": ("Tiltas kainavo 5 mln. eurų.", "The bridge cost 5.5 billion dollars."),
}


@pytest.mark.parametrize("language", MEASURED)
def test_money_by_thousands(language: str) -> None:
    assert_fires_beside("number-scale", MEASURED[language], source_lang=language)


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: tuple[str, str]) -> None:
    assert_fires_beside("number-scale", sample)
