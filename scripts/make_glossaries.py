"""Compiles glossaries/*.yaml to mtcheck/termbase/bundled.json, and those without deprecated forms to
bundled_beside.json; the words by which the terms of the former are found, to bundled_words.json, and what finds the
source terms of both, to bundled_source.json.

Run it after changing a bundled glossary.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "mtcheck" / "termbase"


def texts() -> dict[Path, str]:
    """What each file must say. Raises SystemExit, listing all of them, when a glossary has a problem."""
    sys.path.insert(0, str(ROOT))
    from mtcheck.model.term import Glossary, Status
    from mtcheck.termbase import first_look, first_source, parse
    from mtcheck.termbase.bundled import FILES, compiled_form, entry_of, written

    compiled: dict[str, dict[str, list[Any]]] = {name: {} for name in FILES}
    complaints = []
    for path in sorted((ROOT / "glossaries").glob("*.yaml")):
        glossary, problems = parse(path.read_bytes(), path.name)
        complaints += [f"{path.name}:{p.line}: {p.message}" for p in problems]
        deprecated = any(term.status is Status.DEPRECATED for entry in glossary.entries for term in entry.terms)
        compiled[FILES[0] if deprecated else FILES[1]][path.stem] = compiled_form(glossary)
    if complaints:
        raise SystemExit("\n".join(complaints))
    found = {FOLDER / name: written(data) for name, data in compiled.items()}
    first, beside = (
        [
            Glossary(name, tuple(entry_of(row, name) for row in rows), bundled=True)
            for name, rows in compiled[file].items()
        ]
        for file in FILES
    )
    words = json.dumps(first_look.compiled_words(first), ensure_ascii=False, separators=(",", ":"))
    found[FOLDER / first_look.FILE] = f"{words}\n"
    found[FOLDER / first_source.FILE] = first_source.written(first_source.compiled_source([*first, *beside]))
    return found


if __name__ == "__main__":
    for path, text in texts().items():
        path.write_text(text, encoding="utf-8")
