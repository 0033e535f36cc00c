"""Terms of a source that an article should call by one name, and the names that a translation gives them.

A table lists such terms with the renderings that are in use. Which is best it does not say: an article that keeps to
one is right, whichever it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from typing import NamedTuple

from ....known.tables import languages, rows
from ...english.inflection import plurals
from ...reading.words import knows_words

FACT = "one_name"
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

    def __init__(self, source: str, renderings: str, unless: str, language: str) -> None:
        self._terms = [term.lower() for term in source.split(_PARTED)]
        self._renderings, self._language = renderings, language
        self.literals = tuple(term.split("*")[0].split(" ")[0] for term in self._terms)
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
    if language not in languages(FACT):
        return
    small = [source.lower() for source in sources]
    whole = "\n".join(small)
    for term in _terms(language):
        if not any(literal in whole for literal in term.literals):
            continue
        found: list[Named] = []
        original = ""
        for order, source in enumerate(small):
            match = term.source.search(source)
            if match and not any(word in source for word in term.unless):
                original = original or sources[order][match.start() : match.end()]
                found += _names(term, order, targets[order], original)
        if len({place.way for place in found}) > 1:
            yield found


def _names(term: _Term, order: int, target: str, original: str) -> list[Named]:
    """The names for a term in one translation; none where there are two, as one may stand for something else."""
    found = [Named(order, m.start(), m.end(), m.lastindex or 0, original) for m in term.names.finditer(target)]
    return found if len({place.way for place in found}) == 1 else []


@cache
def _terms(language: str) -> tuple[_Term, ...]:
    return tuple(_Term(source, renderings, unless, language) for source, renderings, unless in rows(FACT, language))
