"""quotation-mismatch: where it fires beside a source and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires_beside

CASES = {
    "speech without marks": [
        ("“我们不会接受这样的条件，谈判到此结束。”", "⟦We would never accept such conditions and the talks are over.⟧")
    ],
    "a word without marks, at low confidence": [("所谓的“和平计划”失败了", "⟦The peace plan failed⟧")],
    "marks the source does not have": [
        (
            "部长表示双方都不会接受这样的条件",
            '⟦"Neither side will ever accept such conditions as these. Never."⟧ the minister said',
        )
    ],
    "marks of another kind are silent": [("他说：“我们走吧，天黑了。”", 'He said, "Let us go; it is getting dark."')],
    "titles are silent": [("他出演《征途》", 'He starred in "The Journey"')],
    "a quotation over segments is silent": [("他说：“我们走吧。", "He said: We go."), ("天黑了。”", "It is dark.")],
}


@pytest.mark.parametrize("pairs", CASES.values(), ids=CASES)
def test_fires_where_marked(pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside("quotation-mismatch", *pairs)
