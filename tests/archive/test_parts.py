"""A large file in parts is the file: the same findings, places, counts and failures, whoever reads which part."""

from __future__ import annotations

import errno
import io
import os
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtcheck import Settings
from mtcheck.cli import main
from mtcheck.engine import executors
from mtcheck.model.report import Report
from mtcheck.pipeline import checking, gathering, opening
from mtcheck.pipeline.checking import check_files
from mtcheck.pipeline.runs import Run
from mtcheck.readers import parts

from .made import WRITERS, Row, jsonl, rows, tsv, xliff

EVERYTHING = Settings(select=("all",), min_confidence="low", cache=False)
ORDERS = st.lists(st.tuples(st.integers(0, 8), st.integers(0, 9)), min_size=1, max_size=30)


def report(path: str, given: Settings = EVERYTHING, jobs: int = 1) -> Report:
    return check_files([path], Run(given=given, jobs=jobs))


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(parts, "SIZE", 200)
    monkeypatch.setattr(parts, "FROM", 1)
    monkeypatch.setattr(gathering, "FEW", 4)


def in_one(path: str, given: Settings = EVERYTHING) -> Report:
    """The report of the file read whole."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parts, "FROM", 1 << 40)
        return report(path, given)


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("name", WRITERS)
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=ORDERS)
def test_parts_are_the_whole(name: str, order: list[tuple[int, int]]) -> None:
    Path(name).write_bytes(WRITERS[name](rows(order)))
    assert report(name) == in_one(name)


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("name", WRITERS)
def test_files_are_parted_and_nothing_of_them_is_lost(name: str) -> None:
    table = rows([(n // 2, n) for n in range(40)])
    Path(name).write_bytes(WRITERS[name](table))
    found = opening.parts_of(name, EVERYTHING)
    assert len(found) > 2
    read = [
        (d.id, s.source or None, s.target)
        for part in found
        for d in opening.documents_of_part(opening.part_bytes(name, part), name, part, EVERYTHING)
        for s in d.segments
    ]
    assert read == table


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("scope", ["document", "batch"])
def test_processes_change_nothing(scope: str) -> None:
    Path("a.jsonl").write_bytes(jsonl(rows([(n // 2, n) for n in range(40)])))
    given = EVERYTHING.override(scope=scope)
    assert report("a.jsonl", given, jobs=2) == report("a.jsonl", given) == in_one("a.jsonl", given)
    assert {f.check for f in report("a.jsonl", given)} >= {"doubled-word", "name-variant"}


def _line(table: list[Row], number: int, line: bytes) -> bytes:
    lines = jsonl(table).splitlines(keepends=True)
    return b"".join([*lines[:number], line, *lines[number:]])


TABLE = rows([(n // 2, n) for n in range(40)])
BROKEN = {
    "no JSON.jsonl": _line(TABLE, 30, b"{\n"),
    "no JSON first.jsonl": b"{\n" + jsonl(TABLE),
    "no text.jsonl": _line(TABLE, 35, b'{"target": 1}\n'),
    "no UTF-8.jsonl": _line(TABLE, 20, b'{"target": "\xff"}\n'),
    "NUL.jsonl": _line(TABLE, 20, b'{"target": "\0"}\n'),
    "twice.jsonl": jsonl([*TABLE, ("d1", None, "Again.")]),
    "twice at once.jsonl": jsonl([TABLE[0], TABLE[4], *TABLE]),
    "twice, and no JSON.jsonl": _line([*TABLE, ("d1", None, "Again.")], 41, b"[\n"),
    "columns.tsv": tsv(TABLE) + b"\none",
    "twice.tsv": tsv([*TABLE, ("d1", None, "Again.")]),
    "cut off.xlf": xliff(TABLE)[:-900],
    "an entity.xlf": xliff(TABLE).replace(b"Nothing", b"&nothing;", 3),
}


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("name", BROKEN)
def test_what_is_wrong_with_a_file_is_told_as_of_the_whole(name: str) -> None:
    Path(name).write_bytes(BROKEN[name])
    found, whole = report(name), in_one(name)
    assert len(whole.failures) == 1
    assert found == whole


NOT_PARTED = {
    "one document.jsonl": jsonl([("d", None, "It rained.")] * 40),
    "none named.tsv": b"target\n" + b"It rained.\n" * 90,
    "scattered.parquet": WRITERS["a.parquet"]([(f"d{n % 3}", None, "It rained.") for n in range(40)]),
    "utf-16.jsonl": jsonl(TABLE).decode().encode("utf-16"),
    "rows over lines.csv": b'target,document\n"It\nrained.",d\n' * 20,
    "one line.xlf": xliff(TABLE).replace(b"\n", b" "),
    "one element.xlf": xliff([("d", None, "It rained.")] * 40),
    "one name.xlf": xliff(TABLE).replace(b'"d3"', b'"d4"'),
    "no name.xlf": xliff(TABLE).replace(b'"d3"', b'""'),
    "another encoding.xlf": xliff(TABLE).replace(b"UTF-8", b"ISO-8859-2"),
    "a comment before all.xlf": xliff(TABLE).replace(b"of the day", b"mtcheck: ignore"),
    "a document type.xlf": xliff(TABLE).replace(b"<!-- of the day -->", b"<!DOCTYPE xliff>"),
}


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("name", NOT_PARTED)
def test_what_cannot_be_parted_is_read_whole(name: str) -> None:
    Path(name).write_bytes(NOT_PARTED[name])
    assert opening.parts_of(name, EVERYTHING) == []


@pytest.mark.usefixtures("small")
def test_what_lies_beside_a_file_keeps_it_whole() -> None:
    Path("a.jsonl").write_bytes(jsonl(TABLE))
    assert opening.parts_of("a.jsonl", EVERYTHING)
    assert opening.parts_of("a.jsonl", EVERYTHING.override(sources="b.txt")) == []
    assert opening.parts_of("a.jsonl", EVERYTHING.override(encoding="gb18030")) == []


@pytest.mark.usefixtures("small")
def test_a_part_whose_process_is_lost_costs_its_file_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.jsonl").write_bytes(jsonl(TABLE))
    Path("b.jsonl").write_bytes(jsonl(TABLE[:4]))

    def lost(*arguments: object) -> None:
        raise MemoryError

    monkeypatch.setattr(checking, "_part_of", lost)
    monkeypatch.setattr(parts, "FROM", 1000)
    found = check_files(["a.jsonl", "b.jsonl"], Run(given=EVERYTHING, jobs=1))
    assert [failure.path for failure in found.failures] == ["a.jsonl"]
    assert {f.location.path for f in found} == {"b.jsonl"}
    assert found.files == 2


@pytest.mark.usefixtures("small")
def test_many_findings_are_a_sequence_like_any_other() -> None:
    Path("a.jsonl").write_bytes(jsonl(TABLE))
    many, few = report("a.jsonl").findings, in_one("a.jsonl").findings
    assert type(many) is not tuple
    assert isinstance(few, tuple)
    assert list(many) == list(few)
    assert [many[n] for n in range(len(many))] == list(few)
    assert many[-1] == few[-1]
    assert many[2:5] == few[2:5]
    with pytest.raises(IndexError):
        many[len(few)]


@pytest.mark.usefixtures("small")
def test_findings_that_find_no_room_on_disk_are_told_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(io.BytesIO):
        def __init__(self, max_size: int) -> None:
            super().__init__()

        def write(self, *data: object) -> int:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        def close(self) -> None:
            self.write()

    monkeypatch.setattr("mtcheck.model.many.SpooledTemporaryFile", Full)
    Path("a.jsonl").write_bytes(jsonl(TABLE))
    done = CliRunner().invoke(main, ["lint", "--isolated", "a.jsonl"])
    assert (done.exit_code, done.stdout) == (2, "")
    assert "what is found cannot wait on disk: No space left on device; TMPDIR names another folder" in done.stderr


@pytest.mark.usefixtures("small")
def test_comments_that_do_nothing_are_told_in_every_part() -> None:
    data = jsonl(TABLE).replace(b"}\n", b', "note": "mtcheck: ignore"}\n')
    Path("a.jsonl").write_bytes(data)
    assert len(opening.parts_of("a.jsonl", EVERYTHING)) > 2
    notes = report("a.jsonl").notes
    assert sum("switches nothing off" in note for note in notes) == data.count(b"\n")
    assert notes == in_one("a.jsonl").notes


WORK = {
    "a word": (["a.txt"], 0.1, 1),
    "40 articles": ([f"{n}.txt" for n in range(40)], 2.5, 2),
    "39 articles": ([f"{n}.txt" for n in range(39)], 2.5, 1),
    "ten articles that may have sources": ([f"{n}.jsonl" for n in range(10)], 9, 2),
    "the same, sources left out": ([f"{n}.jsonl" for n in range(10)], 9, 1),
    "two long articles": (["a.txt", "b.txt"], 100, 2),
    "one long article": (["a.txt"], 200, 1),
}


@pytest.mark.parametrize("what", WORK)
def test_processes_are_as_many_as_pay(what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    files, kilobytes, processes = WORK[what]
    for file in files:
        Path(file).write_bytes(b" " * int(kilobytes * 1000))
    weight = checking._weight(files, len(files), Run(given=Settings(source="left out" not in what)))
    assert executors._processes(files, 0, weight) == processes
