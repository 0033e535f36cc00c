"""Marks that stand where a text should: a line, or a whole segment, of nothing but a mark or two."""

from __future__ import annotations

import re

_MARKS = r"""["'“”„‘’«»‹›「」『』()\[\]（）【】.,;:。，；：、]"""
_ONLY = rf"[ \t]*(?!\.\.|''){_MARKS}{{1,2}}(?:[ \t]+{_MARKS})?[ \t]*"
_ONLY_MARKS = re.compile(_ONLY)
# Beginning with a line feed, which is found ten times as fast as the start of a line.
_LINE_OF_MARKS = re.compile(rf"\n{_ONLY}(?:\n|$)")


def is_mark(text: str) -> bool:
    """Whether a text is a mark or two and nothing else."""
    return _ONLY_MARKS.fullmatch(text.strip()) is not None


def has_line_of_marks(text: str) -> bool:
    """Whether a line behind the first is a mark or two and nothing else."""
    return _LINE_OF_MARKS.search(text) is not None
