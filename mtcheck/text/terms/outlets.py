"""News outlets: those that the glossaries in use know, and the words by which others are known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from re import escape

from ...known.tables import rows, words
from ...model.term import TermEntry
from .in_target import TermMatch


def is_outlet(entry: TermEntry) -> bool:
    """Whether a glossary entry names who reports: an agency, a newspaper, a site, a station."""
    return entry.domain in words("media_domains")


def outlets(terms: Iterable[TermMatch]) -> Iterator[TermMatch]:
    """The terms that name an outlet, deprecated ones among them."""
    return (term for term in terms if is_outlet(term.entry))


@cache
def outlet_words(where: str) -> str:
    """The words that tell an outlet in a "name", "dateline" or "headline", or "behind" its name, as alternatives of a
    pattern.
    """
    found = sorted(
        (word for word, places in rows("outlet_words", "en") if where in places.split()), key=lambda w: (-len(w), w)
    )
    return "|".join(map(escape, found))
