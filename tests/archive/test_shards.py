"""Shards of a batch, however it was split, make the report of one run over all."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtcheck.cli import main
from mtcheck.pipeline import gathering

from .made import articles, jsonl, rows

COUNT = 12
FILES = [*(f"news/{n:03}.txt" for n in range(COUNT)), "a.jsonl", "gone.txt", "bad.jsonl"]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    articles(Path("news"), COUNT)
    Path("a.jsonl").write_bytes(jsonl(rows([(n // 2, n) for n in range(20)])))
    Path("bad.jsonl").write_text("{\n", encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments])


def options(scope: str) -> list[str]:
    return ["--isolated", "--scope", scope, "--min-confidence", "low"]


def split(order: list[str], cuts: set[int], scope: str) -> list[str]:
    """Shards of some files in this order, cut at these places."""
    names = []
    for number, (a, b) in enumerate(pairwise([0, *sorted(cuts), len(order)])):
        names.append(f"{number}.shard")
        result = run("lint", *order[a:b], "--partial", names[-1], *options(scope))
        assert result.exit_code == (2 if {"gone.txt", "bad.jsonl"} & {*order[a:b]} else 0)
        assert result.stdout == ""
    return names


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    order=st.permutations(FILES),
    cuts=st.sets(st.integers(1, len(FILES) - 1), max_size=5),
    scope=st.sampled_from(["document", "batch"]),
    few=st.sampled_from([3, 5000]),
)
def test_any_split_is_one_run(order: list[str], cuts: set[int], scope: str, few: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gathering, "FEW", few)
        names = split(order, cuts, scope)
        for form in ("jsonl", "json", "sarif", "text"):
            whole = run("lint", *FILES, "--format", form, *options(scope))
            merged = run("merge", *reversed(names), "--format", form, *options(scope))
            assert (merged.stdout, merged.stderr, merged.exit_code) == (whole.stdout, whole.stderr, whole.exit_code)


def test_a_batch_is_judged_without_its_articles() -> None:
    some = FILES[:-2]
    whole = run("lint", *some, *options("batch"))
    assert '"Riyabkov" → "Ryabkov"' in whole.stdout
    names = split(some, {3, 9}, "batch")
    shutil.rmtree("news")
    Path("a.jsonl").unlink()
    merged = run("merge", *names, *options("batch"))
    assert (merged.stdout, merged.exit_code) == (whole.stdout, whole.exit_code)


def test_what_is_left_alone_beside_a_file_is_left_alone_without_it() -> None:
    some = FILES[:-2]
    for name in some:
        Path(f"{name}.mtcheck").write_text('ignore[name-variant] "Riyabkov"\n', encoding="utf-8")
    whole = run("lint", *some, *options("batch"))
    names = split(some, {3, 9}, "batch")
    shutil.rmtree("news")
    for path in Path().glob("a.jsonl*"):
        path.unlink()
    merged = run("merge", *names, *options("batch"))
    assert '"Riyabkov" →' not in whole.stdout
    assert (merged.stdout, merged.exit_code) == (whole.stdout, whole.exit_code)


def test_what_a_report_is_judged_by_is_that_of_the_merging() -> None:
    some = FILES[:-2]
    names = split(some, {5}, "document")
    for extra in (["--fail-on", "critical"], ["--statistics"], ["--exit-zero"], ["--write-baseline", "known.json"]):
        whole = run("lint", *some, *options("document"), *extra)
        merged = run("merge", *names, *options("document"), *extra)
        assert (merged.stdout, merged.exit_code) == (whole.stdout, whole.exit_code)
    assert "0 more known" not in run("merge", *names, *options("document"), "--baseline", "known.json").stdout
    assert run("merge", *names, *options("document"), "--baseline", "known.json").exit_code == 0


def test_translations_of_one_source_are_told_in_one_order() -> None:
    Path("source.txt").write_text("В городе живут 4500 человек.\n", encoding="utf-8")
    names = ["one.txt", "two.txt"]
    for name in names:
        Path(name).write_text("People live in the city.\n", encoding="utf-8")
    asked = ["--isolated", "--source", "source.txt", "--source-lang", "ru", "--min-confidence", "low"]
    whole = run("lint", *names, *asked, "--format", "jsonl")
    found = [json.loads(line) for line in whole.stdout.splitlines()]
    assert {(row["path"], row["document"]) for row in found} >= {("source.txt", name) for name in names}
    assert run("lint", *reversed(names), *asked, "--format", "jsonl").stdout == whole.stdout
    for name in names:
        run("lint", name, *asked, "--partial", f"{name}.shard")
    assert run("merge", "two.txt.shard", "one.txt.shard", *asked, "--format", "jsonl").stdout == whole.stdout


def test_merging_tells_which_patterns_fit_no_file() -> None:
    Path("mtcheck.toml").write_text('[per-path-ignores]\n"sport/**" = ["dateline"]\n', encoding="utf-8")
    asked = ["-v", "--config", "mtcheck.toml"]
    whole = run("lint", *FILES[:3], *asked)
    for number, name in enumerate(FILES[:3]):
        run("lint", name, "--partial", f"{number}.shard", *asked)
    merged = run("merge", *(f"{number}.shard" for number in range(3)), *asked)
    assert '[per-path-ignores] "sport/**" fits no file of this run' in whole.stderr
    # How long it took is the run's own affair.
    assert merged.stderr.splitlines() == [row for row in whole.stderr.splitlines() if not row.startswith("Checked ")]


def test_a_baseline_of_shards_keeps_what_other_files_have() -> None:
    # What a run for the surest has left out is kept as well, so this one is for all.
    run("lint", "news", "a.jsonl", "--isolated", "--write-baseline", "known.json")
    shutil.copy("known.json", "earlier.json")
    Path("news/001.txt").write_text("Nothing is wrong here.\n", encoding="utf-8")
    whole = run("lint", *FILES[:4], "--isolated", "--write-baseline", "known.json")
    of_files = Path("known.json").read_bytes()
    shutil.copy("earlier.json", "known.json")
    for shard in ("0", "2"):
        run("lint", *FILES[int(shard) : int(shard) + 2], "--isolated", "--partial", f"{shard}.shard")
    merged = run("merge", "2.shard", "0.shard", "--isolated", "--write-baseline", "known.json")
    assert ("kept" in whole.stderr, "dropped" in whole.stderr) == (True, True)
    assert (Path("known.json").read_bytes(), merged.stderr) == (of_files, whole.stderr)


DIFFERENT = {
    "settings": (["--ignore", "doubled-word"], [], 'ignore = ["doubled-word"], and this run has []'),
    "scope": (["--scope", "batch"], [], 'scope = "batch"'),
    "words": (["--min-severity", "major"], ["--min-severity", "minor"], "min-severity"),
    "glossary": (["--glossary", "house.yaml"], [], "other glossaries"),
}


@pytest.mark.parametrize(("theirs", "ours", "message"), DIFFERENT.values(), ids=DIFFERENT)
def test_other_settings_are_refused(theirs: list[str], ours: list[str], message: str) -> None:
    Path("house.yaml").write_text("- {id: a, preferred: Accord, deprecated: [Port Agreement]}\n", encoding="utf-8")
    run("lint", "news", "--isolated", "--partial", "a.shard", *theirs)
    result = run("merge", "a.shard", "--isolated", *ours)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("mtcheck: a.shard: made with")
    assert message in result.stderr


def _with_head(**changes: object) -> None:
    data = Path("a.shard").read_bytes()
    line, _, rest = data.partition(b"\n")
    Path("a.shard").write_bytes(json.dumps({**json.loads(line), **changes}).encode() + b"\n" + rest)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"version": "0.0.1"}, "made by mtcheck 0.0.1"),
        ({"unicode": "9.0"}, "made by a Python with Unicode 9.0"),
        ({"mtcheck partial": 99}, "a shard of format 99, not 1"),
        ({"plug-ins": ["shout"]}, "other plug-ins"),
        ({"entries until": "2001-01-01"}, "made on a day"),
    ],
)
def test_other_versions_are_refused(changes: dict[str, object], message: str) -> None:
    run("lint", "news", "--isolated", "--partial", "a.shard")
    _with_head(**changes)
    result = run("merge", "a.shard", "--isolated")
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr


def test_no_file_is_taken_twice() -> None:
    run("lint", "news", "--isolated", "--partial", "a.shard")
    run("lint", "news/001.txt", "--isolated", "--partial", "b.shard")
    result = run("merge", "a.shard", "b.shard", "--isolated")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "mtcheck: b.shard: has news/001.txt, which a.shard has too\n"


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.integers(0, 1_000_000), byte=st.integers(0, 255), cut=st.booleans())
def test_a_damaged_shard_is_named(at: int, byte: int, cut: bool) -> None:
    if not Path("whole.shard").exists():
        run("lint", "news", "--isolated", "--partial", "whole.shard")
    data = bytearray(Path("whole.shard").read_bytes())
    at %= len(data)
    if cut:
        del data[at:]
    elif data[at] == byte:
        return
    else:
        data[at] = byte
    Path("a.shard").write_bytes(bytes(data))
    result = run("merge", "a.shard", "--isolated")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("mtcheck: a.shard: ")
    assert "internal error" not in result.stderr


@pytest.mark.parametrize("more", [b"\n", b"whole.shard"], ids=["a line end", "a second shard"])
def test_nothing_stands_behind_a_shard(more: bytes) -> None:
    run("lint", "news", "--isolated", "--partial", "whole.shard")
    whole = Path("whole.shard").read_bytes()
    Path("a.shard").write_bytes(whole + (whole if len(more) > 1 else more))
    result = run("merge", "a.shard", "--isolated")
    assert (result.exit_code, result.stdout, "not whole" in result.stderr) == (2, "", True)


@pytest.mark.parametrize("content", [b"", b"He said said so.\n", b"[]\n", b'{"version": 1}\n', b"\xff\xfe\n"])
def test_another_file_is_no_shard(content: bytes) -> None:
    Path("a.shard").write_bytes(content)
    result = run("merge", "a.shard", "--isolated")
    assert (result.exit_code, result.stderr) == (
        2,
        "mtcheck: a.shard: is no shard: 'mtcheck lint --partial FILE' writes one\n",
    )


@pytest.mark.parametrize(
    "arguments",
    [["--fix"], ["--diff"], ["--output", "sarif:a.sarif"], ["--write-baseline", "known.json"], ["-"]],
)
def test_what_a_shard_cannot_do_is_said(arguments: list[str]) -> None:
    result = run("lint", "news", "--partial", "a.shard", *arguments)
    assert result.exit_code == 2
    assert "--partial" in result.stderr
    assert not Path("a.shard").exists()


def test_a_shard_that_cannot_be_written_is_named_and_nothing_is_left() -> None:
    Path("full").write_text("no folder", encoding="utf-8")
    result = run("lint", "news", "--isolated", "--partial", "full/a.shard")
    assert result.exit_code == 2
    assert "full/a.shard: cannot be written" in result.stderr
    assert not [path for path in Path().iterdir() if path.name.startswith(".")]


@pytest.mark.skipif(os.name != "posix", reason="a process that is gone is told by its number")
def test_what_a_killed_job_left_half_written_goes_with_the_next() -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as gone:
        pass
    Path("shards").mkdir()
    half, other = Path(f"shards/.mtcheck-{gone.pid}-1f"), Path(f"shards/.mtcheck-{os.getpid()}-1f")
    half.write_bytes(b"half")
    other.write_bytes(b"being written")
    run("lint", "news/001.txt", "--isolated", "--partial", "shards/a.shard")
    assert sorted(path.name for path in Path("shards").iterdir()) == sorted([other.name, "a.shard"])


LIMITS = {
    "every limit": ["--max-mqm", "1", "--max-findings-per-1k", "9999", "--max-findings", "doubled-word=3"],
    "passed": ["--max-mqm", "9999"],
    "by segment": ["--max-mqm", "0.5", "--mqm-preset", "wmt"],
}


@pytest.mark.parametrize("limits", LIMITS.values(), ids=LIMITS)
def test_the_gate_of_shards_is_that_of_the_files(limits: list[str]) -> None:
    # In the order of their paths, as the last digit of a sum depends on its order.
    some = sorted(FILES[:-2])
    names = split(some[::-1], {2, 9}, "batch")
    asked = ["-q", *options("batch"), *limits, "--format", "json"]
    whole, merged = run("gate", *some, *asked), run("gate", "--shards", *names, *asked)
    assert (merged.stderr, merged.exit_code) == (whole.stderr, whole.exit_code)
    of_files, of_shards = json.loads(whole.stdout), json.loads(merged.stdout)
    assert of_shards["outcomes"] == of_files["outcomes"]
    # Others need the texts.
    shown = {metric["id"] for metric in of_shards["metrics"]}
    assert shown == {"mqm", "findings"}
    assert of_shards["metrics"] == [metric for metric in of_files["metrics"] if metric["id"] in shown]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--min-term-success", "0.5"], "term-success needs the texts"),
        (["--no-critical", "--baseline-batch", "x.json"], "--baseline-batch needs the texts"),
        (["--no-critical", "--write-baseline-batch", "x.json"], "--write-baseline-batch needs the texts"),
        (["--no-critical", "--output", "html:x.html"], "html shows articles"),
        (["--no-critical", "--scope", "document"], 'made with scope = "batch", and this run has "document"'),
    ],
)
def test_what_a_gate_of_shards_cannot_do_is_said(arguments: list[str], message: str) -> None:
    (name,) = split(FILES[:-2], set(), "batch")
    result = run("gate", "--shards", name, "--isolated", "--min-confidence", "low", *arguments)
    assert result.exit_code == 2
    assert message in result.stderr


def test_shards_of_single_articles_name_the_way_to_a_gate() -> None:
    (name,) = split(FILES[:-2], set(), "document")
    result = run("gate", "--shards", name, "--isolated", "--min-confidence", "low", "--no-critical")
    assert result.exit_code == 2
    assert "write the shards with 'lint --partial FILE --scope batch', as a gate judges whole batches" in result.stderr


def test_a_gate_of_shards_that_lack_a_file_gives_no_verdict() -> None:
    (name,) = split(FILES, set(), "batch")
    result = run("gate", "--shards", name, *options("batch"), "--no-critical")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "gone.txt: no such file or folder" in result.stderr
