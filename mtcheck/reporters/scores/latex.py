"""A LaTeX table (booktabs), for a paper."""

from __future__ import annotations

from typing import TextIO

from ...model.scoreboard import Scoreboard
from .._output import Output

OUTPUT = Output("a paper: a table of booktabs")

_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_", "{": r"\{", "}": r"\}",
        "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "±": r"$\pm$", "μ": r"$\mu$", "<": r"$<$",
        "|": r"\textbar{}", "\n": " ",
    }
)  # fmt: skip


def _line(cells: list[str]) -> str:
    return " & ".join(cell.translate(_ESCAPES) for cell in cells) + r" \\" + "\n"


def write(board: Scoreboard, stream: TextIO) -> None:
    header, rows, notes = board.table()
    stream.write("\\begin{tabular}{l" + "r" * (len(header) - 1) + "}\n\\toprule\n" + _line(header) + "\\midrule\n")
    stream.writelines(_line(row) for row in rows)
    stream.write("\\bottomrule\n\\end{tabular}\n")
    stream.writelines("% " + note.replace("\n", " ") + "\n" for note in notes)
