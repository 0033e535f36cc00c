"""mojibake: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, fixed

CASES = {
    "quotation mark": "⟦â€œ⟧We are ready, he said.",
    "accented letter": "The caf⟦Ã©⟧ was full.",
    "lost last byte": "We are ready.⟦â€⟧",
    "replacement character": "The caf⟦�⟧ was full.",
    "entity": "Tom ⟦&amp;⟧ Jerry&Co; left.",
    "accents are silent": "São Paulo, Tromsø, Łódź, Ærø, naïve.",
    "curly marks are silent": "“We are ready,” he said – and left…",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("mojibake", sample)


FIXES = [
    ("The cafÃ© said â€œyesâ€.\n", "The café said “yes”.\n"),
]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("mojibake", before) == after
