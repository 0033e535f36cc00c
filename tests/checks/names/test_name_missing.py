"""name-missing: where it fires beside a source and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires_beside

CASES = {
    "nobody did it": [("Об этом сообщил ⟦Аркадий Зубровский⟧.", "This was announced by the head of the office.")],
    "rendered is silent": [("Об этом сообщил Аркадий Зубровский.", "This was announced by Arkady Zubrovsky.")],
    "rendered badly is silent": [("Об этом сообщил Аркадий Зубровский.", "This was announced by Zubrowski.")],
    "named elsewhere is silent": [
        ("Аркадий Зубровский приехал.", "He arrived."),
        ("Зубровский уехал.", "Zubrovsky left."),
    ],
    "an institution is silent": [("Заявил Верховный Суд.", "The court said so.")],
}


@pytest.mark.parametrize("pairs", CASES.values(), ids=CASES)
def test_fires_where_marked(pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside("name-missing", *pairs)
