"""The page on architecture has the layers that import-linter holds, and the rooms that there are."""

from __future__ import annotations

import re
import tomllib

from tests.docs.pages import ROOT

_PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")


def _rows(head: str) -> list[list[str]]:
    """The names in the first cells of the table under a heading, a row a list, but for that of the columns."""
    table = _PAGE.split(f"\n{head}\n")[1].split("\n#")[0]
    return [re.findall(r"`([\w/.]+)`", line.split("|")[1]) for line in table.splitlines() if line.startswith("| `")]


def _layers(container: str) -> list[list[str]]:
    """The layers of a contract, upper ones first, the modules of each in order."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    layers = next(one["layers"] for one in contracts if one.get("containers") == [container])
    return [sorted(layer.split(" | ")) for layer in layers]


def test_layers() -> None:
    assert [sorted(row) for row in _rows("## Layers")] == _layers("mtcheck")


def test_rooms() -> None:
    rooms = {name for row in _rows("### The rooms of `text/`") for name in row}
    text = ROOT / "mtcheck" / "text"
    folders = {path.parent.relative_to(text).as_posix() for path in text.glob("*/**/__init__.py")}
    # The halves of this one stand in its own row.
    assert rooms - {"features.py"} == folders - {"quantities/reading", "quantities/comparing"}


def test_lower_rooms_stand_first() -> None:
    order = [room for row in _rows("### The rooms of `text/`") for room in row if "/" not in room]
    layer = {room: number for number, rooms in enumerate(reversed(_layers("mtcheck.text"))) for room in rooms}
    places = [layer[room.removesuffix(".py")] for room in order]
    assert places == sorted(places)
