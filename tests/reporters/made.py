"""Reports for the reporters' tests: an article, a file of segments, and a file that cannot be read."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from mtcheck import Report, Settings, check_paths

SEGMENTS = (
    '{"document": "d,1", "segments": [{"id": "p:1", "target": "A \\u00e9 the the end."}, {"id": 2, "target": ""}]}\n'
)


def report_in(folder: Path, name: str, article: str) -> Report:
    """The report of a run in a folder over an article of that name and the rest."""
    (folder / name).write_text(article, encoding="utf-8")
    (folder / "c.jsonl").write_text(SEGMENTS, encoding="utf-8")
    (folder / "latin.txt").write_bytes(b"One\ncaf\xe9\n")
    before = Path.cwd()
    os.chdir(folder)
    try:
        return replace(check_paths(".", settings=Settings()), version="0")
    finally:
        os.chdir(before)
