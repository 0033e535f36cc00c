"""What a signature says besides how a figure is computed: version, settings, files."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mtcheck._version import __version__
from mtcheck.cli import main
from mtcheck.metrics import metrics
from mtcheck.pipeline.runs import look_again
from mtcheck.scoring.deciding import settings_told
from mtcheck.settings import ISOLATED, Settings

from .made import system

PLAIN = system([("a", "Der Vertrag kostet 5 Euro.", {"Vertrag": "treaty"})], references=[["The treaty costs 5 euros."]])


@pytest.mark.parametrize("metric", [metric.id for metric in metrics().own if metric.id != "comet"])
def test_every_metric_names_its_version(metric: str) -> None:
    fields = dict(part.split(":", 1) for part in metrics()[metric].statistics(PLAIN).signature.split("|"))
    assert fields["version"] == (__version__ if "references" not in metrics()[metric].needs else fields["version"])


DECIDES = {
    "severity of findings": Settings(min_severity="major"),
    "which checks": Settings(ignore=("numbers",)),
    "an option of a check": Settings(checks={"repetition-loop": {"times": 5}}),
    "another value of it": Settings(checks={"repetition-loop": {"times": 6}}),
    "words": Settings(words={"owners": ["baker"]}),
    "no source": Settings(source=False),
    "settings of some paths": Settings(overrides=[{"paths": ["a"], "ignore": ["numbers"]}]),
    "checks left out in some": Settings(per_path_ignores={"a": ["numbers"]}),
    "an outlet": Settings(outlet="weekly"),
    "no bundled glossaries": Settings(bundled_glossaries=False),
}
NOT = {
    "where sources lie": Settings(sources="{stem}.zh.txt"),
    "where references lie": Settings(references=("ref.txt",)),
    "what fails": Settings(fail_on="critical"),
    "limits": Settings(gate={"max-mqm": 3}),
    "no plug-ins, where there are none": ISOLATED,
    "a language": Settings(target_lang="en"),
    "what the signature says itself": Settings(mqm_preset="wmt"),
}


def test_settings_that_decide_what_is_found_are_named_each_with_another_digest() -> None:
    told = [settings_told([settings]) for settings in DECIDES.values()]
    assert len(set(told)) == len(told)
    assert "default" not in told
    assert told[0].startswith("min-severity@")


@pytest.mark.parametrize("settings", NOT.values(), ids=NOT)
def test_settings_that_decide_nothing_are_not(settings: Settings) -> None:
    assert settings_told([settings]) == "default"


def gate(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["gate", "--isolated", "-q", "en.txt", *arguments])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("en.txt").write_text("The the levy fell.\nIt rose again.\n", encoding="utf-8")
    Path("house.csv").write_text("id,preferred,deprecated\nlevy,levy,impost\n", encoding="utf-8")
    return tmp_path


def test_a_batch_of_another_version_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mtcheck.metrics._base.__version__", "0.0.9")
    assert gate("--write-baseline-batch", "before.json").exit_code == 0
    monkeypatch.undo()
    monkeypatch.chdir(folder)
    result = gate("--baseline-batch", "before.json", "--max-drop", "mqm")
    assert result.exit_code == 2
    assert f"version was 0.0.9 there, and is {__version__} here" in result.stderr


def test_a_batch_from_before_versions_were_named_is_refused(folder: Path) -> None:
    assert gate("--write-baseline-batch", "before.json").exit_code == 0
    stored = json.loads(Path("before.json").read_text(encoding="utf-8"))
    stored["mqm"]["signature"] = stored["mqm"]["signature"].split("|scope")[0]
    Path("before.json").write_text(json.dumps(stored), encoding="utf-8")
    result = gate("--baseline-batch", "before.json", "--max-drop", "mqm")
    assert result.exit_code == 2
    assert "version was none there" in result.stderr


def test_a_glossary_that_grew_is_told_and_compared(folder: Path) -> None:
    assert gate("--glossary", "house.csv", "--write-baseline-batch", "before.json").exit_code == 0
    again = ("--glossary", "house.csv", "--baseline-batch", "before.json")
    assert "rests on" not in gate(*again).output
    with Path("house.csv").open("a", encoding="utf-8") as stream:
        stream.write("toll,toll,charge\n")
    result = gate(*again)
    assert result.exit_code == 0, result.output
    assert "mqm rests on other glossaries, inventory or baseline than in the baseline batch" in result.stdout


def test_settings_beside_the_files_count(folder: Path) -> None:
    Path("news").mkdir()
    Path("news/a.txt").write_text("The the levy fell.\n", encoding="utf-8")
    batch = ["gate", "-q", "news"]
    runner = CliRunner()
    assert runner.invoke(main, [*batch, "--write-baseline-batch", "before.json"]).exit_code == 0
    Path("news/mtcheck.toml").write_text('ignore = ["doubled-word"]\n', encoding="utf-8")
    look_again()
    result = runner.invoke(main, [*batch, "--baseline-batch", "before.json", "--max-drop", "mqm"])
    assert result.exit_code == 2
    assert "settings was default there, and is ignore@" in result.stderr


def test_the_digest_does_not_depend_on_how_a_value_is_spelt() -> None:
    one = Settings(ignore=("numbers",), severity={"byline": "major", "end-mark": "minor"})
    other = replace(one, severity={"end-mark": "minor", "byline": "major"})
    assert settings_told([one]) == settings_told([other])
