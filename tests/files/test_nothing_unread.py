"""What cannot be read is told, one message each, and nothing that was not read passes."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from mtcheck.cli import main
from mtcheck.pipeline import discovery

GOOD = "The ministers met in Geneva on Monday.\n"
NO_FORMAT = "holds no file of a format that is searched for{}; name a file to have it read as it is"


def _unlisted(folder: Path) -> None:
    (folder / "shut").mkdir()


def _others(folder: Path) -> None:
    (folder / "a").mkdir()
    for name in ("a.pdf", "a/b.PDF", "a/LICENSE"):
        (folder / name).write_bytes(b"PK")


FOLDERS: dict[str, tuple[Callable[[Path], object], list[str]]] = {
    "an empty folder": (lambda f: f, [f"in: {NO_FORMAT.format('')}"]),
    "a folder of other formats": (
        lambda f: (f / "a.pdf").write_bytes(b"PK\x03\x04"),
        [f"in: {NO_FORMAT.format(' (but 1 .pdf)')}"],
    ),
    "folders in folders": (lambda f: (f / "a" / "b").mkdir(parents=True), [f"in: {NO_FORMAT.format('')}"]),
    "other formats in folders": (_others, [f"in: {NO_FORMAT.format(' (but 2 .pdf, 1 without a suffix)')}"]),
    "a link to nothing": (lambda f: (f / "a.txt").symlink_to("gone.txt"), ["in/a.txt: is a link to nothing"]),
    "a pipe": (
        lambda f: os.mkfifo(f / "a.txt"),
        ["in/a.txt: is a pipe, a socket or a device; name it to have it read"],
    ),
    "a link to itself": (
        lambda f: (f / "a.txt").symlink_to("a.txt"),
        ["in/a.txt: cannot be read: Too many levels of symbolic links"],
    ),
    "a folder that cannot be listed": (_unlisted, ["in/shut: cannot be read: Permission denied"]),
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    listed = os.scandir

    def scandir(path: str) -> object:
        # The user of a test may be one whom no permission stops.
        if os.path.basename(path) == "shut":
            raise PermissionError(13, "Permission denied", path)
        return listed(path)

    monkeypatch.setattr(discovery.os, "scandir", scandir)
    return tmp_path / "in"


@pytest.mark.parametrize("command", [["lint"], ["gate", "--max-findings-per-1k", "5"], ["score"]])
@pytest.mark.parametrize(("make", "said"), FOLDERS.values(), ids=FOLDERS)
def test_what_cannot_be_read_is_one_message(
    folder: Path, make: Callable[[Path], object], said: list[str], command: list[str]
) -> None:
    make(folder)
    (folder.parent / "beside.txt").write_text(GOOD, encoding="utf-8")
    done = CliRunner().invoke(main, [*command, "--isolated", "in", "beside.txt"])
    messages = [line.removeprefix("mtcheck: ") for line in done.stderr.splitlines() if line.startswith("mtcheck: ")]
    assert (done.exit_code, messages) == (2, said)


def test_what_goes_while_a_folder_is_read_is_nobodys(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "a.txt").write_text(GOOD, encoding="utf-8")
    (folder / "b.txt").write_text(GOOD, encoding="utf-8")
    there = os.stat

    def stat(path: str, **how: Any) -> os.stat_result:
        if os.path.basename(path) == "a.txt":
            raise FileNotFoundError(2, "No such file or directory", path)
        return there(path, **how)

    monkeypatch.setattr(discovery.os, "stat", stat)
    assert discovery.discover(["in"]) == ([os.path.join("in", "b.txt")], [], ())


def test_articles_that_nobody_reads_are_counted(folder: Path) -> None:
    for name in ("a.txt", "b.pdf", "c.pdf", "d.rtf", "e.csv", "f.rst", "logo.png"):
        (folder / name).write_text(GOOD, encoding="utf-8")
    said = [
        "in: not read: 2 .pdf, 1 .rtf; save as .docx, .odt, .html or .txt",
        "in: not read: 1 .csv, 1 .rst; name it to have it read",
    ]
    assert list(discovery.discover(["in"]).notes) == said
    for command in (["lint", "--isolated"], ["lint", "--isolated", "--fix"], ["lint", "--show-files"]):
        done = CliRunner().invoke(main, [*command, "in"])
        assert done.exit_code == 0
        told = [line for line in done.stderr.splitlines() if "not read" in line]
        assert sorted(told) == sorted(f"mtcheck: {note}" for note in said)


def test_what_the_run_itself_reads_is_not_told_as_unread(folder: Path) -> None:
    for name in ("a.txt", "own.csv", "house.csv", "theirs.csv", "node_modules/mod.csv", "notes.pdf", "old/draft.pdf"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(GOOD, encoding="utf-8")
    # What lies where nobody looks was never counted, and so is not taken away from the others.
    in_use = ["in/own.csv", "in/node_modules/mod.csv", "elsewhere.csv"]
    assert discovery.discover(["in"], in_use=in_use).notes == (
        "in: not read: 2 .pdf; save as .docx, .odt, .html or .txt",
        "in: not read: 2 .csv; name it to have it read",
    )
    # What the settings or an ignore file leave out is nothing that somebody forgot.
    (folder / ".mtcheckignore").write_text("*.pdf\n", encoding="utf-8")
    assert discovery.discover(["in"], ("house.csv",), in_use=in_use).notes == (
        "in: not read: 1 .csv; name it to have it read",
    )


XML = '<?xml version="1.0"?>\n'
REFUSED = {
    "a.docx": (b"PK\x03\x04The the end.", "no zip package"),
    "a.odt": (b"PK\x03\x04The the end.", "no zip package"),
    "a.epub": (b"PK\x03\x04The the end.", "is a zip archive"),
    "a.txt": (b"%PDF-1.4\nThe the end.", "is PDF"),
    "a.rtf": (b"{\\rtf1 The the end.}", "is RTF"),
    "a.doc": (b"\xd0\xcf\x11\xe0The the end.", "is an old Office document"),
    "a.jsonl": (b"\x1f\x8bThe the end.", "is gzip"),
    "a.csv": (b"PAR1The the end.", "is Parquet"),
    "a.bin": (b"The the\0 end.", "has NUL bytes"),
    "a.ttx": (XML.encode() + b"<TRADOStag>The the end.</TRADOStag>", "holds XML"),
    "a.xml": (b"<doc>The the end.</doc>", "holds XML"),
    "a.dita": (b"<!DOCTYPE topic [<!ENTITY a 'b'>]><topic>The the &a;.</topic>", "holds XML"),
    "b.txt": (XML.encode() + b"<doc>The the end.</doc>", "holds XML"),
    "a.xlz2": (b"<xliff version='1.2'>The the end.</xliff>", "holds XLIFF, not plain text; name it .xlf"),
    "a.tmx2": (XML.encode() + b"<tmx><body>The the end.</body></tmx>", "holds TMX, not plain text; name it .tmx"),
    "a.shtml": (b"<!DOCTYPE html><html><p>The the end.</p></html>", "holds HTML, not plain text; name it .html"),
    "c.txt": (b"<html><p>The the end.</p></html>", "holds HTML, not plain text; name it .html"),
    "a.json": (b'{"title": "The the end."}', "holds JSON"),
    "a.ipynb": (b'[\n  {"text": "The the end."}\n]', "holds JSON"),
    "a.ndjson": (
        b'{"target": "The the end."}\n{"target": "Bye."}\n',
        "holds JSON lines, not plain text; name it .jsonl",
    ),
    "cut.xml": (b"<article><title>The the end.</title><p>And", "holds XML"),
    "a.docbook": (b'<db:book xmlns:db="x"><db:para>The the end.', "holds XML"),
    "a.sgm": (b'<refset setid="a" trglang="en">\n<seg id="1">The the end & more</seg>', "holds XML"),
    "a.resx": (b"<!-- a -->\n<!-- b -->\n<root>The the end.</root>", "holds XML"),
    "d.txt": (b"<!-- saved --><!DOCTYPE html><html><p>The the end.</p></html>", "holds HTML"),
    "cut.json": (b'{"title": "The the end', "holds JSON"),
    "e.txt": (b'{"title": "The the end.",}', "holds JSON"),
    "a.json5": (b"// a\n/* b */ {title: 'The the end.'}", "holds JSON"),
    "list.json": (b'["The the end.", "Bye."]', "holds JSON"),
    "a.dat": (b"The the end.\x01\x02", "holds bytes that are no text"),
    "b.pdf": (b"\n%PDF-1.7 The the end.", "is PDF"),
    "a.md": (XML.encode() + b"<doc>The the end.</doc>", "holds XML, not Markdown"),
    "b.md": (b"<!doctype html>\n<html><p>The the end.</p></html>", "holds HTML, not Markdown; name it .html"),
    "c.md": (b'{"title": "The the end."}', "holds JSON, not Markdown"),
    "b.pot": (b'msgctxt "a"\nmsgid "The the end."\nmsgid_plural "b"\nmsgstr[0] ""\n', "holds PO"),
    "a.pot": (b'# a comment\nmsgid "The the end."\nmsgstr ""\n', "holds PO, not plain text; name it .po"),
}


@pytest.mark.parametrize(("name", "data", "said"), [(n, *row) for n, row in REFUSED.items()], ids=REFUSED)
def test_what_is_another_format_is_never_read_as_prose(
    tmp_path: Path, name: str, data: bytes, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_bytes(data)
    done = CliRunner().invoke(main, ["lint", "--isolated", "--fix", "--unsafe-fixes", name])
    assert done.exit_code == 2
    assert f"mtcheck: {name}" in done.stderr
    assert said in done.stderr
    assert (tmp_path / name).read_bytes() == data


PROSE = {
    "a.txt": "<p>It is the the end.</p>",
    "b.txt": "<b>Geneva</b> - It is the the end.",
    "c.txt": "[Photo] It is the the end.",
    "d.txt": "{It is the the end.}",
    "e.txt": "[1] It is the the end.",
    "f.txt": '"It is the the end."',
    "a.article": "It is the the end.",
    "NOTES": "It is the the end.",
    "b.article": "<p>It is the the end.<br>And on.",
    "hyp.en": "<unk> says that it is the the end.",
    "hyp2.en": "<s>It is the the end.</s>\n<s>And on.</s>",
    "mail": "<ann@example.org> says that it is the the end.",
    "h.txt": 'So it looks:\n\nmsgid "a"\nmsgstr "b"\n\nIt is the the end.',
    "a.rst": 'So it looks::\n\n    {"a": 1}\n\nIt is the the end.',
    "c.article": '["It is the the end," he said.]',
    "d.article": "{Note: it is the the end.}",
    "e.article": "{% if end %}It is the the end.{% endif %}",
    "f.article": "// It is the the end.",
    "a.md": '{"title": "Geneva"}\n\nIt is the the end.',
    "b.md": '<p align="center">Geneva</p>\n\nIt is the the end.',
    "g.txt": 'msgid is a keyword of gettext. It is the the end: msgid "a".',
}


@pytest.mark.parametrize(("name", "text"), PROSE.items(), ids=PROSE)
def test_prose_may_begin_as_it_likes(tmp_path: Path, name: str, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_text(text + "\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["lint", "--isolated", "--select", "doubled-word", "--format", "concise", name])
    assert (done.exit_code, done.stderr) == (1, "")
    assert "doubled-word" in done.stdout


ALL_LEFT_OUT: dict[str, tuple[str, list[str], int, str]] = {
    "lint says so": (".mtcheckignore", ["lint"], 0, "warning: 0 files checked"),
    "gate fails": (".mtcheckignore", ["gate", "--no-critical"], 2, "in: has no segments to score"),
    "score fails": (".gitignore", ["score"], 2, "in: has no segments to score"),
}


@pytest.mark.parametrize(("ignore", "command", "status", "said"), ALL_LEFT_OUT.values(), ids=ALL_LEFT_OUT)
def test_where_everything_is_left_out_nothing_passes(
    folder: Path, ignore: str, command: list[str], status: int, said: str
) -> None:
    (folder / "a.txt").write_text(GOOD, encoding="utf-8")
    (folder / ignore).write_text("*.txt\n", encoding="utf-8")
    done = CliRunner().invoke(main, [*command, "--isolated", "in"])
    assert (done.exit_code, done.stderr.splitlines()[0]) == (status, f"mtcheck: {said}")


def test_a_pattern_reads_no_pipe(folder: Path) -> None:
    os.mkfifo(folder / "a.txt")
    (folder / "b.txt").write_text(GOOD, encoding="utf-8")
    files, failures, _ = discovery.discover(["in/*.txt"])
    assert files == [os.path.join("in", "b.txt")]
    assert [failure.path for failure in failures] == ["in/a.txt"]


def _printed(*arguments: str) -> str:
    return CliRunner().invoke(main, [*arguments, "--isolated", "-q", "in/a.txt"]).stdout


PRINTED = {
    "findings as a page": ("html", lambda: _printed("lint", "--format", "html")),
    "findings as a page of another suffix": ("htm", lambda: _printed("lint", "--format", "html")),
    "findings in Markdown": ("md", lambda: _printed("lint", "--format", "markdown")),
    "findings as JSON lines": ("jsonl", lambda: _printed("lint", "--format", "jsonl")),
    "findings as text": ("txt", lambda: _printed("lint", "--format", "text")),
    "findings, a line each": ("txt", lambda: _printed("lint", "--format", "concise")),
    "a verdict": ("txt", lambda: _printed("gate", "--max-mqm", "1")),
    "a verdict that is good": ("txt", lambda: _printed("gate", "--max-mqm", "99999")),
    "a verdict in Markdown": ("md", lambda: _printed("gate", "--max-mqm", "1", "--format", "markdown")),
    "a verdict behind another page": (
        "md",
        lambda: "# Monday\n\n" + _printed("gate", "--max-mqm", "1", "--format", "markdown"),
    ),
    "scores": ("txt", lambda: _printed("score", "--format", "table")),
    "scores in Markdown": ("md", lambda: _printed("score", "--format", "markdown")),
}


@pytest.mark.parametrize(("suffix", "printed"), PRINTED.values(), ids=PRINTED)
def test_a_report_left_beside_its_articles_is_no_article(folder: Path, suffix: str, printed: Callable[[], str]) -> None:
    (folder / "a.txt").write_text("He said said so.\n", encoding="utf-8")
    first = CliRunner().invoke(main, ["lint", "--isolated", "in"])
    report = f"in/report.{suffix}"
    Path(report).write_text(printed(), encoding="utf-8")
    # Plain text that is named is an article.
    named = [] if suffix == "txt" else [["in/a.txt", report]]
    for paths in (["in"], ["in/*"], *named):
        again = CliRunner().invoke(main, ["lint", "--isolated", *paths])
        assert again.stdout == first.stdout
        assert f"{report}: not read: 1 report of mtcheck" in again.stderr
        assert again.exit_code == 1
    (folder / "a.txt").unlink()
    alone = CliRunner().invoke(main, ["lint", "--isolated", "in"])
    assert alone.exit_code == 2
    assert f"{report}: is a report of mtcheck, no article" in alone.stderr


ARTICLES = {
    "md": "# System\n\n| System | Year |\n| --- | --- |\n\nA mtcheck gate: said said.\n",
    "txt": "System failure at 10:30:45: trains said said to stop.\n",
    "html": "<p>The generator said said so to mtcheck.</p>\n",
    "jsonl": '{"id": "check", "target": "He said said so."}\n',
}


@pytest.mark.parametrize("suffix", ARTICLES)
def test_an_article_that_speaks_of_such_things_is_read(folder: Path, suffix: str) -> None:
    (folder / f"a.{suffix}").write_text(ARTICLES[suffix], encoding="utf-8")
    assert "doubled-word" in CliRunner().invoke(main, ["lint", "--isolated", "in"]).stdout
