"""wire-phrase: where it fires beside a source and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires_beside

CASES = {
    "put together": [("综合消息：火箭升空。", "⟦Comprehensive news⟧: The rocket took off.")],
    "in brackets": [("（综合11日电）", "(⟦Comprehensive 11th⟧)")],
    "foreign media": [
        (
            "中新网7月26日电 综合外媒报道，火箭升空。",
            "On July 26, ⟦comprehensive foreign media reported⟧ that the rocket took off.",
        )
    ],
    "the headline": [("新华社北京2月11日电 题：火箭升空", "Beijing, Feb. 11 (Xinhua) ⟦Question:⟧ The rocket took off")],
    "the wire": [
        ("新华社北京2月10日电 火箭升空。", "Xinhua Beijing February 10th ⟦telegram⟧ (Li Ming) The rocket took off.")
    ],
    "a comprehensive forum is silent": [("综合论坛举行，据报道。", "A comprehensive forum was held, it is reported.")],
    "a comprehensive report is silent": [("他交了一份全面的报告。", "He handed in a comprehensive report.")],
    "a question is silent": [("他问道：为什么？", "The question: why?")],
    "electricity is silent": [("每日电力不足。", "Electricity. There is not enough of it.")],
    "another language is silent": [("Комплексные новости", "Comprehensive news")],
}


@pytest.mark.parametrize("pairs", CASES.values(), ids=CASES)
def test_fires_where_marked(pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside("wire-phrase", *pairs)
