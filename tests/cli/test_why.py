"""`mtcheck why`: a finding at length."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mtcheck.cli import main
from mtcheck.pipeline.runs import look_again

ARTICLE = "Mr. Ryabkov said the the rain fell.\n\nMr. Riyabkov left.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["why", *arguments])


def test_a_finding_is_told_with_its_evidence_other_places_and_ways_out() -> None:
    done = run("a.md:3:6")
    assert done.exit_code == 0
    assert done.stdout.startswith("a.md:3:5: name-variant (major, confidence high; MQM inconsistent-entities)\n")
    for told in (
        "Why: spelt Ryabkov at 1:5",
        "Also at 1:5: Mr. Ryabkov said the the rain fell.",
        "<!-- mtcheck: ignore[name-variant] the reason -->",
        "- id: ryabkov",
        "mtcheck explain name-variant",
    ):
        assert told in done.stdout


def test_the_entry_it_proposes_finds_the_same(folder: Path) -> None:
    lines = run("a.md:3").stdout.partition("As an entry of a glossary:\n")[2].splitlines()
    entry = "\n".join(line[2:] for line in lines if line.startswith("  "))
    (folder / "own.yaml").write_text(entry, encoding="utf-8")
    found = CliRunner().invoke(main, ["lint", "--format", "concise", "--glossary", "own.yaml", "a.md"]).stdout
    assert "a.md:3:5: term-variant" in found


def test_a_line_tells_all_that_is_found_on_it() -> None:
    assert run("a.md:1").stdout.count("The check: ") == 1


def test_the_source_is_shown(folder: Path) -> None:
    row = '{"document": "d", "segments": [{"source": "战争耗资90亿元。", "target": "The war cost 90 billion yuan."}]}\n'
    (folder / "a.jsonl").write_text(row, encoding="utf-8")
    assert "Source: 战争耗资90亿元。" in run("a.jsonl:1").stdout


SILENT = {
    "ignored": ('ignore = ["doubled-word"]\n', "the settings ignore the check"),
    "ignored for its path": ('[per-path-ignores]\n"*.md" = ["doubled-word"]\n', "for this path (per-path-ignores)"),
    "not bad enough": ('min-severity = "major"\n', "less bad than min-severity, major"),
    "known": ('baseline = "known.json"\n', "the baseline knows it"),
}


@pytest.mark.parametrize(("settings", "because"), SILENT.values(), ids=SILENT)
def test_what_is_not_reported_says_what_keeps_it_back(folder: Path, settings: str, because: str) -> None:
    CliRunner().invoke(main, ["lint", "--write-baseline", "known.json", "a.md"])
    (folder / "mtcheck.toml").write_text(settings, encoding="utf-8")
    look_again()
    done = run("a.md:1")
    assert because in done.stdout
    assert "It is not reported: " in done.stdout


def test_where_nothing_is_found_the_status_says_so() -> None:
    done = run("a.md:2")
    assert (done.exit_code, done.stdout) == (1, "Nothing is found at a.md:2.\n")


@pytest.mark.parametrize(("place", "said"), [("a.md", "a place is written"), ("b.md:1", "No such file")])
def test_what_is_no_place_is_told(place: str, said: str) -> None:
    done = run(place)
    assert done.exit_code == 2
    assert said in done.stderr


@pytest.mark.parametrize("in_force", [False, True], ids=["no baseline", "a baseline in force"])
def test_the_entry_for_this_one_lets_no_other_pass(folder: Path, in_force: bool) -> None:
    if in_force:
        (folder / "mtcheck.toml").write_text('baseline = "known.json"\n', encoding="utf-8")
    (told,) = (line for line in run("a.md:1").stdout.splitlines() if "this one for good" in line)
    shown = told.partition(": ")[2]
    entry = f'{{"version": 1, "entries": [{shown}]}}' if in_force else shown
    (folder / "known.json").write_text(entry, encoding="utf-8")
    done = CliRunner().invoke(main, ["lint", "--format", "concise", "--baseline", "known.json", "a.md"])
    assert [line.split()[1] for line in done.stdout.splitlines()] == ["name-variant"]


def _ways(place: str) -> list[str]:
    told = run(place).stdout.partition("To silence it:\n")[2].partition("The check: ")[0]
    return [line.removeprefix("  ") for line in told.splitlines()]


@pytest.mark.parametrize("where", ["a.md", "in [old]/a.md"])
@pytest.mark.parametrize("name", ["mtcheck.toml", "pyproject.toml"])
def test_its_ways_for_a_folder_and_everywhere_work_as_printed(folder: Path, name: str, where: str) -> None:
    if where != "a.md":
        (folder / "in [old]").mkdir()
        (folder / "a.md").rename(folder / where)
    table = "[tool.mtcheck]\n" if name == "pyproject.toml" else ""
    (folder / name).write_text(f"{table}fail-on = 'minor'\n", encoding="utf-8")
    look_again()
    ways = _ways(f"{where}:1")
    start = next(n for n, way in enumerate(ways) if way.startswith("for a folder"))
    folder_way = "\n".join(line.strip() for line in ways[start + 1 : start + 3])
    everywhere = next(way.partition(": ")[2] for way in ways if way.startswith("everywhere"))
    for settings in (f"{table}fail-on = 'minor'\n{folder_way}\n", f"{table}{everywhere}\nfail-on = 'minor'\n"):
        (folder / name).write_text(settings, encoding="utf-8")
        look_again()
        assert "It is not reported: the settings ignore the check" in run(f"{where}:1").stdout


def test_its_ways_go_with_the_settings_that_are_there(folder: Path) -> None:
    settings = 'ignore = ["stray-space"]\n[per-path-ignores]\n"**" = ["stray-dash"]\n'.replace("stray-dash", "dateline")
    (folder / "mtcheck.toml").write_text(settings, encoding="utf-8")
    look_again()
    ways = _ways("a.md:1")
    assert 'for a folder, under [per-path-ignores] of mtcheck.toml: "**" = ["dateline", "doubled-word"]' in ways
    assert 'everywhere, at the top of mtcheck.toml: ignore = ["stray-space", "doubled-word"]' in ways


@pytest.mark.parametrize("pattern", ["./**", ".", "./", "./a.md", "./*.md", "**", "a.md", "/a.md"])
def test_a_pattern_may_begin_with_the_folder_itself(folder: Path, pattern: str) -> None:
    (folder / "mtcheck.toml").write_text(f'[per-path-ignores]\n"{pattern}" = ["doubled-word"]\n', encoding="utf-8")
    look_again()
    assert "for this path" in run("a.md:1").stdout


def test_where_nothing_is_found_it_says_what_may_be_missing(folder: Path) -> None:
    assert "no source is read beside it" in run("a.md:2").stderr
    assert "a.md has no text behind line 3" in run("a.md:99").stderr
    (folder / "a.zh.md").write_text("一。\n\n二。\n", encoding="utf-8")
    assert "source" not in run("a.md:2", "--source", "a.zh.md").stderr
