"""untranslated: where it fires beside a source and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires_beside

CASES = {
    "a sentence": [("Der Minister trat am Montag zurück.", "⟦Der Minister trat am Montag zurück.⟧")],
    "Chinese": [("外长在日内瓦会晤。", "⟦外长在日内瓦会晤。⟧")],
    "names are silent": [("Angela Merkel, Berlin", "Angela Merkel, Berlin")],
    "codes and addresses are silent": [("www.example.org/a-b DE 12 34", "www.example.org/a-b DE 12 34")],
    "translated is silent": [("Der Minister trat zurück.", "The minister resigned.")],
}


@pytest.mark.parametrize("pairs", CASES.values(), ids=CASES)
def test_fires_where_marked(pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside("untranslated", *pairs)


@pytest.mark.parametrize(
    ("language", "line"), [("ru", "So here it is."), ("ja", "And we sang it."), ("de", "He said no to all of them.")]
)
def test_a_line_that_was_in_english_is_silent(language: str, line: str) -> None:
    assert_fires_beside("untranslated", (line, line), source_lang=language, target_lang="en")
