"""capital-surname: where it fires beside a source and where it stays silent."""

from __future__ import annotations

import pytest

from mtcheck import fix_text
from tests.marked import assert_fires_beside, beside, settings

CASES = {
    "a surname": [("会長の佐藤健一さんが話した。", "The chair, ⟦Kenichi SATO⟧, spoke.")],
    "two": [("鈴木久美子と林直樹。", "⟦Kumiko SUZUKI⟧ and ⟦Naoki HAYASHI⟧ came.")],
    "with doubled consonants": [("服部一郎が着いた。", "⟦Ichiro HATTORI⟧ arrived.")],
    "a body behind a place is silent": [("東京のNATO事務所。", "The Tokyo NATO office opened.")],
    "a word of English before is silent": [("同社はTOTOと組む。", "The company chose partner TOTO.")],
    "letters that are no Japanese are silent": [("JICAの計画。", "The Kenichi JICX plan.")],
    "the source's own capitals are silent": [("Keiko YAMADAが歌う。", "Keiko YAMADA sings.")],
    "a Chinese source is silent": [("山田惠子来了。", "Keiko YAMADA came.")],
}


@pytest.mark.parametrize("pairs", CASES.values(), ids=CASES)
def test_fires_where_marked(pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside("capital-surname", *pairs)


def test_fix() -> None:
    text = beside(("会長の佐藤健一さん。", "The chair, Kenichi SATO."))
    assert "Kenichi Sato." in fix_text(text, path="a.jsonl", settings=settings("capital-surname"), unsafe=True)
