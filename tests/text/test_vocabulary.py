"""Whether a word is one of English."""

from __future__ import annotations

import pytest

from mtcheck.text.english.vocabulary import is_english

KNOWN = (
    "houses studies stopped making quickly baker favour organisation organised website six zero smartphone snowstorm"
)


@pytest.mark.parametrize("word", KNOWN.split())
def test_english_in_all_its_forms(word: str) -> None:
    assert is_english(word)


@pytest.mark.parametrize("word", ["travaillé", "ospedale", "spolupráci", "momento", "parece", "gesicht", "et", "und"])
def test_words_of_other_languages(word: str) -> None:
    assert not is_english(word)


def test_words_that_languages_share_can_be_left_out() -> None:
    assert is_english("karaoke")
    assert not is_english("karaoke", shared=False)
