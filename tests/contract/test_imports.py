"""No module imports another that imports it, at whatever remove: neither when it runs nor for a type checker."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

grimp = pytest.importorskip("grimp")


def circle(package: str) -> list[str]:
    """The modules of a circle of imports; none where there is no circle."""
    graph = grimp.build_graph(package, exclude_type_checking_imports=False, cache_dir=None)
    imports = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_nothing_imports_in_a_circle() -> None:
    assert circle("mtcheck") == []


@pytest.mark.parametrize(
    "line",
    ["from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from . import b", "def f():\n    from . import b"],
)
def test_a_circle_would_be_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    folder = tmp_path / "ringed"
    folder.mkdir()
    for name, text in {"__init__": "", "a": line, "b": "from . import c", "c": "from .a import f"}.items():
        (folder / f"{name}.py").write_text(text + "\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    assert {name.rpartition(".")[2] for name in circle("ringed")} == {"a", "b", "c"}
