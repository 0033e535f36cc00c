"""wrong-article: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, fixed

CASES = {
    "a before a vowel": "They are setting up ⟦a emergency⟧ reserve.",
    "an before a consonant": "The bank manages ⟦an wealth⟧ of assets.",
    "at the start of a paragraph": "It rained.\n\n⟦A agreement⟧ was signed.",
    "sounds are silent": "A unit, a European, a one-off, a university, an hour, an honest man and an heir, an "
    "unidentified, a unanimous vote.",
    "names and letters are silent": "An F-16, an MP, a Ukrainian, Hepatitis A antibodies and a ewe.",
    "a letter of the alphabet is silent": "Vitamin A is good; plan A includes it.",
    "no noun behind it is silent": "There is a about a tenfold difference.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("wrong-article", sample)


FIXES = [("It is a agreement for a idea.", "It is an agreement for an idea."), ("It is an wealth.", "It is a wealth.")]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("wrong-article", before) == after
