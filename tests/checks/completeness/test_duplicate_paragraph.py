"""duplicate-paragraph: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, fixed

CASES = {
    "headline twice": "Russia to leave treaty\n\n⟦Russia to leave treaty⟧\n\nThe ministry said so.",
    "with a blank and a stop": "Russia to leave treaty\n\n⟦ Russia to leave treaty.⟧\n\nThe ministry said so.",
    "long and apart": "The ministry said on Monday that it would leave soon.\n\nOther news.\n\n⟦The ministry "
    "said on Monday that it would leave soon.⟧",
    "short and apart is silent": "Read more here\n\nOther news came.\n\nRead more here",
    "different is silent": "Russia to leave treaty\n\nRussia to keep treaty",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("duplicate-paragraph", sample)


FIXES = [
    ("Russia to leave treaty\n\nRussia to leave treaty\n\nIt said so.\n", "Russia to leave treaty\n\nIt said so.\n"),
]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("duplicate-paragraph", before) == after


def test_what_is_said_may_be_said_again_later() -> None:
    again, other = "We will stay here until they open the gate for us.", "Nobody answered from inside."

    def cues(*said: str) -> str:
        return "".join(f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{text}\n\n" for n, text in enumerate(said))

    for check in ("duplicate-paragraph", "duplicate-sentence"):
        assert_fires(check, cues(again, other, again), "a.srt")
    assert_fires("duplicate-paragraph", cues(again, f"⟦{again}⟧", other), "a.srt")
    assert_fires("duplicate-paragraph", f"{again}\n\n{other}\n\n⟦{again}⟧\n")
