"""Figures that independent libraries write, read back: Babel in forty locales, unicode-rbnf, num2words, cn2an.

    python -m benchmarks.figures [FIGURES_A_LANGUAGE [SHOWN_A_LANGUAGE]]

Each figure is the source of an English translation that has its value, in which nothing may be found, and of one with a
changed value (a digit, a power of ten, a half, a sign, a half of the day, a day, month or year, a unit or currency), in
which that must be. A table a language: figures, `right` (nothing found in the right one and the change found in the
other), `wrong` (something found in the right one), `silent` (nothing is read in the source), and the share of changes
found; then a table of the changes. 8,000 figures a language take some minutes on two cores.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from typing import NamedTuple

from mtcheck.text.quantities import quantities
from mtcheck.text.quantities.comparing.comparison import compare
from mtcheck.text.reading.normal import normal_text
from tests.figure_writers import LOCALES, Written, written


class Row(NamedTuple):
    """What became of the figures of a language; of `changes` those made and those found, `shown` what went wrong."""

    language: str
    figures: int
    right: int
    wrong: int
    silent: int
    found: int
    changes: Counter[str]
    seen: Counter[str]
    shown: Sequence[str]


def _differs(source: str, target: str, language: str) -> bool:
    """Whether anything is found in a translation; both as the checks see them."""
    read = quantities(normal_text(source, language), language)
    return any(map(len, compare(read, quantities(target, "en"), (), target)))


def measured(language: str, count: int, show: int = 0) -> Row:
    """What becomes of figures of a language; `show` keeps so many lines of those that are not right."""
    right = wrong = silent = found = 0
    changes: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    shown: list[str] = []
    for one in written(language, count):
        flagged, told = (_differs(one.source, text, language) for text in (one.right, one.changed))
        wrong += flagged
        silent += not quantities(normal_text(one.source, language), language)
        found += told
        right += told and not flagged
        changes[one.change] += 1
        seen[one.change] += told
        if (flagged or not told) and len(shown) < show:
            shown.append(_line(language, one, "flagged" if flagged else "missed"))
    return Row(language, count, right, wrong, silent, found, changes, seen, shown)


def _line(language: str, one: Written, what: str) -> str:
    return f"  {language} {one.kind} {what} {one.source!r} | {one.right} | {one.changed}"


def _all(rows: Sequence[Row]) -> Row:
    """What became of the figures of all languages."""
    return Row(
        "all",
        sum(row.figures for row in rows),
        sum(row.right for row in rows),
        sum(row.wrong for row in rows),
        sum(row.silent for row in rows),
        sum(row.found for row in rows),
        sum((row.changes for row in rows), Counter[str]()),
        sum((row.seen for row in rows), Counter[str]()),
        (),
    )


def main(count: int, show: int) -> None:
    """Prints the tables."""
    with ProcessPoolExecutor(2) as workers:
        rows = [*workers.map(partial(measured, count=count, show=show), LOCALES)]
    for row in rows:
        print(*row.shown, sep="\n", end="\n" * bool(row.shown))
    print("| language | figures | right | wrong | silent | changed found |\n|---|---|---|---|---|---|")
    for row in (*rows, _all(rows)):
        shares = f"{row.right / row.figures:.4f} | {row.wrong / row.figures:.5f} | {row.silent / row.figures:.4f}"
        print(f"| {row.language} | {row.figures} | {shares} | {row.found / row.figures:.4f} |")
    print("\n| change | figures | found |\n|---|---|---|")
    for change, number in sorted(_all(rows).changes.items()):
        print(f"| {change} | {number} | {_all(rows).seen[change] / number:.4f} |")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 8000, int(sys.argv[2]) if len(sys.argv) > 2 else 0)
