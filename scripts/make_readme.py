"""Writes the tables of README.md and docs/ that the package itself can tell. Run it after adding what they list.

A table stands between `<!-- NAME: start -->` and `<!-- NAME: end -->`, in whatever page. Those of checks are made of
their manuals' first lines and of what INFO says.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "scripts")]
_SECTION = re.compile(r"(<!-- (\w+): start -->\n).*?(<!-- \2: end -->\n)", re.DOTALL)


def pages() -> list[Path]:
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def _rows(*rows: Iterable[str]) -> str:
    head, *others = [f"| {' | '.join(row)} |\n" for row in rows]
    return head + "|---" * head.count(" |") + "|\n" + "".join(others)


def _by_family() -> list[tuple[str, list[str]]]:
    """The families in alphabetical order, each with its checks in order."""
    from mtcheck.checks._registry import OWN

    ids = sorted(OWN, key=lambda i: (OWN.family(i), i))
    return [(family, list(some)) for family, some in groupby(ids, key=OWN.family)]


def _families() -> str:
    rows = (
        (f"[{family}](docs/checks.md#{family})", str(len(ids)), ", ".join(f"`{check}`" for check in ids))
        for family, ids in _by_family()
    )
    return _rows(("family", "checks", "which"), *rows)


def _checks() -> str:
    heads = ("check", "finds", "severity", "confidence", "since")
    return "\n".join(f"## {family}\n\n{_rows(heads, *map(_check, ids))}" for family, ids in _by_family())


def _check(check: str) -> tuple[str, ...]:
    from mtcheck.checks._registry import OWN

    info = OWN.info(check)
    first = OWN.manual(check).splitlines()[0].rstrip(".").replace("|", "\\|")
    notes = [
        *([] if info.default else ["off by default"]),
        *(["beside a source"] if "source" in info.needs else []),
        *([f"into {', '.join(info.languages)}"] if info.languages else []),
    ]
    finds = f"{first} ({'; '.join(notes)})" if notes else first
    return f"`{check}`", finds, info.severity.label, info.confidence.label, info.since


def _safe_fixes() -> str:
    from mtcheck.checks._registry import OWN

    reasons = ((f"`{check}`", OWN.info(check).safe_because) for check in sorted(OWN) if OWN.info(check).safe_because)
    return _rows(("check", "nothing else can be meant, because"), *reasons)


def _formats() -> str:
    import make_formats

    rows = []
    for one in sorted(make_formats.readers().values(), key=lambda one: one.title.casefold()):
        suffixes = ", ".join(f"`{suffix}`" for suffix in one.suffixes)
        named = "" if one.searched else "; when named"
        text = one.text + "; read only" * one.binary
        rows.append((f"{one.title} ({suffixes}{named})", text, "in the file" if one.bilingual else "`--source`"))
    return _rows(("format", "what is read", "source"), *rows)


def _outputs() -> str:
    import make_formats

    return _rows(("format", "for"), *((f"`{name}`", one.serves) for name, one in make_formats.reporters().items()))


_TABLES: dict[str, Callable[[], str]] = {
    "checks": _checks,
    "families": _families,
    "formats": _formats,
    "outputs": _outputs,
    "safe_fixes": _safe_fixes,
}


def texts() -> dict[Path, str]:
    """What the pages must say. Raises LookupError for a table that stands on none, or on one that is not known."""
    found = {}
    missing = set(_TABLES)
    for path in pages():

        def filled(match: re.Match[str]) -> str:
            missing.discard(match[2])
            return f"{match[1]}\n{_TABLES[match[2]]()}\n{match[3]}"

        found[path] = _SECTION.sub(filled, path.read_text(encoding="utf-8"))
    if missing:
        raise LookupError(f"no page has the tables {sorted(missing)}")
    return found


if __name__ == "__main__":
    for path, text in texts().items():
        path.write_text(text, encoding="utf-8")
