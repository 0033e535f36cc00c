"""page-furniture: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, fixed

CASES = {
    "time stamp and source": "⟦2023-02-11 13:07:20 [Source: Xinhua News Agency] Font: [Large Medium "
    "Small]⟧\n\nThe talks began.",
    "font size": "The talks began. ⟦Font size: large medium small⟧",
    "editor in charge": "The talks began. ⟦[Editor in charge: Li Ming]⟧",
    "original title": "⟦(Original title: Talks begin)⟧\n\nThe talks began.",
    "a source named in the text is silent": "A source: officials close to the editor of the paper said that "
    "large, medium and small firms would pay.",
    "a date is silent": "The law was passed on 2023-02-11 and published soon after.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("page-furniture", sample)


def test_a_line_of_nothing_else_goes() -> None:
    assert fixed("page-furniture", "2023-02-11 13:07 Source: Xinhua\n\nThe talks began.\n") == "The talks began.\n"
