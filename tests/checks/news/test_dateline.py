"""dateline: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, assert_fires_beside

CASES = {
    "network": "⟦Overseas Network January 23 (Li Ming)⟧, the minister said so.",
    "agency and place": "⟦Xinhua News Agency, Beijing, July 26 (Reporter Li Ming)⟧ The court ruled.",
    "twice": "⟦BEIJING, Feb. 11 (Xinhua News Agency) - Xinhua⟧ reporters say so.",
    "a full stop before the dash": "⟦Lima, 12 may (EFE).-⟧ Congress passed the law.\n\nIt rained.",
    "English shapes are silent": "BEIJING, Feb. 11 (Xinhua) -- The court ruled.\n\nLONDON (Reuters) - The court "
    "ruled.\n\nMOSCOW, January 23. /TASS/. The court ruled.",
    "sentence about an agency is silent": "Xinhua News Agency reported on July 26 that the court ruled.",
}


def test_the_dash_of_the_source() -> None:
    assert_fires_beside(
        "dateline",
        ("Berlin (dpa) - Der Bundestag tagte.", "⟦Berlin (dpa)⟧ The Bundestag met."),
        ("Es regnete.", "It rained."),
        source_lang="de",
    )
    assert_fires_beside(
        "dateline",
        ("Berlin (dpa) - Der Bundestag tagte.", "BERLIN (dpa) - The Bundestag met."),
        ("Der Konzern (dpa) wuchs.", "The group (dpa) grew."),
        source_lang="de",
    )


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("dateline", sample)
