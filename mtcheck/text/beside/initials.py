"""Initials of a second given name that the source's name cannot have: George C. Bush for 乔治·沃克·布什."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import NamedTuple

from ...known.sounds import spellings
from ..chinese.hanzi import readings
from ..names.heard import is_heard, table_of
from ..names.looks import Looks, names_by_looks
from ..names.thresholds import sound_threshold
from .pair import Pair

_NAME = re.compile(r"(?<![\w-])(?P<first>[A-Z][a-z]+) (?P<initial>[A-Z])\. (?P<last>[A-Z][a-z]+)(?!\w)")
# What gives a letter so seldom does not give it.
_SELDOM = 0.04
_PARTS = 3


class WrongInitial(NamedTuple):
    """The name at [start, end) of a translation, which stands for the one at [at, to) of the source."""

    start: int
    end: int
    at: int
    to: int


def wrong_initials(pair: Pair) -> Iterator[WrongInitial]:
    """The names of a translation of which first and last word are heard in a name of three of the source, whose second
    one begins with no sound of the initial.
    """
    table = table_of(pair.source_lang)
    names = _NAME.finditer(pair.target.text) if table else ()
    for match in names:
        for name in names_by_looks(pair.source.text, table):
            if len(name.parts) == _PARTS and _is_of(match, name, pair) and not _may_begin(match["initial"], name, pair):
                yield WrongInitial(match.start(), match.end(), name.start, name.end)
                break


def _is_of(match: re.Match[str], name: Looks, pair: Pair) -> bool:
    limit = sound_threshold("rendered")
    return all(
        is_heard(match[which], pair.source.text[slice(*name.parts[at])], pair.source_lang, limit)
        for which, at in (("first", 0), ("last", -1))
    )


def _may_begin(initial: str, name: Looks, pair: Pair) -> bool:
    """Whether the second part of a name may begin with a letter, or nobody knows."""
    first = pair.source.text[name.parts[1][0]].lower()
    known = spellings(table_of(pair.source_lang))
    found = [known[unit] for unit in (first, *(f"({reading})" for reading in readings(first))) if unit in known]
    if not found:
        return True
    letter = initial.lower()
    return any(sum(math.exp(p) for s, p in some.items() if s.startswith(letter)) >= _SELDOM for some in found)
