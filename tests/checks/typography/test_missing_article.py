"""missing-article: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, fixed

CASES = {
    "one person with an age": "The man ⟦is 27-year-old driver⟧ of a bus. He met her ⟦and 34-year-old owner⟧ of it.",
    "a day of a month": "It will begin ⟦on 12th of this month⟧.",
    "a region": "The government ⟦of Xinjiang Uygur Autonomous Region⟧ said so.",
    "a peninsula": "They came ⟦from Kola Peninsula⟧.",
    "a body of a province": "⟦Shaanxi Provincial Health Commission⟧ met at the request ⟦of Xian Municipal Court⟧.",
    "a body behind a date": "On July 2, ⟦Hunan Provincial Flood Control Command⟧ met.",
    "an injury": "He was out ⟦with knee injury⟧ for a month.",
    "a body with an article is silent": "The Shaanxi Provincial Health Commission and its Xian Municipal Office met.",
    "a body before a noun is silent": "Hunan Provincial Museum visitors said so. Xian Municipal Court Judge Li met.",
    "injuries are silent": "He has a history of knee injury problems, with knee injuries.",
    "with an article is silent": "He is a 27-year-old driver from the Kola Peninsula, on the 12th of this month.",
    "a name behind is silent": "They met with 34-year-old owner Ivan Orlov.",
    "several are silent": "They met with 20-year-old women.",
    "a headline is silent": "Storm moves to Kola Peninsula",
    "a noun behind is silent": "The ships of Kola Peninsula ports have left.",
    "a longer name is silent": "He lives in Kola Peninsula County.",
    "a day alone": "The fair began ⟦on 25th⟧ at noon and ends ⟦by 30th⟧. In the ⟦evening of 26th⟧, it rained.",
    "two days": "Tests were made ⟦on 14th and 21st⟧, twice a day.",
    "a plateau": "They came ⟦from Ustyurt Plateau⟧ and ran ⟦at Oslo Winter Olympics⟧.",
    "other ordinals are silent": "He stood on 3rd, ran from 15th to 4th on 12th Street, on 5th March and on 6th, June.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("missing-article", sample)


FIXES = [
    ("He is 80-year-old driver of a bus.\n", "He is an 80-year-old driver of a bus.\n"),
    ("Hunan Provincial Museum has reopened.\n", "The Hunan Provincial Museum has reopened.\n"),
    ("He was out with ankle injury.\n", "He was out with an ankle injury.\n"),
    ("They came from Kola Peninsula.\n", "They came from the Kola Peninsula.\n"),
]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("missing-article", before) == after
