"""Figures that are right in another unit, as times or as a percentage are silent; wrong ones are still told."""

from __future__ import annotations

from pathlib import Path

import pytest

from mtcheck import Settings, check_text

CHECKS = ("number-mismatch", "number-scale", "date-mismatch", "unit-mismatch")
LINES = Path(__file__).with_name("smaller_units.tsv").read_text(encoding="utf-8").splitlines()
ROWS = [line.split("\t") for line in LINES if not line.startswith("#")]
RIGHT = [(language, source, right) for _, language, source, right, _ in ROWS if right]
WRONG = [(language, source, wrong) for _, language, source, _, wrong in ROWS if wrong]


def _said(language: str, source: str, translation: str) -> list[str]:
    settings = Settings(select=CHECKS, source_lang=language)
    return [one.message for one in check_text([translation], source=[source], settings=settings)]


@pytest.mark.parametrize(("language", "source", "translation"), RIGHT)
def test_a_right_conversion_is_silent(language: str, source: str, translation: str) -> None:
    assert _said(language, source, translation) == []


@pytest.mark.parametrize(("language", "source", "translation"), WRONG)
def test_a_wrong_one_is_told(language: str, source: str, translation: str) -> None:
    assert _said(language, source, translation)
