"""Compiles glossaries/*.yaml to mtcheck/termbase/bundled.json. Run it after changing a bundled glossary."""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATH = ROOT / "mtcheck" / "termbase" / "bundled.json"


def text() -> str:
    """What the file must say. Raises SystemExit, listing all of them, when a glossary has a problem."""
    sys.path.insert(0, str(ROOT))
    from mtcheck.termbase import parse
    from mtcheck.termbase.bundled import compiled_form

    compiled = {}
    complaints = []
    for path in sorted((ROOT / "glossaries").glob("*.yaml")):
        glossary, problems = parse(path.read_bytes(), path.name)
        complaints += [f"{path.name}:{p.line}: {p.message}" for p in problems]
        compiled[path.stem] = compiled_form(glossary)
    if complaints:
        raise SystemExit("\n".join(complaints))
    return json.dumps(compiled, ensure_ascii=False, separators=(",", ":")) + "\n"


if __name__ == "__main__":
    PATH.write_text(text(), encoding="utf-8")
