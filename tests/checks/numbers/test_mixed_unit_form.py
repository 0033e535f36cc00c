"""mixed-unit-form: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from mtcheck import Settings, check_text
from tests.marked import assert_fires

CASES = {
    "a share in words": "Prices rose 5% in May and 12% in June. Wages rose ⟦3 percent⟧.",
    "a share by its sign": "Prices rose 5 per cent in May and 12 per cent in June. Wages rose ⟦3%⟧.",
    "a length": "The road is 12 kilometres long. After 20 kilometres it forks, and ⟦7 km⟧ on it ends.",
    "a weight": "They found 12 kg of gold and 3.5 kg of silver, ⟦1,200 kilograms⟧ in all.",
    "a temperature": "It was 31 °C on Monday and 33 °C on Tuesday, but ⟦12 degrees Celsius⟧ at night.",
    "a speed is no length": "The line is 12 kilometres long. Trains run at 300 km/h.",
    "a speed in words": "At 120 km/h the wind felled trees; at ⟦140 kilometres per hour⟧ it took roofs.",
    "of as many the later form": "The road is 12 km long. The tunnel is ⟦3 kilometers⟧ long.",
    "a conversion in brackets is silent": "They drove 50 miles (80 km) and then 7 kilometers.",
    "a headline is silent": "Prices up 5%\nPrices rose 5 percent in May.",
    "a small number in words is silent": "They drove 80 km, then six kilometers on foot.",
    "a word without a figure is silent": "A percent sign. Prices rose 5%.",
    "one form is silent": "Prices rose 5% in May and 12% in June.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("mixed-unit-form", sample)


def test_all_places_are_one_finding() -> None:
    text = "Rose 5%, 6%, 7% and 8%. Fell 3 percent and 4 percent."
    (finding,) = check_text(text, settings=Settings(select=("mixed-unit-form",)))
    assert [place.text for place in finding.related] == ["4 percent", "5%"]
