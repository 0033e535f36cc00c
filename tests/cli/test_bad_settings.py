"""A setting of the wrong type is one message with its line, at every key; so are glossaries and baselines of
any kind.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mtcheck.cli import main
from mtcheck.settings import keys

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


BROKEN = {
    "no TOML": ("mtcheck.toml", b"select = [", "mtcheck: mtcheck.toml: not valid TOML"),
    "no UTF-8": ("mtcheck.toml", b'select = ["\xff"]', "mtcheck: mtcheck.toml: cannot be read: 'utf-8' codec"),
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
