"""mixed-time-format: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from mtcheck import Settings, check_text
from tests.marked import assert_fires, fixed

CASES = {
    "a.m. among 24 hours": "It opens at ⟦10 a.m.⟧, closes at 15:30 and reopens at 18:00.",
    "24 hours among a.m.": "It opens at 10 a.m. and at 2 p.m., and closes at ⟦15:30⟧.",
    "o'clock": "It opens at ⟦12 o'clock⟧, closes at 15:30 and at 18:00.",
    "military": "It opens at ⟦1600 hours⟧, closes at 15:30 and at 18:00.",
    "hours below 13 are silent": "It opens at 10:00 and closes at 3 p.m.",
    "no times are silent": "It ended 21:25, after 13:59 minutes. It opens at 10 a.m.",
    "one clock is silent": "It opens at 13:00 and closes at 15:30.",
    "o'clock beside a.m. is silent": "At 10 a.m., at 11 o'clock.",
    "both clocks in one": "It opens at ⟦15:50 p.m.⟧ and closes at ⟦22:10pm⟧. It is ⟦14:00 p.m⟧.",
    "points here and none there": "It opens at 9 am, rests at noon and closes at ⟦8 p.m.⟧ sharp.",
    "the rarer of them": "It opens at ⟦9 am⟧, rests at 1 p.m. and closes at 8 p.m. sharp.",
    "the end of a score is silent": "They won 25:13 pm games apart, at 1:23 a.m. as always.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("mixed-time-format", sample)


def test_all_places_are_one_finding() -> None:
    text = "At 10 a.m., at 11:20 p.m., from 13:00 to 14:00 and to 15:30."
    (finding,) = check_text(text, settings=Settings(select=("mixed-time-format",)))
    assert [place.text for place in finding.related] == ["11:20 p.m.", "13:00"]
    assert fixed("mixed-time-format", text) == "At 10:00, at 23:20, from 13:00 to 14:00 and to 15:30."
