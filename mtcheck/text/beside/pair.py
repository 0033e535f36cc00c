"""A segment beside its source, and what several checks need to know of the two."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import cached_property

from ...model.text import Document, Segment
from ..features import Features
from ..quantities import Quantity, comparable, quantities
from ..quantities.comparing.comparison import compare, compare_measures
from ..quantities.comparing.difference import Comparison
from ..quantities.reading.units import YEN
from ..reading.same_width import traditional


class Pair:
    """One segment with its source. `neighbours` are the pairs next to it, from which sentences may have moved."""

    def __init__(self, segment: Segment, target: Features, document: Document) -> None:
        self.segment = segment
        self.target = target
        self.source = Features(segment.source or "")
        self.source_lang = document.source_lang
        self.target_lang = document.target_lang
        self.neighbours: Sequence[Pair] = ()

    @cached_property
    def source_quantities(self) -> tuple[Quantity, ...]:
        """The figures of the source."""
        found = quantities(self.source.text, self.source_lang)
        text = self.source.text
        signed = self.source_lang == "zh" and any(sign in text for sign in YEN)
        if signed and not traditional()[0].isdisjoint(self.segment.source_typed):
            # Yuan on the mainland; where people write traditional characters, yen as often.
            return tuple(one._replace(unit=YEN[0]) if text[: one.start].endswith(YEN) else one for one in found)
        return found

    @cached_property
    def source_values(self) -> frozenset[Fraction]:
        """The values that figures of the source beyond doubt may stand for."""
        return frozenset(value for one in self.source_quantities if one.firm for value in one.values)

    @cached_property
    def target_quantities(self) -> tuple[Quantity, ...]:
        """The figures of the translation."""
        return quantities(self.target.text, self.target_lang)

    @cached_property
    def figures(self) -> Comparison:
        """The figures of both held against each other; none of a language whose figures are not known."""
        known = comparable(self.source_lang, self.target_lang)
        # A source is read only where the translation has a figure: half of all sentences have none.
        if not known or not self.target_quantities or not self.source_quantities:
            return Comparison()
        if known == "measured":
            return compare_measures(self.source_quantities, self.target_quantities)
        alone = compare(self.source_quantities, self.target_quantities, (), self.target.text)
        if not alone.values:
            return alone
        # What the sources around have too is no difference; they are read for this alone.
        around = [q for pair in self.neighbours for q in pair.source_quantities]
        return compare(self.source_quantities, self.target_quantities, around, self.target.text) if around else alone


def pairs_of(document: Document, features: Callable[[int], Features]) -> list[Pair]:
    """The pairs of a document, each with its neighbours."""
    pairs = [Pair(s, features(s.order), document) for s in document.segments if s.source and s.target]
    for at, pair in enumerate(pairs):
        pair.neighbours = [*pairs[max(0, at - 1) : at], *pairs[at + 1 : at + 2]]
    return pairs
