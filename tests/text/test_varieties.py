"""Whose spelling an article is in."""

from __future__ import annotations

import pytest

from mtcheck.text.english.varieties import spelling_of, varieties

# "-ize" is Oxford's too; a program, a theatre and per cent are written so on both sides.
NEITHER = [
    "organization organized realize",
    "recognized criticizes privatizing",
    "specialization globalization",
    "program programs",
    "theatre theatres",
    "percent",
    "license practice",
    "cancelled totalled",
    "tire story curb draft check",
    "judgment aging dialog catalog disk sizable",
    "judgement ageing dialogue catalogue disc sizeable",
    "raise rising exercise surprised promised",
    "fundraising uprising cruise paradise",
    "crises premises merchandise",
    "analyses",
    "wise otherwise likewise precise",
    "poised bruised despise devised",
]
BRITISH = [
    "organisation",
    "realise",
    "recognised",
    "privatising",
    "specialisation",
    "stabilise",
    "apologised",
    "analysed",
    "programme",
    "harbour",
    "centre",
    "neighbours",
    "whilst",
    "cheque",
    "tyres",
    "organization colour",
    "realized favourite behaviour color",
    "licence",
    "paralysed",
]
AMERICAN = [
    "color",
    "analyzed",
    "harbor",
    "center centered",
    "neighbors",
    "theater",
    "canceled",
    "traveled",
    "defense",
    "organization labor",
    "program gray",
    "jewelry",
    "fulfill",
]


@pytest.mark.parametrize(
    ("words", "variety"),
    [
        *((words, "") for words in NEITHER),
        *((words, "British") for words in BRITISH),
        *((words, "American") for words in AMERICAN),
    ],
)
def test_spelling_of(words: str, variety: str) -> None:
    assert spelling_of(words.split()) == variety


def test_each_word_decides_one_variety() -> None:
    british, american = varieties()["British"], varieties()["American"]
    assert not british.keys() & american.keys()
    assert {american[other] for other in british.values()} == british.keys()
