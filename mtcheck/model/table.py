"""Rows as the HTML table that a notebook shows."""

from __future__ import annotations

from collections.abc import Sequence

# So many rows are read in a notebook; the rest is a number.
_SHOWN = 50
# A notebook takes what stands between dollar signs for a formula; these classes tell it not to.
_NO_FORMULAS = "tex2jax_ignore mathjax_ignore"


def html_table(caption: str, header: Sequence[str], rows: Sequence[Sequence[str]], notes: Sequence[str] = ()) -> str:
    """A table of plain text: nothing in a cell is markup, code or formula.

    At most 50 rows, and how many are left out.
    """
    from html import escape  # slow to import, and only notebooks ask

    head = "".join(f"<th>{escape(cell)}</th>" for cell in header)
    body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows[:_SHOWN])
    left = [f"… and {len(rows) - _SHOWN:,} more"] if len(rows) > _SHOWN else []
    below = "".join(f"<p>{escape(note)}</p>" for note in (*left, *notes))
    table = f"<table><caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    return f'<div class="mtcheck {_NO_FORMULAS}">{table}{below}</div>'
