"""Writes docs/notebook.ipynb: the cells below, run, with what they show. Run it after a change in what they print.

    python scripts/make_notebook.py

It is run without Jupyter: a cell's last expression is its output, as HTML where it shows itself so.
"""

from __future__ import annotations

import ast
import io
import json
import sys
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT)]
_NOTEBOOK = ROOT / "docs" / "notebook.ipynb"

CELLS = [
    (
        "markdown",
        """# mtcheck in a notebook

An article beside its source, then two systems beside a reference.""",
    ),
    (
        "code",
        """from mtcheck import check_text, score

report = check_text(
    "Riyabkov keeps to the Guidance Treaty, Ryabkov said. It cost 90 yuan.",
    source="里亚布科夫说，里亚布科夫遵守中导条约。费用为90亿元。",
)
report""",
    ),
    ("markdown", "Each finding as a flat dict, which `pandas.DataFrame` takes as it is:"),
    ("code", """[(row["check"], row["text"], row["message"]) for row in report.to_dicts()]"""),
    (
        "markdown",
        """## Two systems

Figures of the source that came through, beside chrF:""",
    ),
    (
        "code",
        """source = ["2020年投资2.5万元。", "他说，价格上涨了12%。", "三月有1300人到访。"]
reference = ["In 2020 it invested 25,000 yuan.", "Prices rose by 12%, he said.", "In March 1,300 came."]
ours = ["It invested 25,000 yuan in 2020.", "He said prices rose 12 percent.", "1,300 came in March."]
theirs = ["In 2020 it invested 2,500 yuan.", "Prices rose by 21%, he said.", "In March 1,300 came."]

board = score(
    {"ours": ours, "theirs": theirs},
    references=[reference],
    sources=source,
    metrics=["chrf", "mqm", "figure-success"],
)
board""",
    ),
    ("markdown", "chrF takes the second for the better one; two of its figures are wrong."),
    (
        "code",
        """[
    (row["system"], row["metric"], round(row["score"], 3))
    for row in board.to_dicts()
    if ":" not in row["metric"]
]""",
    ),
]


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def _run(code: str, names: dict[str, Any]) -> list[dict[str, Any]]:
    """The outputs of a cell."""
    body = ast.parse(code).body
    last = body[-1] if isinstance(body[-1], ast.Expr) else None
    body = body[:-1] if last else body
    printed = io.StringIO()
    with redirect_stdout(printed):
        exec(compile(ast.Module(body, []), "cell", "exec"), names)
        value = eval(compile(ast.Expression(last.value), "cell", "eval"), names) if last else None
    outputs: list[dict[str, Any]] = []
    if printed.getvalue():
        outputs.append({"name": "stdout", "output_type": "stream", "text": _lines(printed.getvalue())})
    if value is not None:
        shown = getattr(value, "_repr_html_", None)
        data = {"text/html": _lines(shown())} if shown else {"text/plain": _lines(repr(value))}
        outputs.append({"data": data, "execution_count": None, "metadata": {}, "output_type": "execute_result"})
    return outputs


def notebook() -> dict[str, Any]:
    """The notebook with its cells run one after the other."""
    names: dict[str, Any] = {}
    cells = []
    for number, (kind, text) in enumerate(CELLS):
        cell: dict[str, Any] = {"cell_type": kind, "id": f"cell-{number}", "metadata": {}, "source": _lines(text)}
        if kind == "code":
            cell |= {"execution_count": None, "outputs": _run(text, names)}
        cells.append(cell)
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    return {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}


def main() -> None:
    _NOTEBOOK.write_text(json.dumps(notebook(), ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
