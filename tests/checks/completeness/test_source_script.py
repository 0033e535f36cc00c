"""source-script: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires

CASES = {
    "Chinese": "The ministers signed the ⟦协议⟧ in Geneva.",
    "Russian": "He ⟦заявил⟧ so.",
    "explained in brackets is silent": "The season (三伏, sanfu) began. He quoted “三伏” too.",
    "Greek letter is silent": "The δ variant and 5 μm.",
    "domain is silent": "The site стоп.рф reports.",
    "tag is silent": "He used #协议 there.",
    "latin is silent": "Łódź and Tromsø.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("source-script", sample)
