"""sentence-case: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, assert_fires_beside, fixed

CASES = {
    "a scrap behind the end": "Their number has gradually increased. ⟦reduce.⟧",
    "two words of it": "The work has been basically completed. ⟦carry out.⟧",
    "a domain is silent": "They wrote to the office. example.org answered.",
    "pronoun": "The talks ended late on Friday. ⟦they⟧ will go on.",
    "abbreviation is silent": "The U.S. troops left at 5 p.m. on Friday vs. none before.",
    "company is silent": "Apple Inc. said so, and Acme Co. agreed.",
    "company of another country is silent": "The owners of Fjord ehf. include two banks, those of Vltava a.s. one.",
    "brand is silent": "Sales rose fast. iPhone prices fell.",
    "ellipsis is silent": "He waited ... and left.",
    "a capital at the end of a word": "Two new ⟦CaseS⟧ have ⟦ContinueD⟧ it. The SaaS and AstanaTV are brands.",
    "a capital behind a semicolon": "The aim is clear; ⟦It⟧ is peace at last.",
    "any word behind a semicolon": "Rates held; ⟦Hourly⟧ earnings grew again.",
    "a surname behind a semicolon is silent": "The mayor left; Young said he would stay. Later Young left.",
    "a sentence without an end before it": "The brand in those days ⟦The⟧ market share rose.",
    "a title is silent": "The film The Long Way Home was shown; The Times liked it.",
    "a name behind a semicolon is silent": "The aim is clear; Brazil is next.",
    "behind a quotation without an end": 'He said, "It begins soon" ⟦A⟧ speaker of the company said so.',
    "behind a quotation": 'They trust in "hard work" ⟦The⟧ spirit of it never fails.',
    "a title in quotation marks is silent": 'He read "A Day" The Times liked, and saw "The Sea" in Rome.',
    "more words of grammar": "They live in Kansas in houses ⟦They⟧ like their garden.",
    "a deity is silent": "He trusted in His mercy and in His word.",
    "a headline of the article is silent": "The Team Has Been Told To Leave The Country At Once",
    "like a headline from here on": "Rain fell.\n\nThe town, ⟦The Water Level Has Begun To Rise Above The Mark⟧.",
    "a film is silent": "Rain fell.\n\nThey saw The Lord of the Rings and Once Upon a Time in the West.",
    "capital is silent": "The talks ended. They will go on.",
    "a body in small letters": "She left the ⟦Ministry of agriculture⟧ for the ⟦University of technology⟧.",
    "a body in capitals is silent": "She left the Ministry of Agriculture for the University of the Arts.",
    "days, months and peoples": "The ⟦japanese⟧ team comes on ⟦tuesday⟧, in ⟦october⟧.",
    "ordinary words of that form are silent": "They polish the brass of an august house, eat french fries. #october",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("sentence-case", sample)


BESIDE = {
    "a word in capitals": [("启动防汛二级响应。", "The flood response ⟦LEVEL⟧ II was raised.")],
    "an acronym is silent": [("北约峰会开幕。", "The summit of NATO began.")],
    "capitals of the source are silent": [("启动 LEVEL 2 响应。", "The flood response LEVEL II was raised.")],
}


@pytest.mark.parametrize("pairs", BESIDE.values(), ids=BESIDE)
def test_fires_beside_a_source(pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside("sentence-case", *pairs)


FIXES = [
    ("The talks ended late. they will go on.\n", "The talks ended late. They will go on.\n"),
    ("The aim is clear; It is peace.\n", "The aim is clear; it is peace.\n"),
]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("sentence-case", before) == after
