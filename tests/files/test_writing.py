"""A file that is written again is the file it was: its links, its owner, its permissions; a new one is the user's."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from mtcheck import Settings, writing
from mtcheck.pipeline.correction import FixTask, fix_file
from mtcheck.pipeline.runs import Run
from mtcheck.writing import replace_file
from tests.files.kills import faults

POSIX = pytest.mark.skipif(os.name != "posix", reason="permissions and links of POSIX")
ROOT = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "_tidied", set())


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to("a.txt")
    replace_file(str(tmp_path / "link.txt"), b"new")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "a.txt").read_bytes() == b"new"


@POSIX
@pytest.mark.parametrize("mode", [0o600, 0o664, 0o755, 0o444])
def test_permissions_stay(tmp_path: Path, mode: int) -> None:
    file = tmp_path / "a.txt"
    file.write_text("old")
    file.chmod(mode)
    replace_file(str(file), b"new")
    assert stat.S_IMODE(file.stat().st_mode) == mode
    assert file.read_bytes() == b"new"


@POSIX
@pytest.mark.parametrize("umask", [0o022, 0o027, 0o077, 0o002])
def test_a_new_file_has_what_the_umask_leaves(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        replace_file(str(tmp_path / "a.txt"), b"new")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.txt").stat().st_mode) == 0o666 & ~umask


@ROOT
def test_owner_and_group_stay(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("old")
    os.chown(file, 12345, 23456)
    replace_file(str(file), b"new")
    assert (file.stat().st_uid, file.stat().st_gid) == (12345, 23456)


def test_where_the_owner_cannot_be_kept_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.txt"
    file.write_text("old")
    real = os.stat

    def strange(path: str, **how: bool) -> os.stat_result:
        found = real(path, **how)
        return os.stat_result((*found[:4], found.st_uid + 1, *found[5:])) if str(path) == str(file) else found

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "stat", strange)
    monkeypatch.setattr(os, "chown", refuse)
    with pytest.raises(OSError, match="owner or group"):
        replace_file(str(file), b"new")
    monkeypatch.undo()
    assert file.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


@POSIX
def test_a_file_with_two_names_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("old")
    os.link(file, tmp_path / "b.txt")
    with pytest.raises(OSError, match="hard links") as error:
        replace_file(str(file), b"new")
    assert error.value.strerror
    assert (tmp_path / "b.txt").read_text() == "old"


def test_what_a_killed_run_left_is_cleared_by_the_next(tmp_path: Path) -> None:
    process = subprocess.Popen([sys.executable, "-c", "pass"])
    process.wait()
    left = tmp_path / f".mtcheck-{process.pid}-1"
    left.write_text("half")
    running = tmp_path / f".mtcheck-{os.getpid()}-1"
    running.write_text("being written")
    old = tmp_path / f".mtcheck-{os.getpid()}-2"
    old.write_text("of a process that had this number long ago")
    os.utime(old, (1, 1))
    replace_file(str(tmp_path / "a.txt"), b"new")
    assert sorted(p.name for p in tmp_path.iterdir()) == [running.name, "a.txt"]


# A byte order mark within, overlong escapes, and the like: what is decoded does not give these bytes again.
ROUND = {
    "iso-2022-jp with an idle escape": ("iso-2022-jp", b"\x1b(B\x1b(BThe the end.\n"),
    "utf-7 that need not be": ("utf-7", b"+AFQ-he the end.\n"),
    "hz with an empty stretch": ("hz", b"~{~}The the end.\n"),
}


@pytest.mark.parametrize(("encoding", "data"), ROUND.values(), ids=ROUND)
def test_bytes_that_would_not_come_back_are_left_alone(tmp_path: Path, encoding: str, data: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    run = Run(given=Settings(encoding=encoding))
    result = fix_file(FixTask(str(path), run, unsafe=True))
    assert result.encoded == data
    assert [f.check for f in result.left.findings] == ["doubled-word"]
    (failure,) = result.left.failures
    assert "cannot be fixed" in failure.message


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="processes are killed in groups")
def test_a_killed_run_leaves_old_files_or_new_ones() -> None:
    assert list(faults(kills=6, seed=1)) == []
