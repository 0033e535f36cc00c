"""Names in Cyrillic letters as news in English usually spells them, by the official system of their language."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import product

from ...known.tables import rows, values
from ..reading.sound import folded
from .latin import cyrillic_stem

# The ways to spell a word, of all its letters that have more than one.
_MOST = 32


@cache
def _letters(language: str) -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]] | None:
    """What is spelt as one, the longest first, and how; None for a language that has no table."""
    own = rows("usual_letters", language)
    if not own:
        return None
    spelt: dict[str, tuple[str, ...]] = {letter: ("" if latin == "-" else latin,) for letter, latin in rows("cyrillic")}
    spelt |= {letters: values(latin) for letters, latin in own}
    longest_first = sorted(spelt, key=lambda letters: (-len(letters.strip("^$")), -len(letters)))
    return re.compile("|".join(longest_first)), spelt


@lru_cache(maxsize=4096)
def usual_spellings(word: str, language: str) -> frozenset[str]:
    """A word in Latin letters, folded, with the ending of its case and without; none where a language has no table."""
    known = _letters(language)
    if known is None:
        return frozenset()
    pattern, spelt = known
    lower = word.lower().replace("’", "").replace("'", "")
    found = set()
    for form in {lower, cyrillic_stem(lower)}:
        parts = []
        for match in pattern.finditer(form):
            at_start, at_end = match.start() == 0, match.end() == len(form)
            keys = (f"^{match[0]}" * at_start, f"{match[0]}$" * at_end, match[0])
            parts.append(next(spelt[key] for key in keys if key in spelt))
        for ways in list(product(*parts))[:_MOST]:
            found.add(folded("".join(ways)))
    return frozenset(found - {""})
