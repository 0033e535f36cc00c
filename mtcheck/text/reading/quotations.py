"""Quotations in text of any language."""

from __future__ import annotations

import re
from functools import cache

from ...lazy_patterns import lazy_pattern
from ...value_types import NamedTuple
from .marks import CORNER, DOUBLE, SINGLE, all_marks, closing, one_of, opening, quoted
from .scripts import JAPANESE

_SENTENCE = lazy_pattern(r"[。！？!?….]")


class Quoted(NamedTuple):
    """text[start:end] is a quotation with its marks; a `speech` is long enough to be somebody's words, not a name or a
    catchword.
    """

    start: int
    end: int
    speech: bool


@cache
def _letter() -> re.Pattern[str]:
    return re.compile(f"[{JAPANESE}]")


@cache
def _quoted() -> re.Pattern[str]:
    return re.compile(quoted(DOUBLE, CORNER, SINGLE))


@cache
def _mark() -> re.Pattern[str]:
    """Any quotation mark; of those that are apostrophes too, one that touches a word on one side only."""
    apostrophes = "'‘’"
    sure = "".join(c for c in all_marks(DOUBLE, CORNER, SINGLE) if c not in apostrophes)
    before = "".join(c for c in opening(SINGLE) if c in apostrophes)
    behind = "".join(c for c in closing(SINGLE) if c in apostrophes)
    return re.compile(rf"{one_of(sure)}|(?<!\w){one_of(before)}(?=\w)|(?<=[\w.,!?]){one_of(behind)}(?!\w)")


def quotations(text: str) -> list[Quoted]:
    """The quotations that open and close in a text, in order."""
    return [Quoted(m.start(), m.end(), _is_speech(m[0][1:-1])) for m in _quoted().finditer(text)]


def has_marks(text: str) -> bool:
    """Whether any quotation mark stands in a text, single ones included."""
    return _mark().search(text) is not None


def _is_speech(words: str) -> bool:
    length = (0 if words.isascii() else len(_letter().findall(words)) / 2) or len(words.split())
    return length >= 5 and (_SENTENCE.search(words) is not None or length >= 8)
