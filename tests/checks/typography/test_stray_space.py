"""stray-space: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, assert_fires_beside, fixed

CASES = {
    "in a time": "By 20:⟦ ⟧00 on July 25, and at 06:⟦ ⟧52:⟦ ⟧39.",
    "before a possessive": "China⟦ ⟧'s economy and Russia⟦ ⟧’s.",
    "a group and those in it are silent": "Group 5: 20 people. Chapter 12: 30 pages.",
    "a score and a verse are silent": "He won 3: 2 in Psalm 119: 105, and read 2020: 15 reasons.",
    "a letter in quotation marks is silent": "They said the 's' sound, and the 'soft' one.",
    "before a comma": "The army said⟦ ⟧, on Monday, that it left.",
    "before a full stop at the end": "It rained on Friday⟦ ⟧.",
    "inside brackets": "The fund (⟦ ⟧set up in 2015⟦ ⟧) paid.",
    "two blanks between words": "The army⟦  ⟧left the town.",
    "indented paragraph": "First line of it.\n\n⟦ ⟧Second line of it.\n\nThird line of it.",
    "two blanks after a full stop are silent": "It left.  It came back.",
    "ellipsis and decimals are silent": "He waited ... and it was .5 km away.",
    "everything indented is silent": "  First line.\n\n  Second line.\n\n  Third line.",
    "in an ordinal": "On the 26⟦ ⟧th, the 1⟦ ⟧st and the 103⟦ ⟧rd.",
    "ordinals that are none are silent": "At 5 st and 12 nd; 26 th-like.",
    "in an abbreviation": "The U.⟦ ⟧S. move came at 5 p.⟦ ⟧m. in Washington, D.⟦ ⟧C. today.",
    "initials are silent": "U. S. Grant and J. K. Rowling wrote it.",
    "behind a currency sign": "It cost $⟦ ⟧50 or €⟦ ⟧40.",
    "in a name": "Mr O⟦ ⟧'Hara and Mr D⟦ ⟧’Angelo.",
    "around a stroke": "Bread and⟦ / ⟧or cake.",
    "smiley is silent": "That is nice :) he wrote.",
    "in a currency sign": "Trade reached US⟦ ⟧$90 million, of it HK⟦ ⟧$7 million, and a wage of A⟦ ⟧$26.",
    "the country is silent": "It owes the US $90 million. A $26 fine is due; a class A $50 note is old.",
    "around a hyphen": "The 37⟦ - ⟧year⟦ - ⟧old is fit. Non⟦ - ⟧native trees and anti⟦ - ⟧noise walls.",
    "around a dash is silent": "It was good - the best of the year - old and new. It is non-native - so they say.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("stray-space", sample)


BESIDE = {
    "a stroke that the source has without blanks": [("收到50件/组作品。", "It received 50 works⟦ / ⟧groups.")],
    "a unit per another": [("时速300公里。", "It runs at 300 km⟦ / ⟧h.")],
    "a score of the source": [("比赛3:1结束。", "The match ended 3:⟦ ⟧1.")],
    "a list is silent": [("第5组：20人", "Group 5: 20 people")],
    "lines of a poem are silent": [("春来 / 雨落", "Spring comes / rain falls.")],
    "strokes of its own are silent": [("春来，雨落", "Spring comes / rain falls.")],
}


@pytest.mark.parametrize("pairs", BESIDE.values(), ids=BESIDE)
def test_beside_a_source(pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside("stray-space", *pairs)


FIXES = [
    ("The army said , on Monday , so.\n", "The army said, on Monday, so.\n"),
]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("stray-space", before) == after
