"""added-month: where it fires beside a source and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires_beside

CASES = {
    "a time stamp that names it is silent": [
        ("2020-07-26 06:52 来源：晨报", "2020-07-26 06:52 Source: Morning News"),
        ("市长25日宣布了计划。", "The mayor announced the plan on July 25."),
    ],
    "a date in figures that names it is silent": [
        ("2020/7/26 14:10", "2020/7/26 14:10"),
        ("知事は25日、計画を発表した。", "The governor announced the plan on July 25."),
    ],
    "a time stamp of another month": [
        ("2020-07-26 06:52", "2020-07-26 06:52"),
        ("市长25日宣布了计划。", "The mayor announced the plan on ⟦May⟧ 25."),
    ],
    "a day of the source, zh": [("市长27日宣布了计划。", "The mayor announced the plan on ⟦May⟧ 27.")],
    "a day of the source, ja": [("知事は27日、計画を発表した。", "The governor announced the plan on 27 ⟦March⟧.")],
    "another than the article's": [
        ("展览7月20日开幕。", "The exhibition opened on July 20."),
        ("馆长25日说，观众很多。", "On the 25th of ⟦May⟧ the director said many came."),
    ],
    "the article's month is silent": [
        ("展览7月20日开幕。", "The exhibition opened on July 20."),
        ("馆长25日说，观众很多。", "On July 25 the director said many came."),
    ],
    "last month is silent": [("知事は先月12日、計画を発表した。", "The governor announced it on June 12.")],
    "last month in Korean is silent": [("시장은 지난달 12일 발표했다.", "The mayor announced it on June 12.")],
    "this month is silent": [("市长本月27日宣布。", "The mayor announced it on May 27.")],
    "a month of the day is silent": [("市长5月27日宣布。", "The mayor announced it on May 27.")],
    "the day alone is silent": [("市长27日宣布。", "The mayor announced it on the 27th.")],
    "a language that names its months is silent": [("Мэр сказал это 27 мая.", "The mayor said so on May 27.")],
}


@pytest.mark.parametrize("pairs", CASES.values(), ids=CASES)
def test_fires_where_marked(pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside("added-month", *pairs)
