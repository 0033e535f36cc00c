"""The one member of a list of names that a sentence of a translation leaves out: Kemerovo, of three towns.

Elsewhere the article may name it; what tells is that the sentence has the member beside it, and no more is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from ....known.place_names import CITY, METROPOLIS, SMALL_TOWN, TOWN, VILLAGE
from ....known.tables import either, rows
from ...names.known_places import known_places, script_of
from ..pair import Pair
from .known_names import ACRONYM, LostName, Rendered, lost_acronyms, lost_places

_TOWNS = {METROPOLIS, CITY, TOWN, SMALL_TOWN, VILLAGE}
# An article or a preposition may be said with each member.
_SMALL = r"(?:[^\W\d_A-Z]{1,4}\s+)?"


def lost_of_lists(pair: Pair) -> Iterator[LostName]:
    """The names of a pair's source that stand in a list of which its translation has the other members."""
    source, rendered = pair.source.text, Rendered(pair.target.text)
    for names, lost in (
        (
            [(p.start, p.end, p.kind) for p in known_places(source, pair.source_lang)],
            list(lost_places(pair, rendered)),
        ),
        (
            [(m.start(), m.end(), "") for m in ACRONYM.finditer(source)]
            if script_of(pair.source_lang) == "Latn"
            else [],
            list(lost_acronyms(pair, rendered)),
        ),
    ):
        if len(lost) != 1:
            continue
        (name,) = lost
        for one, other in pairwise(sorted(names)):
            # A place and what it lies in are one address: Portland, Oregon.
            alike = one[2] == other[2] or {one[2], other[2]} <= _TOWNS
            if name.start in (one[0], other[0]) and alike and _are_of_three(source, one, other, pair.source_lang):
                yield name
                break


def _are_of_three(source: str, one: tuple[int, int, str], other: tuple[int, int, str], language: str) -> bool:
    """Whether two names are joined, and either to a third: of two, a sentence often says one in other words."""
    joint = _joint(language)
    if not joint.fullmatch(source, one[1], other[0]):
        return False
    behind, before = joint.match(source, other[1]), _joint(language, last=True).search(source, 0, one[0])
    return (behind is not None and not source[behind.end() : behind.end() + 1].islower()) or before is not None


@cache
def _joint(language: str, last: bool = False) -> re.Pattern[str]:
    """What stands between two members of a list; the `last` of a text, behind a letter."""
    words = either(word for word, those in rows("list_words") if language in those.split()) or r"(?!)"
    joint = rf"(?:\s*[,、，،・]\s*(?:(?:{words})\s+)?{_SMALL}|\s+(?:{words})\s+{_SMALL})"
    return re.compile(rf"(?<=[^\W\d_]){joint}$" if last else joint)
