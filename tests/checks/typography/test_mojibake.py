"""mojibake: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, assert_fires_beside, fixed

CASES = {
    "quotation mark": "⟦â€œ⟧We are ready, he said.",
    "accented letter": "The caf⟦Ã©⟧ was full.",
    "lost last byte": "We are ready.⟦â€⟧",
    "replacement character": "The caf⟦�⟧ was full.",
    "entity": "Tom ⟦&amp;⟧ Jerry&Co; left.",
    "accents are silent": "São Paulo, Tromsø, Łódź, Ærø, naïve.",
    "a word before an ellipsis is silent": "Brazílie, Bangladéš… a Niger.",
    "curly marks are silent": "“We are ready,” he said – and left…",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("mojibake", sample)


BESIDE = {
    "an entity beside text": ("Tom und Jerry.", "Tom ⟦&amp;⟧ Jerry."),
    "an ampersand in the source is none": ("F&E, Tom & Jerry; a < b.", "R&D, Tom ⟦&amp;⟧ Jerry; a < b."),
    "the same entity is silent": ("Tom &amp; Jerry", "Tom &amp; Jerry"),
    "another entity of a source in HTML is silent": ("Sie sagte &#132;ja&#147;.", "She said &ldquo;yes&rdquo;."),
    "an entity beside tags is silent": ("<b>Umsatz</b>: 5 EUR", "<b>Sales</b>: 5&nbsp;EUR"),
    "an entity beside a tag with attributes is silent": ('<a href="x">Mehr</a>', '<a href="x">Read on &raquo;</a>'),
    "an entity alone is silent": ("&nbsp;", "&nbsp;"),
    "entities in figures are silent": ("Caf&#xE9;", "caf&#233;"),
    "escaped tags are silent": ("Mehr&lt;br&gt;dazu", "More&lt;br&gt;on it"),
}


@pytest.mark.parametrize(("source", "sample"), BESIDE.values(), ids=BESIDE)
def test_what_the_source_is_written_in_too(source: str, sample: str) -> None:
    assert_fires_beside("mojibake", (source, sample))


FIXES = [
    ("The cafÃ© said â€œyesâ€.\n", "The café said “yes”.\n"),
]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("mojibake", before) == after
