"""Terms of two words that an article writes with one word in two forms: nucleic acid beside "nuclear acid", the
Cultural Festival beside the "Culture Festival".

The forms differ in more than number or tense, and the source has one term wherever either of the two phrases stands, so
that they are no two terms.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations
from typing import NamedTuple

from ....known.lexicon import NOUN, NOUN_OR_VERB, PLURAL, VERB, word_class
from ....known.tables import rows, words
from ....lazy_patterns import lazy_pattern
from ..english_phrases import phrases, stem
from .recurring_terms import Letters, Standing, Term, in_no_other, is_read, terms_in

_PART = lazy_pattern(r"[ -]")
# Two forms of a word begin with so many same letters, and with this share of the shorter.
_LETTERS, _SHARE = 4, 0.6
_DEGREES = {"", "er", "est", "r", "st", "th"}

Places = list[tuple[int, int, int]]


class TwoForms(NamedTuple):
    """Two phrases, as places (order of the pair, start and end in its target), and the term that the source has
    wherever one of them stands, and nowhere else.
    """

    one: Places
    other: Places
    original: str


def in_two_forms(sources: Sequence[str], targets: Sequence[str], language: str) -> Iterator[TwoForms]:
    """The phrases of an article that write one term with a word in two forms; none beside a language whose words are
    not known.
    """
    # The source, which takes longer, is read only where there are two forms.
    alike = list(_alike(targets)) if is_read(language) else []
    if not alike:
        return

    def terms(order: int) -> Mapping[Term, Standing]:
        return terms_in(sources[order], language)

    letters = Letters(sources)
    for one, other in alike:
        segments = frozenset(order for order, _, _ in one + other)
        found = in_no_other(segments, frozenset(range(len(sources))), terms, letters.may_have)
        here = (terms(min(segments))[term].written for term in found)
        # What the source prints in English is rendered by itself.
        originals = [original for original in here if original not in targets[min(segments)]]
        if originals:
            yield TwoForms(one, other, max(originals, key=lambda original: (len(original), original)))


def _alike(targets: Sequence[str]) -> Iterator[tuple[Places, Places]]:
    """The phrases of two words with the same second one, and first ones that are forms of one word."""
    found: dict[str, dict[str, Places]] = defaultdict(lambda: defaultdict(list))
    for order, target in enumerate(targets):
        for spans in phrases(target).values():
            for start, end in spans:
                modifier, head = _PART.split(target[start:end], 1)
                if word_class(head.lower()) in (NOUN, NOUN_OR_VERB, PLURAL) and _is_ordinary(modifier):
                    found[stem(head)][modifier.lower()].append((order, start, end))
    for of_head in found.values():
        for a, b in combinations(of_head, 2):
            one, other = of_head[a], of_head[b]
            apart = {order for order, _, _ in one}.isdisjoint(order for order, _, _ in other)
            if apart and _are_forms(a, b) and not _are_name_and_noun(one, other, targets):
                yield one, other


def _is_ordinary(word: str) -> bool:
    """Whether a word is no name, which other checks see, and no owner."""
    return (word.islower() or word_class(word.lower()) != "") and "'" not in word.replace("’", "'")


def _are_name_and_noun(one: Places, other: Places, targets: Sequence[str]) -> bool:
    """Whether one phrase is always in capitals and the other never: an industrial group, and the Industry Group."""
    capital = [
        {_PART.split(targets[order][start:end])[1][0].isupper() for order, start, end in places}
        for places in (one, other)
    ]
    return capital[0].isdisjoint(capital[1])


def _are_forms(a: str, b: str) -> bool:
    """Whether two words are forms of one in which a term may be wrong; not its number, tense or degree, nor a country
    beside its adjective.
    """
    same = next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return not (
        same < max(_LETTERS, _SHARE * min(len(a), len(b)))
        or {a[same:], b[same:]} <= {"", "s", "es"}
        or {a[same:], b[same:]} <= _DEGREES
        or (word_class(a) == VERB and word_class(b) == VERB)
        or not {a, b}.isdisjoint(words("compass_words", "en") | _of_countries())
    )


@cache
def _of_countries() -> frozenset[str]:
    cells = (cell for row in rows("nationalities", "en") for cell in row)
    return frozenset(word for cell in cells for word in cell.lower().split("; "))
