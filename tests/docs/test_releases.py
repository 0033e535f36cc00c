"""Releases: the version stands in four places, which agree; the changelog has a section for each, with its date."""

from __future__ import annotations

import datetime
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import yaml

from mtcheck import __version__

ROOT = Path(__file__).parents[2]
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
SECTIONS = re.findall(r"^## (.+)$", CHANGELOG, re.MULTILINE)
RELEASES = [section for section in SECTIONS if section != "Unreleased"]


def _numbers(release: str) -> tuple[int, ...]:
    return tuple(map(int, release.split(" - ")[0].split(".")))


def test_every_section_is_a_release_with_a_date_the_newest_first() -> None:
    assert SECTIONS[1:] == RELEASES[-len(SECTIONS) + 1 :]
    for release in RELEASES:
        assert re.fullmatch(r"\d+\.\d+\.\d+ - \d{4}-\d\d-\d\d", release)
        datetime.date.fromisoformat(release.split(" - ")[1])
    for newer, older in pairwise(RELEASES):
        assert _numbers(newer) > _numbers(older)
        assert newer.split(" - ")[1] >= older.split(" - ")[1]


def test_the_changes_of_a_section_have_their_kinds() -> None:
    kinds = set(re.findall(r"^### (.+)$", CHANGELOG, re.MULTILINE))
    assert kinds <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


def test_the_version_is_one() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    newest, date = RELEASES[0].split(" - ")
    assert newest == __version__ == citation["version"]
    assert date == str(citation["date-released"])
    named = re.findall(r"(?:@|rev: )v(\d+\.\d+\.\d+)", (ROOT / "docs" / "ci.md").read_text(encoding="utf-8"))
    assert set(named) == {__version__}
    supported = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    assert f"| {'.'.join(newest.split('.')[:2])} | yes |" in supported


def test_the_citation_is_what_its_schema_says() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.citation-file-format"]
    done = subprocess.run([*command, str(ROOT / "CITATION.cff")], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
