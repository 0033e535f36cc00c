"""Quotations in text of any language."""

from __future__ import annotations

import re
from typing import NamedTuple

_PAIRS = re.compile(r"“[^“”]+”|„[^“”„]+[“”]|«[^«»]+»|「[^「」]+」|『[^『』]+』|\"[^\"]+\"|(?<!\w)‘[^‘’]+’(?!\w)")
_ANY = re.compile(r"[\"“”„«»「」『』‹›]|(?<!\w)[‘'](?=\w)|(?<=[\w.,!?])[’'](?!\w)")
_SENTENCE = re.compile(r"[。！？!?….]")
_HAN = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")


class Quoted(NamedTuple):
    """text[start:end] is a quotation with its marks; a `speech` is long enough to be somebody's words, not a name or a catchword."""

    start: int
    end: int
    speech: bool


def quotations(text: str) -> list[Quoted]:
    """The quotations that open and close in a text, in order."""
    return [Quoted(m.start(), m.end(), _is_speech(m[0][1:-1])) for m in _PAIRS.finditer(text)]


def has_marks(text: str) -> bool:
    """Whether any quotation mark stands in a text, single ones included."""
    return _ANY.search(text) is not None


def _is_speech(words: str) -> bool:
    length = len(_HAN.findall(words)) / 2 or len(words.split())
    return length >= 5 and (_SENTENCE.search(words) is not None or length >= 8)
