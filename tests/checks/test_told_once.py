"""What two checks can see is told by one of them."""

from __future__ import annotations

import pytest

from mtcheck import Settings, check_text

CASES = {
    "a line of the page": (
        "zh",
        "2024-05-06 17:34:48 来源：中国新闻网 作者：陈海明",
        "2024-05-06 17: 34: 48 Source: China News Network Author: Chen Haiming",
        ["page-furniture"],
    ),
    "a decimal comma": ("ru", "Выделено 64,2 млн рублей.", "A sum of 64,2 million rubles was paid.", ["number-form"]),
    "an exchanged agency": (
        "zh",
        "中新社北京5月6日电 大桥通车。",
        "A bridge opened in Beijing on May 6, Xinhua News Agency said.",
        ["term-missing"],
    ),
    "words joined twice": ("de", "Das Ende der Zeit kam.", "It was the end of the of the time.", ["doubled-phrase"]),
}


@pytest.mark.parametrize(("language", "source", "target", "checks"), CASES.values(), ids=CASES)
def test_one_cause_is_one_finding(language: str, source: str, target: str, checks: list[str]) -> None:
    found = check_text([target], source=[source], settings=Settings(source_lang=language))
    assert [finding.check for finding in found] == checks
