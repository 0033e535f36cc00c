"""Names of a translation held against its source in fifteen languages: right ones are silent, wrong ones are told."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from mtcheck import Finding, Settings, check_text
from tests.marked import beside

_CHECKS = ("name-mismatch", "name-missing", "name-variant", "term-mismatch", "term-missing")


class Sentence(NamedTuple):
    """A source, a right translation and a wrong one; `kind` is misread, other or lost."""

    language: str
    kind: str
    source: str
    right: str
    wrong: str
    missed: str


LINES = (Path(__file__).parent / "held_against_source.tsv").read_text(encoding="utf-8").splitlines()
SENTENCES = [Sentence(*line.split("\t")) for line in LINES if not line.startswith("#")]


def _found(sentence: Sentence, translation: str) -> list[Finding]:
    settings = Settings(select=_CHECKS, source_lang=sentence.language)
    return check_text(beside((sentence.source, translation)), path="a.jsonl", settings=settings)


def test_the_table_is_as_said() -> None:
    assert len(SENTENCES) >= 210
    assert len({sentence.language for sentence in SENTENCES}) >= 15
    assert {sentence.kind for sentence in SENTENCES} == {"misread", "other", "lost"}


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda s: f"{s.language}-{s.right}")
def test_right_names_are_silent(sentence: Sentence) -> None:
    assert not _found(sentence, sentence.right)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            sentence, marks=[pytest.mark.xfail(strict=True, reason="not known yet")] if sentence.missed else []
        )
        for sentence in SENTENCES
    ],
    ids=lambda s: f"{s.language}-{s.wrong}",
)
def test_wrong_names_are_told(sentence: Sentence) -> None:
    assert _found(sentence, sentence.wrong)
