"""The command line: what is printed where, and the exit status."""

from __future__ import annotations

import json
import os
import re
import stat
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mtcheck.cli import main
from mtcheck.readers._index import READERS

FAULTY = "He and and she.\n"
CLEAN = "He and she.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bad.txt").write_text(FAULTY, encoding="utf-8")
    (tmp_path / "good.txt").write_text(CLEAN, encoding="utf-8")
    return tmp_path


def run(*arguments: str, text: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, list(arguments), input=text)


def test_status_0_clean(folder: Path) -> None:
    result = run("lint", "good.txt")
    assert (result.exit_code, result.stdout) == (0, "No findings in 1 file, 3 words.\n")


def test_status_1_findings_on_standard_output(folder: Path) -> None:
    result = run("lint", "--format", "concise", "bad.txt")
    assert result.exit_code == 1
    assert (
        result.stdout
        == 'bad.txt:1:4: doubled-word  "and and" → "and"  (the same word twice in a row)  [minor] [fix: safe]\n'
    )
    assert result.stderr == ""


def test_the_summary_says_what_was_done_how_much_and_how_long(folder: Path) -> None:
    assert re.search(
        r"^Checked 2 segments in 2 files in \d+\.\d s\.$", run("lint", "-v", "bad.txt", "good.txt").stderr, re.MULTILINE
    )


STATUS = {
    "below the bar": (["--fail-on", "major", "bad.txt"], 0),
    "at the bar": (["--fail-on", "minor", "bad.txt"], 1),
    "exit zero": (["--exit-zero", "bad.txt"], 0),
    "missing path": (["good.txt", "nowhere.txt"], 2),
    "missing path with exit zero": (["--exit-zero", "nowhere.txt"], 2),
    "glob that matches nothing": (["n*.txt"], 2),
    "glob": (["*.txt"], 1),
    "folder": (["."], 1),
    "ignored check": (["--ignore", "doubled-word", "bad.txt"], 0),
    "other check": (["--select", "names", "bad.txt"], 0),
    "names parted by a comma": (["--select", "names,doubled-word", "bad.txt"], 1),
    "unknown check": (["--select", "doubled-wrd", "bad.txt"], 2),
    "unknown option": (["--selct", "names"], 2),
    "unsafe fixes alone": (["--unsafe-fixes", "bad.txt"], 2),
    "fix and diff": (["--fix", "--diff", "bad.txt"], 2),
    "wrong output": (["--output", "jsn:x.json", "bad.txt"], 2),
    "unknown glossary": (["--glossary", "treatis", "bad.txt"], 2),
    "no settings file": (["--config", "nowhere.toml", "bad.txt"], 2),
    "baseline that is not there": (["--baseline", "nowhere.json", "bad.txt"], 2),
}


@pytest.mark.parametrize(("arguments", "status"), STATUS.values(), ids=STATUS)
def test_exit_status(folder: Path, arguments: list[str], status: int) -> None:
    result = run("lint", *arguments)
    assert result.exit_code == status, result.output
    assert "Traceback" not in result.output
    assert (status == 2) == ("mtcheck: " in result.stderr or "Error: " in result.stderr)


def test_one_bad_file_keeps_no_other_from_its_findings(folder: Path) -> None:
    (folder / "latin.txt").write_bytes(b"caf\xe9\n")
    (folder / "nul.txt").write_bytes(b"a\0b\n")
    (folder / "broken.jsonl").write_text('{"id": 1\n', encoding="utf-8")
    (folder / "empty.txt").write_text("", encoding="utf-8")
    result = run("lint", "--format", "jsonl", ".", "nowhere.txt")
    assert result.exit_code == 2
    assert [json.loads(line)["path"] for line in result.stdout.splitlines()] == ["bad.txt"]
    complaints = [line.split(": ")[1] for line in result.stderr.splitlines()]
    assert complaints == ["broken.jsonl:1", "latin.txt:1", "nowhere.txt", "nul.txt:1"]


def test_an_unreadable_file_is_said(folder: Path) -> None:
    (folder / "loop.txt").symlink_to("loop.txt")
    result = run("lint", "bad.txt", "loop.txt")
    assert result.exit_code == 2
    assert "loop.txt: " in result.stderr


@pytest.mark.parametrize("suffix", [suffix for suffixes, _ in READERS.values() for suffix in suffixes])
def test_an_empty_file_is_clean(folder: Path, suffix: str) -> None:
    (folder / f"empty{suffix}").write_bytes(b"")
    result = run("lint", f"empty{suffix}")
    assert (result.exit_code, result.stderr) == (0, "")


def test_where_every_file_is_left_out_there_is_a_warning(folder: Path) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "a.txt").write_text(FAULTY, encoding="utf-8")
    (folder / "sub" / ".gitignore").write_text("*.txt\n", encoding="utf-8")
    result = run("lint", "sub")
    assert (result.exit_code, result.stderr) == (0, "mtcheck: warning: 0 files checked\n")


def test_standard_input(folder: Path) -> None:
    result = run("lint", "--format", "concise", "-", text=FAULTY)
    assert result.exit_code == 1
    assert result.stdout.startswith("stdin.txt:1:4: doubled-word")


def test_standard_input_is_read_as_its_name_says(folder: Path) -> None:
    result = run("lint", "--format", "concise", "--stdin-filename", "x.md", "-", text="He said `said  said`.\n")
    assert result.exit_code == 0


def test_a_name_for_standard_input_asks_for_it(folder: Path) -> None:
    result = run("lint", "--format", "concise", "--stdin-filename", "x.md", text=FAULTY)
    assert result.stdout.startswith("x.md:1:4: doubled-word")


@pytest.mark.parametrize("names", ["bad.txt\ngood.txt\n", "bad.txt\r\ngood.txt", "bad.txt\0good.txt\0"])
def test_a_list_of_files(folder: Path, names: str) -> None:
    (folder / "list").write_bytes(names.encode())
    listed = run("lint", "--files-from", "list")
    assert (listed.exit_code, listed.stdout) == (1, run("lint", "bad.txt", "good.txt").stdout)
    assert run("lint", "--files-from", "-", text=names).stdout == listed.stdout


def test_a_list_of_nothing_checks_nothing(folder: Path) -> None:
    result = run("lint", "--files-from", "-", text="\n")
    assert (result.exit_code, result.stderr) == (0, "mtcheck: warning: 0 files checked\n")


def test_standard_input_is_not_both_a_list_and_a_text(folder: Path) -> None:
    assert run("lint", "--files-from", "-", "--stdin-filename", "a.md", text="bad.txt").exit_code == 2


def test_options_from_the_environment(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MTCHECK_LINT_FORMAT", "concise")
    monkeypatch.setenv("MTCHECK_LINT_EXIT_ZERO", "1")
    result = run("lint", "bad.txt")
    assert (result.exit_code, result.stdout) == (0, run("lint", "--format", "concise", "bad.txt").stdout)


def test_standard_input_beside_files(folder: Path) -> None:
    result = run("lint", "--format", "concise", "bad.txt", "-", text=FAULTY)
    assert [line.split(":")[0] for line in result.stdout.splitlines()] == ["bad.txt", "stdin.txt"]


def test_fixed_standard_input_goes_to_standard_output(folder: Path) -> None:
    result = run("lint", "--fix", "-", text=FAULTY)
    assert (result.exit_code, result.stdout) == (0, CLEAN)


def test_fix_writes_safe_fixes_and_says_what_is_left(folder: Path) -> None:
    (folder / "both.txt").write_text("Mr. Ryabkov and and she.\n\nRiyabkov left.\n", encoding="utf-8")
    result = run("lint", "--fix", "--format", "concise", "both.txt")
    assert (folder / "both.txt").read_text(encoding="utf-8") == "Mr. Ryabkov and she.\n\nRiyabkov left.\n"
    assert result.exit_code == 1
    assert "name-variant" in result.stdout
    assert result.stderr == "Fixed 1 finding in 1 file:\n  both.txt: 1\n"


def test_fix_keeps_mark_line_ends_and_permissions(folder: Path) -> None:
    path = folder / "win.txt"
    path.write_bytes(b"\xef\xbb\xbfHe and and she.\r\n\r\nBye.\r\n")
    path.chmod(0o640)
    assert run("lint", "--fix", "win.txt").exit_code == 0
    assert path.read_bytes() == b"\xef\xbb\xbfHe and she.\r\n\r\nBye.\r\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert sorted(p.name for p in folder.iterdir()) == ["bad.txt", "good.txt", "win.txt"]


def test_diff_prints_a_patch_and_writes_nothing(folder: Path) -> None:
    result = run("lint", "--diff", ".")
    assert result.exit_code == 1
    assert result.stdout == "--- a/bad.txt\n+++ b/bad.txt\n@@ -1 +1 @@\n-He and and she.\n+He and she.\n"
    assert (folder / "bad.txt").read_text(encoding="utf-8") == FAULTY


def test_a_patch_of_an_absolute_path_applies_from_the_root(folder: Path) -> None:
    path = str(folder / "bad.txt")
    assert run("lint", "--diff", path).stdout.startswith(f"--- a{path}\n+++ b{path}\n@@")


def test_outputs_beside_what_is_printed(folder: Path) -> None:
    result = run("lint", "--output", "json:out/report.json", "--output", "sarif:report.sarif", "bad.txt")
    assert "doubled-word" in result.stdout
    assert len(json.loads((folder / "out/report.json").read_text(encoding="utf-8"))["findings"]) == 1
    assert json.loads((folder / "report.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_statistics(folder: Path) -> None:
    assert run("lint", "--statistics", "bad.txt").stdout == "      1  minor     doubled-word  1 fixable\n"
    assert run("lint", "--statistics").stdout.endswith("fixable\n\n      1  bad.txt\n")


def test_show_files(folder: Path) -> None:
    (folder / "notes.pdf").write_text("x", encoding="utf-8")
    (folder / "deep").mkdir()
    (folder / "deep" / "a.md").write_text("x", encoding="utf-8")
    assert run("lint", "--show-files").stdout == "bad.txt\ndeep/a.md\ngood.txt\n"


def test_ignore_files_and_files_in_use_are_left_out(folder: Path) -> None:
    (folder / ".gitignore").write_text("old/\n*.tmp.txt\n", encoding="utf-8")
    (folder / ".mtcheckignore").write_text("/good.txt\n", encoding="utf-8")
    (folder / "old").mkdir()
    (folder / "old" / "a.txt").write_text(FAULTY, encoding="utf-8")
    (folder / "b.tmp.txt").write_text(FAULTY, encoding="utf-8")
    (folder / "known.txt").write_text('{"version": 1, "entries": []}', encoding="utf-8")
    assert run("lint", "--show-files", "--baseline", "known.txt").stdout == "bad.txt\n"
    assert run("lint", "--show-files", "old/a.txt").stdout == "old/a.txt\n"


def test_baseline_is_written_used_and_pruned(folder: Path) -> None:
    assert run("lint", "--write-baseline", "b.json", "bad.txt").exit_code == 0
    (folder / "bad.txt").write_text("A new first line.\n\n" + FAULTY, encoding="utf-8")
    known = run("lint", "--baseline", "b.json", "bad.txt")
    assert (known.exit_code, "1 more known to the baseline" in known.stdout) == (0, True)
    (folder / "bad.txt").write_text(FAULTY + "\nIt fell , then rose.\n", encoding="utf-8")
    fresh = run("lint", "--baseline", "b.json", "--format", "concise", "bad.txt")
    assert [line.split()[1] for line in fresh.stdout.splitlines()] == ["stray-space"]
    (folder / "bad.txt").write_text(CLEAN, encoding="utf-8")
    run("lint", "--write-baseline", "b.json", "bad.txt")
    assert (folder / "b.json").read_text(encoding="utf-8") == '{"version": 1, "entries": []}\n'


def test_a_baseline_is_not_written_over_unchecked_files(folder: Path) -> None:
    assert run("lint", "--write-baseline", "b.json", "bad.txt", "nowhere.txt").exit_code == 2
    assert not (folder / "b.json").exists()


def test_nearest_settings_file_wins_whole(folder: Path) -> None:
    (folder / "mtcheck.toml").write_text('ignore = ["doubled-word"]\n', encoding="utf-8")
    deep = folder / "deep"
    deep.mkdir()
    (deep / "pyproject.toml").write_text('[tool.mtcheck]\nfail-on = "critical"\n', encoding="utf-8")
    (deep / "bad.txt").write_text(FAULTY, encoding="utf-8")
    result = run("lint", "--format", "concise", "bad.txt", "deep/bad.txt")
    assert [line.split(":")[0] for line in result.stdout.splitlines()] == ["deep/bad.txt"]
    assert run("lint", "--isolated", "bad.txt").exit_code == 1


def test_per_path_ignores_and_exclude(folder: Path) -> None:
    (folder / "mtcheck.toml").write_text(
        'exclude = ["good*"]\n[per-path-ignores]\n"b*.txt" = ["doubled-word"]\n', encoding="utf-8"
    )
    assert run("lint").stdout == "No findings in 1 file, 4 words.\n"


def test_a_desk_says_how_bad_a_check_is(folder: Path) -> None:
    settings = '[severity]\ntypography = "neutral"\ndoubled-word = "critical"\n'
    (folder / "mtcheck.toml").write_text(settings, encoding="utf-8")
    (folder / "bad.txt").write_text(f"{FAULTY} He said , no.", encoding="utf-8")
    found = run("lint", "--format", "jsonl", "--min-severity", "minor").stdout
    assert [row["severity"] for row in map(json.loads, found.splitlines()) if "severity" in row] == ["critical"]


SETTINGS = {
    "a severity that is none": ('[severity]\ndoubled-word = "bad"\n', ":2: severity: doubled-word must be one of"),
    "the severity of no check": ('[severity]\ndoubled-wrd = "major"\n', ":2: severity: no check, family or category"),
    "unknown key": ('selct = ["x"]\n', ":1: unknown setting 'selct'; did you mean 'select'?"),
    "unknown check": (
        'fail-on = "minor"\nignore = ["doubled-wrd"]\n',
        ":2: ignore: no check, family or category 'doubled-wrd'; did you mean 'doubled-word'?",
    ),
    "wrong type": ("\njobs = 2\n", ":2: unknown setting 'jobs'"),
    "wrong value": ('min-severity = "bad"\n', ":1: min-severity must be one of"),
    "unknown option": (
        "[checks.repetition-loop]\ntims = 4\n",
        ":2: repetition-loop has no option 'tims'; did you mean 'times'?",
    ),
    "option of the wrong type": ('[checks.repetition-loop]\ntimes = "4"\n', ":2: times must be a whole number"),
    "unknown check of options": (
        "[checks.repetition-lop]\ntimes = 4\n",
        ":1: checks: no check 'repetition-lop'; did you mean 'repetition-loop'?",
    ),
    "broken": ("select = [\n", ": not valid TOML"),
    "missing glossary": ('glossaries = ["nowhere.yaml"]\n', "nowhere.yaml: no such file"),
}


@pytest.mark.parametrize(("text", "message"), SETTINGS.values(), ids=SETTINGS)
def test_wrong_settings_name_place_and_way_out(folder: Path, text: str, message: str) -> None:
    (folder / "mtcheck.toml").write_text(text, encoding="utf-8")
    result = run("lint", "bad.txt")
    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stdout == "" or "0 files" not in result.stdout


def test_markdown_comment_switches_off_and_unused_ones_are_said(folder: Path) -> None:
    (folder / "a.md").write_text(
        "<!-- mtcheck: ignore[doubled-word] as spoken -->\n\nHe and and she.\n\n"
        "<!-- mtcheck: ignore[stray-space] old -->\n\nFine.\n",
        encoding="utf-8",
    )
    result = run("lint", "a.md")
    assert result.exit_code == 0
    assert result.stderr == "mtcheck: a.md:7: 'mtcheck: ignore[stray-space]' before this line switches nothing off\n"


def test_colours(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" not in run("lint", "bad.txt").stdout
    assert "\x1b[" in run("lint", "--color", "always", "bad.txt").stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run("lint", "--color", "auto", "bad.txt").stdout


def test_text_of_an_article_steers_no_terminal(folder: Path) -> None:
    (folder / "esc.txt").write_text("He \x1b[31msaid\x1b[0m said said so.\n", encoding="utf-8")
    assert "\x1b" not in run("lint", "esc.txt").stdout


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_output_is_the_same_whatever_the_jobs(folder: Path, jobs: str) -> None:
    for number in range(9):
        (folder / f"{number}.txt").write_text(FAULTY * (number + 1), encoding="utf-8")
    assert run("lint", "--format", "jsonl", "--jobs", jobs).stdout == run("lint", "--format", "jsonl").stdout


def test_module_and_zip_run_as_the_command_does(folder: Path, tmp_path: Path) -> None:
    import shutil

    import mtcheck

    shutil.make_archive(str(tmp_path / "package"), "zip", Path(mtcheck.__file__).parents[1], "mtcheck")
    expected = run("lint", "--format", "concise", "bad.txt").stdout
    for extra in ({}, {"PYTHONPATH": str(tmp_path / "package.zip")}):
        environment = {**os.environ, "PYTHONIOENCODING": "utf-8", **extra}
        command = [sys.executable, "-m", "mtcheck", "lint", "--format", "concise", "bad.txt"]
        result = subprocess.run(command, capture_output=True, env=environment, check=False)
        assert result.stdout.decode() == expected


def test_a_baseline_is_counted_once_with_standard_input_and_with_fixes(folder: Path) -> None:
    (folder / "mtcheck.toml").write_text('baseline = "b.json"\nselect = ["unbalanced-bracket"]\n', encoding="utf-8")
    (folder / "a.txt").write_text("It fell (, then rose.\n", encoding="utf-8")
    assert run("lint", "--isolated", "--write-baseline", "b.json", "a.txt").exit_code == 0
    (folder / "a.txt").write_text("It fell (, then rose.\n\nIt fell (, then rose.\n", encoding="utf-8")
    alone = run("lint", "--format", "concise", "a.txt")
    assert (alone.exit_code, alone.stdout.count("\n")) == (1, 1)
    assert run("lint", "--format", "concise", "a.txt", "-", text=CLEAN).stdout == alone.stdout
    assert run("lint", "--format", "concise", "--fix", "a.txt").stdout == alone.stdout


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_written_to_and_not_replaced(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    reader = subprocess.Popen(["cat", "pipe"], cwd=folder, stdout=subprocess.PIPE)
    assert run("lint", "--output", "concise:pipe", "bad.txt").exit_code == 1
    assert reader.communicate(timeout=30)[0].startswith(b"bad.txt:1:4: doubled-word")
    assert stat.S_ISFIFO((folder / "pipe").stat().st_mode)


def test_what_fix_has_rewritten_is_listed_also_where_a_later_file_fails(folder: Path) -> None:
    (folder / "broken.jsonl").write_text("{", encoding="utf-8")
    (folder / "linked.txt").write_text(FAULTY * 2, encoding="utf-8")
    os.link(folder / "linked.txt", folder / "other-name")
    result = run("lint", "--fix", "--format", "concise", ".")
    assert result.exit_code == 2
    assert (folder / "bad.txt").read_text(encoding="utf-8") == CLEAN
    assert "Fixed 1 finding in 1 file:\n  bad.txt: 1\n" in result.stderr
    assert "broken.jsonl:1: not JSON" in result.stderr
    # What could not be written still has its findings, at the places where they stand.
    assert "linked.txt: cannot be written" in result.stderr
    assert [line[: line.index(" ")] for line in result.stdout.splitlines() if "doubled-word" in line] == [
        "linked.txt:1:4:",
        "linked.txt:2:4:",
    ]


def test_what_fix_has_rewritten_is_listed_even_where_the_run_ends(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from mtcheck.pipeline import correction

    write = correction.write_fixed

    def interrupted(result: correction.FileFix, named: Sequence[str]) -> None:
        if "second" in result.path:
            raise KeyboardInterrupt
        write(result)

    monkeypatch.setattr(correction, "write_fixed", interrupted)
    (folder / "second.txt").write_text(FAULTY, encoding="utf-8")
    result = run("lint", "--fix", "--quiet", ".")
    assert "Fixed 1 finding in 1 file:\n  bad.txt: 1\n" in result.stderr
    assert (folder / "second.txt").read_text(encoding="utf-8") == FAULTY


def test_a_baseline_knows_its_files_from_every_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inner = folder / "news" / "may"
    inner.mkdir(parents=True)
    (inner / "a.txt").write_text(FAULTY, encoding="utf-8")
    assert run("lint", "--isolated", "--write-baseline", "known.json", "news").exit_code == 0
    assert '"news/may/a.txt"' in (folder / "known.json").read_text(encoding="utf-8")
    assert run("lint", "--isolated", "--baseline", "known.json", str(inner / "a.txt")).exit_code == 0
    assert run("lint", "--isolated", "--baseline", "known.json", "./news/../news/may/a.txt").exit_code == 0
    monkeypatch.chdir(inner)
    assert run("lint", "--isolated", "--baseline", "../../known.json", "a.txt").exit_code == 0


def test_fingerprints_count_from_the_settings_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "mtcheck.toml").write_text('target-lang = "en"\n', encoding="utf-8")
    here = json.loads(run("lint", "--format", "gitlab", "bad.txt").stdout)
    monkeypatch.chdir(folder.parent)
    there = json.loads(
        run("lint", "--config", str(folder / "mtcheck.toml"), "--format", "gitlab", f"{folder.name}/bad.txt").stdout
    )
    assert [row["fingerprint"] for row in here] == [row["fingerprint"] for row in there]


def test_what_does_not_know_the_language_is_said_once(folder: Path) -> None:
    for name in "xy":
        (folder / f"{name}.txt").write_text(
            "Die Besucher kamen und sahen, dass der Park offen war.\n", encoding="utf-8"
        )
    told = run("lint", "--isolated", "x.txt", "y.txt").stderr
    assert re.fullmatch(r"mtcheck: target language 'de': \d+ checks left out [^\n]*\n", told)
    assert "name-variant" in run("lint", "--isolated", "--verbose", "x.txt", "y.txt").stderr
    assert "term-missing, term-variant left out, as no glossary has terms in it" in told
    (folder / "g.yaml").write_text("- {id: a, target: {de: {preferred: Abgabe}}}\n", encoding="utf-8")
    assert "no glossary" not in run("lint", "--isolated", "--glossary", "g.yaml", "x.txt").stderr
    assert run("lint", "--isolated", "--quiet", "x.txt", "y.txt").stderr == ""
    assert run("lint", "--isolated", "good.txt").stderr == ""
