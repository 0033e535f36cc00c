"""Checks from a folder and from a package are held to the promised interface, and treated like our own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

import mtcheck.plugin
from mtcheck import Settings, SettingsError, check_text
from mtcheck.checks._registry import OWN
from mtcheck.model.report import Partial
from mtcheck.pipeline.checking import check_file
from mtcheck.pipeline.runs import Run, Task
from mtcheck.reporters import FORMATS

HERE = Path(__file__).parent
BAD = "They utilise the port.\n"
REPORT = "It is reported that the bridge will open in May.\n"


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder whose settings name a folder of checks."""
    shutil.copytree(HERE / "folder", tmp_path, dirs_exist_ok=True)
    (tmp_path / "a.txt").write_text(BAD, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mtcheck", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, **(env or {})})


def ids(*arguments: str, env: Mapping[str, str] | None = None) -> list[str]:
    done = run("lint", "--format", "jsonl", *arguments, env=env)
    assert done.returncode in (0, 1), done.stderr
    return [row["check"] for row in map(json.loads, done.stdout.splitlines()) if "check" in row]


@pytest.fixture
def installed(tmp_path: Path) -> dict[str, str]:
    """The environment in which the example package is installed."""
    site = tmp_path / "site"
    shutil.copytree(HERE / "package" / "mtcheck_example", site / "mtcheck_example")
    metadata = site / "mtcheck_example-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: mtcheck-example\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_text(
        "[mtcheck.checks]\nexample = mtcheck_example\n\n[mtcheck.metrics]\n"
        "same-length = mtcheck_example._same_length:SameLength\n"
        "broken = mtcheck_example._same_length:Broken\n"
        "nothing = mtcheck_example._same_length:annotations\n"
        "gone = mtcheck_example._gone:Gone\n"
    )
    return {"PYTHONPATH": os.pathsep.join([str(site), str(HERE.parent.parent)])}


def test_the_interface_is_what_was_promised() -> None:
    """What goes from here, or changes its meaning, raises API_VERSION."""
    assert mtcheck.plugin.API_VERSION == 1
    assert mtcheck.plugin.__all__ == [
        "API_VERSION", "Category", "CheckInfo", "Confidence", "Edit", "Features", "Finding", "Fix", "Location",
        "NoOptions", "Segment", "SegmentCheck", "Severity",
    ]  # fmt: skip
    page = (HERE.parent.parent / "docs" / "plugins.md").read_text(encoding="utf-8")
    assert [name for name in mtcheck.plugin.__all__ if f"`{name}`" not in page] == []


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        ([], ["house-word"]),
        (["--select", "house-word"], ["house-word"]),
        (["--select", "plugins"], ["house-word"]),
        (["--select", "organizational-style"], ["house-word"]),
        (["--select", "all"], ["house-word"]),
        (["--select", "names"], []),
        (["--ignore", "house-word"], []),
        (["--ignore", "plugins"], []),
        (["--min-severity", "major"], []),
        (["--isolated"], []),
    ],
)
def test_a_check_of_a_folder_is_selected_like_our_own(house: Path, arguments: list[str], found: list[str]) -> None:
    assert ids("a.txt", *arguments) == found


def test_options_words_and_ignores_of_the_settings_hold(house: Path) -> None:
    (house / "a.txt").write_text("They utilise and leverage and onboard it.\n")
    settings = (house / "mtcheck.toml").read_text()
    (house / "mtcheck.toml").write_text(f'{settings}[checks.house-word]\nshunned = ["leverage"]\n')
    assert len(ids("a.txt")) == 2
    (house / "mtcheck.toml").write_text(
        f'{settings}[checks.house-word]\nshunned = ["leverage"]\n[words]\nshunned = ["onboard"]\n'
    )
    assert len(ids("a.txt")) == 3
    (house / "mtcheck.toml").write_text(f'{settings}[per-path-ignores]\n"*.txt" = ["house-word"]\n')
    assert ids("a.txt") == []
    (house / "mtcheck.toml").write_text(f'{settings}[checks.house-word]\nshunned = "x"\n')
    done = run("lint", "a.txt")
    assert (done.returncode, "mtcheck.toml:4" in done.stderr) == (2, True)


def test_explain_gives_the_manual_and_the_home(house: Path) -> None:
    text = run("explain", "house-word").stdout
    for part in ("house-word (plugins)", "style book", "Plug-in: checks/house_word.py", "shunned = []"):
        assert part in text
    assert "house-word" in run("explain", "--all").stdout


def test_fixes_baselines_and_comments_hold(house: Path) -> None:
    assert run("lint", "a.txt", "--write-baseline", "known.json").returncode == 0
    assert ids("a.txt", "--baseline", "known.json") == []
    (house / "a.md").write_text(f"<!-- mtcheck: ignore[house-word] -->\n{BAD}")
    assert ids("a.md") == []
    assert run("lint", "a.txt", "--fix", "--unsafe-fixes").returncode == 0
    assert (house / "a.txt").read_text() == "They use the port.\n"


# WMT's ratings have no place for what found an error.
@pytest.mark.parametrize("name", [name for name in FORMATS if name != "mqm"])
def test_each_reporter_shows_it(house: Path, name: str) -> None:
    done = run("lint", "a.txt", "--format", name)
    assert done.returncode == 1, done.stderr
    assert "house-word" in done.stdout


def test_reports_for_rules_tell_what_it_is(house: Path) -> None:
    done = json.loads(run("lint", "a.txt", "--format", "sarif").stdout)
    rule = done["runs"][0]["tool"]["driver"]["rules"][0]
    assert rule["shortDescription"]["text"] == "A word that the house does not print."
    assert "plugins" in rule["properties"]["tags"]


def test_a_gate_counts_it(house: Path) -> None:
    assert run("gate", "a.txt", "--max-findings", "house-word=0").returncode == 1
    assert run("gate", "a.txt", "--max-findings", "house-word=1").returncode == 0


def test_workers_have_it(house: Path) -> None:
    for number in range(9):
        (house / f"{number}.txt").write_text(BAD * 40)
    found = ids(".", "--select", "house-word", "--jobs", "2")
    assert found == ids(".", "--select", "house-word", "--jobs", "1") == ["house-word"] * (9 * 40 + 1)


def test_a_spawned_worker_has_it(house: Path) -> None:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        found = pool.submit(check_file, Task("a.txt", Run())).result()
    assert isinstance(found, Partial)
    assert [f.check for f in found.findings] == ["house-word"]
    assert [rule.id for rule in found.rules] == ["house-word"]


def test_from_python(house: Path) -> None:
    assert [f.check for f in check_text(BAD, settings=Settings(plugins={"paths": ["checks"]}))] == ["house-word"]
    assert [f.check for f in check_text(BAD, settings=Settings.nearest())] == ["house-word"]
    assert list(check_text(BAD)) == []


def test_code_of_a_folder_to_be_checked_is_not_run(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The settings of the working folder may bring code, those of what is checked may not."""
    away = house / "away"
    away.mkdir()
    monkeypatch.chdir(away)
    (away / "mtcheck.toml").write_text("")
    done = run("lint", "../a.txt")
    assert (done.returncode, "plug-ins" in done.stderr) == (2, True)
    assert ids("../a.txt", "--config", "../mtcheck.toml") == ["house-word"]


def test_a_folder_without_the_plug_in_can_be_checked_with_it_selected(house: Path) -> None:
    (house / "other").mkdir()
    (house / "other" / "mtcheck.toml").write_text("")
    (house / "other" / "b.txt").write_text(BAD)
    assert ids(".", "--select", "house-word") == ["house-word"]


def test_a_package_brings_checks(tmp_path: Path, installed: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(REPORT)
    assert ids("a.txt", env=installed) == ["vague-report"]
    assert ids("a.txt", "--select", "example", env=installed) == ["vague-report"]
    assert "Plug-in: mtcheck_example 1.0" in run("explain", "vague-report", env=installed).stdout
    assert ids("a.txt", "--isolated", env=installed) == []
    (tmp_path / "mtcheck.toml").write_text("[plugins]\ninstalled = false\n")
    assert ids("a.txt", env=installed) == []


def test_the_entry_point_of_the_example_is_the_one_that_is_looked_for() -> None:
    import tomllib

    project = tomllib.loads((HERE / "package" / "pyproject.toml").read_text())["project"]
    assert project["entry-points"] == {
        "mtcheck.checks": {"example": "mtcheck_example"},
        "mtcheck.metrics": {"same-length": "mtcheck_example._same_length:SameLength"},
    }


GOOD = (HERE / "folder" / "checks" / "house_word.py").read_text()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("import re\n", "import nothing_of_this_name\n", "cannot be imported: ModuleNotFoundError"),
        ("import re\n", "import re)\n", "cannot be imported: SyntaxError"),
        ("import re\n", "import re\nraise SystemExit(3)\n", "cannot be imported: SystemExit"),
        ("CHECK = SegmentCheck(INFO, Options, run)", "", "has no CHECK"),
        ("CHECK = SegmentCheck(INFO, Options, run)", "class CHECK: info = INFO", "has no CHECK"),
        (
            "CHECK = SegmentCheck(INFO, Options, run)",
            "CHECK = SegmentCheck(INFO, int, run)",
            "options must be NoOptions",
        ),
        (
            "CHECK = SegmentCheck(INFO, Options, run)",
            "CHECK = SegmentCheck(INFO, Options, 1)",
            "run must be a function",
        ),
        ('"house-word"', '"doubled-word"', "is that of a check of mtcheck"),
        ('"house-word"', '"names"', "is the name of a family"),
        ('"house-word"', '"House_Word"', "words in small letters"),
        ("Severity.MINOR", '"minor"', "severity must be a Severity"),
        ("gate=has_word", "gate=lambda features: features.nothing", "its gate fails: AttributeError"),
        ("gate=has_word", 'supersedes=("no-such-check",)', "there is no such check"),
        ("gate=has_word", 'needs=("glossary",)', "needs can be"),
        ("Why: The", "The", "docstring must be its manual"),
        ("import re\n", "import re\n\nPLUGIN_API = 2\n", "version 2 of the plug-in interface"),
    ],
)
def test_a_bad_plug_in_is_one_error_with_its_name_and_a_way_out(house: Path, old: str, new: str, said: str) -> None:
    assert GOOD.count(old)
    (house / "checks" / "house_word.py").write_text(GOOD.replace(old, new))
    for command in (["lint", "a.txt"], ["explain", "--all"]):
        done = run(*command)
        assert done.returncode == 2
        assert said in done.stderr
        assert "checks/house_word.py" in done.stderr
        assert "take it out of the folder" in done.stderr
        assert "Traceback" not in done.stderr
        assert len(done.stderr.splitlines()) == 1
    with pytest.raises(SettingsError, match="house_word"):
        check_text(BAD, settings=Settings.nearest(house))


def test_two_of_one_id_are_an_error(house: Path) -> None:
    shutil.copy(house / "checks" / "house_word.py", house / "checks" / "second.py")
    done = run("lint", "a.txt")
    assert (done.returncode, "checks/house_word.py" in done.stderr, "checks/second.py" in done.stderr) == (
        2,
        True,
        True,
    )


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ('paths = ["nowhere"]', "no such folder"),
        ('paths = ["../.."]', "lies outside the folder of the settings"),
        ('paths = "checks"', "must be a list of strings"),
        ("installed = 1", "must be true or false"),
        ('path = ["checks"]', "did you mean 'paths'"),
        ('paths = ["checks"]\n[words]\nshuned = ["leverage"]', "did you mean 'shunned'"),
        ('paths = ["checks"]\n[words]\nshunned = "leverage"', "must be a list of strings"),
        ('paths = ["checks"]\n[words]\nshunned = [""]', "has an empty word"),
        ('[words]\nshunned = ["leverage"]', "no list 'shunned'"),
    ],
)
def test_wrong_settings_of_plug_ins_and_words(house: Path, settings: str, said: str) -> None:
    (house / "mtcheck.toml").write_text(f"[plugins]\n{settings}\n")
    done = run("lint", "a.txt")
    assert (done.returncode, said in done.stderr) == (2, True), done.stderr


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("    raise ValueError(segment.target)\n    yield\n", "ValueError: They utilise the port."),
        ("    yield segment\n", "run must yield findings of its own INFO"),
        ('    yield INFO.finding(segment.at(0, 4), "")\n', "a finding needs a message"),
    ],
)
def test_a_check_that_fails_costs_its_file_alone(house: Path, body: str, said: str) -> None:
    head = GOOD.index("    words = "), GOOD.index("CHECK = ")
    (house / "checks" / "house_word.py").write_text(GOOD[: head[0]] + body + "\n\n" + GOOD[head[1] :])
    (house / "b.txt").write_text("He said said.\n")
    done = run("lint", "a.txt", "b.txt", "--format", "concise")
    assert done.returncode == 2
    assert said in done.stderr + done.stdout
    assert "--ignore house-word" in done.stderr + done.stdout
    assert "Traceback" not in done.stderr
    assert run("lint", "a.txt", "b.txt", "--ignore", "house-word", "--format", "concise").returncode == 1


def test_our_own_checks_stand_before_those_of_others(house: Path) -> None:
    found: Any = Settings.nearest(house).registry
    assert list(found)[: len(list(OWN))] == list(OWN)
    assert list(found)[len(list(OWN)) :] == ["house-word"]


def test_the_check_of_the_manual_works(house: Path) -> None:
    """The page's example is taken as it stands."""
    page = (HERE.parent.parent / "docs" / "plugins.md").read_text(encoding="utf-8")
    (house / "checks" / "house_word.py").write_text(page.partition("```python\n")[2].partition("```\n")[0])
    assert ids("a.txt") == ["house-word"]


@pytest.fixture
def beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, ...]:
    """A system and its reference, two segments."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ours.txt").write_text("One two.\nThree.\n", encoding="utf-8")
    (tmp_path / "ref.txt").write_text("One two three, four.\nThree!\n", encoding="utf-8")
    return ("score", "--reference", "ref.txt", "ours.txt", "--format", "json", "-q")


def test_a_metric_of_a_package(beside: tuple[str, ...], installed: dict[str, str]) -> None:
    done = run(*beside, "--metric", "same-length,chrf", env=installed)
    assert done.returncode == 0, done.stderr
    (metric, _) = json.loads(done.stdout)["systems"][0]["metrics"]
    # 8 of 20 letters, and 6 of 6.
    assert (metric["name"], metric["score"]) == ("Same length", pytest.approx((8 / 20 + 1) / 2))
    assert metric["signature"] == "package:mtcheck-example|mean:segments|version:1.0"


def test_it_is_computed_when_it_is_named_alone(beside: tuple[str, ...], installed: dict[str, str]) -> None:
    done = run(*beside, env=installed)
    assert "same-length" not in [metric["id"] for metric in json.loads(done.stdout)["systems"][0]["metrics"]]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--metric", "same-length", "--isolated"), "metric same-length is a plug-in's, which this run leaves out"),
        (("--metric", "broken"), "metric broken of mtcheck-example gave 1 score to 2 segments"),
        (("--metric", "nothing"), "metric nothing of mtcheck-example has no right name, higher, needs, scores()"),
        (("--metric", "gone"), "metric gone of mtcheck-example cannot be loaded: ModuleNotFoundError"),
        (("--metric", "same-lenght"), "no metric 'same-lenght'; did you mean 'same-length'?"),
    ],
)
def test_a_metric_that_cannot_be_used(
    beside: tuple[str, ...], installed: dict[str, str], arguments: tuple[str, ...], said: str
) -> None:
    done = run(*beside, *arguments, env=installed)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert "Traceback" not in done.stderr
