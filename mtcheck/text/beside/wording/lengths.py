"""What of the difference in length between a translation and its source says nothing."""

from __future__ import annotations

from ....lazy_patterns import lazy_pattern
from ..pair import Pair

_BRACKETS = lazy_pattern(r"\s?[（(]([^（）()]*)[）)]")
_ABBREVIATION = lazy_pattern(r"\b[A-Z]{3,6}\b")
# An average word of English with its blank, beside the letter that stands for it.
_WORD = 6


def written_out(pair: Pair) -> int:
    """How many letters more a translation would have if it wrote its abbreviations out, as the source does: "NHS" for
    Serviciul Național de Sănătate (NHS), "PTSD" for posttraumatische Belastungsstörung.
    """
    letters = _ABBREVIATION.findall(pair.target.text)
    if not letters:
        return 0
    source = _BRACKETS.sub("", pair.source.text)
    return sum(_WORD * len(one) for one in letters if one not in source)
