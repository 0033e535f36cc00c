"""repetition-loop: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires

CASES = {
    "phrase": "It was ⟦in the country in the country in the country⟧ then.",
    "long phrase": "He ⟦wants to go home now wants to go home now wants to go home now⟧ so.",
    "single word": "He ⟦went went went went⟧ home.",
    "twice is silent": "It was in the country in the country then.",
    "for effect is silent": "Location, location, location is all.",
    "numbers are silent": "Call 1 1 1 1 1 now.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("repetition-loop", sample)
