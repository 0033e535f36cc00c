"""Runs of letters in scripts other than Latin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_SCRIPTS = {
    "Chinese or Japanese": "\u3005\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002fa1f",
    "Korean": "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af",
    "Cyrillic": "\u0400-\u052f\u2de0-\u2dff\ua640-\ua69f",
    "Greek": "\u0370-\u03ff\u1f00-\u1fff",
    "Arabic": "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc",
    "Hebrew": "\u0590-\u05ff",
    "Indic": "\u0900-\u0dff",
    "Thai or Lao": "\u0e00-\u0eff",
    "Georgian or Armenian": "\u0530-\u058f\u10a0-\u10ff",
}
_LETTERS = "".join(_SCRIPTS.values())
_RUN = re.compile(rf"[{_LETTERS}](?:[{_LETTERS}·・ー’'\-\s，。、]*[{_LETTERS}])?")
_OF = {name: re.compile(f"[{letters}]") for name, letters in _SCRIPTS.items()}


class ScriptRun(NamedTuple):
    """text[start:end] is written in `script`."""

    start: int
    end: int
    script: str


def foreign_runs(text: str) -> Iterator[ScriptRun]:
    """Runs of non-Latin letters in a text, blanks between them included."""
    for match in _RUN.finditer(text):
        script = next(name for name, letter in _OF.items() if letter.match(match[0]))
        yield ScriptRun(match.start(), match.end(), script)
