"""Figures of every kind that news has: nothing in a right translation, and a finding in a wrong one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

import pytest

from mtcheck import Settings, check_text

TABLE = Path(__file__).with_name("figure_kinds.tsv")
CHECKS = ("number-mismatch", "number-scale", "date-mismatch", "unit-mismatch")


class Row(NamedTuple):
    kind: str
    language: str
    source: str
    right: str
    wrong: str


def _rows() -> list[Row]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return [Row(*line.split("\t")) for line in lines if not line.startswith("#")]


KINDS = sorted({row.kind for row in _rows()})


def _said(kind: str, side: str) -> dict[str, list[str]]:
    """What is said of each translation of a kind, all in one run."""
    texts = {
        f"{n} {row.language} {row.source} | {getattr(row, side)}": row
        for n, row in enumerate(_rows())
        if row.kind == kind and getattr(row, side)
    }
    lines = [
        json.dumps(
            {"document": name, "source_lang": row.language, "target_lang": "en", "id": "1", "source": row.source}
            | {"target": getattr(row, side)}
        )
        for name, row in texts.items()
    ]
    found: dict[str, list[str]] = {name: [] for name in texts}
    for one in check_text("\n".join(lines), path="a.jsonl", settings=Settings(select=CHECKS)):
        found[one.location.document].append(one.message)
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_found_in_right_translations(kind: str) -> None:
    assert {name: said for name, said in _said(kind, "right").items() if said} == {}


@pytest.mark.parametrize("kind", KINDS)
def test_another_figure_is_found(kind: str) -> None:
    assert [name for name, said in _said(kind, "wrong").items() if not said] == []
