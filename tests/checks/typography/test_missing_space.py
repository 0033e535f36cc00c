"""missing-space: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, assert_fires_beside, fixed

CASES = {
    "behind a full stop": "The park keeps its ⟦biodiversity.They⟧ count the birds.",
    "behind a question mark": "Is it ⟦late?The⟧ guests have left.",
    "behind a comma": "It was ⟦warm,but⟧ windy.",
    "behind a semicolon": "It was ⟦warm;the⟧ wind fell.",
    "before a bracket": "The ⟦party(Labour⟧ and others) agreed.",
    "behind a bracket": "The party (old ⟦ones)has⟧ agreed.",
    "a hyphen behind a word of grammar": "It fell to a low ⟦of-30⟧ degrees, ⟦these-China⟧ has.",
    "behind an article": "He gave ⟦theSONA⟧ on Monday.",
    "brands are silent": "TheBlaze and theGrio wrote it.",
    "addresses are silent": "See example.com, or write to us at news.example.org, asp.Net and go.Live are names.",
    "files and code are silent": "Open a.first,b.second and print(Names) are code.",
    "abbreviations are silent": "It left at 5 p.m.The U.S.A. did, e.g.the north.",
    "plurals are silent": "The person(s) or child(ren) came.",
    "compounds are silent": "An on-Board unit, the off-Broadway play, a follow-up and a then-President.",
    "figures are silent": "It is 1,000 or 2.5, version 3.Two.",
    "behind a bracket, a sentence": "OSLO (Reporter Kari ⟦Li)Reporters⟧ saw the ships.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("missing-space", sample)


FIXES = [
    (
        "It was warm,but windy.They left (all of them)at once.\n",
        "It was warm, but windy. They left (all of them) at once.\n",
    ),
    ("The party(Labour and others) agreed.\n", "The party (Labour and others) agreed.\n"),
]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("missing-space", before) == after


BESIDE = {
    "a dash of the source": ("他赢了——队伍也赢了。", 'He won by "a ⟦mile"-the⟧ team won too.'),
    "a dash before a name": ("罢工结束后——王某先说话。", "He said after the ⟦strike-Wang⟧ spoke first."),
    "a dash before a quotation": ("展览“山水——‘我的家’”开幕。", 'They opened "Hills and ⟦rivers-"My⟧ Home" there.'),
    "a word before a name that makes a compound is silent": (
        "他走了——反对者也走了。",
        "The anti-Franco and post-Tito men left.",
    ),
    "another dash of the translation is silent": (
        "他走了——对。",
        "He left - right, and the mother-India cult went on.",
    ),
    "a compound is silent": ("他买了一台——最新的机器。", "He bought a state-of-the-art machine."),
    "a source without a dash is silent": ("他在城的那边。", "He is on the other side-the town side."),
}


@pytest.mark.parametrize("sample", BESIDE.values(), ids=BESIDE)
def test_beside_a_source(sample: tuple[str, str]) -> None:
    assert_fires_beside("missing-space", sample)
