"""What a release is built by: its workflow, the container, the man page of the wheel."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from mtcheck import __version__

ROOT = Path(__file__).parents[2]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RELEASE = ROOT / ".github" / "workflows" / "release.yml"


def _steps(job: str) -> list[dict[str, Any]]:
    steps: list[dict[str, Any]] = yaml.safe_load(RELEASE.read_text(encoding="utf-8"))["jobs"][job]["steps"]
    return steps


def test_the_workflow_is_what_its_schema_says() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", str(RELEASE)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(("tag", "status"), [(f"v{__version__}", 0), ("v99.0.0", 1)])
def test_a_tag_that_is_not_the_version_is_no_release(tmp_path: Path, tag: str, status: int) -> None:
    (step,) = (step for step in _steps("build") if step.get("name") == "The tag is the version")
    binaries = tmp_path / "bin"
    binaries.mkdir()
    (binaries / "python").symlink_to(sys.executable)
    environment = {"GITHUB_REF_NAME": tag, "PATH": f"{binaries}:/usr/bin:/bin"}
    done = subprocess.run(["bash", "-c", step["run"]], cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == status, done.stderr


def test_the_notes_of_a_release_are_its_section_of_the_changelog(tmp_path: Path) -> None:
    if not shutil.which("awk"):
        pytest.skip("no awk")
    (tmp_path / "CHANGELOG.md").write_text(
        "## Unreleased\n\nno\n\n## 1.2.0 - 2026-01-01\n\nyes\n\n## 1.1.0 - x\n\nno\n"
    )
    (step,) = (step for step in _steps("publish") if "awk" in step.get("run", ""))
    environment = {"GITHUB_REF_NAME": "v1.2.0", "PATH": "/usr/bin:/bin"}
    subprocess.run(["bash", "-c", step["run"]], cwd=tmp_path, env=environment, check=True)
    assert (tmp_path / "notes.md").read_text().split() == ["yes"]


def test_the_container_installs_extras_that_there_are() -> None:
    text = (ROOT / "Containerfile").read_text(encoding="utf-8")
    named = re.findall(r"\[([\w,]+)\]", text)
    assert named
    assert {extra for some in named for extra in some.split(",")} <= set(PROJECT["project"]["optional-dependencies"])
    assert f"python:{PROJECT['project']['requires-python'].removeprefix('>=')}" <= re.findall(r"python:[\d.]+", text)[0]


def test_the_wheel_has_the_man_page() -> None:
    data = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]
    assert data == {"man/mtcheck.1": "share/man/man1/mtcheck.1"}
    assert (ROOT / "man/mtcheck.1").exists()


def test_the_man_page_is_read_without_a_warning() -> None:
    if not shutil.which("groff"):
        pytest.skip("no groff")
    command = ["groff", "-man", "-Tutf8", "-ww", str(ROOT / "man/mtcheck.1")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    # A table of formats has no place to break at.
    assert [line for line in done.stderr.splitlines() if "cannot adjust line" not in line] == []
    assert "EXIT STATUS" in re.sub(r".\x08", "", done.stdout)
