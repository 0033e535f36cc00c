"""Terms of a source that an article should call by one name, and the names that a translation gives them.

A table lists such terms with the renderings that are in use. Which is best it does not say: an article that keeps to
one is right, whichever it is. Another lists the heads of names of bodies: what is a commission in its full name is none
that is called "the committee" in the next sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from typing import NamedTuple

from ....known.lexicon import ADVERB, FUNCTION, VERB, word_class
from ....known.tables import languages, rows
from ....lazy_patterns import lazy_pattern
from ...english.inflection import plurals
from ...reading.words import knows_words

FACT = "one_name"
HEADS = "heads_of_bodies"
_PARTED, _SAME = " | ", " = "


class Named(NamedTuple):
    """sources[order] has the term `original`, and its translation one name for it, at [start, end). `way` numbers the
    names, the usual one first; forms of one name have one number.
    """

    order: int
    start: int
    end: int
    way: int
    original: str


class _Term:
    """A term: literals of which one is in every source that has it, its pattern, one group of the other for each name,
    and what must not stand beside it. Few articles have it, so its patterns are made for the first that does.
    """

    def __init__(self, language: str, source: str, renderings: str, unless: str = "") -> None:
        self._terms = [term.lower() for term in source.split(_PARTED)]
        self._renderings, self._language = renderings, language
        self.literals = tuple(max(re.split(r"[* ]", term), key=len) for term in self._terms)
        self.unless = tuple(word.lower() for word in unless.split(_PARTED) if word)

    @cached_property
    def source(self) -> re.Pattern[str]:
        patterns = [re.escape(term).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for term in self._terms]
        edge = "" if knows_words(self._language) else r"\b"
        return re.compile("|".join(f"{edge}{pattern}{edge}" for pattern in patterns))

    @cached_property
    def names(self) -> re.Pattern[str]:
        names = [
            "|".join(
                re.escape(form).replace(r"\ ", r"[\s-]+").replace("'", "['’]")
                for form in sorted(
                    {f for name in group.split(_SAME) for f in (name, *plurals(name))}, key=lambda f: -len(f)
                )
            )
            for group in self._renderings.split(_PARTED)
        ]
        return re.compile(rf"(?<![\w-])(?:{'|'.join(f'({name})' for name in names)})(?![\w-])", re.IGNORECASE)


def named(sources: Sequence[str], targets: Sequence[str], language: str) -> Iterator[list[Named]]:
    """For each term that an article gives several names the places of all of them."""
    for term, matches in _had(FACT, sources, language):
        found: list[Named] = []
        original = ""
        for order, match in matches:
            original = original or sources[order][match.start() : match.end()]
            found += _names(term, order, targets[order], original)
        if len({place.way for place in found}) > 1:
            yield found


def short_names(
    sources: Sequence[str], targets: Sequence[str], language: str
) -> Iterator[tuple[list[Named], list[Named]]]:
    """For each head of bodies' names that has one rendering in all full names of an article: the places of these, and
    those where the body is called by another head alone ("the committee").
    """
    for term, matches in _had(HEADS, sources, language):
        full: list[Named] = []
        short: list[Named] = []
        for order, match in matches:
            places = _names(term, order, targets[order], sources[order][match.start() : match.end()])
            full += [place for place in places if _is_of_a_name(targets[order], place)]
            # One place of the source for one of the translation.
            if len(places) == 1 == len(term.source.findall(match.string)):
                short += [place for place in places if _is_alone(targets[order], place)]
        ways = {place.way for place in full}
        others = [place for place in short if place.way not in ways]
        if len(ways) == 1 and others:
            yield full, others


def _had(fact: str, sources: Sequence[str], language: str) -> Iterator[tuple[_Term, list[tuple[int, re.Match[str]]]]]:
    """The terms of a table that several sources have, as one gives a term one name: the order of each sentence that has
    one, and its first place there, in small letters.
    """
    if language not in languages(fact):
        return
    small = [source.lower() for source in sources]
    whole = "\n".join(small)
    for term in _terms(fact, language):
        if not any(literal in whole for literal in term.literals):
            continue
        some = [order for order, source in enumerate(small) if any(literal in source for literal in term.literals)]
        found = [
            (order, match)
            for order in (some if len(some) > 1 else ())
            if (match := term.source.search(small[order])) and not any(word in small[order] for word in term.unless)
        ]
        if len(found) > 1:
            yield term, found


_NAME_BEFORE = lazy_pattern(r"[A-Z][\w'’&-]+ \Z")
_NAME_BEHIND = lazy_pattern(r" (?:of|for|on|to) (?:the )?[A-Z]")
_ALONE_BEFORE = lazy_pattern(r"\b(?:[Tt]he|[Tt]his|its) \Z")
_BEHIND = lazy_pattern(r" (?P<word>[\w'’]+)|(?P<hyphen>-)")


def _is_of_a_name(target: str, place: Named) -> bool:
    """Whether a head stands in a name: in capitals, beside a word in capitals."""
    return target[place.start].isupper() and bool(
        _NAME_BEFORE.search(target, 0, place.start) or _NAME_BEHIND.match(target, place.end)
    )


def _is_alone(target: str, place: Named) -> bool:
    """Whether a head names a body that the text has named before; not "the committee of five", "the committee room"."""
    if not _ALONE_BEFORE.search(target, 0, place.start):
        return False
    behind = _BEHIND.match(target, place.end)
    if behind is None:
        return True
    word = behind["word"] or ""
    return word.islower() and word not in ("of", "for", "on") and word_class(word) in (VERB, ADVERB, FUNCTION)


def _names(term: _Term, order: int, target: str, original: str) -> list[Named]:
    """The names for a term in one translation; none where there are two, as one may stand for something else."""
    found = [Named(order, m.start(), m.end(), m.lastindex or 0, original) for m in term.names.finditer(target)]
    return found if len({place.way for place in found}) == 1 else []


@cache
def _terms(fact: str, language: str) -> tuple[_Term, ...]:
    return tuple(_Term(language, *row) for row in rows(fact, language))
