"""Compiles mtcheck/known/LANGUAGE/FACT.tsv to mtcheck/known/compiled/LANGUAGE.json. Run it after changing a table.

A table is a text file in UTF-8. Its head is of lines that begin with "#": first what the fact is, in as many lines as
it takes, then `# columns: …` (names parted by commas), `# source: …` and `# licence: …`. Then a row a line, its cells
parted by tabs; missing cells at the end of a row are empty. Empty lines part rows for the eye only.

`# not compiled: …` names the last columns, which are for readers and tests of the table only.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from mtcheck.known.tables import TOGETHER  # noqa: E402

FOLDER = ROOT / "mtcheck" / "known"
COMPILED = FOLDER / "compiled"


class Table(NamedTuple):
    """One fact of one language."""

    about: str
    columns: list[str]
    source: str
    licence: str
    rows: list[list[str]]
    compiled: int
    """How many of the columns are compiled."""


def parse(text: str, name: str) -> Table:
    """The table in a file. Raises SystemExit, with the line, where it is none."""
    about: list[str] = []
    head: dict[str, str] = {}
    rows: list[list[str]] = []
    seen: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith("#"):
            key, colon, value = line[1:].strip().partition(":")
            if colon and key in ("columns", "source", "licence", "not compiled"):
                head[key] = value.strip()
            else:
                about.append(line[1:].strip())
        elif line.strip():
            cells = line.split("\t")
            width = len(_names(head.get("columns", "")))
            if len(cells) > width:
                raise SystemExit(f"{name}:{number}: a row of {len(cells)} cells, where the head names {width} columns")
            if line in seen:
                raise SystemExit(f"{name}:{number}: the row stands in line {seen[line]} already")
            if any(cell != cell.strip() for cell in cells):
                raise SystemExit(f"{name}:{number}: blanks around a cell; cells are parted by one tab each")
            seen[line] = number
            rows.append(cells + [""] * (width - len(cells)))
    if missing := [key for key in ("columns", "source", "licence") if not head.get(key)]:
        raise SystemExit(f"{name}: the head lacks: {', '.join(missing)}")
    if not about:
        raise SystemExit(f"{name}: the head does not say what the fact is")
    columns, left_out = _names(head["columns"]), _names(head.get("not compiled", ""))
    compiled = len(columns) - len(left_out)
    if columns[compiled:] != left_out or not compiled:
        raise SystemExit(f"{name}: what is not compiled must be the last columns, in their order, and not all of them")
    return Table(" ".join(about), columns, head["source"], head["licence"], rows, compiled)


def _names(listed: str) -> list[str]:
    return [name.strip() for name in listed.split(",") if name.strip()]


def tables() -> dict[tuple[str, str], Table]:
    """Every table by language and fact."""
    return {
        (path.parent.name, path.stem): parse(path.read_text(encoding="utf-8"), path.relative_to(FOLDER).as_posix())
        for path in sorted(FOLDER.glob("*/*.tsv"))
    }


def texts() -> dict[Path, str]:
    """What each compiled file must say: a fact a line, rows of one column as plain strings."""
    facts: dict[str, dict[str, list[object]]] = {}
    index: dict[str, list[str]] = {}
    together: dict[str, object] = {}
    for (language, fact), table in tables().items():
        rows: list[object] = [row[0] if table.compiled == 1 else row[: table.compiled] for row in table.rows]
        if fact in TOGETHER:
            together[f"{fact} {language}"] = rows
        else:
            facts.setdefault(language, {})[fact] = rows
        index.setdefault(fact, []).append(language)
    files: dict[str, dict[str, object]] = {language: {**some} for language, some in facts.items()}
    files["together"] = together
    files["index"] = {fact: index[fact] for fact in sorted(index)}
    return {COMPILED / f"{name}.json": _lines(content) for name, content in files.items()}


def _lines(content: dict[str, object]) -> str:
    lines = (
        f"{json.dumps(key)}:{json.dumps(value, ensure_ascii=False, separators=(',', ':'))}"
        for key, value in content.items()
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    made = texts()
    COMPILED.mkdir(exist_ok=True)
    for path in COMPILED.glob("*.json"):
        if path not in made:
            path.unlink()
    for path, text in made.items():
        path.write_text(text, encoding="utf-8")
