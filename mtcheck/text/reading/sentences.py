"""Sentences of a text."""

from __future__ import annotations

from itertools import pairwise

from ...known.tables import entries
from ...model.sentence import boundaries
from ...model.text import Span

# Words of grammar that have a capital at the start of a sentence and of a title only; the commonest there.
CAPITAL_ONLY_AT_START = entries("sentence_starts", "en")


def sentence_spans(text: str) -> list[Span]:
    """The sentences of a text in order, without the blanks around them; empty ones left out."""
    cuts = [0, *boundaries(text), len(text)]
    spans = []
    for start, end in pairwise(cuts):
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            spans.append(Span(start, end))
    return spans
