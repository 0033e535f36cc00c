"""The options that give settings: one for each setting that has one, wherever the command takes it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

from mtcheck.cli import gate, lint, main, score
from mtcheck.cli.selecting import run_of
from mtcheck.settings import ISOLATED, Settings, choices_of, keys, option_of

COMMANDS = {"selecting": (lint, score, gate), "scoring": (score, gate), "failing": (lint,)}
GIVEN = [(key, option, command) for key in keys() if (option := option_of(key)) for command in COMMANDS[option.group]]


def parsed(command: click.Command, *arguments: str) -> Settings:
    """The settings that a command line asks for, over the defaults."""
    context = command.make_context("mtcheck", ["a.txt", "--isolated", *arguments])
    return run_of(context.params).here


def value_for(key: str, default: Any) -> Any:
    """Something else than the default, which the setting allows."""
    if isinstance(default, bool):
        return not default
    if choices := choices_of(key):
        return next(choice for choice in choices if choice != default)
    word = "names" if key in ("select", "extend-select", "ignore") else "word"
    return (word,) if isinstance(default, tuple) else word


@pytest.mark.parametrize(("key", "option", "module"), GIVEN, ids=[f"{o.name} of {m.__name__}" for _, o, m in GIVEN])
def test_an_option_gives_its_setting_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: str, option: Any, module: Any
) -> None:
    monkeypatch.chdir(tmp_path)
    wanted = value_for(key, keys()[key])
    arguments = [] if isinstance(wanted, bool) else [wanted[0] if isinstance(wanted, tuple) else wanted]
    if option.absolute and isinstance(wanted, str):
        wanted = str(tmp_path / wanted)
    found = parsed(module.command, option.name, *arguments)
    assert found == replace(ISOLATED, **{key.replace("-", "_"): wanted})


def test_repeated_names_add_up_and_part_at_commas() -> None:
    found = parsed(lint.command, "--select", "names, numbers", "--select", "news", "--glossary", "a", "--glossary", "b")
    assert (found.select, found.glossaries) == (("names", "numbers", "news"), ("a", "b"))


def test_a_glossary_file_that_is_there_counts_from_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.yaml").touch()
    assert parsed(lint.command, "--glossary", "mine.yaml", "--glossary", "media").glossaries == (
        str(tmp_path / "mine.yaml"),
        "media",
    )


@pytest.mark.parametrize("command", ["lint", "merge", "score", "gate", "why", "serve"])
def test_help_has_every_option_in_one_section(command: str) -> None:
    shown = CliRunner().invoke(main, [command, "--help"]).stdout
    given = main.get_command(click.Context(main), command)
    assert given is not None
    for option in (p for p in given.params if isinstance(p, click.Option)):
        assert (
            len(re.findall(rf"^  (?:-\w, )?{re.escape(max(option.opts, key=len))}(?![\w-])", shown, re.MULTILINE)) == 1
        )
    selecting = shown.partition("\nOptions for what is read, checked and reported:\n")[2]
    assert "--select" in selecting
    assert "--format" not in selecting
