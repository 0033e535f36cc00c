"""A LaTeX table (booktabs), for a paper: narrow enough for a column, the best system of each metric in bold."""

from __future__ import annotations

from collections.abc import Iterable
from math import isnan
from typing import TextIO

from ...model.score import SIGNIFICANT, SystemScore
from ...model.scoreboard import Scoreboard, figure, rank_range
from .._output import Output

OUTPUT = Output("a paper: a table of booktabs, the best in bold, with caption and label")

_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_", "{": r"\{", "}": r"\}",
        "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "±": r"$\pm$", "μ": r"$\mu$", "<": r"$<$",
        "↑": r"$\uparrow$", "↓": r"$\downarrow$", "|": r"\textbar{}", "\n": " ",
    }
)  # fmt: skip


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES)


def write(board: Scoreboard, stream: TextIO) -> None:
    header, rows, notes = board.table()
    rows = _best_in_bold(board) if board.level == "corpus" else [list(map(_escaped, row)) for row in rows]
    stream.write("\\begin{table}\n\\centering\\small\n")
    stream.write("\\begin{tabular}{l" + "r" * (len(header) - 1) + "}\n\\toprule\n" + _line(map(_escaped, header)))
    stream.write("\\midrule\n" + "".join(map(_line, rows)) + "\\bottomrule\n\\end{tabular}\n")
    said = [f"${{}}^{{*}}$ {_escaped(note.removeprefix('* '))}." for note in notes if note.startswith("* ")]
    said += [f"{_escaped(note)}." for note in notes if note.startswith("[ ] ")]
    stream.write("\\caption{" + " ".join(["Scores of the systems; the best in bold.", *said]) + "}\n")
    stream.write("\\label{tab:mtcheck}\n\\end{table}\n")
    stream.writelines("% " + note.replace("\n", " ") + "\n" for note in notes)


def _line(cells: Iterable[str]) -> str:
    return " & ".join(cells) + r" \\" + "\n"


def _best_in_bold(board: Scoreboard) -> list[list[str]]:
    """The rows of systems and references: scores with half their interval, and a star for what differs."""
    columns = list(dict.fromkeys(score.id for system in (*board.systems, *board.ceiling) for score in system.metrics))
    best: dict[str, float] = {}
    for score in (score for system in board.systems for score in system.metrics):
        if not isnan(score.score):
            of = max if score.higher else min
            best[score.id] = of(score.score, best.get(score.id, score.score))
    differs = {(c.system, c.metric) for c in board.comparisons if c.p_value < SIGNIFICANT}

    def cells(system: SystemScore, name: str) -> list[str]:
        scores = {score.id: score for score in system.metrics}
        row = [_escaped(name)]
        for metric in columns:
            score = scores.get(metric)
            cell = figure(metric, score.score) if score else ""
            if score and system in board.systems and score.score == best.get(metric) and len(board.systems) > 1:
                cell = rf"\textbf{{{cell}}}"
            if (system.name, metric) in differs:
                cell += "${}^{*}$"
            if score and score.ranks:
                cell += rf"\,[{rank_range(score.ranks).replace('–', '--')}]"
            if score and score.interval:
                cell += rf"\,{{\scriptsize$\pm${figure(metric, score.interval.margin)}}}"
            row.append(cell)
        return row

    return [
        *(cells(system, board.short[system.name]) for system in board.systems),
        *(cells(system, system.name) for system in board.ceiling),
    ]
