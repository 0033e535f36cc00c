"""The notebook shows what its cells give today."""

from __future__ import annotations

import importlib.util
import json
import re
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


def _version_free(text: str) -> str:
    return re.sub(r"version:[\d.]+", "version", text)


def _made() -> dict[str, Any]:
    spec = importlib.util.spec_from_file_location("make_notebook", ROOT / "scripts" / "make_notebook.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    made: dict[str, Any] = module.notebook()
    return made


def test_its_cells_give_what_it_shows() -> None:
    shown = json.loads((ROOT / "docs" / "notebook.ipynb").read_text(encoding="utf-8"))
    assert _version_free(json.dumps(shown, sort_keys=True)) == _version_free(json.dumps(_made(), sort_keys=True))
