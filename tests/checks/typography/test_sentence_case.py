"""sentence-case: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, fixed

CASES = {
    "a scrap behind the end": "Their number has gradually increased. ⟦reduce.⟧",
    "two words of it": "The work has been basically completed. ⟦carry out.⟧",
    "a domain is silent": "They wrote to the office. example.org answered.",
    "pronoun": "The talks ended late on Friday. ⟦they⟧ will go on.",
    "abbreviation is silent": "The U.S. troops left at 5 p.m. on Friday vs. none before.",
    "company is silent": "Apple Inc. said so, and Acme Co. agreed.",
    "brand is silent": "Sales rose fast. iPhone prices fell.",
    "ellipsis is silent": "He waited ... and left.",
    "a capital at the end of a word": "Two new ⟦CaseS⟧ have ⟦ContinueD⟧ it. The SaaS and AstanaTV are brands.",
    "a capital behind a semicolon": "The aim is clear; ⟦It⟧ is peace at last.",
    "any word behind a semicolon": "Rates held; ⟦Hourly⟧ earnings grew again.",
    "a surname behind a semicolon is silent": "The mayor left; Young said he would stay. Later Young left.",
    "a sentence without an end before it": "The brand in those days ⟦The⟧ market share rose.",
    "a title is silent": "The film The Long Way Home was shown; The Times liked it.",
    "a name behind a semicolon is silent": "The aim is clear; Brazil is next.",
    "capital is silent": "The talks ended. They will go on.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("sentence-case", sample)


FIXES = [
    ("The talks ended late. they will go on.\n", "The talks ended late. They will go on.\n"),
    ("The aim is clear; It is peace.\n", "The aim is clear; it is peace.\n"),
]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("sentence-case", before) == after
