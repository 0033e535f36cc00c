"""What holds for some paths: [[overrides]] in the settings, and the file beside an article."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mtcheck.cli import main
from mtcheck.pipeline.runs import look_again
from tests.readers.packages import docx, p

TEXT = "The rain rain fell , they said.\n"
GLOSSARY = "- id: rain\n  preferred: heavily\n  deprecated: [in sheets]\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "sport/a.txt", "sport/live/a.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    return tmp_path


def lint(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["lint", "--format", "concise", *(arguments or ("a.txt", "sport"))])


def found(result: Result) -> dict[str, list[str]]:
    """The checks of each file's findings."""
    rows: dict[str, list[str]] = {}
    for line in result.stdout.splitlines():
        path, _, _, check = line.split(":", 3)
        rows.setdefault(path, []).append(check.split()[0])
    return rows


OVERRIDES = {
    "a list takes the place of what is there": (
        'ignore = ["stray-space"]\n[[overrides]]\npaths = ["sport/"]\nignore = ["doubled-word"]\n',
        {"a.txt": ["doubled-word"], "sport/a.txt": ["stray-space"], "sport/live/a.txt": ["stray-space"]},
    ),
    "the last that fits counts": (
        '[[overrides]]\npaths = ["sport/"]\nselect = ["doubled-word"]\n'
        '[[overrides]]\npaths = ["live/"]\nselect = ["stray-space"]\n',
        {
            "a.txt": ["doubled-word", "stray-space"],
            "sport/a.txt": ["doubled-word"],
            "sport/live/a.txt": ["stray-space"],
        },
    ),
    "a table adds to what is there": (
        '[severity]\ndoubled-word = "neutral"\n[[overrides]]\npaths = ["sport/**"]\nmin-severity = "minor"\n'
        '[overrides.severity]\nstray-space = "neutral"\n',
        {"a.txt": ["doubled-word", "stray-space"]},
    ),
}


@pytest.mark.parametrize(("settings", "expected"), OVERRIDES.values(), ids=OVERRIDES)
def test_settings_for_some_paths(folder: Path, settings: str, expected: dict[str, list[str]]) -> None:
    (folder / "mtcheck.toml").write_text(settings, encoding="utf-8")
    assert found(lint()) == expected


def test_an_outlet_has_its_own_glossary_which_is_no_article(folder: Path) -> None:
    (folder / "mtcheck.toml").write_text(
        '[[overrides]]\npaths = ["sport/"]\nglossaries = ["sport/terms.po"]\n', encoding="utf-8"
    )
    po = 'msgid ""\nmsgstr "Language: en\\n"\n\nmsgid "heavily"\nmsgstr "heavily"\n'
    (folder / "sport/terms.po").write_text(po, encoding="utf-8")
    listed = CliRunner().invoke(main, ["lint", "--show-files", "."]).stdout
    assert listed.split() == ["a.txt", "sport/a.txt", "sport/live/a.txt"]
    look_again()
    (folder / "mtcheck.toml").write_text(
        '[[overrides]]\npaths = ["sport/live/"]\n[overrides.glossaries]\nuse = ["rain.yaml"]\n', encoding="utf-8"
    )
    (folder / "rain.yaml").write_text(GLOSSARY, encoding="utf-8")
    for name in ("sport/a.txt", "sport/live/a.txt"):
        (folder / name).write_text("It rained in sheets.\n", encoding="utf-8")
    assert found(lint("sport")) == {"sport/live/a.txt": ["term-variant"]}


def test_the_command_line_goes_before_all(folder: Path) -> None:
    (folder / "mtcheck.toml").write_text('[[overrides]]\npaths = ["*.txt"]\nignore = ["all"]\n', encoding="utf-8")
    assert found(lint()) == {}
    assert found(lint("--ignore", "stray-space", "a.txt")) == {"a.txt": ["doubled-word"]}


def test_paths_count_from_the_settings_wherever_one_stands(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "mtcheck.toml").write_text(
        '[[overrides]]\npaths = ["/sport/live/"]\nignore = ["all"]\n', encoding="utf-8"
    )
    monkeypatch.chdir(folder / "sport")
    assert set(found(lint("."))) == {"a.txt"}


WRONG = {
    "no paths": ('[[overrides]]\nignore = ["names"]\n', "overrides: a table names no paths"),
    "no such setting": ('[[overrides]]\npaths = ["a"]\nignroe = []\n', "mtcheck.toml:3: overrides: unknown setting"),
    "no such check": ('[[overrides]]\npaths = ["a"]\nignore = ["nams"]\n', "mtcheck.toml:3: ignore: no check"),
    "of the whole run": ('[[overrides]]\npaths = ["a"]\nscope = "batch"\n', "mtcheck.toml:3: overrides: scope holds"),
    "no list of tables": ('[overrides]\npaths = ["a"]\n', "mtcheck.toml:1: overrides must be tables"),
}


@pytest.mark.parametrize(("settings", "said"), WRONG.values(), ids=WRONG)
def test_a_wrong_override_says_where(folder: Path, settings: str, said: str) -> None:
    (folder / "mtcheck.toml").write_text(settings, encoding="utf-8")
    result = lint()
    assert result.exit_code == 2
    assert said in result.stderr


BESIDE = {
    "a whole file": ("ignore-file[doubled-word]", ["stray-space"]),
    "a line": ("ignore[doubled-word, stray-space] 1 so spoken", []),
    "another line": ("ignore[doubled-word] 2", ["doubled-word", "stray-space"]),
    "a range": ("ignore[typography] 1-20", []),
    "the words": ('# why\n\nignore[doubled-word] "rain rain" a poem', ["stray-space"]),
    "other words": ('ignore[doubled-word] "rain"', ["doubled-word", "stray-space"]),
    "another check": ("ignore-file[names]", ["doubled-word", "stray-space"]),
}


@pytest.mark.parametrize(("rows", "expected"), BESIDE.values(), ids=BESIDE)
def test_the_file_beside_an_article_leaves_alone(folder: Path, rows: str, expected: list[str]) -> None:
    (folder / "a.txt.mtcheck").write_text(rows + "\n", encoding="utf-8")
    assert found(lint("a.txt")) == ({"a.txt": expected} if expected else {})


def test_a_row_that_leaves_nothing_alone_is_told(folder: Path) -> None:
    (folder / "a.txt.mtcheck").write_text("ignore[stray-space] 1\nignore[doubled-word] 7\n", encoding="utf-8")
    stderr = lint("-v", "a.txt").stderr
    assert "a.txt.mtcheck:2: 'ignore[doubled-word]' switches nothing off" in stderr
    assert "a.txt.mtcheck:1:" not in stderr


def test_in_word_a_line_is_a_paragraph_and_a_fix_heeds_it(folder: Path) -> None:
    (folder / "a.docx").write_bytes(docx(p("The rain fell.") + p("The wind wind blew.") + p("He said , it rained.")))
    (folder / "a.docx.mtcheck").write_text("ignore[stray-space] 3\n", encoding="utf-8")
    assert found(lint("a.docx")) == {"a.docx": ["doubled-word"]}
    assert lint("--diff", "a.docx").stdout == ""


def test_it_holds_in_a_batch_too(folder: Path) -> None:
    (folder / "b.txt").write_text("Deputy Minister Sergei Ryabkov spoke. Mr. Ryabkov left.\n", encoding="utf-8")
    (folder / "c.txt").write_text("Deputy Minister Sergei Riyabkov spoke.\n", encoding="utf-8")
    assert found(lint("--scope", "batch", "b.txt", "c.txt")) == {"c.txt": ["name-variant"]}
    (folder / "c.txt.mtcheck").write_text('ignore[name-variant] "Riyabkov"\n', encoding="utf-8")
    assert found(lint("--scope", "batch", "b.txt", "c.txt")) == {}


@pytest.mark.parametrize("row", ["ignore[nams] 1", "ignore[names]", "ignore names 1", "ignore[names] one"])
def test_what_it_cannot_mean_is_an_error_with_its_line(folder: Path, row: str) -> None:
    (folder / "a.txt.mtcheck").write_text(f"# why\n{row}\n", encoding="utf-8")
    result = lint("a.txt")
    assert result.exit_code == 2
    assert result.stderr.startswith("mtcheck: a.txt.mtcheck:2: ")


def test_why_tells_it(folder: Path) -> None:
    assert 'a.txt.mtcheck: ignore[doubled-word] "rain rain"' in CliRunner().invoke(main, ["why", "a.txt:1:5"]).stdout
    (folder / "a.txt.mtcheck").write_text("ignore-file[doubled-word]\n", encoding="utf-8")
    told = CliRunner().invoke(main, ["why", "a.txt:1:5"]).stdout
    assert "It is not reported: a.txt.mtcheck leaves it alone" in told


WRONG_LINES = {
    "a severity that is none": (
        '[severity]\ndoubled-word = "major"\n[[overrides]]\npaths = ["a"]\n[[overrides]]\npaths = ["sport"]\n'
        '[overrides.severity]\ndoubled-word = "blocker"\n',
        8,
        "must be one of",
    ),
    "an unknown setting of the second": (
        'min-severity = "minor"\n[[overrides]]\npaths = ["a"]\nmin-severity = "minor"\n[[overrides]]\npaths = ["b"]\n'
        'min-severity = "blocker"\n',
        7,
        "min-severity must be",
    ),
    "paths behind a table": (
        '[[overrides]]\npaths = ["b"]\n[[overrides]]\n[overrides.severity]\ndoubled-word = "major"\npaths = ["a"]\n',
        6,
        "paths stands behind [overrides.severity], and so TOML takes it for a part of that; move it above",
    ),
    "a setting behind a table": (
        '[severity]\ndoubled-word = "major"\nmin-severity = "minor"\n',
        3,
        "min-severity stands behind [severity]",
    ),
    "a pattern for whether": ('source = "{stem}.zh.txt"\n', 1, "sources = names"),
}


@pytest.mark.parametrize(("settings", "line", "told"), WRONG_LINES.values(), ids=WRONG_LINES)
def test_what_is_wrong_for_some_paths_is_told_with_its_line(folder: Path, settings: str, line: int, told: str) -> None:
    (folder / "mtcheck.toml").write_text(settings, encoding="utf-8")
    done = lint()
    assert done.exit_code == 2
    assert done.stderr.startswith(f"mtcheck: mtcheck.toml:{line}: ")
    assert told in done.stderr


def test_config_shows_what_holds_for_a_path(folder: Path) -> None:
    (folder / "mtcheck.toml").write_text(
        'glossaries = ["house.yaml"]\n[[overrides]]\npaths = ["sport/**"]\nglossaries = ["sport.csv"]\n',
        encoding="utf-8",
    )
    shown = [CliRunner().invoke(main, ["config", *asked, "glossaries"]).stdout.splitlines()[0] for asked in (
        (), ("--for", "a.txt"), ("--for", "sport/live/a.txt"), ("--for", "sport/a.txt", "--isolated"),
    )]  # fmt: skip
    assert shown == [
        'glossaries = ["house.yaml"]  (mtcheck.toml)',
        'glossaries = ["house.yaml"]  (mtcheck.toml)',
        'glossaries = ["sport.csv"]  (mtcheck.toml, [[overrides]])',
        "glossaries = []  (default)",
    ]


def test_config_for_a_folder_is_that_of_a_file_in_it(folder: Path) -> None:
    (folder / "mtcheck.toml").write_text('fail-on = "major"\n', encoding="utf-8")
    (folder / "sport/mtcheck.toml").write_text(
        'fail-on = "critical"\n[[overrides]]\npaths = ["live/**"]\noutlet = "ticker"\n', encoding="utf-8"
    )
    shown = [CliRunner().invoke(main, ["config", *asked]).stdout.splitlines()[0] for asked in (
        ("--for", "sport", "fail-on"), ("--for", "sport/", "fail-on"), ("--for", "sport/a.txt", "fail-on"),
        ("--for", "a.txt", "fail-on"), ("--for", ".", "fail-on"), ("--for", "sport/live", "outlet"),
    )]  # fmt: skip
    assert shown == [
        *['fail-on = "critical"  (sport/mtcheck.toml)'] * 3,
        *['fail-on = "major"  (mtcheck.toml)'] * 2,
        'outlet = "ticker"  (sport/mtcheck.toml, [[overrides]])',
    ]


def test_config_runs_no_code_of_another_folder(folder: Path) -> None:
    (folder / "sport/checks").mkdir()
    ran = folder / "ran"
    code = f"import pathlib\n\npathlib.Path({str(ran)!r}).touch()\n"
    (folder / "sport/checks/house.py").write_text(code, encoding="utf-8")
    plugins = '[plugins]\npaths = ["checks"]\n[checks.house]\nlimit = 1\n'
    (folder / "sport/mtcheck.toml").write_text(plugins, encoding="utf-8")
    for asked in (["--for", "sport"], ["--for", "sport/a.txt"]):
        result = CliRunner().invoke(main, ["config", *asked])
        assert (result.exit_code, "not the settings of the working folder" in result.stderr) == (2, True)
        assert not ran.exists()
    # Whoever names the file means it.
    CliRunner().invoke(main, ["config", "--config", "sport/mtcheck.toml"])
    assert ran.exists()


def test_patterns_that_fit_nothing_are_told_when_asked(folder: Path) -> None:
    (folder / "mtcheck.toml").write_text(
        '[per-path-ignores]\n"nowhere/**" = ["typography"]\n[[overrides]]\npaths = ["sport"]\nmin-severity = "minor"\n',
        encoding="utf-8",
    )
    noted = [line for line in lint("-v", ".").stderr.splitlines() if "fits no file" in line]
    assert noted == ['mtcheck: mtcheck.toml: [per-path-ignores] "nowhere/**" fits no file of this run']
    assert "fits no file" not in lint(".").stderr
    assert "fits no file" in lint("--show-files", ".").stderr


def test_patterns_are_looked_at_when_asked_alone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For many files that takes long."""
    (folder / "mtcheck.toml").write_text('[per-path-ignores]\n"nowhere/**" = ["typography"]\n', encoding="utf-8")
    asked: list[Sequence[str]] = []
    monkeypatch.setattr("mtcheck.cli.lint.idle_patterns", lambda files, settings: asked.append(files) or ())
    lint(".")
    assert asked == []
    lint("-v", ".")
    assert len(asked) == 1


def test_a_glossary_of_some_paths_is_none_that_is_left_out(folder: Path) -> None:
    (folder / "sport" / "own.csv").write_text("en,never\nheavily,in sheets\n", encoding="utf-8")
    (folder / "mtcheck.toml").write_text(
        '[[overrides]]\npaths = ["sport"]\nglossaries = ["sport/own.csv"]\n', encoding="utf-8"
    )
    assert "not read" not in lint(".").stderr
    (folder / "sport" / "other.csv").write_text("en\nrain\n", encoding="utf-8")
    assert ".: not read: 1 .csv;" in lint(".").stderr
