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
    "an editor in brackets": "The talks began. ⟦(Duty editor: Li Ming)⟧",
    "an editor's line": "The talks began.\n\n⟦Proofreader: Li Ming⟧",
    "the editor's line": "The talks began.\n\n⟦Editor: Li Ming⟧",
    "a call to see more": "The talks began.\n\n⟦Click to see more⟧",
    "a call to the visitor": "The talks began.\n\n⟦Subscribe to our Telegram channel!⟧",
    "another call": "The talks began.\n\n⟦Found a typo? Select the text and press Ctrl+Enter.⟧",
    "a label": "The talks began.\n\n⟦Tags: talks, Geneva⟧",
    "a line alone": "The talks began.\n\n⟦MOST READ⟧\n\nThey ended.",
    "the same words in a sentence are silent": "The most read books are on sale. He asked them to share on the app, "
    "and to subscribe to our channel. Share prices rose.",
    "a quoted call is silent": 'Follow us on "Monday," he said, and that was that.',
    "the sizes of the font as a list": "⟦Font size: large, medium and small⟧",
    "a source named in the text is silent": "A source: officials close to the editor of the paper said that "
    "large, medium and small firms would pay.",
    "a date is silent": "The law was passed on 2023-02-11 and published soon after.",
}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("It fell in April. (Editor: Li Ming)\n", "It fell in April.\n"),
        ("It fell. (Editor: Li Ming) It rose.\n", "It fell. It rose.\n"),
        ("[Editor: Li Ming] It rose.\n", "It rose.\n"),
        ("It fell.\u3000\u3000(Editor: Li Ming)\n\nIt rose.\n", "It fell.\n\nIt rose.\n"),
    ],
)
def test_the_blank_beside_it_goes_with_it(text: str, left: str) -> None:
    assert fixed("page-furniture", text) == left


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("page-furniture", sample)


def test_a_line_of_nothing_else_goes() -> None:
    assert fixed("page-furniture", "2023-02-11 13:07 Source: Xinhua\n\nThe talks began.\n") == "The talks began.\n"
