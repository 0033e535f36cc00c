"""Which glossary entry decides on a phrase, and which ones it overrules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ..engine.run import Finder
from ..model.term import Status, Term, TermEntry
from ..settings import Settings
from ..termbase.precedence import Overruled
from ..text.features import Features
from ..text.reading.fold import fold
from ..text.reading.inflected import inflects
from ..text.reading.languages import primary
from ..text.reading.scripts import is_written_in_latin
from ..text.terms.in_target import ENGLISH, TermIndex, TermMatch
from ..text.terms.source_terms import SourceTerms
from .runs import glossaries_combined, kept_terms

_SAYS = {
    Status.PREFERRED: "is the preferred term",
    Status.ADMITTED: "is admitted",
    Status.DEPRECATED: "is deprecated",
    Status.EXCEPTED: "is excepted",
}


def reasons(phrase: str, settings: Settings, target_lang: str) -> Iterator[str]:
    """A line for each entry that holds for a phrase, and one for each that it overrules.

    Raises GlossaryError or SettingsError for glossaries that cannot be used.
    """
    terms = _terms(settings)
    found: dict[str, TermEntry] = {}
    for match in _in_target(phrase, terms.in_target, primary(target_lang)):
        found[match.entry.id] = match.entry
        yield _of_target(phrase[match.start : match.end], match)
    for language in terms.source_languages:
        if not _may_be(phrase, language):
            continue
        for source in terms.source_terms.matches(phrase, language):
            found[source.entry.id] = source.entry
            right = [t.text for t in source.entry.terms if t.status in (Status.PREFERRED, Status.ADMITTED)]
            said = phrase[source.start : source.end]
            yield f"{said!r} ({language}) is rendered by {', '.join(right[:6])}: {_where(source.entry)}"
    for other in terms.overruled:
        decided = other.winner.id in found and other.loser.id in (*found, other.winner.id)
        if decided or _speaks_of(other.loser, phrase):
            yield f"  over {_where(other.loser)} ({other.loser.preferred}): {other.reason}"


class _Terms(NamedTuple):
    """The terms of all glossaries on both sides, the languages of their sources, and what is overruled."""

    in_target: TermIndex
    source_terms: SourceTerms
    source_languages: Sequence[str]
    overruled: Sequence[Overruled]


def _terms(settings: Settings) -> _Terms:
    if kept := kept_terms(settings):
        from ..termbase.kept import overruled, source_languages

        tags = source_languages(kept)
        return _Terms(kept.whole_index(), kept.whole_source_terms(), _primary(tags), overruled(kept))
    glossaries, over = glossaries_combined(settings)
    tags = [tag for glossary in glossaries for entry in glossary.entries for tag in entry.source]
    return _Terms(TermIndex(glossaries), SourceTerms(glossaries), _primary(tags), over)


def contradictions(settings: Settings) -> list[str]:
    """What two glossaries of the user's say against each other, each with the one that holds."""
    return [
        f"{_where(o.winner)} holds over {_where(o.loser)}: {o.reason} "
        f"({o.winner.preferred!r}, not {o.loser.preferred!r})"
        for o in _contradicting(settings)
    ]


def _contradicting(settings: Settings) -> list[Overruled]:
    if kept := kept_terms(settings):
        from ..termbase.kept import overruled

        return [o for o in overruled(kept) if o.contradicts]
    return [o for o in glossaries_combined(settings)[1] if o.contradicts]


def _in_target(phrase: str, index: TermIndex, language: str) -> list[TermMatch]:
    def holds(entry: TermEntry, term: Term, start: int, end: int) -> bool:
        return True

    if language not in ENGLISH:
        return index.matches_in(phrase, language, holds)
    hits, _ = Finder(index, {}).hits(Features(phrase))
    return index.matches(phrase, hits, holds)


def _of_target(found: str, match: TermMatch) -> str:
    term = match.term
    right = term.use or match.entry.preferred
    instead = f", write {right!r}" if term.status is Status.DEPRECATED and right else ""
    context = ""
    if term.when:
        context += f", where one of {', '.join(term.when)} stands in the {term.within}"
    if term.unless:
        context += f", unless one of {', '.join(term.unless)} does"
    if term.within == "credit":
        context += ", in a credit"
    if term.within == "source":
        context += ", where the source has the term and the translation none that is accepted"
    return f"{found!r} {_SAYS[term.status]}{instead}{context}: {_where(match.entry)}"


def _where(entry: TermEntry) -> str:
    bundled = entry.glossary.isidentifier()
    place = f"bundled glossary {entry.glossary}" if bundled else f"{entry.glossary}:{entry.line}"
    return f"entry {entry.id or entry.preferred!r} of {place}"


def _primary(tags: Iterable[str]) -> list[str]:
    return sorted(set(map(primary, tags)))


def _may_be(phrase: str, language: str) -> bool:
    """Whether a phrase can be in a language, by its letters."""
    if phrase.isascii():
        return is_written_in_latin(language)
    return inflects(language) or not is_written_in_latin(language)


def _speaks_of(entry: TermEntry, phrase: str) -> bool:
    """Whether a phrase is one of an entry's terms."""
    forms = {fold(term.text) for term in entry.terms} | {fold(t) for terms in entry.source.values() for t in terms}
    return fold(phrase.strip()) in forms
