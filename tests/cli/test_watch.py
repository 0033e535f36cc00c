"""`lint --watch`: what has changed since the last look is checked again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mtcheck.cli import main

Change = Callable[[Path], object]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    (tmp_path / "news/a.txt").write_text("The rain rain fell in sheets.\n", encoding="utf-8")
    return tmp_path


def watched(folder: Path, monkeypatch: pytest.MonkeyPatch, *changes: Change, arguments: tuple[str, ...] = ()) -> Result:
    """A run that meets a change at every other pause, and is interrupted at the end."""

    def moments() -> Iterator[None]:
        for change in changes:
            yield
            change(folder)
            yield
        raise KeyboardInterrupt

    coming = moments()
    monkeypatch.setattr("mtcheck.cli.watching.time.sleep", lambda _: next(coming))
    result = CliRunner().invoke(main, ["lint", "--watch", "--format", "concise", "news", *arguments])
    assert result.exit_code == 130
    return result


def write(name: str, text: str) -> Change:
    return lambda folder: (folder / name).write_text(text, encoding="utf-8")


def rounds(result: Result) -> list[list[str]]:
    """The findings of each round, as file and check."""
    found: list[list[str]] = [[]]
    for line in result.output.splitlines():
        if line.startswith("mtcheck: ") and "watching" in line:
            found.append([])
        elif not line.startswith("mtcheck: ") and ":" in line:
            found[-1].append(f"{line.split(':')[0]} {line.split(':', 3)[3].split()[0]}")
    return found[:-1]


RAIN = "- id: rain\n  preferred: heavily\n  deprecated: [in sheets]\n"
CHANGES: dict[str, tuple[list[Change], list[list[str]]]] = {
    "nothing": ([lambda _: None], [["news/a.txt doubled-word"]]),
    "an article": ([write("news/a.txt", "The rain fell.\n")], [["news/a.txt doubled-word"], []]),
    "one more article": (
        [write("news/b.txt", "The wind wind blew.\n")],
        [["news/a.txt doubled-word"], ["news/a.txt doubled-word", "news/b.txt doubled-word"]],
    ),
    "one that goes": (
        [write("news/b.txt", "It blew.\n"), lambda folder: (folder / "news/a.txt").unlink()],
        [["news/a.txt doubled-word"], ["news/a.txt doubled-word"], []],
    ),
    "settings that come, and a glossary that changes": (
        [
            write("rain.yaml", RAIN.replace("in sheets", "in buckets")),
            write("mtcheck.toml", 'glossaries = ["rain.yaml"]\n'),
            write("rain.yaml", RAIN),
        ],
        [
            ["news/a.txt doubled-word"],
            ["news/a.txt doubled-word"],
            ["news/a.txt doubled-word", "news/a.txt term-variant"],
        ],
    ),
    "settings that are wrong, and are mended": (
        [write("mtcheck.toml", 'ignore = ["nothing"]\n'), write("mtcheck.toml", 'ignore = ["doubled-word"]\n')],
        [["news/a.txt doubled-word"], [], []],
    ),
    "a file beside the article": (
        [write("news/a.txt.mtcheck", "ignore-file[doubled-word]\n")],
        [["news/a.txt doubled-word"], []],
    ),
}


@pytest.mark.parametrize(("changes", "expected"), CHANGES.values(), ids=CHANGES)
def test_it_is_checked_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch, changes: list[Change], expected: list[list[str]]
) -> None:
    assert rounds(watched(folder, monkeypatch, *changes)) == expected


def test_wrong_settings_are_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = watched(folder, monkeypatch, write("mtcheck.toml", 'ignore = ["nothing"]\n')).output
    assert "mtcheck: mtcheck.toml:1: ignore: no check, family or category 'nothing'" in output


def test_what_it_writes_itself_is_no_change(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    arguments = "--output", "html:news/report.html"
    assert len(rounds(watched(folder, monkeypatch, lambda _: None, arguments=arguments))) == 1


@pytest.mark.parametrize(
    "option", [["--fix"], ["--diff"], ["--write-baseline", "b.json"], ["--stdin-filename", "a.md"]]
)
def test_what_cannot_be_watched_is_refused(folder: Path, option: list[str]) -> None:
    assert CliRunner().invoke(main, ["lint", "--watch", "news", *option]).exit_code == 2
    assert CliRunner().invoke(main, ["lint", "--watch", "-"]).exit_code == 2
