"""Greek names in Latin letters."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ....known.tables import mapping
from ...names.place_keys import plain_text
from ...reading.scripts import letters

_GREEK = re.compile(f"[{letters('Grek')}’'-]+")


@lru_cache(maxsize=8192)
def is_greek(word: str) -> bool:
    """Whether a word is written in Greek letters."""
    return _GREEK.fullmatch(word) is not None


@cache
def _letters() -> re.Pattern[str]:
    # Pairs of letters stand first in the table.
    return re.compile("|".join(mapping("greek")))


@lru_cache(maxsize=8192)
def greek_in_latin(word: str) -> str:
    """A Greek word in Latin letters, in lower case and without accents."""
    return _letters().sub(lambda match: mapping("greek")[match[0]], plain_text(word, "Grek"))
