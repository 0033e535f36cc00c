"""`mtcheck names`, the inventory it writes, and what lint makes of it."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mtcheck.cli import main
from tests.readers.packages import docx, p

FILES = {
    "a.txt": "Deputy Foreign Minister Ryabkov spoke.\n\nRyabkov left.\n",
    "b.txt": "Later Riyabkov came to Geneva.\n",
    "c.txt": "President Jair Bolsonaro spoke.\n",
    "d.txt": "Yesterday Jair Bossonaro left.\n",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def test_the_table_has_every_name_with_its_spellings(folder: Path) -> None:
    result = run("names")
    assert result.exit_code == 0
    rows = [line.split("  → ")[0].split("  ? ")[0].split() for line in result.stdout.splitlines()]
    assert rows == [
        ["2", "Ryabkov", "a.txt:1:25", "a.txt:3:1"],
        ["1", "Riyabkov", "b.txt:1:7"],
        ["1", "Bolsonaro", "c.txt:1:16"],
        ["1", "Bossonaro", "d.txt:1:16"],
        ["2", "Jair", "c.txt:1:11", "d.txt:1:11"],
        ["1", "Geneva", "b.txt:1:24"],
    ]
    assert "→ Ryabkov  (the same sounds" in result.stdout


def test_json(folder: Path) -> None:
    content = json.loads(run("names", "--format", "json", "--variants").stdout)
    assert content["version"] == 1
    assert content["documents"] == 4
    ryabkov, bolsonaro = content["names"]
    assert (ryabkov["name"], ryabkov["count"]) == ("Ryabkov", 3)
    assert [(s["form"], s["status"], s["count"]) for s in ryabkov["spellings"]] == [
        ("Ryabkov", "right", 2),
        ("Riyabkov", "wrong", 1),
    ]
    assert ryabkov["spellings"][1]["places"] == [
        {"path": "b.txt", "document": "b.txt", "segment": "1", "start": 6, "end": 14, "line": 1, "column": 7}
    ]
    assert [s["status"] for s in bolsonaro["spellings"]] == ["right", "open"]
    assert bolsonaro["full_names"] == ["Jair Bolsonaro", "Jair Bossonaro"]


def test_csv(folder: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("names", "--format", "csv", "--variants").stdout)))
    assert [(r["name"], r["spelling"], r["status"], r["count"], r["first place"]) for r in rows] == [
        ("Ryabkov", "Ryabkov", "right", "2", "a.txt:1:25"),
        ("Ryabkov", "Riyabkov", "wrong", "1", "b.txt:1:7"),
        ("Bolsonaro", "Bolsonaro", "right", "1", "c.txt:1:16"),
        ("Bolsonaro", "Bossonaro", "open", "1", "d.txt:1:16"),
    ]


def test_proposals_are_enforced_by_lint(folder: Path) -> None:
    assert run("names", "--write", "names.yaml").exit_code == 0
    assert run("glossary", "check", "names.yaml").exit_code == 0
    result = run("lint", "--isolated", "--glossary", "names.yaml", "--format", "concise", "b.txt", "d.txt")
    assert [line.split("  (")[0] for line in result.stdout.splitlines()] == [
        'b.txt:1:7: term-variant  "Riyabkov" → "Ryabkov"'
    ]


def test_proposals_never_overwrite(folder: Path) -> None:
    (folder / "names.yaml").write_text("mine", encoding="utf-8")
    result = run("names", "--write", "names.yaml")
    assert (result.exit_code, (folder / "names.yaml").read_text(encoding="utf-8")) == (2, "mine")
    assert "names.yaml: is there already" in result.stderr


def test_given_names_are_proposed_with_their_surname(folder: Path) -> None:
    (folder / "e.txt").write_text(
        "Governor Sergei Furgal spoke. Later Sergey Furgal left. Sergei Furgal won.\n", encoding="utf-8"
    )
    run("names", "--write", "names.yaml", "e.txt")
    assert "- Sergey Furgal" in (folder / "names.yaml").read_text(encoding="utf-8")


def lint(*arguments: str) -> list[str]:
    result = run("lint", "--isolated", "--format", "concise", *arguments)
    assert result.exit_code in (0, 1), result.stderr
    return [line.split("  (")[0] for line in result.stdout.splitlines()]


def test_one_new_article_is_compared_with_an_inventory(folder: Path) -> None:
    assert run("names", "--inventory", "all.db", "--variants", "a.txt", "c.txt").exit_code == 0
    before = (folder / "all.db").read_bytes()
    assert lint("b.txt") == []
    assert lint("--inventory", "all.db", "b.txt") == ['b.txt:1:7: name-variant  "Riyabkov" → "Ryabkov"']
    assert lint("--inventory", "all.db", "d.txt") == ['d.txt:1:16: name-variant  "Bossonaro" or "Bolsonaro"']
    assert (folder / "all.db").read_bytes() == before


def test_an_inventory_shows_where_it_saw_a_name(folder: Path) -> None:
    run("names", "--inventory", "all.db", "a.txt")
    (folder / "a.txt").unlink()
    result = run("lint", "--isolated", "--inventory", "all.db", "--format", "concise", "b.txt")
    assert "spelt Ryabkov at a.txt:1:25 and a.txt:3:1" in result.stdout


def test_a_document_is_replaced(folder: Path) -> None:
    run("names", "--inventory", "all.db", "a.txt")
    (folder / "a.txt").write_text("Nothing to see here.\n", encoding="utf-8")
    run("names", "--inventory", "all.db", "a.txt")
    assert lint("--inventory", "all.db", "b.txt") == []
    assert run("names", "--inventory", "all.db").stdout == ""


def test_the_article_itself_is_no_witness(folder: Path) -> None:
    run("names", "--inventory", "all.db", "a.txt")
    (folder / "a.txt").write_text("Minister Riyabkov spoke. Riyabkov left.\n", encoding="utf-8")
    assert lint("--inventory", "all.db", "a.txt") == []


def test_inventories_add_up(folder: Path) -> None:
    for name in FILES:
        run("names", "--inventory", "by-one.db", name)
    run("names", "--inventory", "at-once.db", *FILES)
    assert run("names", "--inventory", "by-one.db").stdout == run("names", "--inventory", "at-once.db").stdout != ""


def test_a_bad_file_keeps_no_other_from_the_inventory(folder: Path) -> None:
    (folder / "bad.txt").write_bytes(b"caf\xe9")
    result = run("names", "--inventory", "all.db", "a.txt", "bad.txt")
    assert result.exit_code == 2
    assert "bad.txt" in result.stderr
    assert "Ryabkov" in result.stdout


def _database(path: Path) -> None:
    with sqlite3.connect(path) as base:
        base.execute("CREATE TABLE other (x)")
    base.close()


BAD = {
    "missing": (lambda path: None, "no such inventory"),
    "no database": (lambda path: path.write_text("hello " * 500, encoding="utf-8"), "no usable inventory"),
    "another database": (_database, "no inventory of mtcheck"),
}


@pytest.mark.parametrize(("make", "message"), BAD.values(), ids=BAD)
def test_what_is_no_inventory(folder: Path, make: object, message: str) -> None:
    assert callable(make)
    make(folder / "bad.db")
    result = run("lint", "--isolated", "--inventory", "bad.db", "a.txt")
    assert result.exit_code == 2
    assert f"bad.db: {message}" in result.stderr.replace("is a database, but ", "")
    assert "Traceback" not in result.stderr


def test_listing_an_inventory_writes_none(folder: Path) -> None:
    result = run("names", "--inventory", "nowhere.db")
    assert (result.exit_code, (folder / "nowhere.db").exists()) == (2, False)
    assert "nowhere.db: no such inventory" in result.stderr


def test_fixing_goes_by_articles(folder: Path) -> None:
    result = run("lint", "--isolated", "--fix", "--scope", "batch", "a.txt")
    assert result.exit_code == 2
    assert "names --write" in result.stderr


def test_places_in_word_are_those_that_findings_have(folder: Path) -> None:
    paragraphs = ["Deputy Foreign Minister Ryabkov spoke.", "Later, it is said,  Mr. Riyabkov came."]
    (folder / "w.docx").write_bytes(docx("".join(map(p, paragraphs))))
    named = run("names", "w.docx").stdout
    assert [word for word in named.split() if word.startswith("w.docx")] == ["w.docx:1:25", "w.docx:2:25"]
    (found,) = run(
        "lint", "--isolated", "--select", "name-variant", "--format", "concise", "w.docx"
    ).stdout.splitlines()
    assert found.startswith("w.docx:2:25: name-variant")
