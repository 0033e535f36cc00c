"""list-without-and: where it fires beside a source and where it stays silent."""

from __future__ import annotations

import pytest

from mtcheck import fix_text
from tests.marked import assert_fires_beside, beside, settings

CASES = {
    "nouns": [("粮食、蔬菜价格上涨。", "The price of ⟦grain, vegetables⟧ rose.")],
    "names": [("省长视察泰安、济南。", "The governor visited ⟦Taian, Jinan⟧.")],
    "names of one kind": [("汉江、丹江流域，连日降雨，水位上涨。", "It rained in the ⟦Han River, Dan⟧ River basin.")],
    "the second of two commas": [("昨天，粮食、蔬菜涨价。", "Yesterday, ⟦grain, vegetables⟧ rose in price.")],
    "and is silent": [("粮食、蔬菜价格上涨。", "The price of grain and vegetables rose.")],
    "three are silent": [("粮食、蔬菜、水果涨价。", "Grain, vegetables, fruit rose in price.")],
    "a third in English is silent": [("粮食、蔬菜，甚至水果涨价。", "Grain, vegetables, and even fruit rose.")],
    "marks that do not answer are silent": [("昨天粮食、蔬菜涨价。", "Yesterday, grain, vegetables rose.")],
    "adjectives are silent": [("身体健康、年轻的人。", "He praised healthy, younger people.")],
    "a quotation is silent": [("他说“粮食、蔬菜”涨价。", 'He said "grain, vegetables" rose.')],
    "Japanese, which has 、 for a comma, is silent": [("今回、選手は勝った。", "This time, players won.")],
}


@pytest.mark.parametrize("pairs", CASES.values(), ids=CASES)
def test_fires_where_marked(pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside("list-without-and", *pairs)


def test_fix() -> None:
    text = beside(("粮食、蔬菜价格上涨。", "The price of grain, vegetables rose."))
    fixed = fix_text(text, path="a.jsonl", settings=settings("list-without-and"), unsafe=True)
    assert "of grain and vegetables rose" in fixed
