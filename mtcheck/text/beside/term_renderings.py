"""How an article renders the terms of its source, without a glossary.

Three things tie words of a translation to words of its source. Quotation marks: where both have one quotation, the one
renders the other. Company: a phrase that stands wherever the source has a term again and again, and nowhere else,
renders it (`recurring_terms`). And a table (`one_name`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..reading.marks import CORNER, DOUBLE, TITLE, quoted
from .english_phrases import phrases
from .one_name import named
from .recurring_terms import rivals

_SOURCE_QUOTE = re.compile(quoted(DOUBLE, CORNER, TITLE))
_TARGET_QUOTE = re.compile(quoted(DOUBLE))
_MARKS = " .,;:!?"
_LONGEST_QUOTED = 14
# So many times as frequent as the usual name of a term another is the one to keep to.
MUCH_MORE = 3


class Rendering(NamedTuple):
    """pairs[order]'s translation has `form` at [start, end) for the source's `original`; `rank` is 1 for the usual name
    of a known term and more for the others, 0 for a term that is not known.
    """

    order: int
    start: int
    end: int
    form: str
    original: str
    rank: int = 0


def renderings(sources: Sequence[str], targets: Sequence[str], language: str = "") -> Iterator[Rendering]:
    """The renderings of terms that the article, whose source is in a language, renders in more than one way, or may."""
    yield from _recurring(sources, targets, language)
    yield from _by_table(sources, targets, language)
    yield from _quoted(sources, targets)


def _recurring(sources: Sequence[str], targets: Sequence[str], language: str) -> Iterator[Rendering]:
    """The places of the phrases that render one term of the source, which comes again and again, in two ways; the usual
    one in its most frequent form, whatever its number.
    """
    found = [phrases(target) for target in targets]
    for usual, other, original in rivals(sources, targets, language):
        spans = [(order, span) for order, here in enumerate(found) for span in here.get(usual, ())]
        form = Counter(targets[order][start:end] for order, (start, end) in spans).most_common(1)[0][0]
        yield from (Rendering(order, start, end, form, original) for order, (start, end) in spans)
        for order, here in enumerate(found):
            for start, end in here.get(other, ()):
                yield Rendering(order, start, end, targets[order][start:end], original)


def _by_table(sources: Sequence[str], targets: Sequence[str], language: str) -> Iterator[Rendering]:
    """The places of the names of a term that should have one, the usual name in its most frequent form."""
    for places in named(sources, targets, language):
        ways = Counter(place.way for place in places)
        usual = min(way for way, times in ways.items() if times * MUCH_MORE > max(ways.values()))
        forms = Counter(targets[p.order][p.start : p.end] for p in places if p.way == usual)
        for place in places:
            own = targets[place.order][place.start : place.end]
            form = forms.most_common(1)[0][0] if place.way == usual else own
            yield Rendering(place.order, place.start, place.end, form, place.original, place.way)


def _quoted(sources: Sequence[str], targets: Sequence[str]) -> Iterator[Rendering]:
    found = []
    for order, (source, target) in enumerate(zip(sources, targets, strict=True)):
        originals = [m[0][1:-1] for m in _SOURCE_QUOTE.finditer(source)]
        quoted = [(m.start() + 1, m.end() - 1) for m in _TARGET_QUOTE.finditer(target)]
        # Several quotations may have changed places.
        if len(originals) != 1 or len(quoted) != 1:
            continue
        for original, (start, end) in zip(originals, quoted, strict=True):
            form = target[start:end].strip(_MARKS)
            if len(original) <= _LONGEST_QUOTED and " " in form and len(form.split()) <= _LONGEST_QUOTED // 2:
                start = target.index(form, start)
                found.append(Rendering(order, start, start + len(form), form, original))
    ways = Counter(r.original for r in {(r.original, r.form.lower()): r for r in found}.values())
    yield from (r for r in found if ways[r.original] > 1)
