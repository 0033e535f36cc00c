"""Where the terms of all glossaries in use stand in a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from ...model.term import Glossary, Status, Term, TermEntry
from ..english.inflection import plurals
from ..reading.fold import fold
from ..reading.matcher import Hit, longest_disjoint, token_bounded
from ..reading.normal import normal_text

_RANK = {Status.PREFERRED: 0, Status.EXCEPTED: 1, Status.ADMITTED: 2, Status.DEPRECATED: 3}


class TermForm(NamedTuple):
    """One inflected form of a term."""

    entry: TermEntry
    term: Term
    text: str
    plural: bool


class TermMatch(NamedTuple):
    """A term found at text[start:end], its possessive ending not included."""

    entry: TermEntry
    term: Term
    start: int
    end: int
    plural: bool


class TermIndex:
    """The forms of all terms; `patterns` are what the run's one matcher must look for."""

    def __init__(self, glossaries: Iterable[Glossary]) -> None:
        self._forms: list[TermForm] = []
        for glossary in glossaries:
            for entry in glossary.entries:
                for term in entry.terms:
                    text = normal_text(term.text)
                    self._forms.append(TermForm(entry, term, text, False))
                    if text[-1:].islower():
                        self._forms += [TermForm(entry, term, more, True) for more in plurals(text)]

    @property
    def patterns(self) -> list[str]:
        return [form.text for form in self._forms]

    def is_preferred(self, word: str) -> bool:
        """Whether a word stands in a preferred or admitted term."""
        return word in self._right_words

    @cached_property
    def _right_words(self) -> frozenset[str]:
        right = (form.text for form in self._forms if form.term.status in (Status.PREFERRED, Status.ADMITTED))
        return frozenset(word for text in right for word in text.split())

    def matches(self, text: str, hits: Sequence[Hit], holds: Callable[[Term, int, int], bool]) -> list[TermMatch]:
        """The hits that are terms in that text: token-bounded, in the right case, longest first and disjoint.

        `holds(term, start, end)` tells whether the context that a term asks for is there; where not, it is no term.
        """
        best: dict[tuple[int, int], Hit] = {}
        for hit in hits:
            form = self._forms[hit.pattern]
            if not token_bounded(text, hit.start, hit.end) or not _case_holds(form, text[hit.start : hit.end]):
                continue
            if not holds(form.term, hit.start, hit.end):
                continue
            rival = best.get((hit.start, hit.end))
            if rival is None or self._rank(hit, text) < self._rank(rival, text):
                best[hit.start, hit.end] = hit
        matches = []
        for hit in longest_disjoint(best.values()):
            form = self._forms[hit.pattern]
            matches.append(TermMatch(form.entry, form.term, hit.start, hit.end, form.plural))
        return matches

    def _rank(self, hit: Hit, text: str) -> tuple[bool, int, int]:
        form = self._forms[hit.pattern]
        return (form.text != text[hit.start : hit.end], _RANK[form.term.status], hit.pattern)


def _case_holds(form: TermForm, found: str) -> bool:
    """Whether the letters' case fits: exactly, or (smart) at least the capitals of the term, or any."""
    if form.term.case == "ignore":
        return True
    if form.term.case == "exact":
        return all(a == b for a, b in zip(form.text, found, strict=True) if fold(a) != " " and a not in "'’")
    return all(not a.isupper() or b.isupper() for a, b in zip(form.text, found, strict=True))
