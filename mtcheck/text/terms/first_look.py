"""An index of English terms that costs little to begin with: made before, it is searched by the words of a text."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

from ...model.term import TermEntry
from ..reading.fold import fold
from ..reading.matcher import Hit
from .by_word import ANYWHERE, WORD, hits_of, keyed
from .in_target import ENGLISH, TermForm, TermIndex, forms_of_term, is_beside_only


def tables_of(entries: Sequence[TermEntry]) -> dict[str, Any]:
    """What a `FirstLook` at the terms of entries looks into, to be written as JSON.

    "forms" are all forms of terms, folded, a line each; "words" has for each word the numbers of those that it finds,
    "terms" the first form, the entry and the place in it of each term; "right" are the words of accepted forms.
    """
    # What looks has no use for it.
    from .renderings import is_accepted

    texts: list[list[str]] = []
    terms: list[list[int]] = []
    count, right = 0, set[str]()
    for number, entry in enumerate(entries):
        for place, term in enumerate(entry.terms):
            if term.language in ENGLISH and not is_beside_only(entry, term):
                written = [form[0] for form in forms_of_term(term)]
                texts.append([fold(text) for text in written])
                terms.append([count, number, place])
                count += len(written)
                if is_accepted(term):
                    right.update(word for text in written for word in text.split())
    frequency = Counter(word for some in texts for word in {w for text in some for w in WORD.findall(text)})
    by_word: dict[str, list[int]] = defaultdict(list)
    for (first, _, _), some in zip(terms, texts, strict=True):
        for word, chosen in keyed(some, frequency):
            by_word[word] += [first + at for at in chosen]
    return {
        "forms": "\n".join(text for some in texts for text in some),
        "words": {word: " ".join(map(str, numbers)) for word, numbers in sorted(by_word.items())},
        "terms": terms,
        "right": " ".join(sorted(right)),
    }


class FirstLook(TermIndex):
    """The terms of entries, all of them English; it says what `TermIndex` says of them."""

    def __init__(self, tables: dict[str, Any], entry: Callable[[int], TermEntry]) -> None:
        """`tables` are those of `tables_of`, `entry` gives one of the entries by its number."""
        super().__init__(())
        self._folded = tables["forms"].split("\n")
        self._words: dict[str, str] = tables["words"]
        self._terms: list[list[int]] = tables["terms"]
        self._right: str = tables["right"]
        self._entry = entry

    @property
    def patterns(self) -> list[str]:
        return []

    @property
    def is_empty(self) -> bool:
        return not self._words

    def looked_up(self, folded: str) -> list[Hit]:
        numbers = self._words.get(ANYWHERE, "").split()
        for word in self._words.keys() & set(WORD.findall(folded)):
            numbers += self._words[word].split(" ")
        return [Hit(*hit) for hit in hits_of([(int(n), self._folded[int(n)]) for n in numbers], folded)]

    def knows(self, language: str) -> bool:
        return language in ENGLISH

    @cached_property
    def _right_words(self) -> frozenset[str]:
        return frozenset(self._right.split(" "))

    def _form(self, number: int) -> TermForm:
        first, at, place = self._terms[bisect_right(self._terms, number, key=lambda row: row[0]) - 1]
        entry = self._entry(at)
        term = entry.terms[place]
        return TermForm(entry, term, *forms_of_term(term)[number - first])
