"""The error spans of a learned metric beside findings: from a file of comet-score, or a model; and what is no such."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from click.testing import CliRunner, Result

from mtcheck import score
from mtcheck.cli import main
from mtcheck.model.score import Witness

SOURCES = ["Er sagte es.", "Der Minister kam.", "Der Vertrag endete.", "Es regnete."]
TARGETS = ["He said said it.", "The the minister came.", "The treaty endet.", "It rained."]


def articles(folder: Path, targets: Sequence[str] = TARGETS) -> Path:
    path = folder / "ours.jsonl"
    rows = (
        {"document": "d", "id": str(number), "source": source, "target": target}
        for number, (source, target) in enumerate(zip(SOURCES, targets, strict=True))
    )
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def span(text: str, marked: str, severity: str = "major") -> dict[str, Any]:
    start = text.index(marked)
    return {"text": marked, "confidence": 0.7, "severity": severity, "start": start, "end": start + len(marked)}


def spans_file(folder: Path, rows: Sequence[dict[str, Any]]) -> Path:
    """What comet-score --to_json writes: the segments of each file, those without errors without a list of them."""
    path = folder / "XCOMET-XL.json"
    path.write_text(json.dumps({"ours.txt": rows}, ensure_ascii=False, indent=4), encoding="utf-8")
    return path


ROWS: list[dict[str, Any]] = [
    # A tokeniser's span has the blank before the word.
    {"src": SOURCES[0], "mt": TARGETS[0], "COMET": 0.8, "errors": [span(TARGETS[0], " said it", "minor")]},
    {"src": SOURCES[1], "mt": TARGETS[1], "COMET": 0.9},
    {"src": SOURCES[2], "mt": TARGETS[2], "COMET": 0.5, "errors": [span(TARGETS[2], "endet")]},
]
COUNTS = Witness("XCOMET-XL", 3, (("doubled-word", 1, 2),), 1, 2)


def test_spans_meet_findings(tmp_path: Path) -> None:
    board = score(str(articles(tmp_path)), metrics="findings", witness=str(spans_file(tmp_path, ROWS)))
    assert board.systems[0].witness == COUNTS
    table = board.by_witness()
    assert table.rows == [
        ["doubled-word", "1 of 2"],
        ["all findings", "1 of 2"],
        ["its spans with a finding", "1 of 2"],
    ]
    assert "saw 3 of 4 segments" in table.notes[0]
    shares = {row["metric"]: row["score"] for row in board.to_dicts()}
    assert (shares["witness:doubled-word"], shares["witness"]) == (0.5, 0.5)


def test_blanks_around_a_text_put_no_span_out_of_place(tmp_path: Path) -> None:
    spaced = [f"  {target} " for target in TARGETS]
    board = score(str(articles(tmp_path, spaced)), metrics="findings", witness=str(spans_file(tmp_path, ROWS)))
    heard = board.systems[0].witness
    assert heard is not None
    assert ("doubled-word", 1, 2) in heard.checks


def test_without_a_witness_nothing_is_said(tmp_path: Path) -> None:
    board = score(str(articles(tmp_path)), metrics="findings")
    assert (board.systems[0].witness, board.by_witness().rows) == (None, [])


def run(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(
        main, ["score", "--isolated", "--metric", "findings", *arguments, str(folder / "ours.jsonl")]
    )


@pytest.mark.parametrize("name", ["table", "markdown"])
def test_tables_show_it(tmp_path: Path, name: str) -> None:
    articles(tmp_path)
    done = run(tmp_path, "--witness", str(spans_file(tmp_path, ROWS)), "--format", name)
    assert done.exit_code == 0, done.output
    assert "Findings that XCOMET-XL marks too" in done.stdout
    assert "it is a second witness, no judge of the findings" in done.stdout


def test_json_and_the_page_have_it(tmp_path: Path) -> None:
    articles(tmp_path)
    page = tmp_path / "page.html"
    done = run(tmp_path, "--witness", str(spans_file(tmp_path, ROWS)), "--format", "json", "--output", f"html:{page}")
    assert done.exit_code == 0, done.output
    (system,) = json.loads(done.stdout)["systems"]
    assert system["witness"]["checks"] == [{"check": "doubled-word", "marked": 1, "findings": 2}]
    (data,) = re.findall(r'<script[^>]* id="data"[^>]*>(.*?)</script>', page.read_text(encoding="utf-8"), re.DOTALL)
    said = [(f["seen"], f["witness"]) for f in json.loads(data)["findings"] if f["check"] == "doubled-word"]
    assert said == [
        ("marked", "XCOMET-XL marks an error here too (minor)"),
        ("not marked", "XCOMET-XL marks nothing here"),
    ]


NO_SPANS = {
    "nothing": (None, "cannot be read"),
    "no JSON": ("{", "is no JSON"),
    "another JSON": ('{"a": 1}', "is not what comet-score --to_json writes"),
    "rows of another kind": ('{"a": [{"hyp": "x"}]}', "is not what comet-score --to_json writes"),
    "errors of another kind": (
        json.dumps({"a": [{**ROWS[0], "errors": [{"start": 1}]}]}),
        "needs start, end and severity",
    ),
    "another batch": ('{"a": [{"src": "x", "mt": "y"}]}', "has no segment of"),
}


@pytest.mark.parametrize(("text", "told"), NO_SPANS.values(), ids=NO_SPANS)
def test_a_file_of_no_spans_is_one_error(tmp_path: Path, text: str | None, told: str) -> None:
    articles(tmp_path)
    path = tmp_path / "spans.json"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    done = run(tmp_path, "--witness", str(path))
    assert (done.exit_code, told in done.stderr) == (2, True), done.output


class StandIn:
    """What a model of COMET offers, as unbabel-comet 2.2 has it: predictions are dicts with attributes."""

    def __init__(self, marks: bool) -> None:
        self.marks = marks
        self.samples: list[dict[str, str]] = []

    def requires_references(self) -> bool:
        return False

    def predict(self, samples: list[dict[str, str]], **_: Any) -> dict[str, Any]:
        self.samples = samples
        errors = [[span(s["mt"], "said it", "critical")] if "said it" in s["mt"] else [] for s in samples]
        return {"scores": [0.5] * len(samples), "metadata": {"error_spans": errors} if self.marks else {}}


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> StandIn:
    from mtcheck.metrics import learned

    model = StandIn(marks=True)
    comet = ModuleType("comet")
    comet.load_from_checkpoint = lambda path, **_: model  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "comet", comet)
    monkeypatch.setattr(learned, "_devices", lambda: 0)
    learned._model.cache_clear()
    checkpoint = tmp_path / "XCOMET-tiny" / "checkpoints" / "model.ckpt"
    checkpoint.parent.mkdir(parents=True)
    checkpoint.write_bytes(b"")
    return model


def test_a_model_marks_them_itself(tmp_path: Path, stand_in: StandIn) -> None:
    checkpoint = tmp_path / "XCOMET-tiny" / "checkpoints" / "model.ckpt"
    board = score(str(articles(tmp_path)), metrics="findings", witness=str(checkpoint))
    assert board.systems[0].witness == Witness("XCOMET-tiny", 4, (("doubled-word", 1, 2),), 1, 1)
    assert stand_in.samples[0] == {"src": SOURCES[0], "mt": TARGETS[0]}


def test_a_model_that_only_scores_is_no_witness(tmp_path: Path, stand_in: StandIn) -> None:
    stand_in.marks = False
    articles(tmp_path)
    done = run(tmp_path, "--witness", str(tmp_path / "XCOMET-tiny" / "checkpoints" / "model.ckpt"))
    assert (done.exit_code, "gives scores and no error spans" in done.stderr) == (2, True)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.skipif(find_spec("comet") is None, reason="unbabel-comet is not installed")
def test_a_real_model_of_xcomet_speaks_as_the_stand_in_does(tmp_path: Path) -> None:
    from .test_comet import tiny_model

    checkpoint = tiny_model(tmp_path, "XCOMETMetric", TARGETS + SOURCES)
    board = score(str(articles(tmp_path)), metrics="findings", witness=str(checkpoint))
    heard = board.systems[0].witness
    assert heard is not None
    assert (heard.segments, sum(of for *_, of in heard.checks)) == (4, 2)
