"""Greek names in Latin letters."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from ...known.tables import mapping
from ..reading.scripts import letters

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
    parted = unicodedata.normalize("NFD", word.lower())
    bare = "".join(c for c in parted if not unicodedata.combining(c))
    return _letters().sub(lambda match: mapping("greek")[match[0]], bare)
