"""length-ratio: where it fires beside a source and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires_beside

CASES = {
    "who reports, and the site, are silent": [("（トランポリンスポーツ ） - Yahoo!ニュース", "(Trampo) - Yahoo!")],
    "a sentence for a paragraph": [
        (
            "外长们周一在日内瓦会晤，讨论将于明年二月到期的导弹条约，并同意在五月再次举行会谈，届时专家也将参加。",
            "⟦The ministers met.⟧",
        )
    ],
    "invented text": [
        (
            "Der Minister sprach am Montag in Genf mit den Gesandten der beiden Länder.",
            "⟦The minister spoke on Monday in Geneva with the envoys of both countries, "
            "who had come a long way, and who told him that nothing would ever be as it was, that all hope was "
            "lost, and that the wine was bad as well as dear.⟧",
        )
    ],
    "words for a mark": [("会谈失败了。", "The talks failed."), ("”", "⟦I know.⟧")],
    "a mark for a mark is silent": [("会谈失败了。", "The talks failed."), ("”", "”")],
    "as long as expected is silent": [
        (
            "外长们周一在日内瓦会晤，讨论将于明年二月到期的导弹条约。",
            "The foreign ministers met in Geneva on Monday to discuss the missile treaty, which expires in February.",
        )
    ],
    "a name in two scripts and an abbreviation are silent": [
        (
            "에마 스톤(Emma Stone), 존 스미스(John Smith)의 주의력 결핍 과잉 행동 장애(ADHD) 언급",
            "Emma Stone on John Smith's ADHD",
        ),
    ],
    "names in katakana are silent": [
        ("アムステルダム、ロッテルダム、アイントホーフェン、ユトレヒト", "Amsterdam, Rotterdam, Eindhoven, Utrecht"),
        ("マンチェスター・ユナイテッド、リバプール、トットナム", "Man United, Liverpool, Spurs"),
    ],
    "short sources are silent": [
        ("好。", "All right, then, let us do it that way."),
        ("Ja.", "Yes, of course we shall."),
    ],
}


@pytest.mark.parametrize("pairs", CASES.values(), ids=CASES)
def test_fires_where_marked(pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside("length-ratio", *pairs)
