"""A compact LaTeX table is as wide as a column of a paper, whatever the systems and metrics; LaTeX itself says so."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from mtcheck.cli import main
from mtcheck.errors import UsageError
from mtcheck.metrics import metrics
from mtcheck.model.score import Comparison, Interval, Ranks, Score, SystemScore
from mtcheck.model.scoreboard import Scoreboard
from mtcheck.reporters.scores import _column, latex

# ACL's: 11 points, two columns on A4.
PAPER = r"""\documentclass[11pt,a4paper,twocolumn]{article}
\usepackage{booktabs}
\setlength{\textwidth}{455.244pt}\setlength{\columnsep}{17.07pt}
\begin{document}\typeout{COLUMN=\the\columnwidth}
%s
\end{document}
"""
NAMES = ["Online-A", "HuaweiTSC", "Facebook-AI", "NVIDIA-NeMo", "WWWMMM 100%", "a_long_name_of_a_system"]


def board(names: Sequence[str], ids: Sequence[str], *, ranks: bool, differs: bool) -> Scoreboard:
    """Systems with figures as wide as they come; all of them the best, so that all are bold."""
    known = metrics()
    scores = tuple(
        Score(
            metric,
            known[metric].name,
            188.888,
            "",
            Interval(180.0, 190.0, 5.0, 5.0),
            known[metric].higher,
            Ranks(10, 12, 1) if ranks else None,
        )
        for metric in ids
    )
    systems = tuple(SystemScore(name, 1, 1, 1, scores) for name in names)
    compared = tuple(
        Comparison(metric, names[0], name, "paired-bs", -1.0, False, 0.001, 1000, "1 segment")
        for name in names[1:]
        for metric in ids
        if differs
    )
    # The reference has what compares with no reference.
    ceiling = (SystemScore("reference", 1, 1, 1, tuple(s for s in scores if s.id not in ("bleu", "chrf++"))),)
    return Scoreboard(systems, ceiling, compared)


def written(made: Scoreboard, style: latex.Style = "compact") -> str:
    stream = io.StringIO()
    latex.write(made, stream, style)
    return stream.getvalue()


USUAL = ["bleu", "chrf++", "mqm", "findings", "name-success", "figure-success", "term-success", "term-consistency"]
BOARDS = [
    (NAMES[:3], USUAL, True, True),
    (NAMES[:3], USUAL, False, True),
    (NAMES[:2], USUAL[:3], False, False),
    (NAMES, ["ter", "term-consistency-predefined-macro", "term-success-document"], False, True),
    (NAMES[3:5], list(metrics()), False, False),
    (NAMES[5:], list(metrics()), True, True),
]


@pytest.mark.skipif(shutil.which("pdflatex") is None, reason="no LaTeX: apt-get install texlive-latex-recommended")
def test_latex_sets_it_within_a_column(tmp_path: Path) -> None:
    made = [written(board(names, ids, ranks=ranks, differs=differs)) for names, ids, ranks, differs in BOARDS]
    (tmp_path / "a.tex").write_text(PAPER % "\\clearpage\n".join(made), encoding="utf-8")
    done = subprocess.run(
        ["pdflatex", "-interaction=batchmode", "a.tex"], cwd=tmp_path, capture_output=True, timeout=120
    )
    log = (tmp_path / "a.log").read_text(encoding="utf-8", errors="replace")
    assert done.returncode == 0, log
    assert float(re.findall(r"COLUMN=([\d.]+)pt", log)[0]) == pytest.approx(_column.COLUMN, abs=0.5)
    assert re.findall(r"Overfull.*", log) == []


@pytest.mark.skipif(shutil.which("pdflatex") is None, reason="no LaTeX: apt-get install texlive-latex-recommended")
def test_cells_are_hardly_narrower_than_they_are_held_to_be(tmp_path: Path) -> None:
    cells = [
        cell for case in BOARDS for cell in _cells(written(board(case[0], case[1], ranks=case[2], differs=case[3])))
    ]
    boxes = "".join(rf"\setbox0\hbox{{\footnotesize {cell}}}\typeout{{WIDTH=\the\wd0}}" + "\n" for cell in cells)
    (tmp_path / "a.tex").write_text(PAPER % boxes, encoding="utf-8")
    subprocess.run(["pdflatex", "-interaction=batchmode", "a.tex"], cwd=tmp_path, capture_output=True, timeout=120)
    log = (tmp_path / "a.log").read_text(encoding="utf-8", errors="replace")
    real = [float(width) for width in re.findall(r"WIDTH=([\d.]+)pt", log)]
    assert len(real) == len(cells) > 50
    assert [c for c, w in zip(cells, real, strict=True) if not w <= _column.width(c) <= 1.35 * w + 2] == []


def _cells(table: str) -> list[str]:
    lines = [line.removesuffix(" \\\\\n") for line in table.splitlines(keepends=True) if line.endswith(" \\\\\n")]
    return sorted({cell for line in lines for cell in line.split(" & ") if cell})


def test_every_figure_stands_in_one_panel_and_the_reference_where_it_has_any() -> None:
    table = written(board(NAMES[:3], USUAL, ranks=False, differs=True))
    head, *_ = [line for line in table.splitlines() if line.startswith("System")]
    assert "BLEU" in head
    assert "consistency" not in head
    assert table.count(r"\textbf{") == 3 * len(USUAL)
    assert table.count("${}^{*}$") == 2 * len(USUAL) + 1
    assert "\nreference & " in table
    assert "\nreference & " not in written(board(NAMES[:3], USUAL[:2], ranks=False, differs=True))
    assert r"Half of a 95\% interval is at most" in table


def test_full_has_intervals_beside_the_scores() -> None:
    made = board(NAMES[:2], USUAL[:2], ranks=False, differs=False)
    assert r"\scriptsize$\pm$" in written(made, "full")
    assert r"\scriptsize$\pm$" not in written(made)
    assert written(made, "full").count(r"\begin{tabular}") == 1


def test_documents_are_too_many_for_a_column() -> None:
    with pytest.raises(UsageError, match="not of each document"):
        written(replace(board(NAMES[:2], USUAL[:2], ranks=False, differs=False), level="document"))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--style", "compact"], "--style compact is for --format latex"),
        (["--style", "compact", "--format", "latex", "--level", "segment"], "leave --level away"),
    ],
)
def test_a_style_without_its_format_is_an_error(tmp_path: Path, arguments: list[str], told: str) -> None:
    (tmp_path / "a.txt").write_text("One.\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["score", "--isolated", *arguments, str(tmp_path / "a.txt")])
    assert (done.exit_code, told in done.output) == (2, True)


def test_the_command_writes_it(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("He said said so.\n", encoding="utf-8")
    asked = [
        "score",
        "--isolated",
        "--format",
        "latex",
        "--style",
        "compact",
        str(tmp_path / "a.txt"),
        str(tmp_path / "b.txt"),
    ]
    done = CliRunner().invoke(main, asked)
    assert done.exit_code == 0, done.output
    assert r"\begin{tabular*}{\columnwidth}" in done.stdout


def test_columns_are_shared_out_evenly() -> None:
    assert _column.panels(50, [30] * 8, 219) == [range(4), range(4, 8)]
    assert _column.panels(50, [30] * 5, 219) == [range(3), range(3, 5)]
    assert _column.panels(50, [300, 20], 219) == [range(1), range(1, 2)]
    assert _column.panels(50, [], 219) == []
