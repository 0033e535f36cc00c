"""our-country: where it fires beside a source and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires_beside

CASES = {
    "China": [("我国经济继续恢复。", "⟦My country's⟧ economy goes on recovering.")],
    "in the middle": [("据报道，我国将出台新规。", "It is reported that ⟦our country⟧ will bring out new rules.")],
    "a province": [("我省已转移2.5万人。", "25,000 people have been moved in ⟦our province⟧.")],
    "Russian": [("Это важно для нашей страны.", "This is important for ⟦our country⟧.")],
    "in quotation marks is silent": [("他说：“我国经济继续恢复。”", 'He said: "Our country\'s economy goes on recovering."')],
    "in person is silent": [("我们爱我国。", "We love our country.")],
    "what the source has not is silent": [("他爱自己的国家。", "It was my country, he wrote.")],
    "the country's name is silent": [("我国经济继续恢复。", "China's economy goes on recovering.")],
}


@pytest.mark.parametrize("pairs", CASES.values(), ids=CASES)
def test_fires_where_marked(pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside("our-country", *pairs)
