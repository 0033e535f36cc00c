"""An index of English terms that costs little to begin with: made before, it is searched by the words of a text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

from ...model.term import TermEntry
from ..reading.matcher import Hit
from .by_word import ANYWHERE, WORD, Text, hits_of
from .in_target import ENGLISH, TermForm, TermIndex, forms_of_term


def tables_of(entries: Sequence[TermEntry]) -> dict[str, Any]:
    """What a `FirstLook` at the terms of entries looks into, to be written as JSON.

    "forms" are all forms of terms, folded, a line each; "words" has for each word the numbers of those that it finds,
    "terms" the first form, the entry and the place in it of each term, in `_WIDTH` characters each; "right" are the
    words of accepted forms.
    """
    # What looks has no use for it.
    from .written import english_terms

    found = english_terms(entries)
    return {
        "forms": "\n".join(text for term in found.terms for text in term.forms),
        "words": {
            word: " ".join(str(term.first + place) for term, places in rows for place in places)
            for word, rows in sorted(found.by_word.items())
        },
        "terms": "".join(f"{n:{_WIDTH}}" for term in found.terms for n in (term.first, term.entry, term.place)),
        "right": " ".join(sorted(found.right)),
    }


# Of a number in "terms": they are read where a term is found, and read as one string in a tenth of the time.
_WIDTH = 6


class FirstLook(TermIndex):
    """The terms of entries, all of them English; it says what `TermIndex` says of them."""

    def __init__(self, tables: dict[str, Any], entry: Callable[[int], TermEntry]) -> None:
        """`tables` are those of `tables_of`, `entry` gives one of the entries by its number."""
        super().__init__(())
        self._folded = tables["forms"].split("\n")
        self._words: dict[str, str] = tables["words"]
        self._terms: str = tables["terms"]
        self._right: str = tables["right"]
        self._entry = entry

    @property
    def patterns(self) -> list[str]:
        return []

    @property
    def is_empty(self) -> bool:
        return not self._words

    def looked_up(self, text: Text) -> list[Hit]:
        numbers = self._words.get(ANYWHERE, "").split()
        for word in self._words.keys() & set(WORD.findall(text.folded)):
            numbers += self._words[word].split(" ")
        return [Hit(*hit) for hit in hits_of([(int(n), self._folded[int(n)]) for n in numbers], text.folded)]

    def knows(self, language: str) -> bool:
        return language in ENGLISH

    @cached_property
    def _right_words(self) -> frozenset[str]:
        return frozenset(self._right.split(" "))

    def _form(self, number: int) -> TermForm:
        rows = range(0, len(self._terms), 3 * _WIDTH)
        row = rows[bisect_right(rows, number, key=self._number) - 1]
        entry = self._entry(self._number(row + _WIDTH))
        term = entry.terms[self._number(row + 2 * _WIDTH)]
        return TermForm(entry, term, *forms_of_term(term)[number - self._number(row)])

    def _number(self, at: int) -> int:
        return int(self._terms[at : at + _WIDTH])
