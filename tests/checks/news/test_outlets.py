"""Every outlet of the bundled glossaries, and of a user's own, is known to the checks that look for outlets."""

from __future__ import annotations

from pathlib import Path

import pytest

from mtcheck.model.term import Status
from mtcheck.termbase import bundled
from mtcheck.text.terms.outlets import is_outlet
from tests.marked import assert_fires

OUTLETS = sorted(
    {
        term.text
        for name in bundled.names()
        for entry in bundled.load(name).entries
        if is_outlet(entry)
        for term in entry.terms
        if term.status in (Status.PREFERRED, Status.ADMITTED)
    }
)


def test_the_glossaries_have_outlets() -> None:
    assert len(OUTLETS) > 100
    assert {"Kyodo", "Interfax", "Izvestia"} <= {*OUTLETS}


@pytest.mark.parametrize("outlet", OUTLETS)
def test_outlet_twice_in_a_dateline(outlet: str) -> None:
    assert_fires("dateline", f"⟦OSLO, Jan. 23 ({outlet}) -- {outlet}⟧ said that the court ruled.")


@pytest.mark.parametrize("outlet", OUTLETS)
def test_head_in_the_shape_of_the_source(outlet: str) -> None:
    assert_fires("dateline", f"⟦{outlet}, January 23 (Li Ming)⟧, the deputy minister said so.")


@pytest.mark.parametrize("outlet", OUTLETS)
def test_outlet_behind_a_headline(outlet: str) -> None:
    assert_fires("site-suffix", f"Flood kills 4 people⟦ - {outlet}⟧\n\nFour people died.")


@pytest.mark.parametrize("outlet", OUTLETS)
def test_an_outlet_that_speaks_is_silent(outlet: str) -> None:
    assert_fires("dateline", f"{outlet} reported on January 23 that the court ruled.")
    assert_fires("site-suffix", f"Court rules - minister tells {outlet} of plans\n\nIt ruled.")


def test_outlets_of_a_glossary_of_the_users_own(tmp_path: Path) -> None:
    glossary = tmp_path / "own.csv"
    glossary.write_text("id,preferred,domain,source:ru\nfjord,Fjordposten,newspaper,Фьордпостен\n", encoding="utf-8")
    headline = "Flood kills 4 people⟦ - Fjordposten⟧\n\nFour people died."
    assert_fires("site-suffix", headline, glossaries=(str(glossary),))
    assert_fires("site-suffix", headline.replace("⟦", "").replace("⟧", ""))
