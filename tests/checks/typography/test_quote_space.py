"""quote-space: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, fixed

CASES = {
    "within a pair": 'The mayor praised the ⟦" old town "⟧ and its people.',
    "within one mark of a pair": 'The mayor praised the ⟦"old town "⟧ and its people.',
    "joined to the words outside": 'It took the form of⟦" a gift "⟧and a loan.',
    "a long quotation at each mark": (
        '⟦" We⟧ have counted the birds of this lake for more than thirty years," she said, ⟦"and every year. "⟧'
    ),
    "curly marks": "He was called the “⟦grey man. ”⟧".replace("“⟦grey man. ”⟧", "“grey ⟦man. ”⟧"),
    "the end of a longer quotation": 'It is the end of the ⟦road. "⟧',
    "the beginning of a longer quotation": '⟦" We⟧ have counted the birds.',
    "single marks, joined to the words outside": "It took the form of⟦' a gift '⟧and a loan.",
    "single marks as they belong are silent": "The Beatles' song 'Help' and others; the owners' hall is 'full'.",
    "pairs as they belong are silent": 'The "old town" and the "new town", she said.',
    "inches are silent": 'The screen is 24" wide, the other 32" wide.',
    "an odd number within is silent": 'The mayor said " it is so and left.',
    "quotations in quotations are silent": 'The "House of "Old Books" in Town" has closed.',
    "the end of a quotation that began elsewhere is silent": 'It served science," she said. "The end.',
    "a stretch between two quotations is silent": 'Motherland" campus points make the students of today feel "happy',
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("quote-space", sample)


FIXES = [
    ('The " old town " is full.\n', 'The "old town" is full.\n'),
    ('It took the form of" a gift "and a loan.\n', 'It took the form of "a gift" and a loan.\n'),
    ("It took the form of' a gift 'and a loan.\n", "It took the form of 'a gift' and a loan.\n"),
    ("Such as' a gift '(or a loan).\n", "Such as 'a gift' (or a loan).\n"),
    ('It is the end of the road. "\n', 'It is the end of the road."\n'),
]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("quote-space", before) == after
