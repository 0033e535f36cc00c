"""What a shell completes."""

from __future__ import annotations

import pytest
from click.shell_completion import ShellComplete

from mtcheck.cli import main

TYPED = {
    "commands": ([], "gl", {"glossary"}),
    "a check to explain": (["explain"], "doubled-", {"doubled-mark", "doubled-phrase", "doubled-word"}),
    "a check to select": (["lint", "--select"], "doubled-", {"doubled-mark", "doubled-phrase", "doubled-word"}),
    "a family": (["lint", "--ignore"], "typogr", {"typography"}),
    "a format": (["lint", "--format"], "sar", {"sarif"}),
    "a grade": (["lint", "--fail-on"], "ma", {"major"}),
    "a bundled glossary": (["lint", "--glossary"], "agenc", {"agencies"}),
    "nothing that there is": (["explain"], "zzz", set()),
}


@pytest.mark.parametrize(("words", "typed", "completed"), TYPED.values(), ids=TYPED)
def test_names_are_completed(words: list[str], typed: str, completed: set[str]) -> None:
    found = ShellComplete(main, {}, "mtcheck", "_MTCHECK_COMPLETE").get_completions(words, typed)
    assert {item.value for item in found} == completed


MORE = {
    "a format to write": (["lint", "--output"], "sa", {"sarif:"}),
    "a format of scores to write": (["score", "--output"], "lat", {"latex:"}),
    "a metric": (["score", "--metric"], "figure", {"figure-success"}),
    "a metric behind another": (["score", "--metric"], "bleu,figure", {"bleu,figure-success"}),
    "no format": (["lint", "--output"], "zzz:", set()),
}


@pytest.mark.parametrize(("words", "typed", "completed"), MORE.values(), ids=MORE)
def test_formats_of_files_and_metrics_are_completed(words: list[str], typed: str, completed: set[str]) -> None:
    found = ShellComplete(main, {}, "mtcheck", "_MTCHECK_COMPLETE").get_completions(words, typed)
    assert {item.value for item in found} == completed


def test_behind_a_format_files_are_completed() -> None:
    (found,) = ShellComplete(main, {}, "mtcheck", "_MTCHECK_COMPLETE").get_completions(["lint", "--output"], "sarif:a")
    assert found.type == "file"
