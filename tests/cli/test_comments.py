"""Comments to mtcheck that do nothing, or less than they seem to, are told unasked."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mtcheck.cli import main

FAULT = "He said said it."
FORMS = "ignore[CHECK], ignore-start[CHECK], ignore-end or ignore-file[CHECK] is expected"
# The text of an article, and what is told of it: the line, and some of the words.
IDLE = {
    "another word": ("<!-- mtcheck: ignore-line[doubled-word] -->\n\n{f}\n", ".md", ":1: ", FORMS),
    "another word, as of a linter": ("<!-- mtcheck: disable[doubled-word] -->\n\n{f}\n", ".md", ":1: ", FORMS),
    "a hyphen for the colon": ("<!-- mtcheck-ignore[doubled-word] -->\n\n{f}\n", ".md", ":1: ", FORMS),
    "no brackets": ("One.\n\n<!-- mtcheck: ignore doubled-word -->\n\n{f}\n", ".md", ":3: ", FORMS),
    "an open bracket": ("<!-- mtcheck: ignore[doubled-word -->\n\n{f}\n", ".md", ":1: ", FORMS),
    "of a page": ("<p>One.</p>\n<!-- mtcheck: off -->\n<p>{f}</p>\n", ".html", ":2: ", FORMS),
    "behind its text": ("{f} <!-- mtcheck: ignore[doubled-word] -->\n", ".md", ":1: ", "behind text; give it a line"),
    "behind a backtick": ("It` is. <!-- mtcheck: ignore[doubled-word] -->\n\n{f}` so.\n", ".md", ":1: ", "behind text"),
    "behind one that is escaped": ("\\`a <!-- mtcheck: ignore[doubled-word] --> {f}`\n", ".md", ":1: ", "behind text"),
    "between backticks of other numbers": ("``a <!-- mtcheck: off -->` {f}\n", ".md", ":1: ", FORMS),
    "a misspelt check": ("<!-- mtcheck: ignore[doubled-wrd] -->\n\n{f}\n", ".md", ":1: ", "mean 'doubled-word'?"),
    "a misspelt check for the file": ("<!-- mtcheck: ignore-file[dubled-word] -->\n\n{f}\n", ".md", ":1: ", "no check"),
    "a stretch without end": ("<!-- mtcheck: ignore-start[stray-space] -->\n\n{f}\n", ".md", ":1: ", "no ignore-end"),
    "an end of nothing": ("{f}\n\n<!-- mtcheck: ignore-end[stray-space] -->\n", ".md", ":3: ", "is no ignore-start"),
    "a format without comments": ("<!-- mtcheck: ignore[doubled-word] -->\n\n{f}\n", ".txt", ":1: ", "a.txt.mtcheck"),
    "a note of a translator": (
        '# mtcheck: ignore-line[doubled-word]\nmsgid "Er sagte es."\nmsgstr "{f}"\n', ".po", ":1: ", "ignore[CHECK] is",
    ),
}  # fmt: skip
SILENT = {
    "each form": (
        "<!-- mtcheck: ignore-start[doubled-word] why -->\n\n{f}\n\n<!-- mtcheck: ignore-end -->\n\n"
        "<!-- mtcheck: ignore[doubled-word] -->\n\n{f}\n", ".md",
    ),
    "in lists, quotations and behind another": (
        "- <!-- mtcheck: ignore[doubled-word] -->\n  {f}\n\n"
        "> <!-- note --><!-- mtcheck: ignore[doubled-word] -->\n>\n> {f}\n",
        ".md",
    ),
    "code that shows one": ("```\n<!-- mtcheck: off -->\n```\n\nWrite `<!-- mtcheck: off -->` so.\n", ".md"),
    "code over two lines": ("Write `<!-- mtcheck: off\n-->` so, or ``<!-- mtcheck:\noff ` -->``.\n", ".md"),
    "text about it": ("The tool is called mtcheck: ignore it.\n", ".md"),
    "other comments": ("<!-- mt check: off --><!-- see mtcheck: off -->\n\nHe left.\n", ".md"),
    "a note of a translator": ('# mtcheck: ignore[doubled-word]\nmsgid "Er sagte."\nmsgstr "{f}"\n', ".po"),
}  # fmt: skip


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def lint(folder: Path, text: str, suffix: str) -> Result:
    (folder / f"a{suffix}").write_text(text.replace("{f}", FAULT), encoding="utf-8")
    return CliRunner().invoke(main, ["lint", "--isolated", "--select", "doubled-word,stray-space", f"a{suffix}"])


@pytest.mark.parametrize(("text", "suffix", "line", "told"), IDLE.values(), ids=IDLE)
def test_a_comment_that_does_nothing_is_told(folder: Path, text: str, suffix: str, line: str, told: str) -> None:
    done = lint(folder, text, suffix)
    assert [note for note in done.stderr.splitlines() if f"a{suffix}{line}" in note and told in note], done.stderr


@pytest.mark.parametrize(("text", "suffix"), SILENT.values(), ids=SILENT)
def test_a_comment_that_works_is_not_told(folder: Path, text: str, suffix: str) -> None:
    assert "mtcheck: a." not in lint(folder, text, suffix).stderr


def test_a_range_beside_a_file_ends_behind_its_beginning(folder: Path) -> None:
    (folder / "a.txt.mtcheck").write_text("# why\nignore[doubled-word] 9-3\n", encoding="utf-8")
    done = lint(folder, FAULT, ".txt")
    assert (done.exit_code, "a.txt.mtcheck:2: the range 9-3 ends before it begins" in done.stderr) == (2, True)
