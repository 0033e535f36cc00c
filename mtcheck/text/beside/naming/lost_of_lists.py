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
    source = pair.source.text
    places = [(p.start, p.end, p.kind) for p in known_places(source, pair.source_lang)]
    is_latin = script_of(pair.source_lang) == "Latn"
    acronyms = [(m.start(), m.end(), "") for m in ACRONYM.finditer(source)] if is_latin else []
    for names, lost_names in ((places, lost_places), (acronyms, lost_acronyms)):
        # Few sentences have a list, and the translation is read for these alone.
        listed = {
            name[0]
            for one, other in pairwise(sorted(names))
            # A place and what it lies in are one address: Portland, Oregon.
            if (one[2] == other[2] or {one[2], other[2]} <= _TOWNS)
            and _are_of_three(source, one, other, pair.source_lang)
            for name in (one, other)
        }
        lost = list(lost_names(pair, Rendered(pair.target.text))) if listed else []
        if len(lost) == 1 and lost[0].start in listed:
            yield lost[0]


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
