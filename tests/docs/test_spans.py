"""The measure of docs/spans.md, on ratings that are made here."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import spans

HEAD = "system doc doc_id seg_id rater source target category severity".split()
ROWS = [
    ("ours", "d", "1", "r1", "Er sagte es.", "He <v>said said</v> it.", "Accuracy/Addition", "Major"),
    ("ours", "d", "1", "r2", "Er sagte es.", "He said said it.", "No-error", "no-error"),
    ("ours", "d", "2", "r1", "Es regnete.", 'It "<v>rained</v>.', "Style/Awkward", "Minor"),
    ("ours", "d", "3", "r1", "Alle kamen.", "The the men came.", "No-error", "no-error"),
]


@pytest.fixture
def ratings(tmp_path: Path) -> Path:
    path = tmp_path / "ratings.tsv"
    rows = [HEAD, *([system, doc, doc, *rest] for system, doc, *rest in ROWS)]
    path.write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_ratings_are_read_with_their_spans(ratings: Path) -> None:
    rated = spans.read_ratings(str(ratings))
    assert [text for _, text in rated.documents["d@ours"]] == ["He said said it.", 'It "rained.', "The the men came."]
    assert rated.spans["Er sagte es.", "He said said it."] == [(3, 12)]
    assert rated.major == {("Er sagte es.", "He said said it."): [(3, 12)]}


def test_spans_are_counted_and_chance_with_them(ratings: Path) -> None:
    rated = spans.read_ratings(str(ratings))
    found = {("Er sagte es.", "He said said it."): [(8, 12)], ("Alle kamen.", "The the men came."): [(4, 7)]}
    number, right, chance, major, precision, recall, f1 = spans.measured(rated, found)
    # A span of four at thirteen places meets characters 3 to 11 at twelve of them; where nothing is rated, none does.
    assert (number, right, major) == (2, 0.5, 1.0)
    assert chance == pytest.approx(12 / 13 / 2)
    assert (precision, recall) == (4 / 7, 4 / 15)
    assert f1 == pytest.approx(2 * precision * recall / (precision + recall))


def test_the_command_sets_both_beside_the_ratings(ratings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = {"src": "Es regnete.", "mt": 'It "rained.', "errors": [{"start": 4, "end": 10, "severity": "minor"}]}
    model = ratings.parent / "XCOMET-XL.json"
    model.write_text(json.dumps({"ours.txt": [row]}), encoding="utf-8")
    assert spans.main([str(ratings), "--spans", str(model)]) == 0
    _, _, own, comet = capsys.readouterr().out.splitlines()
    assert own.startswith("| mtcheck | ")
    assert comet == "| XCOMET-XL | 1 | 1.000 | 1.000 | 0.000 | 1.000 | 0.400 | 0.571 |"
