"""A LaTeX table (booktabs), for a paper: the best system of each metric in bold, stars for what differs.

The full style has half of each interval beside its score; the compact one fits a column, in several panels if need be.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import isnan
from typing import Literal, TextIO

from ...errors import UsageError
from ...model.score import SIGNIFICANT, Score, SystemScore
from ...model.scoreboard import Scoreboard, figure, rank_range
from .._output import Output
from ._column import GAP, panels, width

OUTPUT = Output("a paper: a table of booktabs, the best in bold, with caption and label; compact, it fits a column")

Style = Literal["full", "compact"]
STYLES: tuple[Style, ...] = ("full", "compact")

_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_", "{": r"\{", "}": r"\}",
        "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "±": r"$\pm$", "μ": r"$\mu$", "<": r"$<$",
        "↑": r"$\uparrow$", "↓": r"$\downarrow$", "|": r"\textbar{}", "\n": " ",
    }
)  # fmt: skip


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES)


def write(board: Scoreboard, stream: TextIO, style: Style = "full") -> None:
    """Writes the table. Raises UsageError for a compact one of documents or segments, which are too many for it."""
    compact = style == "compact"
    if compact and board.level != "corpus":
        raise UsageError(f"a compact table has the scores of the whole, not of each {board.level}")
    header, rows, notes = board.table()
    said = ["Scores of the systems; the best in bold."]
    said += [f"${{}}^{{*}}$ {_escaped(note.removeprefix('* '))}." for note in notes if note.startswith("* ")]
    said += [f"{_escaped(note)}." for note in notes if note.startswith("[ ] ")]
    if compact:
        lines = _in_panels([_stacked(name) for name in header], _best_in_bold(board, compact=True))
        said += _intervals(board)
    else:
        rows = _best_in_bold(board) if board.level == "corpus" else [list(map(_escaped, row)) for row in rows]
        lines = ["\\begin{tabular}{l" + "r" * (len(header) - 1) + "}\n", "\\toprule\n", _line(map(_escaped, header))]
        lines += ["\\midrule\n", *map(_line, rows), "\\bottomrule\n", "\\end{tabular}\n"]
    size = f"\\footnotesize\\setlength{{\\tabcolsep}}{{{GAP / 2:g}pt}}" if compact else "\\small"
    stream.write(f"\\begin{{table}}\n\\centering{size}\n")
    stream.writelines(lines)
    stream.write("\\caption{" + " ".join(said) + "}\n")
    stream.write("\\label{tab:mtcheck}\n\\end{table}\n")
    stream.writelines("% " + note.replace("\n", " ") + "\n" for note in notes)


def _line(cells: Iterable[str]) -> str:
    return " & ".join(cells) + r" \\" + "\n"


def _stacked(name: str) -> str:
    """The name of a column, a word a line, the arrow behind the last."""
    *words, arrow = name.replace("/", " /").split(" ")
    lines = [*words[:-1], f"{words[-1]} {arrow}"] if words else [arrow]
    stacked = " \\\\ ".join(map(_escaped, lines))
    return stacked if len(lines) == 1 else rf"\shortstack{{{stacked}}}"


def _in_panels(header: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """The lines of a table as wide as a column: what has no room beside the rest stands below it."""
    widths = [max(width(row[at]) for row in (header, *rows)) for at in range(len(header))]
    lines: list[str] = []
    for panel in panels(widths[0], widths[1:]):
        shown = [[row[0], *(row[at + 1] for at in panel)] for row in (header, *rows)]
        if lines:
            lines.append("\\\\[1ex]\n")
        lines += [
            "\\begin{tabular*}{\\columnwidth}{@{}l@{\\extracolsep{\\fill}}" + "r" * len(panel) + "@{}}\n",
            "\\toprule\n",
            _line(shown[0]),
            "\\midrule\n",
            # A reference has no figure of a metric that compares with it.
            *(_line(row) for row in shown[1:] if any(row[1:])),
            "\\bottomrule\n",
            "\\end{tabular*}\n",
        ]
    return lines


def _intervals(board: Scoreboard) -> list[str]:
    """How sure the figures are, where they were resampled: the widest interval of each metric."""
    widest: dict[str, Score] = {}
    for score in (score for system in board.systems for score in system.metrics if score.interval):
        before = widest.get(score.id)
        if before is None or _margin(score) > _margin(before):
            widest[score.id] = score
    if not widest:
        return []
    told = ", ".join(f"{figure(s.id, _margin(s))} ({_escaped(s.name)})" for s in widest.values())
    return [f"Half of a 95\\% interval is at most {told}."]


def _margin(score: Score) -> float:
    return score.interval.margin if score.interval else 0.0


def _best_in_bold(board: Scoreboard, *, compact: bool = False) -> list[list[str]]:
    """The rows of systems and references: scores, a star for what differs and, unless it is compact, half the
    interval.
    """
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
            if score and score.interval and not compact:
                cell += rf"\,{{\scriptsize$\pm${figure(metric, score.interval.margin)}}}"
            row.append(cell)
        return row

    return [
        *(cells(system, board.short[system.name]) for system in board.systems),
        *(cells(system, system.name) for system in board.ceiling),
    ]
