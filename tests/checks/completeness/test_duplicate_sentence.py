"""duplicate-sentence: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, assert_fires_beside, findings, fixed

CASES = {
    "in a row": "The trial opened on Monday. ⟦The trial opened on Monday.⟧ It will last.",
    "in quotation marks": '"The trial opened on Monday. ⟦"The trial opened on Monday.⟧ It lasts."',
    "two sentences again": "The trial opened on Monday in Oslo. It is a long one. ⟦The trial opened on Monday in "
    "Oslo. It is a long one.⟧ So.",
    "what a figure goes on with is no sentence": 'The gold coin has the words "8g Au. 999", the name of the fair and '
    'its value.\n\nThe silver coin has the words "30g Ag. 999", the name of the fair and its value.',
    "short ones are silent": "He came. He came. He went.",
    "different is silent": "The trial opened on Monday. The trial closed on Monday.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("duplicate-sentence", sample)


FIXES = [
    ("The trial opened on Monday. The trial opened on Monday. It lasts.\n", "The trial opened on Monday. It lasts.\n"),
]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("duplicate-sentence", before) == after


BESIDE = {
    "in other words": (
        "أغلقت السلطات الجسر أمام المرور بسبب الفيضانات.",
        "The authorities closed the bridge to traffic because of floods. "
        "⟦Authorities have closed the bridge to traffic due to flooding.⟧",
    ),
    "as many sentences as the source are silent": (
        "أغلقت السلطات الجسر أمام المرور بسبب الفيضانات. أغلقت السلطات الجسر أمام المرور.",
        "The authorities closed the bridge to traffic because of floods. "
        "Authorities have closed the bridge to traffic due to flooding.",
    ),
    "other figures are silent": (
        "جاء 20 و30 ضيفا إلى الجسر الكبير في المدينة.",
        "Some 20 guests came to the great city bridge. Some 30 guests came to the great city bridge.",
    ),
    "other words are silent": (
        "أغلقت السلطات الجسر أمام المرور بسبب الفيضانات.",
        "The authorities closed the bridge to traffic. Floods had come down the river.",
    ),
}


@pytest.mark.parametrize(("source", "target"), BESIDE.values(), ids=BESIDE)
def test_beside_a_source(source: str, target: str) -> None:
    assert_fires_beside("duplicate-sentence", (source, target), source_lang="ar")


def _messages(*pairs: tuple[str, str]) -> str:
    return "".join(f'#, c-format\nmsgid "{source}"\nmsgstr "{target}"\n\n' for source, target in pairs)


TWICE = "The value %d is not one that is allowed here."
ONE, TWO = "Wert %d geht nicht. Nimm eins.", "Wert %d geht nicht. Nimm zwei."
MESSAGES = {
    "a sentence that both sources have": (_messages((ONE, f"{TWICE} Take one."), (TWO, f"{TWICE} Take two.")), 0),
    "a sentence of one source": (_messages((ONE, f"{TWICE} Take one."), ("Nimm zwei.", f"{TWICE} Take two.")), 1),
}


@pytest.mark.parametrize(("text", "count"), MESSAGES.values(), ids=MESSAGES)
def test_messages_repeat_what_their_sources_repeat(text: str, count: int) -> None:
    assert len(findings("duplicate-sentence", text, "a.po", target_lang="en")) == count


def test_no_directive_is_taken_out() -> None:
    text = _messages(("Wert %d geht nicht.", f"{TWICE} {TWICE} It never was."))
    assert len(findings("duplicate-sentence", text, "a.po", target_lang="en")) == 1
    assert fixed("duplicate-sentence", text, "a.po", target_lang="en") == text
