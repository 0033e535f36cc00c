"""How a text ends: with which kind of mark, in any script; see known/any/end_marks.tsv."""

from __future__ import annotations

import unicodedata
from functools import cache

from ...known.tables import rows, words
from .marks import closing

STOP, QUESTION, EXCLAMATION, OPEN = "stop", "question", "exclamation", "open"
_BRACKETS = "）)]】"


@cache
def end_marks(language: str = "") -> dict[str, str]:
    """The kind of each mark that ends a sentence in a language, or in any."""
    return {mark: kind for mark, kind, languages in rows("end_marks") if not languages or language in languages.split()}


def sets_end_marks(language: str) -> bool:
    """Whether a sentence of a language ends with a mark."""
    return language not in words("no_end_marks")


def ending(text: str, language: str = "") -> str:
    """The kind of mark that a text ends with behind its closing quotation marks and brackets; "" for none."""
    bare = text.rstrip().rstrip(closing() + _BRACKETS).rstrip()
    return end_marks(language).get(bare[-1:], "")


def ends_in_word(text: str) -> bool:
    """Whether a letter, one of its marks, or a digit stands last."""
    return bool(text) and unicodedata.category(text[-1])[0] in "LMN"
