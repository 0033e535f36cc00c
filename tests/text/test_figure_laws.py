"""What nobody sees changes no verdict on a figure: soft hyphens, zero-width characters, other blanks,
decomposed letters, on either side.
"""

from __future__ import annotations

import json
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck import Settings, check_text
from tests.text.test_figure_kinds import CHECKS, Row, rows

UNSEEN = ("\u00ad", "\u200b", "\u2060", "\ufeff")
BLANKS = (" ", "\u00a0", "\u202f", "\u2009", "  ")


@st.composite
def retyped(draw: st.DrawFn, text: str) -> str:
    """A text as another keyboard would have it."""
    out = []
    for at, c in enumerate(text):
        out.append(draw(st.sampled_from(BLANKS)) if c == " " else c)
        if c.isalpha() and text[at + 1 : at + 2].isalpha() and draw(st.integers(0, 9)) == 0:
            out.append(draw(st.sampled_from(UNSEEN)))
    typed = "".join(out)
    return unicodedata.normalize("NFD", typed) if draw(st.booleans()) else typed


def _said(row: Row, source: str, target: str) -> list[tuple[str, str]]:
    line = {"document": "a", "source_lang": row.language, "target_lang": "en", "id": "1"}
    text = json.dumps(line | {"source": source, "target": target})
    return [(one.check, one.message) for one in check_text(text, path="a.jsonl", settings=Settings(select=CHECKS))]


@settings(derandomize=True, deadline=None, max_examples=150)
@given(st.sampled_from(rows()), st.booleans(), st.data())
def test_what_nobody_sees_changes_no_verdict(row: Row, wrong: bool, data: st.DataObject) -> None:
    target = (row.wrong if wrong else row.right) or row.right or row.wrong
    typed = data.draw(retyped(row.source)), data.draw(retyped(target))
    assert len(_said(row, *typed)) == len(_said(row, row.source, target))
