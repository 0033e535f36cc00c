"""unit-mismatch: where it fires beside a source and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires_beside

CASES = {
    "currency": ("他需支付500万元。", "He has to pay ⟦5 million⟧ dollars."),
    "length": ("До города 40 километров.", "The town is ⟦40⟧ miles away."),
    "points": ("Der Anteil stieg um vier Prozentpunkte.", "The share rose by ⟦four⟧ percent."),
    "months": ("他服刑18个月。", "He was jailed for ⟦18⟧ years."),
    "the same unit is silent": ("他需支付500万元，路程40公里。", "He has to pay RMB 5 million for 40 km."),
    "both currencies are silent": (
        "他需支付500万元，约合70万美元。",
        "He has to pay 5 million yuan, about 700,000 dollars.",
    ),
    "dollars of Hong Kong are silent": ("他捐了500万港元。", "He gave 5 million dollars."),
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: tuple[str, str]) -> None:
    assert_fires_beside("unit-mismatch", sample)
