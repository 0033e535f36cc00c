"""A setting of the wrong type is one message with its line, at every key; so are glossaries and baselines of
any kind.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mtcheck.cli import main
from mtcheck.settings import keys
from mtcheck.text.reading.matcher import Matcher

TYPES = {
    "true": bool,
    "1": int,
    "1.5": float,
    '"\\u0000"': str,
    "[1]": list,
    "[[]]": list,
    "{a = [1]}": dict,
    "1979-05-27": object,
    "07:32:00": object,
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("It rained.\n", encoding="utf-8")
    return tmp_path


def lint(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["lint", *arguments, "a.txt"])


@pytest.mark.parametrize("key", keys())
@pytest.mark.parametrize("value", TYPES)
def test_a_value_of_the_wrong_type_names_file_and_line(folder: Path, key: str, value: str) -> None:
    (folder / "mtcheck.toml").write_text(f"# settings\n{key} = {value}\n", encoding="utf-8")
    result = lint()
    if isinstance(keys()[key], TYPES[value]) and value == "true":
        assert result.exit_code == 0
        return
    assert result.exit_code == 2
    assert result.stderr.startswith("mtcheck: mtcheck.toml:2: ")
    assert result.stderr.count("\n") == 1


SENSELESS = {
    "fewer than no repetitions": (
        "[checks.repetition-loop]\ntimes = -4",
        2,
        "times must be a number from 3 on, not -4",
    ),
    "no repetition": ("[checks.repetition-loop]\ntimes-word = 1", 2, "times-word must be a number from 3 on, not 1"),
    "a likeness over 1": ("[checks.name-variant]\nmin-likeness = 1.5", 2, "must be a number from 0 to 1, not 1.5"),
    "no likeness": ("[checks.name-variant]\nmin-likeness = nan", 2, "min-likeness must be a finite number, not nan"),
    "a headline of no words": ("[checks.headline-period]\nmax-words = 0", 2, "max-words must be a number from 1 on"),
    "a factor under 1": ("[checks.length-ratio]\nfactor = 0.5", 2, "factor must be a number from 1 on, not 0.5"),
    "a factor without end": ("[checks.length-ratio]\nfactor = inf", 2, "factor must be a finite number, not inf"),
    "deviations below none": ("[checks.length-ratio]\ndeviations = -1", 2, "deviations must be a number from 0 on"),
    "of options of one name the wrong one": (
        "[checks.duplicate-sentence]\nmin-words = 4\n[checks.wrong-language]\nmin-words = -1",
        4,
        "min-words must be a number from 1 on, not -1",
    ),
    "of tables in a line the wrong one": (
        "[checks]\nduplicate-sentence = {min-words = 4}\nwrong-language = {min-words = 0}",
        3,
        "min-words must be a number from 1 on, not 0",
    ),
    "for some paths": (
        '[[overrides]]\npaths = ["a"]\n[overrides.checks.repetition-loop]\ntimes = 0',
        4,
        "times must be a number from 3 on, not 0",
    ),
    "a rate over 1": ("[gate]\nmin-term-success = 5", 2, "min-term-success must be a number from 0 to 1, not 5"),
    "a rate below 0": ("[gate]\nmin-term-success = -1", 2, "must be a number from 0 on, not -1"),
    "a limit that holds nothing": ("[gate]\nmax-mqm = inf", 2, "max-mqm must be a number from 0 on, not inf"),
    "points without end": ("mqm-weights = {major = inf}", 1, "major must be a number from 0 on, not inf"),
}


@pytest.mark.parametrize(("settings", "line", "message"), SENSELESS.values(), ids=SENSELESS)
def test_a_number_that_makes_no_sense_names_file_and_line(folder: Path, settings: str, line: int, message: str) -> None:
    (folder / "mtcheck.toml").write_text(settings + "\n", encoding="utf-8")
    result = lint()
    assert result.exit_code == 2
    assert result.stderr.startswith(f"mtcheck: mtcheck.toml:{line}: ")
    assert message in result.stderr


@pytest.mark.parametrize("amount", ["-1", "nan", "inf", "x"])
def test_an_amount_of_a_drop_that_makes_no_sense_is_refused(folder: Path, amount: str) -> None:
    Path("before.json").write_text('{"version": 1, "segments": []}', encoding="utf-8")
    drop = ["--baseline-batch", "before.json", "--max-drop", f"mqm={amount}"]
    result = CliRunner().invoke(main, ["gate", *drop, "a.txt"])
    assert result.exit_code == 2
    assert "an amount from 0 on" in result.stderr


BROKEN = {
    "no TOML": ("mtcheck.toml", b"select = [", "mtcheck: mtcheck.toml:1: not valid TOML"),
    "no UTF-8": ("mtcheck.toml", b'select = ["\xff"]', "mtcheck: mtcheck.toml:1: not UTF-8 (byte 0xff); save"),
    "no UTF-8 behind others": (
        "mtcheck.toml",
        b"cache = true\n# \xe9",
        "mtcheck: mtcheck.toml:2: not UTF-8 (byte 0xe9)",
    ),
    "UTF-16": ("mtcheck.toml", "cache = true".encode("utf-16"), "mtcheck: mtcheck.toml:1: not UTF-8 (byte 0xff)"),
    "half": ("mtcheck.toml", b"cache = true\nsel", "mtcheck: mtcheck.toml:2: not valid TOML"),
    "nested": ("mtcheck.toml", b"select = " + b"[" * 100_000, "mtcheck: mtcheck.toml: not usable TOML"),
    "a long number": ("mtcheck.toml", b"select = " + b"1" * 5000, "mtcheck: mtcheck.toml: not usable TOML"),
    "tool is no table": ("pyproject.toml", b"tool = 1\n#[tool.mtcheck]", "mtcheck: pyproject.toml:1: [tool.mtcheck]"),
    "a list of tables": ("pyproject.toml", b"[[tool.mtcheck]]", "mtcheck: pyproject.toml:1: [tool.mtcheck] must be"),
}


@pytest.mark.parametrize(("name", "data", "message"), BROKEN.values(), ids=BROKEN)
def test_a_broken_settings_file_is_one_message(folder: Path, name: str, data: bytes, message: str) -> None:
    (folder / name).write_bytes(data)
    result = lint()
    assert result.exit_code == 2
    assert result.stderr.startswith(message)


PROJECTS = {
    "as usual": '[tool.mtcheck]\nfail-on = "critical"\n',
    "with blanks": '[ tool . mtcheck ]\nfail-on = "critical"\n',
    "in quotation marks": '[tool."mtcheck"]\nfail-on = "critical"\n',
    "a table in a row": '[tool]\nmtcheck = {fail-on = "critical"}\n',
    "with points": '[tool]\nmtcheck.fail-on = "critical"\n',
    "from the top": 'tool.mtcheck.fail-on = "critical"\n',
    "a table of it alone": '[tool.mtcheck.severity]\nstray-space = "neutral"\n',
    "a remark": "# [tool.mtcheck]\n",
    "of another tool": '[tool.mtcheck-other]\nfail-on = "nonsense"\n',
    "none": '[project]\nname = "mtcheck"\n',
}


@pytest.mark.parametrize("text", PROJECTS.values(), ids=PROJECTS)
def test_settings_of_a_project_are_found_however_they_are_written(folder: Path, text: str) -> None:
    (folder / "a.txt").write_text("It rained , they said.\n", encoding="utf-8")
    (folder / "pyproject.toml").write_text(text, encoding="utf-8")
    has_table = "critical" in text or "neutral" in text
    assert lint().exit_code == (0 if has_table else 1)


ENTRY = b"- id: a\n  preferred: INF Treaty\n  deprecated: [Guidance Treaty]\n"
GLOSSARIES = {
    "an alias to its parent": (
        b"- &a\n  id: a\n  preferred: b\n  admitted: [*a]\n",
        ":4: a single text|nested too deeply",
    ),
    "aliases of aliases": (
        b"- &a [" + b"x," * 300 + b"]\n- &b [" + b"*a," * 300 + b"]\n- [" + b"*b," * 300 + b"]\n",
        "repeat too much",
    ),
    "a merge key": (ENTRY + b"- <<: {id: c}\n  id: b\n  preferred: c\n  admitted: [d]\n", ":4: unknown key '<<'"),
    "a key twice": (ENTRY + b"  id: b\n", ":4: key 'id' stands twice"),
    "a tag of Python": (ENTRY + b"  note: !!python/name:os.system x\n", ":4: the tag"),
    "two documents": (ENTRY + b"---\n" + ENTRY, "not valid YAML"),
    "nested": (b"[" * 100_000, "nesting depth|nested"),
    "NUL": (b"- id: a\0\n", "not valid YAML"),
    "a mapping": (b"id: a\n", "a list of entries"),
    "a number": (b"9" * 5000, "a list of entries"),
    "no UTF-8": (b"- id: \xff\n", ":1: not UTF-8"),
    "half of UTF-16": ("- id: a\n".encode("utf-16")[:-1], "not utf-16"),
}


@pytest.mark.parametrize(("data", "message"), GLOSSARIES.values(), ids=GLOSSARIES)
def test_a_broken_glossary_is_one_message(folder: Path, data: bytes, message: str) -> None:
    (folder / "g.yaml").write_bytes(data)
    result = lint("--isolated", "--glossary", "g.yaml")
    assert result.exit_code == 2
    assert result.stderr.startswith("mtcheck: g.yaml:")
    assert any(words in result.stderr for words in message.split("|")), result.stderr
    assert result.stderr.count("\n") == 1


UNSEEN = ("\u200b", "\u2060\ufe0f", "\u034f", "\u202e", "a\0b")


@pytest.mark.parametrize("text", UNSEEN, ids=map(ascii, UNSEEN))
def test_a_term_that_nobody_can_see_is_one_message(folder: Path, text: str) -> None:
    shown = text.encode("unicode_escape").decode()
    for row in (f'preferred: "{shown}", deprecated: [x]', f'preferred: x, deprecated: ["{shown}"]',
                f'preferred: x, source: {{zh: ["{shown}", 基辅]}}'):  # fmt: skip
        (folder / "g.yaml").write_text(f"- {{id: a, {row}}}\n", encoding="utf-8")
        for command in (["lint", "--isolated", "--glossary", "g.yaml", "a.txt"], ["glossary", "check", "g.yaml"]):
            result = CliRunner().invoke(main, command)
            assert "g.yaml:1: " in result.output
            assert "nobody can see" in result.output
            assert "internal error" not in result.output


def test_a_literal_that_is_empty_occurs_nowhere() -> None:
    assert Matcher(["", "b", ""]).hits("abc") == [(1, 1, 2)]


LONG = "9" * 5000


@pytest.mark.parametrize(
    "arguments",
    [
        ["why", f"a.txt:{LONG}"],
        ["why", f"a.txt:1:{LONG}"],
        ["gate", "--isolated", "--max-findings", f"critical={LONG}", "a.txt"],
        ["lint", "--isolated", "b.txt"],
        ["lint", "--isolated", "c.txt"],
        ["score", "--isolated", "--confidence", "--resamples", "99999999999", "a.txt"],
    ],
    ids=["line", "column", "limit", "line beside a file", "end beside a file", "resamples"],
)
def test_a_number_of_thousands_of_figures_is_one_message(folder: Path, arguments: list[str]) -> None:
    for name, lines in (("b", LONG), ("c", f"1-{LONG}")):
        (folder / f"{name}.txt").write_text("It rained.\n", encoding="utf-8")
        (folder / f"{name}.txt.mtcheck").write_text(f"ignore[doubled-word] {lines} why\n", encoding="utf-8")
    result = CliRunner().invoke(main, arguments)
    assert (result.exit_code, "internal error" in result.stderr) == (2, False)
    assert re.search("mtcheck: |Error: ", result.stderr)


BASELINES = {
    "empty": b"",
    "text": b"Known findings",
    "no UTF-8": b'{"version": 1, "entries": [["\xff"]]}',
    "a list": b"[]",
    "null": b"null",
    "cut off": b'{"version": 1, "entries": [["a"',
    "another version": b'{"version": 2, "entries": []}',
    "no entries": b'{"version": 1}',
    "entries that are an object": b'{"version": 1, "entries": {}}',
    "an entry too short": b'{"version": 1, "entries": [["a", "b", "c", "d"]]}',
    "a count that is true": b'{"version": 1, "entries": [["a", "b", "c", "d", true]]}',
    "a count below nothing": b'{"version": 1, "entries": [["a", "b", "c", "d", -1]]}',
    "a count that is text": b'{"version": 1, "entries": [["a", "b", "c", "d", "1"]]}',
    "nested": b"[" * 100_000,
    "a long number": b'{"version": ' + b"1" * 5000 + b"}",
}


@pytest.mark.parametrize("data", BASELINES.values(), ids=BASELINES)
def test_a_broken_baseline_is_one_message_and_the_way_out(folder: Path, data: bytes) -> None:
    (folder / "b.json").write_bytes(data)
    result = lint("--isolated", "--baseline", "b.json")
    assert result.exit_code == 2
    assert result.stderr.startswith("mtcheck: b.json: ")
    assert "--write-baseline" in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("value", "good"),
    [
        ("https://example.org/mtcheck/0.2/", True),
        ("http://localhost:8000", True),
        ("", True),
        ("docs/checks.md", False),
        ("//example.org/mtcheck", False),
        ("ftp://example.org/", False),
        ("javascript:alert(1)", False),
        ("https://example.org/my pages/", False),
        ("https://example.org/?page=", False),
        ("https://beispiel.de/prüfungen/", False),
    ],
)
def test_the_address_of_the_documentation_is_one_that_others_can_follow(folder: Path, value: str, good: bool) -> None:
    (folder / "mtcheck.toml").write_text(f'# settings\ndocumentation-url = "{value}"\n', encoding="utf-8")
    result = lint()
    assert result.exit_code == (0 if good else 2)
    assert good or "mtcheck.toml:2: documentation-url must be a whole address" in result.stderr


def test_a_byte_order_mark_and_other_line_ends_are_none_of_the_settings(folder: Path) -> None:
    (folder / "mtcheck.toml").write_bytes(b"\xef\xbb\xbfcache = false\r\nscope = 1\r\n")
    assert lint().stderr.startswith("mtcheck: mtcheck.toml:2: scope must be a string")


def test_a_message_is_as_short_as_can_be_read_whatever_it_quotes(folder: Path) -> None:
    (folder / "mtcheck.toml").write_text(f"{'x' * 500_000} = 1\n", encoding="utf-8")
    (folder / "g.json").write_text(json.dumps([{"id": "a", "preferred": "b", "y" * 500_000: "c"}]), encoding="utf-8")
    result = lint()
    assert result.exit_code == 2
    assert len(result.stderr) < 2000
    assert len(CliRunner().invoke(main, ["glossary", "check", "g.json"]).output) < 4000
