"""quote-punctuation: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, fixed

CASES = {
    "full stop": 'He called it "a fraud⟦".⟧ Then he left.',
    "comma": 'It was "a beginning⟦",⟧ she said.',
    "curly marks at the end": "He called it “a fraud⟦”.⟧",
    "in brackets": 'They left (he called it "a fraud⟦".⟧)',
    "inside is silent": 'He called it "a fraud." It was "a beginning," she said.',
    "British spelling is silent": 'The labour ministry of the centre called it "a fraud".',
    "British spelling with -ize is silent": 'The labour ministry organized it, recognized it and called it "a fraud".',
    "other marks are silent": 'Who said "a fraud"? He said "no"; she said "yes": so.',
    "end mark of its own is silent": 'He asked "Who?". He cried "No!", and left.',
    "inches are silent": 'The screen is 24". He is 5\'11", she said.',
    "decimals and files are silent": 'Type "list".txt now.',
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("quote-punctuation", sample if "labour" in sample else f"The defense program organized it. {sample}")


FIXES = [
    (
        'The defense minister called it "a fraud". It was "so", he said.\n',
        'The defense minister called it "a fraud." It was "so," he said.\n',
    )
]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("quote-punctuation", before) == after


@pytest.mark.parametrize(
    "words",
    [
        "",
        "They organized it. ",
        "The program ended. ",
        "It rose 5 percent. ",
        "He sat in the theatre. ",
        "They cancelled it. ",
    ],
)
def test_silent_where_nothing_shows_american_spelling(words: str) -> None:
    assert_fires("quote-punctuation", f'{words}He called it "a fraud". It was "so", he said.')
