"""Inventories that are none, or are damaged: one message that names the file and the way out, status 2."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from mtcheck.cli import main

from ..fuzz.inputs import inventory


def _run_sql(*statements: str) -> Callable[[Path], None]:
    def damage(path: Path) -> None:
        base = sqlite3.connect(path, isolation_level=None)
        for statement in statements:
            base.execute(statement)
        base.close()

    return damage


def _bytes(change: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    return lambda path: path.write_bytes(change(path.read_bytes())) and None


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _foreign(path: Path) -> None:
    path.unlink()
    _run_sql("CREATE TABLE article (text TEXT)")(path)


AGAIN = "write it again"
DAMAGED: dict[str, tuple[Callable[[Path], None], str]] = {
    "text": (_bytes(lambda data: b"Ryabkov\n" * 1000), "not a database"),
    "cut off": (_bytes(lambda data: data[:9000]), "malformed"),
    "cut off within the head": (_bytes(lambda data: data[:50]), "malformed"),
    "head flipped": (_bytes(lambda data: b"\0" * 20 + data[20:]), "not a database"),
    "pages overwritten": (_bytes(lambda data: data[:4096] + b"\xff" * (len(data) - 4096)), "malformed"),
    "another program's database": (_foreign, "no inventory of mtcheck"),
    "a table missing": (_run_sql("DROP TABLE mention"), "no such table"),
    "a column renamed": (_run_sql("ALTER TABLE mention RENAME COLUMN facts TO told"), "no such column"),
    "another version": (_run_sql("UPDATE inventory SET version = 99"), "version 99, not 1"),
    "no version": (_run_sql("DELETE FROM inventory"), "version 'none', not 1"),
    "a version that is text": (_run_sql("UPDATE inventory SET version = 'one'"), "version 'one', not 1"),
    "texts that are numbers": (_run_sql("UPDATE mention SET facts = 7"), "no usable inventory"),
    "facts that are no JSON": (_run_sql("UPDATE mention SET facts = '['"), "no usable inventory"),
    "facts of another check": (_run_sql("UPDATE mention SET facts = '[1]'"), "no usable inventory"),
    "facts too many": (_run_sql("UPDATE mention SET facts = '[1, 2, 3, 4, 5, 6, 7, 8, 9]'"), "no usable inventory"),
    "places that are words": (_run_sql("UPDATE mention SET \"end\" = 'x'"), "'x' is no whole number"),
    "text that is bytes": (_run_sql("UPDATE form SET text = x'ff00' || id"), "no usable inventory"),
    "text that is no UTF-8": (_run_sql("UPDATE form SET text = CAST(x'ff' || id AS TEXT)"), "decode"),
    "a folder": (_folder, ""),
}


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("Sergei Ryabkov said said so.\n\nRyabkov left.\n", encoding="utf-8")
    (tmp_path / "names.db").write_bytes(inventory())
    return tmp_path / "names.db"


COMMANDS = {
    "compared with": ("lint", "--isolated", "--inventory", "names.db", "a.txt"),
    "listed": ("names", "--isolated", "--inventory", "names.db"),
}


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
@pytest.mark.parametrize(("damage", "message"), DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_inventory_is_one_message(
    path: Path, command: tuple[str, ...], damage: Callable[[Path], None], message: str
) -> None:
    damage(path)
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 2, result.output
    assert result.stderr.startswith("mtcheck: names.db: "), result.stderr
    assert message in result.stderr
    assert "internal error" not in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("damage", ["text", "cut off", "head flipped", "another program's database", "another version"])
def test_nothing_is_added_to_a_damaged_inventory(path: Path, damage: str) -> None:
    DAMAGED[damage][0](path)
    before = path.read_bytes()
    result = CliRunner().invoke(main, ["names", "--isolated", "--inventory", "names.db", "a.txt"])
    assert (result.exit_code, path.read_bytes()) == (2, before)
    assert "mtcheck: names.db: " in result.stderr


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_an_empty_inventory_is_told(path: Path, command: tuple[str, ...]) -> None:
    path.write_bytes(b"")
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 2
    assert result.stderr == "mtcheck: names.db: an empty inventory; write it again with 'mtcheck names'\n"


def test_a_locked_inventory_says_who_has_it(path: Path) -> None:
    base = sqlite3.connect(path, isolation_level=None)
    base.execute("BEGIN EXCLUSIVE")
    try:
        result = CliRunner().invoke(main, COMMANDS["compared with"])
    finally:
        base.close()
    assert result.exit_code == 2
    assert "another run is writing it" in result.stderr


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to root")
def test_an_inventory_that_may_not_be_read_says_so(path: Path) -> None:
    path.chmod(0)
    result = CliRunner().invoke(main, COMMANDS["compared with"])
    assert result.exit_code == 2
    assert "be read and written?" in result.stderr
