"""Sources beside plain files, and the encodings and languages a run is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from mtcheck.cli import main


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.zh.txt").write_text("公司营收90亿元。\n\n会议26日举行。\n", encoding="utf-8")
    (tmp_path / "a.en.txt").write_text(
        "The company earned 90 billion yuan.\n\nThe meeting was on the 26th.\n", encoding="utf-8"
    )
    return tmp_path


def findings(*arguments: str) -> list[dict[str, object]]:
    result = CliRunner().invoke(main, ["lint", "--isolated", "--format", "jsonl", "--select", "numbers", *arguments])
    assert result.exit_code in (0, 1), result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_source_file_goes_line_by_line() -> None:
    found = findings("--source", "a.zh.txt", "a.en.txt")
    assert [(f["check"], f["text"], f["line"]) for f in found] == [("number-scale", "90 billion", 1)]
    related = found[0]["related"]
    assert isinstance(related, list)
    assert (related[0]["path"], related[0]["side"], related[0]["text"], related[0]["line"]) == (
        "a.zh.txt",
        "source",
        "90亿",
        1,
    )


def test_a_pattern_finds_the_source_of_each_file_and_checks_none(folder: Path) -> None:
    found = findings("--source", "{stem}.{lang}.txt", "--source-lang", "zh", ".")
    assert [(f["path"], f["check"]) for f in found] == [("a.en.txt", "number-scale")]
    (folder / "zh").mkdir()
    (folder / "a.zh.txt").rename(folder / "zh" / "a.en.txt")
    assert len(findings("--source", "zh/{name}", "a.en.txt")) == 1


def test_no_source_leaves_it_out() -> None:
    assert findings("--source", "a.zh.txt", "--no-source", "a.en.txt") == []


def test_a_source_in_another_encoding(folder: Path) -> None:
    (folder / "a.zh.txt").write_bytes("公司营收90亿元。\n\n会议26日举行。\n".encode("gb18030"))
    assert len(findings("--source", "a.zh.txt", "--encoding", "gb18030", "a.en.txt")) == 1


def test_document_ids(folder: Path) -> None:
    (folder / "ids").write_text("x\nx\ny\n", encoding="utf-8")
    found = findings("--source", "a.zh.txt", "--docids", "ids", "a.en.txt")
    assert [(f["document"], f["segment"]) for f in found] == [("x", "1")]


WRONG = {
    "another number of lines": (
        ["--source", "short.txt", "a.en.txt"],
        "has 3 segments, but its source short.txt has 1",
    ),
    "no such source": (
        ["--source", "none.txt", "a.en.txt"],
        "a.en.txt: its source is not there: none.txt (--no-source checks it alone)",
    ),
    "pattern without language": (["--source", "{stem}.{lang}.txt", "a.en.txt"], "--source-lang"),
    "unknown field": (["--source", "{stm}.txt", "a.en.txt"], "{stm}"),
    "unknown encoding": (["--encoding", "gb18031", "a.en.txt"], "did you mean 'gb18030'"),
    "wrong encoding": (["latin.txt"], "--encoding"),
}


@pytest.mark.parametrize(("arguments", "message"), WRONG.values(), ids=WRONG)
def test_what_cannot_be_done_says_so(folder: Path, arguments: list[str], message: str) -> None:
    (folder / "short.txt").write_text("一。\n", encoding="utf-8")
    (folder / "latin.txt").write_bytes(b"caf\xe9\n")
    result = CliRunner().invoke(main, ["lint", "--isolated", *arguments])
    assert result.exit_code == 2
    assert message in result.stderr
    assert "Traceback" not in result.stderr


def test_fixing_beside_a_source(folder: Path) -> None:
    (folder / "a.en.txt").write_text("The the company.\n\nIt rained.\n", encoding="utf-8")
    result = CliRunner().invoke(
        main, ["lint", "--isolated", "--fix", "--select", "doubled-word", "--source", "a.zh.txt", "a.en.txt"]
    )
    assert result.exit_code == 0, result.output
    assert (folder / "a.en.txt").read_text(encoding="utf-8") == "The company.\n\nIt rained.\n"


def test_a_target_language_skips_what_knows_only_english(folder: Path) -> None:
    (folder / "b.txt").write_text("On 2 Feb. it rained. On Feb. 3 it snowed.\n", encoding="utf-8")
    assert findings("b.txt")
    assert not findings("--target-lang", "fr", "b.txt")


def test_a_fix_that_is_not_made_is_not_offered_again(folder: Path) -> None:
    paragraph = "The company earned 9 billion yuan in the first three months of the year, it said on Monday.\n"
    (folder / "a.en.txt").write_text(paragraph * 2, encoding="utf-8")
    (folder / "a.zh.txt").write_text("公司营收90亿元。\n公司一季度营收90亿元。\n", encoding="utf-8")
    wanted = ["--select", "duplicate-paragraph", "--source", "a.zh.txt", "a.en.txt"]
    assert "1 more with --unsafe-fixes" in CliRunner().invoke(main, ["lint", "--isolated", *wanted]).stdout
    done = CliRunner().invoke(main, ["lint", "--isolated", "--fix", "--unsafe-fixes", *wanted])
    assert "unsafe-fixes" not in done.stdout
    assert "duplicate-paragraph is not fixed: beside a source no line is taken out" in done.stderr


IN_A_FOLDER = {
    "of the same name": ("zh/a.en.txt", "a.en.txt"),
    "of the same name, deeper": ("zh/sport/a.en.txt", "news/sport/a.en.txt"),
    "of its language": ("zh/a.zh.txt", "a.en.txt"),
    "without a language": ("zh/a.txt", "a.en.txt"),
    "in another format": ("zh/a.md", "news/a.txt"),
}


@pytest.mark.parametrize(("source", "target"), IN_A_FOLDER.values(), ids=IN_A_FOLDER)
def test_a_folder_has_the_source_of_each_file(folder: Path, source: str, target: str) -> None:
    for path, name in ((source, "a.zh.txt"), (target, "a.en.txt")):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).rename(folder / path)
    (folder / "zh" / "b.txt").write_text("会议26日举行。\n", encoding="utf-8")
    assert [(f["path"], f["check"]) for f in findings("--source", "zh", ".")] == [(target, "number-scale")]
    settings = folder / "mtcheck.toml"
    settings.write_text('sources = "zh/"\nselect = ["numbers"]\n', encoding="utf-8")
    done = CliRunner().invoke(main, ["lint", "--config", str(settings), "--format", "concise", target])
    assert "number-scale" in done.stdout


def test_a_folder_without_the_source_says_which(folder: Path) -> None:
    (folder / "zh").mkdir()
    for name in ("a.txt", "a.md"):
        (folder / "zh" / name).write_text("一。\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["lint", "--isolated", "--source", "zh", "a.en.txt"])
    assert (done.exit_code, done.stderr) == (
        2,
        "mtcheck: a.en.txt: its source is not there: zh/a.en.txt (--no-source checks it alone)\n",
    )
