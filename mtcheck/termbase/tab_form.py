"""Glossaries of OmegaT: a source term, its rendering and perhaps a note, parted by tabs; and JSON under .txt."""

from __future__ import annotations

from ..model.term import Glossary
from . import json_form
from .form import Form
from .problem import Problem
from .rows import Row, entries_of

FORM = Form(suffixes=(".txt", ".tab", ".utf8"))


def read(text: str, path: str) -> tuple[Glossary, list[Problem]]:
    """Every pair. Raises GlossaryError for lines without a tab."""
    if text.lstrip().startswith(("{", "[")):
        return json_form.read(text, path)
    lines = enumerate(text.splitlines(), 1)
    rows = [Row(number, line.split("\t")) for number, line in lines if line.strip() and not line.startswith("#")]
    return entries_of(rows, path, bilingual=True)
