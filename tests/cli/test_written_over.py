"""No command writes over what it reads."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from mtcheck.cli import main

TEXT = "The minister said said so.\n"
ROW = json.dumps({"source": "他说。", "target": "He said said.", "reference": "He said."}, ensure_ascii=False) + "\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    for name, text in (("in/a.txt", TEXT), ("in/b.jsonl", ROW), ("in/c.md", TEXT)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert CliRunner().invoke(main, ["lint", "--isolated", "--partial", "shard", "in"]).exit_code == 0
    return tmp_path


WRITING = {
    "report": ["lint", "--isolated", "--output", "json:in/a.txt", "in/a.txt"],
    "report over one of a folder": ["lint", "--isolated", "--output", "json:in/a.txt", "in"],
    "report over one of a pattern": ["lint", "--isolated", "--output", "json:./in/a.txt", "in/*.t?t"],
    "report of the same form": ["lint", "--isolated", "--output", "jsonl:in/b.jsonl", "in/b.jsonl"],
    "shard": ["lint", "--isolated", "--partial", "in/a.txt", "in"],
    "baseline": ["lint", "--isolated", "--write-baseline", "in/c.md", "in"],
    "patch and report": ["lint", "--isolated", "--diff", "--output", "csv:in/a.txt", "in"],
    "batch": ["gate", "--isolated", "--no-critical", "--write-baseline-batch", "in/b.jsonl", "in"],
    "verdict": ["gate", "--isolated", "--no-critical", "--summary", "in/c.md", "in"],
    "findings of a gate": ["gate", "--isolated", "--no-critical", "--output", "json:in/a.txt", "in"],
    "figures": ["score", "--isolated", "--output", "json:in/b.jsonl", "in/b.jsonl"],
    "shards merged": ["merge", "--isolated", "--output", "json:shard", "shard"],
}


@pytest.mark.parametrize("arguments", WRITING.values(), ids=WRITING)
def test_what_is_read_is_not_written_over(folder: Path, arguments: list[str]) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    result = CliRunner().invoke(main, arguments)
    assert (result.exit_code, "would be overwritten" in result.stderr) == (2, True), result.output
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_an_earlier_report_is_written_again(folder: Path) -> None:
    for name in ("json:report.json", "html:in/report.html", "markdown:in/report.md", "csv:report.csv"):
        for _ in range(2):
            assert CliRunner().invoke(main, ["lint", "--isolated", "--output", name, "in"]).exit_code == 1


def test_a_list_of_files_may_begin_with_a_mark_of_its_encoding(folder: Path) -> None:
    (folder / "list").write_bytes(b"\xef\xbb\xbfin/a.txt\r\n")
    assert CliRunner().invoke(main, ["lint", "--isolated", "--files-from", "list"]).exit_code == 1


CLOSED = {
    "standard output": (">&-", 2, "standard output cannot be written"),
    "standard error": ("2>&-", 1, ""),
    "standard input": ("<&-", 1, ""),
    "all of them": (">&- 2>&- <&-", 2, ""),
}


@pytest.mark.parametrize(("how", "status", "told"), CLOSED.values(), ids=CLOSED)
@pytest.mark.skipif(sys.platform == "win32", reason="a shell of POSIX")
def test_a_standard_stream_may_be_closed(folder: Path, how: str, status: int, told: str) -> None:
    done = in_shell(folder, f"lint --isolated in/a.txt {how}")
    assert (done.returncode, told in done.stderr, "Traceback" in done.stderr) == (status, True, False), done.stderr


@pytest.mark.parametrize("command", ["--help", "--version", "lint --help", "explain --all", "config", "lint in"])
@pytest.mark.parametrize("how", [">&-", ">/dev/full", "2>/dev/full >/dev/full"])
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full")
def test_what_cannot_be_printed_is_no_finding(folder: Path, command: str, how: str) -> None:
    done = in_shell(folder, f"{command} {how}")
    assert (done.returncode, "Traceback" in done.stderr, "Exception" in done.stderr) == (2, False, False), done.stderr


def in_shell(folder: Path, arguments: str) -> subprocess.CompletedProcess[str]:
    command = f"{sys.executable} -m mtcheck {arguments}"
    return subprocess.run(["sh", "-c", command], cwd=folder, capture_output=True, text=True, check=False)
