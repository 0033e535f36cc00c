"""mixed-abbreviation: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, fixed

CASES = {
    "minority without points": "The U.S. side came. The U.S. left. The ⟦US⟧ stayed.",
    "the rarer form goes": "The US side came. The US left. The ⟦U.S.⟧ side stayed.",
    "points win in American text": "The ⟦US⟧ side came. The US left. The U.S. side stayed. The U.S. won.",
    "no points in British text": "The US defence and the US labour ministry came. The ⟦U.S.⟧ side stayed. The "
    "U.S. left.",
    "-ize in British text": "They organized it in the harbour, as the ⟦U.S.⟧ recognized. The US left. The US stayed.",
    "a program is no sign of American": "The program named its favourite. The ⟦U.S.⟧ side came. The US left.",
    "full name is silent": "The U.S. side came. The United States left.",
    "headline is silent": "US and Russia talk\n\nThe U.S. side came. The U.S. left.",
    "longer name is silent": "The U.S. side met US-China experts and USA Today.",
    "dollars are silent": "The U.S. side paid US$5.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("mixed-abbreviation", sample)


FIXES = [
    ("The U.S. side came. The U.S. left. The US stayed.\n", "The U.S. side came. The U.S. left. The U.S. stayed.\n"),
]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("mixed-abbreviation", before) == after
