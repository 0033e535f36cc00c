"""Words that stand twice in a row in a translation and once in its source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from ....known.tables import words
from ....lazy_patterns import lazy_pattern
from ....value_types import NamedTuple
from ...reading.scripts import letters

_TOKEN = lazy_pattern(r"\S+")
_EDGES = ".,;:!?\"“”„'‘’()[]«»…"
_SCRIPTS_WITHOUT_BLANKS = letters("Hani", "Hira", "Kana", "Thai")
_TWICE_WITHOUT_BLANKS = lazy_pattern(rf"([{_SCRIPTS_WITHOUT_BLANKS}]+)[・·\s,，、]*\1")
# So many letters a syllable of a name has at most: 李丽 is Li Li, and the two characters differ.
_SYLLABLE = 6


class DoubledWord(NamedTuple):
    """text[start:end] is a word twice; text[cut:end] is what goes."""

    start: int
    end: int
    cut: int
    word: str


def doubled_words(target: str, source: str, language: str) -> Iterator[DoubledWord]:
    """The words, names, figures and bracketed terms of a translation that stand twice in a row, as in no part of its
    source, in `language`.
    """
    tokens = list(_TOKEN.finditer(target))
    for one, other in pairwise(tokens):
        first, second = one[0], other[0]
        core = first.strip(_EDGES)
        if not core or core.casefold() != second.strip(_EDGES).casefold() or not _is_word(core):
            continue
        # With a mark behind it the first is somebody's call ("No, no"), unless the second has the same round it.
        tail = first[len(first.rstrip(_EDGES)) :]
        if tail and not (
            second[: len(second.rstrip(_EDGES))] + tail == second[: len(first)] and tail in (")", '"', "”")
        ):
            continue
        # "Lufthansa (Lufthansa)": an explanation that explains nothing, yet not the same word in a row.
        if second[0] in "([" and first[0] not in "([":
            continue
        if _may_be_meant(core, source, language):
            continue
        # A mark that both have goes with the second.
        kept, again = (first, len(first)) if tail else (first.rstrip(_EDGES), len(second.rstrip(_EDGES)))
        yield DoubledWord(one.start(), other.start() + again, one.start() + len(kept), core)


def _is_word(core: str) -> bool:
    return any(c.isalnum() for c in core) and len(core) > 1


def _may_be_meant(core: str, source: str, language: str) -> bool:
    """Whether the source has a word twice too, or syllables of a name may sound alike."""
    if core[0].isdigit():
        return _times_in(core, source) != 1
    if core.istitle() and len(core) <= _SYLLABLE and language in words("languages_of_short_syllables"):
        return True
    if _TWICE_WITHOUT_BLANKS.search(source):
        return True
    parts = [token.strip(_EDGES).casefold() for token in re.split(r"[\s–—-]+", source)]
    return any(a and a == b for a, b in pairwise(parts))


# A text of thousands of figures has each again and again.
@lru_cache(maxsize=1024)
def _times_in(figure: str, source: str) -> int:
    return len(re.findall(rf"(?<!\d){re.escape(figure)}(?!\d)", source))
