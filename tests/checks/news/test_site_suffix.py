"""site-suffix: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, assert_fires_beside, fixed

CASES = {
    "domain": "Flood kills 4 people⟦-Chinanews.com⟧\n\nFour died.",
    "named": "Flood kills 4 people⟦ - Xinhuanet⟧\n\nFour died.",
    "with its motto": "Flood kills 4 people⟦ - Economic Daily Online - professional financial news⟧\n\nFour died.",
    "headline part is silent": "Flood kills 4 people - more rain to come\n\nFour died.",
    "only the headline": "Flood kills 4\n\nHe reads it on the site - Xinhuanet",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("site-suffix", sample)


FIXES = [
    ("Flood kills 4 people-Chinanews.com\n\nFour died.\n", "Flood kills 4 people\n\nFour died.\n"),
]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("site-suffix", before) == after


BESIDE = {
    "what goes on with the headline is silent": (
        "zh",
        "大桥与海湖馆今日开放-中新网",
        "Bridge opens today | And Kaikokan",
    ),
    "a wrong name": ("zh", "大桥今日通车-中新网", "Bridge opens today⟦ -- ScienceDaily⟧"),
    "joined to a small word": ("zh", "今晚注意这些-中新网", "Tonight look at these⟦-China new network⟧"),
    "behind bars": ("ja", "橋が開通｜まちの話題｜佐賀新聞ニュース", "Bridge opens⟦ | Town Talk | Saga Shimbun News⟧"),
    "with an agency": ("ja", "橋が開通（産経新聞） - Yahoo!ニュース", "Bridge opens⟦ (Sankei) - Yahoo! news⟧"),
    "behind a colon": ("ja", "橋が開通：北海道新聞 電子版", "Bridge opens⟦: Hokkaido Shimbun Electronic⟧"),
    "who speaks is no part of the site": (
        "zh",
        "使馆发言人：中国是网络安全的维护者-中新网",
        "Embassy spokesman: China Defends Security Online⟦-Ecns.cn⟧",
    ),
    "in Russian": ("ru", "В области открыли мост - РТ на русском", "Bridge opened in the region⟦ - RT in Russian⟧"),
    "dropped already is silent": ("zh", "大桥通车，明天更多-中新网", "Bridge opens, more tomorrow"),
    "a headline between bars is silent": (
        "zh",
        "问答｜如何看待大桥今天正式通车这件事-中新网",
        "Q&A - How to see the bridge",
    ),
    "a dash of the headline is silent": (
        "ja",
        "浜松商―浜松工｜静岡新聞アットエス",
        "Tournament Hamamatsu Sho - Hamamatsu Ko",
    ),
    "fewer parts are silent": ("zh", "市长 - 大桥的朋友-中新网", "The mayor - friend of the bridge"),
    "a compound is silent": ("zh", "开辟绿色通道-中新网", "Green Channel for Youth in Anti-Flood Drill"),
    "a name with a hyphen is silent": ("zh", "他们击败希拉勒-中新网", "They beat Al-Hilal"),
    "no outlet is silent": ("zh", "大桥通车 - 明天更多", "Bridge opens - more tomorrow"),
}


@pytest.mark.parametrize(("language", "source", "target"), BESIDE.values(), ids=BESIDE)
def test_beside_a_source(language: str, source: str, target: str) -> None:
    assert_fires_beside("site-suffix", (source, target), ("", "It rained."), source_lang=language)
