"""What is kept between runs changes nothing but the time, and whatever happens to it is made good."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtcheck import Settings, cache
from mtcheck.cli import main
from mtcheck.model.report import Report
from mtcheck.pipeline import checking, gathering, kept_results, opening, runs
from mtcheck.pipeline.checking import check_files
from mtcheck.pipeline.runs import Run
from mtcheck.readers import parts
from mtcheck.record_book import Book

from .made import articles, jsonl, parquet, rows

GIVEN = Settings(select=("all",), min_confidence="low")
HOUSE = "- {id: froze, preferred: iced over, deprecated: [froze over]}\n"


@pytest.fixture(autouse=True)
def whatever_the_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "_MANY", 1)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    articles(Path("news"), 8)


class Counted:
    """How many files were checked in this process."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.number = 0
        check = checking.check_data

        def counted(*arguments: object) -> object:
            self.number += 1
            return check(*arguments)  # type: ignore[arg-type]

        monkeypatch.setattr(checking, "check_data", counted)

    def since(self) -> int:
        number, self.number = self.number, 0
        return number


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> Counted:
    return Counted(monkeypatch)


def found(given: Settings = GIVEN, *paths: str, jobs: int = 1) -> Report:
    return check_files(paths or ["news"], Run(given=given, jobs=jobs))


def records() -> list[Path]:
    return sorted(Path(cache.folder(), kept_results.KIND).glob("*"))


@pytest.mark.parametrize("scope", ["document", "batch"])
@pytest.mark.parametrize("jobs", [1, 2])
def test_what_is_kept_is_what_would_be_found(scope: str, jobs: int) -> None:
    given = GIVEN.override(scope=scope)
    without = found(given.override(cache=False))
    assert not records()
    assert found(given, jobs=jobs) == without
    assert records()
    assert found(given, jobs=jobs) == without
    assert {"doubled-word", "name-variant"} <= {f.check for f in without}


def test_an_unchanged_file_is_not_checked_again(checked: Counted) -> None:
    found()
    assert checked.since() == 8
    found()
    assert checked.since() == 0
    Path("news/003.txt").write_text("He said said so.\n", encoding="utf-8")
    assert found() == found(GIVEN.override(cache=False))
    assert checked.since() == 1 + 8


def test_files_of_many_settings_are_all_kept(checked: Counted) -> None:
    for number in range(12):
        articles(Path(f"news/{number}"), 2)
        Path(f"news/{number}/mtcheck.toml").write_text(
            f"[checks.repetition-loop]\ntimes = {number + 4}\n", encoding="utf-8"
        )
    # Named in turns, so that no two files of one folder come one after the other.
    files = sorted(map(str, Path("news").glob("*/*.txt")), key=lambda path: path[::-1])
    whole = check_files(files, Run(jobs=1))
    assert checked.since() == len(files)
    assert check_files(files, Run(jobs=1)) == whole
    assert checked.since() == 0


def test_time_and_date_of_a_file_do_not_count(checked: Counted) -> None:
    found()
    for path in Path("news").iterdir():
        os.utime(path, (1, 1))
    checked.since()
    found()
    assert checked.since() == 0


CHANGES: dict[str, dict[str, object]] = {
    "checks": {"ignore": ("doubled-word",)},
    "severity": {"severity": {"doubled-word": "critical"}},
    "least severity": {"min_severity": "major"},
    "option": {"checks": {"repetition-loop": {"times": 9}}},
    "words": {"words": {"owners": ("telco",)}},
    "path": {"per_path_ignores": {"news/**": ("doubled-word",)}},
    "language": {"target_lang": "de"},
    "glossaries": {"bundled_glossaries": False},
    "scope": {"scope": "batch"},
    "source": {"source": False},
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_another_setting_misses(change: dict[str, object], checked: Counted) -> None:
    found()
    checked.since()
    given = GIVEN.override(**change)
    assert found(given) == found(given.override(cache=False))
    assert checked.since() == 16


@pytest.mark.parametrize("change", [{"fail_on": "critical"}, {"mqm_preset": "wmt"}, {"baseline": "known.json"}])
def test_what_changes_no_finding_does_not_miss(change: dict[str, object], checked: Counted) -> None:
    Path("known.json").write_text('{"version": 1, "findings": []}', encoding="utf-8")
    assert CliRunner().invoke(main, ["lint", "--write-baseline", "known.json", "seed.txt", "--isolated"]).exit_code == 2
    Path("known.json").unlink()
    assert CliRunner().invoke(main, ["lint", "--write-baseline", "known.json", "news", "--isolated"]).exit_code == 0
    found()
    checked.since()
    found(GIVEN.override(**change))
    assert checked.since() == 0


def test_another_content_of_a_glossary_misses(checked: Counted) -> None:
    given = GIVEN.override(glossaries=("house.yaml",))
    Path("house.yaml").write_text(HOUSE, encoding="utf-8")
    before = found(given)
    checked.since()
    assert found(given) == before
    assert checked.since() == 0
    Path("house.yaml").write_text(HOUSE.replace("froze over", "fell"), encoding="utf-8")
    after = found(given)
    assert checked.since() == 8
    assert after == found(given.override(cache=False)) != before


def test_a_glossary_whose_entries_end_misses_on_the_day_after(
    checked: Counted, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("house.yaml").write_text(HOUSE.replace("]}", "], valid: {until: 2031-06-30}}"), encoding="utf-8")
    given = GIVEN.override(glossaries=("house.yaml",), bundled_glossaries=False)

    class Day(runs.date):
        told = ""

        @classmethod
        def today(cls) -> Day:
            return cls.fromisoformat(cls.told)

    monkeypatch.setattr(runs, "date", Day)
    monkeypatch.setattr(kept_results, "date", Day)
    told = []
    for day in ("2031-06-29", "2031-06-30", "2031-07-01", "2031-07-02", "2031-06-30"):
        Day.told = day
        runs._plan.cache_clear()
        fired = any(f.check == "term-variant" for f in found(given))
        told.append((fired, checked.since()))
    assert told == [(True, 8), (True, 0), (False, 8), (False, 0), (True, 0)]


def test_another_source_beside_a_file_misses(checked: Counted) -> None:
    given = GIVEN.override(sources="{stem}.zh", source_lang="zh", target_lang="en")
    Path("news/a.txt").write_text("There were 3 million people.\n", encoding="utf-8")
    for source, fires in (("那里有三百万人。\n", False), ("那里有三亿人。\n", True)):
        Path("news/a.zh").write_text(source, encoding="utf-8")
        for times in (1, 0):
            report = found(given, "news/a.txt")
            assert [f.check == "number-scale" for f in report] == [True] * fires
            assert checked.since() == times


def test_another_file_of_what_is_left_alone_misses(checked: Counted) -> None:
    found()
    for text in ("ignore-file[doubled-word]\n", "ignore-file[stray-space]\n"):
        checked.since()
        Path("news/000.txt.mtcheck").write_text(text, encoding="utf-8")
        report = found()
        assert checked.since() == 1
        assert report == found(GIVEN.override(cache=False))


def test_other_code_and_other_packages_miss(checked: Counted, monkeypatch: pytest.MonkeyPatch) -> None:
    found()
    checked.since()
    with monkeypatch.context() as patch:
        patch.setattr(cache, "_code", lambda: "another")
        kept_results._book_key.cache_clear()
        found()
        assert checked.since() == 8
    with monkeypatch.context() as patch:
        patch.setattr(kept_results, "_installed", lambda: ("rapidfuzz-99.dist-info",))
        kept_results._book_key.cache_clear()
        found()
        assert checked.since() == 8
    kept_results._book_key.cache_clear()
    found()
    assert checked.since() == 0


def test_with_plug_ins_nothing_is_kept(checked: Counted) -> None:
    folder = Path(__file__).parent.parent / "plugins/folder/checks"
    given = GIVEN.override(plugins={"paths": [str(folder)]}, select=("doubled-word",))
    found(given)
    found(given)
    assert checked.since() == 16
    assert not records()


@pytest.mark.parametrize("command", [["gate", "--max-mqm", "9999"], ["score"], ["lint", "--format", "html"]])
def test_what_needs_the_articles_has_them(command: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    many = CliRunner().invoke(main, [*command, "news", "--isolated"]).stdout
    monkeypatch.setattr(checking, "_MANY", 99)
    few = CliRunner().invoke(main, [*command, "news", "--isolated"]).stdout
    assert many == few
    assert not records()


def test_a_file_that_cannot_be_checked_is_tried_again(checked: Counted) -> None:
    Path("news/a.jsonl").write_text("{\n", encoding="utf-8")
    for _ in range(2):
        assert [failure.path for failure in found().failures] == ["news/a.jsonl"]
    assert checked.since() == 9 + 1


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _emptied(path: Path) -> None:
    path.write_bytes(b"")


def _scribbled(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[60:400] = b"\x5a" * 340
    path.write_bytes(bytes(data))


def _its_table_scribbled(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[-300:-200] = b"\x5a" * 100
    path.write_bytes(bytes(data))


def _of_another(path: Path) -> None:
    path.write_bytes(b"\x80\x04\x95cos\nsystem\n(S'false'\ntR.")


@pytest.mark.parametrize("damage", [_cut, _emptied, _scribbled, _its_table_scribbled, _of_another])
def test_what_is_damaged_is_found_again(damage: Callable[[Path], None], checked: Counted) -> None:
    whole = found()
    for path in records():
        damage(path)
    checked.since()
    assert found() == whole
    assert checked.since() > 0
    assert found() == whole
    assert checked.since() == 0


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.integers(0, 10_000), byte=st.integers(0, 255))
def test_no_byte_of_a_record_can_be_wrong_unseen(at: int, byte: int) -> None:
    whole = found()
    (path,) = records()[:1]
    data = bytearray(path.read_bytes())
    data[at % len(data)] = byte
    path.write_bytes(bytes(data))
    assert found() == whole


def test_parts_of_a_large_file_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "SIZE", 300)
    monkeypatch.setattr(parts, "FROM", 1)
    table = rows([(n // 2, n) for n in range(40)])
    Path("a.jsonl").write_bytes(jsonl(table))
    read: list[int] = []
    part_of = checking._part_of

    def noted(task: runs.Task, data: bytes, settings: Settings) -> object:
        read.append(task.part.number if task.part else -1)
        return part_of(task, data, settings)

    monkeypatch.setattr(checking, "_part_of", noted)
    whole = found(GIVEN, "a.jsonl")
    number = len(read)
    assert number > 3
    assert found(GIVEN, "a.jsonl") == whole
    assert len(read) == number
    # What is added at the end leaves the parts before it as they were.
    Path("a.jsonl").write_bytes(jsonl([*table, ("new", None, "He said said so.")]))
    assert len(found(GIVEN, "a.jsonl")) == len(whole) + 1
    assert 0 < len(read) - number <= 2


def test_a_table_that_changes_while_it_is_read_is_kept_under_no_wrong_content(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "SIZE", 100)
    monkeypatch.setattr(parts, "FROM", 1)
    clean, faulty = (
        parquet([(f"d{n}", None, text) for n in range(60)]) for text in ("It rained again.", "It rained rained.")
    )
    path = Path("a.parquet")
    path.write_bytes(clean)
    parts_of = opening.parts_of

    def parted(*given: object) -> object:
        there = parts_of(*given)  # type: ignore[arg-type]
        assert len(there) > 2
        path.write_bytes(faulty)
        return there

    with monkeypatch.context() as patch:
        patch.setattr(opening, "parts_of", parted)
        found(GIVEN, "a.parquet")
    path.write_bytes(clean)
    assert [f.check for f in found(GIVEN, "a.parquet") if f.check == "doubled-word"] == []


def test_two_runs_at_once_give_and_keep_the_same() -> None:
    command = [sys.executable, "-m", "mtcheck", "lint", "news", "--isolated", "--format", "jsonl"]
    once = subprocess.run([*command, "--no-cache"], capture_output=True, check=False).stdout
    together = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(3)]
    assert [process.communicate()[0] for process in together] == [once] * 3
    assert subprocess.run(command, capture_output=True, check=False).stdout == once
    assert once


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_a_run_that_is_killed_while_it_keeps_something_leaves_nothing_wrong() -> None:
    script = (
        "import os, signal; from mtcheck import record_book, cache\n"
        "def write(path, records):\n"
        "    open(path, 'wb').write(b'mtcheck records 1\\n half'); os.kill(os.getpid(), signal.SIGKILL)\n"
        "record_book._write = write\n"
        "book = record_book.Book('results', 'k'); book.add(b'a' * 20, b'x'); book.keep()\n"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == -signal.SIGKILL
    assert Book("results", "k").get(b"a" * 20) is None
    whole = found()
    assert found() == whole == found(GIVEN.override(cache=False))


def test_files_of_many_runs_are_made_one() -> None:
    for run in range(30):
        book = Book("results", "k")
        for number in range(run + 1):
            if book.get(b"%020d" % number) is None:
                book.add(b"%020d" % number, b"record %d" % number)
        book.keep()
    book = Book("results", "k")
    assert [book.get(b"%020d" % number) for number in range(30)] == [b"record %d" % number for number in range(30)]
    assert len(records()) <= 9


def test_what_is_new_is_kept_before_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathering, "_BYTES", 1)
    whole = found()
    assert len(records()) == 8
    assert found() == whole


def test_a_folder_that_cannot_be_written_costs_only_time() -> None:
    Path("cache").write_text("no folder")
    assert found() == found(GIVEN.override(cache=False))


def test_the_command_does_without_and_throws_away() -> None:
    def lint(*options: str) -> str:
        return CliRunner().invoke(main, ["lint", "news", "--isolated", *options]).stdout

    printed = lint("--no-cache")
    assert not records()
    assert lint() == lint() == printed
    assert CliRunner().invoke(main, ["cache", "clean", "glossaries"]).stdout.startswith("0 files removed")
    (record,) = records()
    size = record.stat().st_size
    result = CliRunner().invoke(main, ["cache", "clean"])
    assert result.stdout.startswith(f"1 file removed, {size:,} bytes, from ")
    assert not records()
