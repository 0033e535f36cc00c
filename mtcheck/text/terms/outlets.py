"""News outlets: those that the glossaries in use know, and the words by which others are known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from re import escape

from ...known.tables import rows, words
from ...model.term import TermEntry
from ...model.text import Span
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


@cache
def _nameless() -> re.Pattern[str]:
    noun = rf"(?:{outlet_words('alone')})(?![\w-])(?! (?:of|for|in) )(?!,? [\"“'‘«]?[A-Z])"
    verb = r"(?:it )?(?:reports?|reported|writes|wrote|informs|informed|it said)"
    return re.compile(
        rf"(?:^|(?<=[\s\"“]))(?:[Tt]he|[Aa]n?|[Oo]ur|[Tt]his) {noun}|(?<=, ){verb}(?=[.]?$)"
        r"|(?:^|(?<=[.,;] ))[Aa]ccording to (?:media |news |press )?reports\b"
    )


def nameless(text: str) -> Span | None:
    """Where an English text speaks of an outlet without its name: "the agency", "according to reports"."""
    match = _nameless().search(text)
    return Span(*match.span()) if match else None
