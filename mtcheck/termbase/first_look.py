"""The bundled terms that may stand in any text, read entry by entry: what a run of few articles needs of them.

`bundled.json` has an entry a line, and `bundled_words.json` the words by which terms are found, both made by
scripts/make_glossaries.py.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from ..known.files import read
from ..model.term import Glossary, TermEntry
from ..text.terms.in_target import TermIndex
from ..text.terms.kept import WordIndex, target_tables
from . import bundled

FILE = "bundled_words.json"


def words_of(glossaries: Sequence[Glossary]) -> dict[str, Any]:
    """What `FILE` says: the number of the first entry of each glossary, and for each word the forms that it finds.

    A row of the latter is written out, as few of them are read: entry, term, first form, and which of its forms.
    """
    entries = [entry for glossary in glossaries for entry in glossary.entries]
    tables = target_tables(entries, len(entries))
    first, starts = 0, []
    for glossary in glossaries:
        starts.append([glossary.name, first])
        first += len(glossary.entries)
    packed = {
        word: ";".join(f"{n} {place} {form} {','.join(map(str, chosen))}" for n, place, form, chosen in rows)
        for word, rows in sorted(tables["form"].items())
    }
    return {"glossaries": starts, "words": packed, "right": " ".join(sorted(tables["right"]))}


def bundled_terms() -> TermIndex:
    """The index of the bundled terms: it says what `TermIndex` says of them."""
    return WordIndex(_Rows())


class _Rows:
    """The tables of `FILE`, and the entries of the file beside it."""

    def __init__(self) -> None:
        self._tables = json.loads(read(__package__, FILE))
        self._lines = bundled.lines(read(__package__, bundled.FILES[0]).decode("utf-8"))
        self._known: dict[int, TermEntry] = {}
        self._right: frozenset[str] | None = None

    def entry(self, number: int) -> TermEntry:
        if number not in self._known:
            name = next(name for name, first in reversed(self._tables["glossaries"]) if first <= number)
            self._known[number] = bundled.entry_of(json.loads(self._lines[number]), name)
        return self._known[number]

    def keys(self, table: str) -> frozenset[str]:
        return frozenset(self._tables["words"]) if table == "form" else frozenset()

    def row(self, table: str, key: str) -> Any:
        if table == "form":
            rows = (row.split(" ") for row in self._tables["words"][key].split(";"))
            return [(int(n), int(place), int(form), map(int, chosen.split(","))) for n, place, form, chosen in rows]
        if table == "right":
            if self._right is None:
                self._right = frozenset(self._tables["right"].split(" "))
            return [1] if key in self._right else None
        # All bundled terms are English.
        return ["en"] if key == "languages" else []
