"""`mtcheck score`: what goes in, what comes out, and what is refused."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from mtcheck._version import __version__
from mtcheck.cli import main
from mtcheck.model.short_names import short_names
from mtcheck.reporters.scores import FORMATS

GOLDEN = Path(__file__).parent / "golden"
SOURCE = ["中导条约将失效。", "他说，90亿元。", "里亚布科夫离开了。", "会谈失败了。"]
REFERENCE = ["The INF Treaty will lapse.", "He said 9 billion yuan.", "Ryabkov has left.", "The talks have failed."]
GOOD = ["The INF Treaty will expire.", "He said 9 billion yuan.", "Ryabkov left.", "The talks failed."]
POOR = ["The Guidance Treaty will will lapse.", "He said 90 yuan.", "Ryabkov left , gone.", "The talks failed."]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, lines in {"source.txt": SOURCE, "ref.txt": REFERENCE, "good.txt": GOOD, "poor_1.txt": POOR}.items():
        (tmp_path / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return tmp_path


BESIDE = ("--isolated", "--source", "source.txt", "--source-lang", "zh", "--reference", "ref.txt")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["score", *arguments])


def scored(*arguments: str) -> dict[str, Any]:
    result = run("--format", "json", *arguments)
    assert result.exit_code == 0, result.output
    loaded: dict[str, Any] = json.loads(result.stdout)
    return loaded


def figures(board: dict[str, Any], name: str) -> dict[str, float]:
    return {m["id"]: m["score"] for s in board["systems"] if s["name"] == name for m in s["metrics"]}


@pytest.mark.parametrize("name", FORMATS)
def test_golden(folder: Path, name: str) -> None:
    result = run(
        "--format", name, "-q", "--paired-bs", "--resamples", "50", "good.txt", "poor_1.txt", *BESIDE, "--jobs", "1"
    )
    path = GOLDEN / f"score-{name}.txt"
    text = result.stdout.replace(_sacrebleu(), "SACREBLEU").replace(f"version:{__version__}", "version:MTCHECK")
    if os.environ.get("MTCHECK_UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")
    assert result.stderr == ""


def _sacrebleu() -> str:
    from importlib.metadata import version

    return version("sacrebleu")


def test_figures_are_those_of_sacrebleus_command_line(folder: Path) -> None:
    ours = figures(scored("good.txt", *BESIDE, "--metric", "bleu,chrf,ter", "--metric", "chrf++"), "good.txt")
    for arguments, metric in (
        (["-m", "bleu"], "bleu"),
        (["-m", "chrf"], "chrf"),
        (["-m", "ter"], "ter"),
        (["-m", "chrf", "--chrf-word-order", "2"], "chrf++"),
    ):
        command = [sys.executable, "-m", "sacrebleu", "ref.txt", "-i", "good.txt", "-b", "-w", "10", *arguments]
        theirs = subprocess.run(command, capture_output=True, text=True, check=True)
        assert f"{ours[metric]:.10f}" == theirs.stdout.strip()


def test_the_usual_metrics_are_those_that_the_input_allows(folder: Path) -> None:
    assert list(figures(scored("good.txt", "--isolated"), "good.txt")) == ["mqm", "findings"]
    assert list(figures(scored("good.txt", *BESIDE), "good.txt")) == [
        "bleu",
        "chrf++",
        "mqm",
        "findings",
        "figure-success",
        "term-success",
        "term-consistency",
    ]


def test_ranks_are_told_in_every_form(folder: Path) -> None:
    asked = ("good.txt", "poor_1.txt", *BESIDE, "--ranks", "--metric", "chrf")
    (good,), (poor,) = (system["metrics"] for system in scored(*asked)["systems"])
    # Four segments tell nothing apart.
    assert (good["ranks"], good["cluster"]) == (poor["ranks"], poor["cluster"]) == ([1, 2], 1)
    assert "[1–2]" in run(*asked, "-q").stdout
    assert "[1--2]" in run(*asked, "-q", "--format", "latex").stdout
    assert ",1,2,1,nrefs:1" in run(*asked, "-q", "--format", "csv").stdout


def test_the_reference_is_the_ceiling_of_the_metrics_that_need_none(folder: Path) -> None:
    board = scored("poor_1.txt", *BESIDE)
    assert [(c["name"], [m["id"] for m in c["metrics"]]) for c in board["ceiling"]] == [
        ("reference", ["mqm", "findings", "figure-success", "term-success", "term-consistency"])
    ]
    reference = {metric["id"]: metric["score"] for metric in board["ceiling"][0]["metrics"]}
    poor = figures(board, "poor_1.txt")
    assert reference["term-success"] > poor["term-success"]
    assert reference["mqm"] < poor["mqm"]


NAMES = {
    "folders and what all have at both ends": (
        ["a/ru-en.Online-A.txt", "a/ru-en.NiuTrans.txt"],
        ["Online-A", "NiuTrans"],
    ),
    "never within a word": (["Online-A", "Online-AB"], ["A", "AB"]),
    "words that begin alike": (["transformer", "transducer"], ["transformer", "transducer"]),
    "one alone": (["a/b/c.txt"], ["c.txt"]),
    "nothing would be left of one": (["out/en", "out/en.txt"], ["out/en", "out/en.txt"]),
}


@pytest.mark.parametrize(("names", "short"), NAMES.values(), ids=NAMES)
def test_tables_show_what_tells_systems_apart(names: list[str], short: list[str]) -> None:
    assert list(short_names(names).values()) == short


def test_terms_of_the_input_come_before_glossaries(folder: Path) -> None:
    row = {
        "id": 1,
        "source": "Der Vertrag",
        "target": "The pact",
        "references": ["The treaty"],
        "terms": {"Vertrag": ["treaty", "pact"], "Rakete": "missile"},
    }
    (folder / "a.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    assert figures(scored("a.jsonl", "--isolated", "--metric", "term-success"), "a.jsonl") == {"term-success": 1.0}
    board = scored("a.jsonl", "--isolated", "--metric", "term-consistency-predefined")
    assert figures(board, "a.jsonl") == {"term-consistency-predefined": 0.0}
    assert board["ceiling"][0]["metrics"][0]["score"] == 1.0


def test_a_named_system_and_a_folder_with_patterns(folder: Path) -> None:
    (folder / "out").mkdir()
    for name, of in {"a": slice(0, 2), "b": slice(2, 4)}.items():
        for language, lines in {"zh": SOURCE, "ref": REFERENCE, "en": GOOD}.items():
            (folder / "out" / f"{name}.{language}.txt").write_text("\n".join(lines[of]) + "\n", encoding="utf-8")
    beside = ("--isolated", "--source", "{stem}.zh.txt", "--source-lang", "zh", "--reference", "{stem}.ref.txt")
    whole = figures(scored("good.txt", *BESIDE), "good.txt")
    parts = figures(scored("--system", "ours=out", *beside), "ours")
    assert parts == pytest.approx(whole)


@pytest.mark.parametrize("level", ["document", "segment"])
def test_levels(folder: Path, level: str) -> None:
    (folder / "ids.txt").write_text("x\nx\ny\ny\n", encoding="utf-8")
    board = scored("poor_1.txt", *BESIDE, "--docids", "ids.txt", "--level", level)
    units = board["systems"][0]["units"]
    assert [(u["document"], u["segment"]) for u in units] == (
        [("x", None), ("y", None)] if level == "document" else [("x", "1"), ("x", "2"), ("y", "1"), ("y", "2")]
    )
    # What adds up over units adds up to the whole.
    assert board["systems"][0]["segments"] == 4
    assert {"bleu", "mqm", "findings"} <= units[0]["scores"].keys()
    for name in FORMATS:
        assert run("--format", name, "poor_1.txt", *BESIDE, "--docids", "ids.txt", "--level", level).exit_code == 0


def test_comparisons_are_with_the_baseline(folder: Path) -> None:
    board = scored(
        "--paired-ar", "--resamples", "100", "poor_1.txt", "good.txt", *BESIDE, "--baseline-system", "good.txt"
    )
    assert {(c["baseline"], c["system"], c["method"], c["resamples"]) for c in board["comparisons"]} == {
        ("good.txt", "poor_1.txt", "paired-ar", 100)
    }
    by_metric = {c["metric"]: c for c in board["comparisons"]}
    assert by_metric["mqm"]["difference"] > 0
    assert not by_metric["mqm"]["better"]
    assert by_metric["bleu"]["difference"] < 0
    assert not by_metric["bleu"]["better"]
    assert all(0 < c["p_value"] <= 1 for c in board["comparisons"])


def test_documents_can_be_resampled(folder: Path) -> None:
    (folder / "ids.txt").write_text("x\nx\ny\ny\n", encoding="utf-8")
    arguments = ("poor_1.txt", "good.txt", *BESIDE, "--docids", "ids.txt", "--metric", "bleu,mqm")
    by_segment, by_document = (
        scored("--paired-ar", *arguments),
        scored("--paired-ar", "--resample", "document", *arguments),
    )
    assert {c["units"] for c in by_document["comparisons"]} == {"2 documents"}
    for system in ("poor_1.txt", "good.txt"):
        assert figures(by_document, system) == pytest.approx(figures(by_segment, system))
    assert "units:document" in by_document["systems"][0]["metrics"][0]["signature"]
    # Two documents differ both ways as often as not.
    assert min(c["p_value"] for c in by_document["comparisons"]) > 0.2


def test_the_same_figures_whatever_the_jobs(folder: Path) -> None:
    outputs = {
        run("--format", "json", "--confidence", "good.txt", "poor_1.txt", *BESIDE, "--jobs", jobs).stdout
        for jobs in ("1", "2", "0")
    }
    assert len(outputs) == 1


def test_csv_has_a_line_a_figure(folder: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("--format", "csv", "-q", "good.txt", "poor_1.txt", *BESIDE).stdout)))
    assert {(r["system"], r["metric"]) for r in rows} >= {
        ("good.txt", "bleu"),
        ("poor_1.txt", "mqm"),
        ("reference", "term-success"),
    }


def test_latex_and_markdown_escape_names(folder: Path) -> None:
    assert r"a\_b\%\textasciicircum{}" in run("--format", "latex", "--system", "a_b%^=good.txt", *BESIDE).stdout
    assert r"a\|b\*" in run("--format", "markdown", "--system", "a|b*=good.txt", *BESIDE).stdout


def test_the_summary_says_how_much_was_done(folder: Path) -> None:
    assert "Checked 8 segments in 2 systems in " in run("good.txt", "poor_1.txt", *BESIDE).stderr


@pytest.mark.parametrize("name", ["good.txt", "good", "ours/good.txt"])
def test_a_system_is_named_as_in_the_table_or_as_its_file(folder: Path, name: str) -> None:
    (folder / "ours").mkdir()
    (folder / "good.txt").rename(folder / "ours" / "good.txt")
    board = scored(
        "--paired-bs", "--resamples", "20", "--baseline-system", name, "poor_1.txt", "ours/good.txt", *BESIDE
    )
    assert {(c["baseline"], c["system"]) for c in board["comparisons"]} == {("ours/good.txt", "poor_1.txt")}


def test_a_file_may_have_a_name_of_its_own_before_it(folder: Path) -> None:
    (folder / "c=d.txt").write_text("\n".join(GOOD) + "\n", encoding="utf-8")
    board = scored("a=good.txt", "b=poor_1.txt", "c=d.txt", *BESIDE)
    assert [s["name"] for s in board["systems"]][:3] == ["a", "b", "c=d.txt"]
    assert figures(board, "a") == figures(scored("good.txt", *BESIDE), "good.txt")


REFUSED = {
    "no system": ([], "name a file"),
    "unknown metric": (["good.txt", "--metric", "blue"], "no metric 'blue'; did you mean 'bleu'?"),
    "metric without references": (["good.txt", "--metric", "bleu"], "give --reference"),
    "metric without terms": (["good.txt", "--metric", "term-success"], "term-success needs"),
    "system without a name": (["--system", "good.txt"], "--system takes NAME=PATH"),
    "two of one name": (["good.txt", "--system", "good.txt=poor_1.txt"], "two systems are called 'good.txt'"),
    "a test of one system": (["good.txt", "--paired-bs"], "needs two systems"),
    "documents that are one": (
        ["good.txt", "poor_1.txt", "--paired-bs", "--resample", "document"],
        "name them with --docids",
    ),
    "unknown baseline": (
        ["good.txt", "poor_1.txt", "--paired-bs", "--baseline-system", "god.txt"],
        "did you mean 'good.txt'?",
    ),
    "a reference of another length": (["good.txt", "--reference", "short.txt"], "short.txt"),
    "a reference that is not there": (["good.txt", "--reference", "none.txt"], "none.txt"),
    "a file that is not there": (["none.txt"], "none.txt"),
    "an empty file": (["empty.txt"], "no segments"),
}


@pytest.mark.parametrize(("arguments", "message"), REFUSED.values(), ids=REFUSED)
def test_refused(folder: Path, arguments: list[str], message: str) -> None:
    (folder / "short.txt").write_text("One line.\n", encoding="utf-8")
    (folder / "empty.txt").write_text("", encoding="utf-8")
    result = run("--isolated", *arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert "Traceback" not in result.output


def test_one_system_that_cannot_be_read_keeps_no_other_from_its_scores(folder: Path) -> None:
    result = run("--isolated", "--format", "json", "good.txt", "none.txt")
    assert result.exit_code == 2
    assert [s["name"] for s in json.loads(result.stdout)["systems"]] == ["good.txt"]


def test_lint_imports_nothing_of_scoring(folder: Path) -> None:
    code = (
        "import sys; from mtcheck.cli import main; main(['lint', 'good.txt'], standalone_mode=False); "
        "print({'numpy', 'sacrebleu', 'snowballstemmer'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "set()"
