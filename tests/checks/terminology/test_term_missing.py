"""term-missing: where it fires beside a source and where it stays silent."""

from __future__ import annotations

import json

import pytest

from mtcheck import check_text
from tests.marked import assert_fires_beside

CASES = {
    "a medium under another name": [("据中新网报道，雨停了。", "According to the ⟦Middle New Net⟧, the rain stopped.")],
    "a treaty, at the source": [("美国退出⟦中导条约⟧。", "The United States leaves the guidance agreement.")],
    "a country in an abbreviation is silent": [
        ("据美国国家航空航天局资料，照片是真的。", "According to NASA, the picture is real.")
    ],
    "a longer body is silent": [("中共中央政治局开会。", "The Political Bureau met.")],
    "an accepted form is silent": [("美国退出中导条约。", "The US leaves the INF Treaty.")],
    "a channel called after the country is silent": [
        ('Его показал канал "Россия".', "The Rossiya channel showed it."),
        ('Его показал канал "Россия 1".', "Rossiya 1 showed it."),
    ],
    "a country's state is silent": [("飓风登陆美国得克萨斯州。", "The hurricane made landfall in Texas.")],
    "a country's city is none": [("飓风登陆⟦美国⟧最大城市。", "The hurricane hit the biggest city.")],
    "a university is silent": [("他在哥伦比亚大学教书。", "He teaches at Columbia University.")],
    "an hour is silent": [("日本时间4时开始。", "It begins at 4:00 JST.")],
    "a part of Japan is silent": [("九州、中国、四国で雨が降る。", "It rains in Kyushu, Shikoku and elsewhere.")],
    "a fish is silent": [("タイのだしがおいしい。", "The stock is delicious.")],
    "a country of two kana": [("⟦タイ⟧政府は否定した。", "The government denied it.")],
    "a demonym is silent": [("俄罗斯代表团到访。", "The Russian delegation came.")],
    "a term inside a longer one is silent": [
        ("巴布亚新几内亚总理到访。", "The prime minister of Papua New Guinea came.")
    ],
    "a court's short name in another's is silent": [("美国最高法院裁决。", "The US Supreme Court ruled.")],
    "characters that go on are silent": [("他住在马里兰州。", "He lives in Maryland.")],
    "Russian case forms are silent": [("Он прибыл из Белоруссии в Россию.", "He came from Belarus to Russia.")],
}


@pytest.mark.parametrize("pairs", CASES.values(), ids=CASES)
def test_fires_where_marked(pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside("term-missing", *pairs)


def test_a_deprecated_rendering_is_one_finding() -> None:
    row = {"source": "美国退出中导条约。", "target": "The United States leaves the Guidance Treaty."}
    assert [f.check for f in check_text(json.dumps(row) + "\n", path="a.jsonl")] == ["term-variant"]
