"""How wide cells of a LaTeX table are about, and which columns go beside each other in one of a paper."""

from __future__ import annotations

import re
from collections.abc import Sequence

# \columnwidth of ACL's style (two columns on A4) in points; those of IEEE (252) and ACM (241) are wider.
COLUMN = 219.0
# \footnotesize in a paper of 11 points, and what stands between two columns (twice \tabcolsep, as the table sets it).
_SIZE = 9.0
GAP = 6.0
# Widths of characters in Computer Modern Roman, in em (cmr9.tfm, rounded up); Times, which ACL has, is narrower.
_WIDTHS = {
    **dict.fromkeys("ijl.,:;'|![]", 0.31),
    **dict.fromkeys("()-frst", 0.42),
    **dict.fromkeys("0123456789acegoz*", 0.52),
    **dict.fromkeys("mwMW%@", 1.06),
}
_SMALL, _CAPITAL, _LARGEST = 0.57, 0.79, 1.05
_BOLD, _ARROW, _THIN_SPACE = 1.16, 0.8, 0.17
_COMMAND = re.compile(r"\\textbf\{([^{}]*)\}|\\(?:shortstack|scriptsize|tiny|,)|\\[A-Za-z]+(?:\{\})?|[{}$^_]|\\(.)")


def width(cell: str) -> float:
    """How wide a cell is, about and rather more, in points; of one with several lines the widest."""
    return max(_line(line) for line in cell.split(r"\\"))


def _line(text: str) -> float:
    bold = sum(_letters(found) for found in re.findall(r"\\textbf\{([^{}]*)\}", text))
    arrows = len(re.findall(r"\\(?:up|down)arrow|\\pm|\\textbackslash|\\textbar|\\textasciitilde|\\mu", text))
    plain = _COMMAND.sub(lambda found: found[2] or "", text)
    return _SIZE * (bold * _BOLD + arrows * _ARROW + text.count(r"\,") * _THIN_SPACE + _letters(plain))


def _letters(text: str) -> float:
    """In em."""
    # Two hyphens are one dash.
    return sum(map(_letter, text.replace("--", "0")))


def _letter(c: str) -> float:
    if c >= "\u2e80":
        return _LARGEST
    return _WIDTHS.get(c, _CAPITAL if c.isupper() else _SMALL)


def panels(first: float, columns: Sequence[float], room: float = COLUMN) -> list[range]:
    """Which columns go beside the first one in each panel: as few panels as have room, and about as many in each.

    A column that is too wide by itself has a panel of its own.
    """
    fewest = len(_filled(first, columns, room, len(columns)))
    for each in range(-(-len(columns) // max(fewest, 1)), len(columns) + 1):
        found = _filled(first, columns, room, each)
        if len(found) == fewest:
            return found
    return []


def _filled(first: float, columns: Sequence[float], room: float, most: int) -> list[range]:
    found: list[range] = []
    start = 0
    while start < len(columns):
        end, taken = start + 1, first + GAP + columns[start]
        while end < len(columns) and end - start < most and taken + GAP + columns[end] <= room:
            taken += GAP + columns[end]
            end += 1
        found.append(range(start, end))
        start = end
    return found
