"""Figures in sentences of news: nothing in a right translation, and in a wrong one only the figure that is."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from mtcheck import Finding, Settings, check_text

ROWS = [
    line.split("\t")
    for line in Path(__file__).with_name("news_figures.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
CHECKS = ("number-mismatch", "number-scale", "date-mismatch", "unit-mismatch")
# A unit is told at its figure.
_NEAR = 14


def _found(language: str, source: str, target: str) -> list[Finding]:
    row = {"source_lang": language, "target_lang": "en", "id": "1", "source": source, "target": target}
    return list(check_text(json.dumps(row), path="a.jsonl", settings=Settings(select=CHECKS)))


@pytest.mark.parametrize("language", sorted({row[0] for row in ROWS}))
def test_only_what_differs_is_found(language: str) -> None:
    wrong = []
    for _, source, sample in (row for row in ROWS if row[0] == language):
        mark = re.search("⟦.+?⟧", sample)
        found = _found(language, source, re.sub("[⟦⟧]", "", sample))
        places = [(one.location.start, one.location.end) for one in found]
        if mark is None:
            right = not places
        else:
            start, end = mark.start(), mark.end() - 2
            right = bool(places) and all(a <= end + 1 and b > start - _NEAR for a, b in places)
        if not right:
            wrong.append((sample, [one.message for one in found]))
    assert wrong == []
