"""wrong-article: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, fixed

CASES = {
    "before a quotation": 'They had ⟦a "ex-colleague⟧" there, and an "old" one.',
    "a before a vowel": "They are setting up ⟦a emergency⟧ reserve.",
    "an before a consonant": "The bank manages ⟦an wealth⟧ of assets.",
    "at the start of a paragraph": "It rained.\n\n⟦A agreement⟧ was signed.",
    "sounds are silent": "A unit, a European, a one-off, a university, an hour, an honest man and an heir, an "
    "unidentified, a unanimous vote.",
    "names and letters are silent": "An F-16, an MP, a Ukrainian, Hepatitis A antibodies and a ewe.",
    "initials spelt": "He met ⟦a FBI⟧ agent. He met ⟦an UN⟧ envoy. It was ⟦a MP⟧. It was ⟦a HIV⟧ test.",
    "initials spoken as a word": "It was ⟦an NATO⟧ summit. It was a NATO summit at an OPEC member's.",
    "initials that may be either are silent": "A SARS case, an SARS case, a LED lamp and an LED lamp.",
    "figures": "She is ⟦a 8-year-old⟧. It was ⟦an 10-year⟧ plan. It is an 18th, a 10th, an 8.5% and an 11-hour one.",
    "peoples": "It was ⟦an European⟧ plan. He is ⟦a Italian⟧. She is a Ukrainian and an Ethiopian.",
    "one letter and a hyphen": "He flew ⟦a F-16⟧. He took ⟦a x-ray⟧ and ⟦an U-turn⟧.".replace("and ⟦an U-turn⟧", "")
    + " He took ⟦an U-turn⟧.",
    "sounds by the dictionary": "It is ⟦an useful⟧ idea. He waited ⟦a hour⟧. He is ⟦a heir⟧. It was ⟦an one-off⟧.",
    "uranium and utopia are silent": "A uranium plant, a urinary tract, a utopia, a uterus, a ewe and a eulogy.",
    "what people differ on is silent": "An historic day and a historic day, an hotel and a hotel.",
    "somebody named An is silent": "An Jing and Long An Street are names.",
    "several in one sentence are one": "It is ⟦an unique⟧ law and an one-off.",
    "a letter of the alphabet is silent": "Vitamin A is good; plan A includes it.",
    "no noun behind it is silent": "There is a about a tenfold difference.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("wrong-article", sample)


FIXES = [
    ("It is an unique law and an one-off for a hour.", "It is a unique law and a one-off for an hour."),
    ("It is a agreement for a idea.", "It is an agreement for an idea."),
    ("It is an wealth.", "It is a wealth."),
]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("wrong-article", before) == after
