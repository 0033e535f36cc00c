"""Quotations in text of any language, and where in a translation one of them should be."""

from __future__ import annotations

import re
from typing import NamedTuple

_PAIRS = re.compile(r"“[^“”]+”|„[^“”„]+[“”]|«[^«»]+»|「[^「」]+」|『[^『』]+』|\"[^\"]+\"|(?<!\w)‘[^‘’]+’(?!\w)")
_ANY = re.compile(r"[\"“”„«»「」『』‹›]|(?<!\w)[‘'](?=\w)|(?<=[\w.,!?])[’'](?!\w)")
_SENTENCE = re.compile(r"[。！？!?….]")
_CLAUSE = re.compile(r"[^,.;:!?()，。；：！？、（）]+")
_HAN = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
_LONGEST_CLAUSE = 60


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


def counterpart(source: str, span: tuple[int, int], target: str) -> tuple[int, int]:
    """Where in a translation a span of its source most likely is: all of it, or the clause as far along as the span is in its source."""
    clauses = [
        (m.start() + len(m[0]) - len(m[0].lstrip()), m.start() + len(m[0].rstrip())) for m in _CLAUSE.finditer(target) if m[0].strip()
    ]
    if not clauses or span[1] - span[0] > 0.8 * len(source):
        return 0, len(target)
    at = (span[0] + span[1]) / 2 / len(source) * len(target)
    start, end = min(clauses, key=lambda c: max(c[0] - at, at - c[1], 0))
    if end - start > _LONGEST_CLAUSE:
        start = max(start, target.rfind(" ", 0, max(0, int(at) - _LONGEST_CLAUSE // 2)) + 1)
        stop = target.find(" ", start + _LONGEST_CLAUSE)
        end = min(end, stop) if stop > 0 else end
    return start, end
