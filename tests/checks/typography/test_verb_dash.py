"""verb-dash: where it fires beside a source and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires_beside

CASES = {
    "a price": [("Дом стоит 9 млн, гараж - 400 000.", "A house costs 9 million, a ⟦garage - 400,000⟧.")],
    "a share": [("Среди врачей их 40%, среди хирургов - 12%.", "Among doctors it is 40%, among ⟦surgeons - 12⟧%.")],
    "several are one finding": [
        ("В школе - 300, в саду - 120 детей.", "In the ⟦school - 300⟧, in the kindergarten - 120 children.")
    ],
    "Ukrainian": [("У місті 5 шкіл, у селі - 2.", "The town has 5 schools, the ⟦village - 2⟧.")],
    "no dash in the source is silent": [("Дом и гараж стоят 400 000.", "A house and a garage - 400,000.")],
    "another figure is silent": [("Дом - 9 млн.", "A garage - 400,000.")],
    "a line without an end is silent": [("Гараж - 400 000", "Garage - 400,000")],
    "a long dash is silent": [("Гараж - 400 000.", "A garage – 400,000.")],
    "when is silent": [("Ближе - 40 000 лет назад.", "Closer - 40,000 years ago.")],
    "a Chinese source is silent": [("车库 - 400。", "A garage - 400.")],
}


@pytest.mark.parametrize("pairs", CASES.values(), ids=CASES)
def test_fires_where_marked(pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside("verb-dash", *pairs)
