"""Baselines on the command line: written first, anew and in part."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from mtcheck.cli import main

FAULTY = "He and and she.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bad.txt").write_text(FAULTY, encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def _entries(path: Path) -> list[list[Any]]:
    return [row[:3] for row in json.loads(path.read_text(encoding="utf-8"))["entries"]]


@pytest.mark.parametrize("given", [(), ("--baseline", "known.json"), ("--baseline", "other.json")])
def test_a_baseline_in_force_is_written_anew_with_all_that_is_there(folder: Path, given: tuple[str, ...]) -> None:
    if not given:
        (folder / "mtcheck.toml").write_text('baseline = "known.json"\n', encoding="utf-8")
    for _ in range(3):
        done = run("lint", *given, "--write-baseline", "known.json", "bad.txt")
        assert (done.exit_code, done.stderr.splitlines()[-1]) == (0, "Wrote 1 finding to known.json.")
        assert _entries(folder / "known.json") == [["doubled-word", "bad.txt", "and and"]]
        assert "1 more known" in done.stdout


def test_a_baseline_in_force_is_left_alone_by_fixes_and_written_with_them(folder: Path) -> None:
    run("lint", "--write-baseline", "known.json", "bad.txt")
    (folder / "bad.txt").write_text(FAULTY + "\nYou and and me.\n", encoding="utf-8")
    run("lint", "--fix", "--baseline", "known.json", "--write-baseline", "known.json", "bad.txt")
    assert (folder / "bad.txt").read_text(encoding="utf-8") == FAULTY + "\nYou and me.\n"
    assert _entries(folder / "known.json") == [["doubled-word", "bad.txt", "and and"]]


PARTIAL = {
    "another file": (["new.txt"], "3 findings to known.json, 2 of them kept"),
    "other checks": (["--select", "stray-space", "."], "3 findings to known.json, 2 of them kept"),
    "the worst": (["--min-severity", "minor", "."], "3 findings to known.json"),
    "all": (["."], "3 findings to known.json."),
}


@pytest.mark.parametrize("case", PARTIAL)
def test_a_part_of_a_run_keeps_the_rest_of_a_baseline(folder: Path, case: str) -> None:
    wanted, told = PARTIAL[case]
    row = {"document": "one", "segments": [{"target": FAULTY.strip()}]}
    (folder / "b.jsonl").write_text(json.dumps(row), encoding="utf-8")
    run("lint", "--write-baseline", "known.json", ".")
    before = _entries(folder / "known.json")
    assert len(before) == 2
    (folder / "new.txt").write_text("It fell , then rose.\n", encoding="utf-8")
    done = run("lint", "--write-baseline", "known.json", *wanted)
    assert told in done.stderr
    assert _entries(folder / "known.json") == sorted([*before, ["stray-space", "new.txt", " "]])


def test_what_is_gone_from_a_baseline_is_told(folder: Path) -> None:
    (folder / "b.txt").write_text(FAULTY, encoding="utf-8")
    row = {"document": "one", "segments": [{"target": FAULTY.strip()}]}
    (folder / "c.jsonl").write_text(json.dumps(row), encoding="utf-8")
    run("lint", "--write-baseline", "known.json", ".")
    (folder / "b.txt").unlink()
    (folder / "c.jsonl").write_text(json.dumps(row).replace("and and", "and"), encoding="utf-8")
    done = run("lint", "--write-baseline", "known.json", ".")
    assert "Wrote 1 finding to known.json; 2 that are gone dropped." in done.stderr


def test_a_run_for_the_worst_keeps_what_is_not_so_bad(folder: Path) -> None:
    run("lint", "--write-baseline", "known.json", ".")
    before = _entries(folder / "known.json")
    done = run("lint", "--write-baseline", "known.json", "--min-severity", "critical", ".")
    assert "Wrote 1 finding to known.json, 1 of them kept, as this run left out" in done.stderr
    assert _entries(folder / "known.json") == before


@pytest.mark.skipif(sys.platform != "linux", reason="file names that are no UTF-8")
@pytest.mark.parametrize("command", [["lint"], ["gate", "--max-findings", "doubled-word=0"]])
def test_a_file_whose_name_is_no_utf_8_is_known_again(folder: Path, command: list[str]) -> None:
    name = os.fsdecode(b"b\xff.txt")
    (folder / name).write_text(FAULTY, encoding="utf-8")
    written = {"lint": "--write-baseline", "gate": "--write-baseline-batch"}[command[0]]
    known = {"lint": "--baseline", "gate": "--baseline-batch"}[command[0]]
    done = run(*command, written, "known.json", name)
    assert "internal error" not in done.stderr
    json.loads((folder / "known.json").read_text(encoding="utf-8"))
    again = run(*command, known, "known.json", name)
    assert again.exit_code == (0 if command[0] == "lint" else 1)
    assert "error" not in again.stderr
