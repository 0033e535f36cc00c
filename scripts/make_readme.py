"""Writes the table of checks in README.md from the checks' manuals. Run it after adding a check or changing its first line."""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATH = ROOT / "README.md"
_START, _END = "<!-- checks: start -->\n", "<!-- checks: end -->\n"


def _table() -> str:
    sys.path.insert(0, str(ROOT))
    from mtcheck.checks._registry import OWN

    rows = ["| family | check | finds |", "|---|---|---|"]
    for family, ids in groupby(sorted(OWN, key=lambda i: (OWN.family(i), i)), key=OWN.family):
        for number, check in enumerate(ids):
            info = OWN.info(check)
            first = OWN.manual(check).splitlines()[0].rstrip(".").replace("|", "\\|")
            off = "" if info.default else " (off by default)"
            rows.append(f"| {family if number == 0 else ''} | `{check}` | {first}{off} |")
    return "\n".join(rows) + "\n"


def text() -> str:
    """What the file must say."""
    page = PATH.read_text(encoding="utf-8")
    head, _, rest = page.partition(_START)
    return head + _START + "\n" + _table() + "\n" + _END + rest.partition(_END)[2]


if __name__ == "__main__":
    PATH.write_text(text(), encoding="utf-8")
