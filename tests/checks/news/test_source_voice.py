"""source-voice: where it fires beside a source and where it stays silent."""

from __future__ import annotations

import json

import pytest

from tests.marked import assert_fires_beside, beside, fixed

CASES = {
    "China": [("我国经济继续恢复。", "⟦My country's⟧ economy goes on recovering.")],
    "in the middle": [("据报道，我国将出台新规。", "It is reported that ⟦our country⟧ will bring out new rules.")],
    "a province": [("我省已转移2.5万人。", "25,000 people have been moved in ⟦our province⟧.")],
    "Russian": [("Это важно для нашей страны.", "This is important for ⟦our country⟧.")],
    "a Russian reminder": [
        ("Напомним, мальчика нашли в тот же день.", "⟦Recall that⟧ the boy was found on the same day.")
    ],
    "another one": [("Напомним, что матч перенесли.", "⟦We remind you that⟧ the match was moved.")],
    "a reminder in English is silent": [("Напомним, мальчика нашли.", "As reported earlier, the boy was found.")],
    "to recall is silent": [("Он вспомнил матч.", "Recall that match, he said.")],
    "in quotation marks is silent": [
        ("他说：“我国经济继续恢复。”", 'He said: "Our country\'s economy goes on recovering."')
    ],
    "in person is silent": [("我们爱我国。", "We love our country.")],
    "what the source has not is silent": [("他爱自己的国家。", "It was my country, he wrote.")],
    "the country's name is silent": [("我国经济继续恢复。", "China's economy goes on recovering.")],
}


FIXES = [
    ("Напомним, мальчика нашли.", "Recall that the boy was found.", "The boy was found."),
    ("我国经济继续恢复。", "My country's economy recovers.", "China's economy recovers."),
]


@pytest.mark.parametrize(("source", "before", "after"), FIXES)
def test_fix(source: str, before: str, after: str) -> None:
    assert json.loads(fixed("source-voice", beside((source, before)), "a.jsonl"))["segments"][0]["target"] == after


@pytest.mark.parametrize("pairs", CASES.values(), ids=CASES)
def test_fires_where_marked(pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside("source-voice", *pairs)
