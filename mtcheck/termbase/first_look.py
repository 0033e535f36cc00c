"""The bundled terms that may stand in any text, read entry by entry: what a run of few articles needs of them.

`bundled.json` has an entry a line, `FILE` what finds those that a text has; scripts/make_glossaries.py makes both.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from typing import Any

from ..known.files import read
from ..model.term import Glossary, TermEntry
from ..text.terms.first_look import FirstLook, tables_of
from . import bundled

FILE = "bundled_words.json"


def compiled_words(glossaries: Sequence[Glossary]) -> dict[str, Any]:
    """What `FILE` says of glossaries: the tables of all their entries, and the number of each one's first entry."""
    first, starts = 0, []
    for glossary in glossaries:
        starts.append([glossary.name, first])
        first += len(glossary.entries)
    return {"glossaries": starts} | tables_of([entry for glossary in glossaries for entry in glossary.entries])


def bundled_terms() -> FirstLook:
    """The index of the bundled terms."""
    tables = json.loads(read(__package__, FILE))

    @cache
    def entry(number: int) -> TermEntry:
        name = next(name for name, first in reversed(tables["glossaries"]) if first <= number)
        return bundled.entry_of(json.loads(_lines()[number].rstrip(b",")), name)

    return FirstLook(tables, entry)


@cache
def _lines() -> list[bytes]:
    return bundled.lines(read(__package__, bundled.FILES[0]))
