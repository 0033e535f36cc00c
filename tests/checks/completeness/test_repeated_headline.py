"""repeated-headline: where it fires beside a source and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires_beside

LAST = ("天气很好。", "The weather was fine.")
HEAD = ("长江大桥今天正式通车了-中新网", "Yangtze bridge opens - China News")
CASES = {
    "in a line of its own": [HEAD, ("长江大桥今天正式通车了。", "⟦The bridge opened.⟧"), LAST],
    "behind a dateline": [
        HEAD,
        (
            "中新社武汉7月26日电 题：长江大桥今天正式通车了",
            "Wuhan, July 26 - Title: ⟦The bridge over the Yangtze opens⟧",
        ),
        LAST,
    ],
    "behind a dash": [
        HEAD,
        ("中新社武汉7月26日电 长江大桥今天正式通车了", "Wuhan, July 26 -- ⟦The bridge over the Yangtze opens today⟧"),
        LAST,
    ],
    "a quotation that goes on behind it is silent": [
        ("„Wir hassen hier niemanden“", '"We hate nobody here"'),
        ("„Wir hassen hier niemanden.", '"We hate nobody here.'),
        ("Das ist so“, sagte er.", 'It is so," he said.'),
    ],
    "as a sentence of the translation alone": [
        ("大桥今天通车", "The bridge opens today"),
        ("大桥连接两岸，人很多。", "⟦The bridge opens today.⟧ It joins both banks, and many came."),
    ],
    "a sentence that begins so is silent": [
        ("大桥今天通车", "The bridge opens today"),
        ("大桥连接两岸，人很多。", "The bridge opens today at noon. Many came."),
    ],
    "other words are silent": [HEAD, ("大桥连接两岸。", "The bridge joins both banks."), LAST],
    "a short headline is silent": [("通车", "Opened"), ("大桥通车", "The bridge opened"), LAST],
    "two lines are silent": [HEAD, ("长江大桥今天正式通车了。", "The bridge opened.")],
}


@pytest.mark.parametrize("pairs", CASES.values(), ids=CASES)
def test_fires_where_marked(pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside("repeated-headline", *pairs, source_lang="zh")
