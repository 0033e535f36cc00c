"""Where a sentence ends: the one definition, used for the context of a place and by every check on sentences."""

from __future__ import annotations

import re

from ..known.tables import words
from ..lazy_patterns import lazy_pattern


def is_abbreviation(word: str) -> bool:
    """Whether a word in lower case, without its last full stop, is one whose stop ends no sentence: "u.s", "prof"."""
    return word in words("abbreviations", "en")


_BOUNDARY = lazy_pattern(
    r"""(?:(?<=[.!?…])["'”’)\]»]*\s+(?=["'“‘(\[«¿¡]*[^\W_a-z])  # an end mark, its closing marks, blanks, no lower case
    |(?<=[。！？।॥።։۔])["”’」』）]*|\n\s*)""",
    re.VERBOSE,
)
_LAST_WORD = lazy_pattern(r"([^\s(\"“'‘]+)\.$")
_REACH = 600
# Letters of most symbols of elements.
_SYMBOL = 2


def boundaries(text: str, start: int = 0, end: int | None = None) -> list[int]:
    """Offsets at which a new sentence begins, in order."""
    found = []
    for match in _BOUNDARY.finditer(text, start, len(text) if end is None else end):
        if match.end() > start and not _is_abbreviated(text, match.start(), match.end()):
            found.append(match.end())
    return found


def _is_abbreviated(text: str, stop: int, behind: int) -> bool:
    word = _LAST_WORD.search(text, max(0, stop - 20), stop)
    if word is None:
        return False
    bare = word[1].lower()
    # A metal before its fineness: "Au. 999".
    if text[behind : behind + 1].isdigit() and len(bare) == _SYMBOL and word[1].istitle():
        return True
    # "a.m." and "U.S." end sentences too, but a wrong join costs less than a wrong cut.
    return is_abbreviation(bare) or (len(bare) == 1 and bare.isalpha())


def sentence_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentences that hold text[start:end], without blanks around; at most 600 characters beyond the span."""
    low = max(0, start - _REACH)
    high = min(len(text), end + _REACH)
    cuts = boundaries(text, low, high)
    begin = max((c for c in cuts if c <= start), default=low)
    finish = min((c for c in cuts if c >= max(end, start + 1)), default=high)
    while begin < start and text[begin].isspace():
        begin += 1
    while finish > end and text[finish - 1].isspace():
        finish -= 1
    return begin, finish
