"""The page on the Python interface: what it shows is so, and it leaves nothing out."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

import mtcheck

PAGE = Path(__file__).parents[2] / "docs" / "python.md"


def test_every_example_is_as_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    failed, tried = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert (failed, tried > 20) == (0, True)


def test_the_package_shows_itself_as_it_is() -> None:
    failed, tried = doctest.testmod(mtcheck)
    assert (failed, tried) == (0, 2)


def test_every_name_of_the_interface_is_told() -> None:
    told = set(re.findall(r"\w+", PAGE.read_text(encoding="utf-8")))
    assert set(mtcheck.__all__) - {"__version__"} <= told


def test_every_parameter_is_told() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for name in ("check_text", "check_paths", "fix_text", "score"):
        for parameter in getattr(mtcheck, name).__annotations__.keys() - {"return"}:
            assert re.search(rf"\b{parameter}\b", page), f"{name}: {parameter}"
