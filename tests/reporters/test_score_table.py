"""The table of scores in a terminal: a line a system, or a line a metric where only that fits."""

from __future__ import annotations

import io

import pytest

from mtcheck.model.score import Score, SystemScore
from mtcheck.model.scoreboard import Scoreboard
from mtcheck.reporters.scores import score_reporter

BOARD = Scoreboard(
    tuple(
        SystemScore(name, 1, 1, 1, tuple(Score(f"m{n}", f"Metric {n}", n / 10, "") for n in range(6)))
        for name in ("one", "two")
    )
)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("columns", "stream", "head"),
    [
        (200, Terminal, "System"),
        (40, Terminal, "System  one  two"),
        (40, io.StringIO, "System"),
        (9, Terminal, "System"),
    ],
)
def test_turned_where_only_so_it_fits(
    monkeypatch: pytest.MonkeyPatch, columns: int, stream: type[io.StringIO], head: str
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    written = stream()
    score_reporter("table").write(BOARD, written)
    lines = [" ".join(line.split()) for line in written.getvalue().splitlines()]
    turned = head != "System"
    assert (lines[0] == "System one two") is turned
    assert ("Metric 5 ↑ 0.500 0.500" in lines) is turned
    assert any(line.startswith("one 0.000 0.100") for line in lines) is not turned
