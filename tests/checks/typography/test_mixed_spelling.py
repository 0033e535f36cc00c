"""mixed-spelling: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from mtcheck.text.english.varieties import varieties
from tests.marked import assert_fires, fixed

CASES = {
    "the lesser": "The centre was full of neighbours. They feared for their ⟦labor⟧.",
    "the second of two": "The neighbor came. The ⟦neighbours⟧ went.",
    "each time": "The ⟦colour⟧ and the ⟦defence⟧ of the center, the labor and the fiber of the theater.",
    "a word that Americans spell in both ways": "The theater opened. The ⟦theatre⟧ is full. The theater closed.",
    "names are silent": "The neighbours of the Lincoln Center and the Department of Defense went by.",
    "one variety is silent": "The neighbours travelled to the centre and the theatre.",
    "Oxford spelling is silent": "The neighbours organized a centre and realized it.",
    "other words in Britain are silent": (
        "The cheque bounced, so they check it. A two-storey house has its story. The tyre men never tire."
        " The draught harmed the draft, and the programme was no program."
    ),
    "compounds are silent": "The neighbours saw a color-coded sign.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("mixed-spelling", sample)


def test_fix() -> None:
    before = "The centre was full of neighbours. They feared for their labor.\n"
    assert fixed("mixed-spelling", before) == before.replace("labor", "labour")


def test_no_word_is_spelt_so_in_both() -> None:
    british, american = varieties().values()
    assert not british.keys() & american.keys()
    assert all(american[other] == word for word, other in british.items() if list(british.values()).count(other) == 1)
