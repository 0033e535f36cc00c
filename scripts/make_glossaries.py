"""Compiles glossaries/*.yaml to mtcheck/termbase/bundled.json, and those without deprecated forms to
bundled_beside.json.

Run it after changing a bundled glossary.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "mtcheck" / "termbase"


def texts() -> dict[Path, str]:
    """What each file must say. Raises SystemExit, listing all of them, when a glossary has a problem."""
    sys.path.insert(0, str(ROOT))
    from mtcheck.model.term import Status
    from mtcheck.termbase import parse
    from mtcheck.termbase.bundled import FILES, compiled_form

    compiled: dict[str, dict[str, object]] = {name: {} for name in FILES}
    complaints = []
    for path in sorted((ROOT / "glossaries").glob("*.yaml")):
        glossary, problems = parse(path.read_bytes(), path.name)
        complaints += [f"{path.name}:{p.line}: {p.message}" for p in problems]
        deprecated = any(term.status is Status.DEPRECATED for entry in glossary.entries for term in entry.terms)
        compiled[FILES[0] if deprecated else FILES[1]][path.stem] = compiled_form(glossary)
    if complaints:
        raise SystemExit("\n".join(complaints))
    return {
        FOLDER / name: json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"
        for name, data in compiled.items()
    }


if __name__ == "__main__":
    for path, text in texts().items():
        path.write_text(text, encoding="utf-8")
