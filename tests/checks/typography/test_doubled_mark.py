"""doubled-mark: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, fixed

CASES = {
    "a full stop and a comma": "Work on green growth⟦. ,⟧ and on the rest, goes on.",
    "close together": "Work on green growth⟦.,⟧ and on the rest, goes on.",
    "a full stop and a semicolon": "It affects the whole body⟦. ;⟧ To enhance it is hard.",
    "a comma and a full stop": "They know the history of the party⟦, .⟧",
    "two commas": "The talks⟦,,⟧ which failed, are over.",
    "two brackets": "The shares ⟦((⟧600884.SH) rose.",
    "brackets around nothing": "The show of Ali ⟦()⟧ was off the air.",
    "a full stop on both sides of the quotation mark": 'He spoke of "truth⟦. ".⟧',
    "a quotation that ends with an abbreviation is silent": 'He spoke of "Acme Inc." again.',
    "a function is silent": "They call main() first.",
    "abbreviations are silent": "Acme Inc., Jan., etc., and the U.S., in that order, ended.",
    "an ellipsis is silent": "He waited ... and left. She stayed. . . . It rained..., he said.",
    "a figure is silent": "In 2020., .5 of it was left.",
    "a cry is silent": "What?! He left!!",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("doubled-mark", sample)


FIXES = [
    ("Work on growth. , and the rest, goes on.", "Work on growth, and the rest, goes on."),
    ("He left , .", "He left , ."),
]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("doubled-mark", before) == after
