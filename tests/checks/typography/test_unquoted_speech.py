"""unquoted-speech: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, fixed

CASES = {
    "behind a comma": "Putin stressed, ⟦If this happens, it may destroy our planet.⟧",
    "behind a colon": "She said: ⟦We know what we must do now.⟧",
    "in person, said at the end": "⟦We can't make apologies for doing so⟧, he added.",
    "where all marks are lost": "Putin stressed, ⟦If this happens, it may be late.⟧\n\n⟦It is important to note "
    "the reasons behind the move⟧, he said.",
    "one sentence, as the next is the reporter's": "Sato said, ⟦This is a good plan.⟧ He left the room. It rained.",
    "one sentence behind a colon": "She said: ⟦We know what we must do now.⟧ The talks go on in May.",
    "reported speech is silent": "The trial will continue on Monday, he said.",
    "marks are silent": 'Putin stressed, "If this happens, it may be late."',
    "single marks are silent": "She said: 'We know what we must do.'",
    "name behind the comma is silent": "The plan, he said, Monday at noon, would go on.",
    "reported speech beside quotations is silent": '"We go," he said.\n\nThe work will be long, he said.',
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("unquoted-speech", sample)


FIXES = [
    ("She said: We know what we must do now.\n", 'She said: "We know what we must do now."\n'),
    ("Sato said, This is a good plan. He left.\n", 'Sato said, "This is a good plan." He left.\n'),
    # The next sentence may be the speaker's.
    ("Sato said, This is a good plan. We are ready.\n", "Sato said, This is a good plan. We are ready.\n"),
    ("We can't make it, he added.\n", '"We can\'t make it," he added.\n'),
]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("unquoted-speech", before) == after
