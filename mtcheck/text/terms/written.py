"""The forms of English terms as they are compiled: numbered, folded, and by the words that find them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from ...model.term import TermEntry
from ..reading.fold import fold
from .by_word import WORD, keyed
from .in_target import ENGLISH, forms_of_term, is_beside_only
from .renderings import is_accepted


class Written(NamedTuple):
    """A term at a place of the entry of a number: its forms, folded, of which the first has the number `first`."""

    entry: int
    place: int
    first: int
    forms: list[str]


class EnglishTerms(NamedTuple):
    """The terms of entries that may stand in an English text, in order; `by_word` has for each word the terms that it
    finds, each with the places of the forms, and `right` the words of accepted forms.
    """

    terms: list[Written]
    by_word: dict[str, list[tuple[Written, list[int]]]]
    right: set[str]


def english_terms(entries: Iterable[TermEntry]) -> EnglishTerms:
    """The English terms of entries, without those that only matter beside a source."""
    found: list[Written] = []
    count, right = 0, set[str]()
    for number, entry in enumerate(entries):
        for place, term in enumerate(entry.terms):
            if term.language in ENGLISH and not is_beside_only(entry, term):
                texts = [text for text, _, _ in forms_of_term(term)]
                found.append(Written(number, place, count, [fold(text) for text in texts]))
                count += len(texts)
                if is_accepted(term):
                    right.update(word for text in texts for word in text.split())
    frequency = Counter(word for one in found for word in {w for text in one.forms for w in WORD.findall(text)})
    by_word: dict[str, list[tuple[Written, list[int]]]] = defaultdict(list)
    for one in found:
        for word, places in keyed(one.forms, frequency):
            by_word[word].append((one, places))
    return EnglishTerms(found, by_word, right)
