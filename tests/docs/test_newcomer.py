"""A newcomer adds a check by CONTRIBUTING.md, to the letter: the files it shows, the commands it names, in a copy of
the tree.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.pages import ROOT, blocks

SHOWN = {block.mark: block.text for block in blocks("python") if block.mark.startswith(("mtcheck/", "tests/"))}
PARTS = (
    *("mtcheck", "glossaries", "tests", "scripts", "docs", "benchmarks", "seeds", "man"),
    *("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "pyproject.toml", ".pre-commit-hooks.yaml"),
)


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the repository with the files that CONTRIBUTING.md shows, and the generated files made."""
    tree = tmp_path_factory.mktemp("newcomer")
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, tree / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / part, tree / part)
    for name, text in SHOWN.items():
        (tree / name).write_text(text, encoding="utf-8")
    for maker in ("make_index", "make_readme"):
        run(tree, f"scripts/{maker}.py")
    return tree


def run(tree: Path, *command: str) -> str:
    done = subprocess.run([sys.executable, *command], cwd=tree, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_two_files_and_a_line_in_the_changelog_are_all() -> None:
    assert list(SHOWN) == ["mtcheck/checks/numbers/ordinal_date.py", "tests/checks/numbers/test_ordinal_date.py"]


def test_its_own_table_and_every_contract_hold(tree: Path) -> None:
    output = run(
        tree,
        *("-m", "pytest", "-q", "-p", "no:cacheprovider"),
        *(
            "tests/checks/numbers",
            *sorted(str(path.relative_to(tree)) for path in (tree / "tests/contract").glob("test_*.py")),
        ),
        # Commands, and what is made from packages, know nothing of one more check.
        *("-k", "not test_orders and not package and not learned and not counted"),
    )
    assert "failed" not in output


def test_it_is_explained_and_listed(tree: Path) -> None:
    assert "the ending of an ordinal" in run(tree, "-m", "mtcheck", "explain", "ordinal-date")
    assert "| `ordinal-date` |" in (tree / "docs" / "checks.md").read_text(encoding="utf-8")
    assert "`ordinal-date`" in (tree / "README.md").read_text(encoding="utf-8")


def test_it_is_written_as_the_rest(tree: Path) -> None:
    pytest.importorskip("ruff", reason="ruff belongs to the extra 'dev'")
    run(tree, "-m", "ruff", "check", *SHOWN)
    run(tree, "-m", "ruff", "format", "--check", *SHOWN)
