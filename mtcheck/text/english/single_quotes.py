"""Single quotation marks in English: one that is left alone, and two whose blanks stand within them.

What only looks like one is an apostrophe: of a plural ("the workers' hall"), of something left out ("'til").
"""

from __future__ import annotations

import re

from ...known.lexicon import word_class
from ...known.tables import words
from ...lazy_patterns import lazy_pattern

# What may stand before a mark is looked for behind it: a search for a mark is the faster one.
_OPENS = lazy_pattern(r"['‘](?<!\S.)(?=(?P<word>[A-Za-z]+))")
_CLOSES = lazy_pattern(r"['’](?<=[\w.,!?%)].)(?=[\s.,;:!?)\]\"”]|$)", re.MULTILINE)
_INSIDE_OUT = re.compile(r"(?<=[A-Za-z])['’] [^'‘’\n]{1,60}? ['‘’](?=[A-Za-z(])")


def lone_single(text: str) -> int:
    """Where the only single mark of a text opens a quotation that nothing closes; -1 where there is none, or where
    other marks leave it open which is which.
    """
    found = list(_OPENS.finditer(text))
    if len(found) != 1 or _CLOSES.search(text):
        return -1
    word = found[0]["word"].lower()
    return found[0].start() if word_class(word) and word not in words("elisions", "en") else -1


def inside_out(text: str) -> list[tuple[int, int]]:
    """The quotations, with their marks, whose blanks stand within and not outside: as' one day 'in. Nothing where any
    other single mark opens or closes one.
    """
    found = [match.span() for match in _INSIDE_OUT.finditer(text)]
    if not found:
        return []
    first, last = {start for start, _ in found}, {end - 1 for _, end in found}
    others = {m.start() for m in _OPENS.finditer(text)} - last | {m.start() for m in _CLOSES.finditer(text)} - first
    return [] if others else found
