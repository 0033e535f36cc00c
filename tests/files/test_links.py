"""A folder is fixed, not what its links lead to."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from mtcheck.cli import main

pytestmark = pytest.mark.skipif(os.name != "posix", reason="links of POSIX")

FAULTY, FIXED = "The the end.\n", "The end.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder `in` with an article, and links to one beside it, to one outside, and to a folder outside."""
    for folder in ("in", "in/sub", "out", "elsewhere"):
        (tmp_path / folder).mkdir()
    for name in ("in/own.txt", "in/sub/near.txt", "out/far.txt", "elsewhere/deep.txt"):
        (tmp_path / name).write_text(FAULTY, encoding="utf-8")
    (tmp_path / "in" / "near.txt").symlink_to("sub/near.txt")
    (tmp_path / "in" / "far.txt").symlink_to("../out/far.txt")
    (tmp_path / "in" / "folder").symlink_to("../elsewhere")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("named", ["in", "in/", "./in", "."])
def test_links_out_of_the_folder_are_not_written_through(desk: Path, named: str) -> None:
    ran = CliRunner().invoke(main, ["lint", "--isolated", "--fix", named])
    assert (desk / "in/own.txt").read_text(encoding="utf-8") == FIXED
    assert (desk / "in/sub/near.txt").read_text(encoding="utf-8") == FIXED
    if named == ".":
        assert (desk / "out/far.txt").read_text(encoding="utf-8") == FIXED
    else:
        assert ran.exit_code == 2
        assert (desk / "out/far.txt").read_text(encoding="utf-8") == FAULTY
        assert (desk / "elsewhere/deep.txt").read_text(encoding="utf-8") == FAULTY
        assert "in/far.txt: is a link out of the folder" in ran.output
    assert (desk / "in/far.txt").is_symlink()


def test_a_link_that_is_named_is_followed(desk: Path) -> None:
    ran = CliRunner().invoke(main, ["lint", "--isolated", "--fix", "in/far.txt"])
    assert ran.exit_code == 0
    assert (desk / "out/far.txt").read_text(encoding="utf-8") == FIXED
    assert (desk / "in/far.txt").is_symlink()


def test_a_glob_names_its_files(desk: Path) -> None:
    CliRunner().invoke(main, ["lint", "--isolated", "--fix", "in/*.txt"])
    assert (desk / "out/far.txt").read_text(encoding="utf-8") == FIXED
