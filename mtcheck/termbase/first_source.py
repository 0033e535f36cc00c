"""The source terms of the bundled glossaries, whose entries are read when a source has them.

A run of few articles finds a few dozen of two thousand entries. `FILE` has what finds them, a language a line;
scripts/make_glossaries.py makes it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache, cached_property
from typing import Any

from ..known.files import read
from ..model.term import Glossary, TermEntry, holds_on
from ..text.reading.languages import primary
from ..text.reading.matcher import Matcher
from ..text.reading.scripts import is_in_letters
from ..text.terms.renderings import is_accepted, may_nest
from ..text.terms.source_terms import (
    Anchored,
    Letters,
    Pattern,
    SourceTerms,
    Words,
    levelled_term,
    owned_patterns,
)
from . import bundled

FILE = "bundled_source.json"
# What FILE has for a language that no entry names, and of all of them.
_ANY, _ABOUT = "und", "about"


def compiled_source(glossaries: Sequence[Glossary]) -> dict[str, Any]:
    """What `FILE` says of the glossaries of all `bundled.FILES`, in their order: for each language the source terms in
    normal form, each with its entry's number and whether it only looks like a term; about all of them the number of
    each glossary's first entry, the entries that hold from one day to another, and those that may have another's term
    in them.
    """
    entries = [entry for glossary in glossaries for entry in glossary.entries]
    # What has no accepted term is told of a translation only.
    right = [entry for entry in entries if any(map(is_accepted, entry.terms))]
    numbers = {id(entry): number for number, entry in enumerate(entries)}
    starts, first = [], 0
    for glossary in glossaries:
        starts.append([glossary.name, first])
        first += len(glossary.entries)
    languages = {tag for entry in right for tag in (*map(primary, entry.source), *entry.source_except)} | {_ANY}
    found: dict[str, Any] = {
        _ABOUT: {
            "glossaries": starts,
            "days": [[numbers[id(entry)], *entry.valid] for entry in right if any(entry.valid)],
            "nesting": [numbers[id(entry)] for entry in right if may_nest(entry)],
        }
    }
    for language in sorted(languages):
        found[language] = [
            [numbers[id(entry)], pattern.term, int(pattern.entry is None)]
            for entry, pattern in owned_patterns(right, language)
        ]
    return found


def written(compiled: dict[str, Any]) -> str:
    """`FILE`: JSON that has a key a line."""
    lines = (
        f"{json.dumps(key)}:{json.dumps(value, ensure_ascii=False, separators=(',', ':'))}"
        for key, value in compiled.items()
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"


class BundledSourceTerms(SourceTerms):
    """The source terms of all bundled glossaries, as they hold on a day (ISO 8601): what `SourceTerms` finds."""

    def __init__(self, day: str) -> None:
        super().__init__(())
        self._over = {number for number, *valid in _row(_ABOUT)["days"] if not holds_on(day, valid)}

    @cached_property
    def with_nested(self) -> list[TermEntry]:
        return [_entry(number) for number in _row(_ABOUT)["nesting"] if number not in self._over]

    def _made(self, language: str) -> Letters | Words:
        rows = [row for row in _row(language) if row[0] not in self._over]
        patterns = _Patterns(rows, language)
        if is_in_letters(language):
            return Letters(patterns, Matcher([levelled_term(term, language) for _, term, _ in rows]), language)
        return Words(patterns, Anchored([Pattern(None, term, language) for _, term, _ in rows]), language)


class _Patterns:
    """Patterns whose entries are read when they are first asked for."""

    def __init__(self, rows: list[tuple[int, str, int]], language: str) -> None:
        self._rows, self._language = rows, language
        self._known: dict[int, Pattern] = {}

    def __getitem__(self, number: int) -> Pattern:
        if number not in self._known:
            owner, term, only_looks_like = self._rows[number]
            self._known[number] = Pattern(None if only_looks_like else _entry(owner), term, self._language)
        return self._known[number]


@cache
def _row(key: str) -> Any:
    """What `FILE` has for a key, or for any language."""
    lines = {line.partition(b":")[0]: line for line in read(__package__, FILE).split(b"\n") if line.startswith(b'"')}
    line = lines.get(json.dumps(key).encode()) or lines[json.dumps(_ANY).encode()]
    return json.loads(line.partition(b":")[2].rstrip(b","))


@cache
def _entry(number: int) -> TermEntry:
    name = next(name for name, first in reversed(_row(_ABOUT)["glossaries"]) if first <= number)
    return bundled.entry_of(json.loads(_lines()[number].rstrip(b",")), name)


@cache
def _lines() -> list[bytes]:
    return [line for file in bundled.FILES for line in bundled.lines(read(__package__, file))]
