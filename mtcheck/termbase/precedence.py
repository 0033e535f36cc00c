"""Several glossaries made one: which entry holds where two of them speak of one thing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..model.term import Glossary, Status, Term, TermEntry
from ..text.reading.fold import fold
from ..text.reading.languages import primary

_RIGHT = (Status.PREFERRED, Status.ADMITTED)


@dataclass(frozen=True, slots=True)
class Overruled:
    """An entry that another one overrules, and by what: its id, one of its forms, or a source term.

    `contradicts` where both belong to the user and want opposite things.
    """

    winner: TermEntry
    loser: TermEntry
    form: str
    reason: str
    contradicts: bool = False


def combined(glossaries: Sequence[Glossary], disabled: Iterable[str] = ()) -> tuple[list[Glossary], list[Overruled]]:
    """The glossaries, the later above the earlier, without what a later one overrules and without what is switched off.

    A later entry takes the place of an earlier one of its id. One that has the same source term, or deprecates what the
    earlier prefers, or prefers what that deprecates, speaks of the same concept: its terms hold, and what else the
    earlier deprecates is to become what it prefers. `disabled` are names of glossaries and ids of entries.
    """
    off = frozenset(disabled)
    # From above: what is higher claims its ids, forms and source terms first.
    above = _Claims()
    made: list[Glossary] = []
    overruled: list[Overruled] = []
    for glossary in reversed(glossaries):
        if off & {glossary.name, glossary.name.rsplit("/", 1)[-1]}:
            continue
        entries = []
        for entry in glossary.entries:
            if entry.id in off:
                continue
            kept, found = above.left_of(entry)
            overruled += [replace(o, contradicts=not glossary.bundled and o.contradicts) for o in found]
            if kept:
                entries.append(kept)
        # Those that come with mtcheck are at one with each other.
        for entry in () if glossary.bundled else glossary.entries:
            if entry.id not in off:
                above.add(entry)
        made.append(replace(glossary, entries=tuple(entries)))
    return made[::-1], overruled[::-1]


def unknown(names: Iterable[str], glossaries: Iterable[Glossary]) -> list[str]:
    """Those of some names that are no glossary's and no entry's."""
    known = set()
    for glossary in glossaries:
        known |= {glossary.name, glossary.name.rsplit("/", 1)[-1], *(entry.id for entry in glossary.entries)}
    return [name for name in names if name not in known]


class _Claims:
    """What the glossaries above claim."""

    def __init__(self) -> None:
        self._ids: dict[str, TermEntry] = {}
        self._forms: dict[tuple[str, str], tuple[TermEntry, Term]] = {}
        self._sources: dict[tuple[str, str], TermEntry] = {}

    def add(self, entry: TermEntry) -> None:
        if entry.id:
            self._ids.setdefault(entry.id, entry)
        for term in entry.terms:
            self._forms.setdefault(_key(term), (entry, term))
        for key in _source_keys(entry):
            self._sources.setdefault(key, entry)

    def left_of(self, entry: TermEntry) -> tuple[TermEntry | None, list[Overruled]]:
        """What holds of a lower entry, and why the rest does not."""
        if entry.id in self._ids:
            winner = self._ids[entry.id]
            return None, [Overruled(winner, entry, entry.preferred, "the same id", _contradict(winner, entry))]
        owner, why = self._same_concept(entry)
        if owner:
            return self._subject_to(owner, entry, why)
        kept = tuple(term for term in entry.terms if not self._is_claimed(term))
        lost = [term for term in entry.terms if self._is_claimed(term)]
        found = [
            Overruled(owner, entry, term.text, "the same form", _contradict(owner, entry))
            for term in lost
            for owner, _ in [self._claim(term) or (entry, term)]
        ]
        if not lost:
            return entry, []
        # Without a preferred term of its own the rest would have nothing to become.
        return replace(entry, terms=kept) if any(t.status is Status.PREFERRED for t in kept) else None, found

    def _same_concept(self, entry: TermEntry) -> tuple[TermEntry | None, str]:
        for language, terms in entry.source.items():
            for term in terms:
                owner = self._source_claim(language, term)
                if owner:
                    return owner, f"the same source term, {language} {term}"
        for form in entry.terms:
            owner, rival = self._claim(form) or (None, None)
            if owner and rival and {form.status, rival.status} == {Status.PREFERRED, Status.DEPRECATED}:
                return owner, f"{rival.text!r} is {rival.status.value} there and {form.status.value} here"
        return None, ""

    def _subject_to(self, owner: TermEntry, entry: TermEntry, why: str) -> tuple[TermEntry | None, list[Overruled]]:
        """The lower entry with the terms of the one above, and with what else it deprecates."""
        wrong = [
            term._replace(use="")
            for term in entry.terms
            if term.status in (Status.DEPRECATED, Status.EXCEPTED) and not self._is_claimed(term)
        ]
        source = {
            language: left
            for language, terms in entry.source.items()
            if (left := tuple(t for t in terms if self._source_claim(language, t) is None))
        }
        said = Overruled(owner, entry, entry.preferred, why, _contradict(owner, entry))
        right = [term for term in owner.terms if term.status in _RIGHT]
        if not any(term.status is Status.DEPRECATED for term in wrong) and not source:
            return None, [said]
        # What is found is told as the owner's, with the owner's reasons.
        held = replace(owner, terms=(*right, *wrong), source=source, source_except=entry.source_except)
        return held, [said]

    def _source_claim(self, language: str, term: str) -> TermEntry | None:
        """The entry above that has a source term in its language, or in no certain one."""
        return self._sources.get((primary(language), fold(term))) or self._sources.get(("und", fold(term)))

    def _claim(self, term: Term) -> tuple[TermEntry, Term] | None:
        """The entry above that has a term's form in its language, or in any."""
        return self._forms.get(_key(term)) or self._forms.get(("", fold(term.text)))

    def _is_claimed(self, term: Term) -> bool:
        owner = self._claim(term)
        # Two people share a surname, two countries an adjective.
        return owner is not None and not (owner[1].status is Status.ADMITTED and term.status is Status.ADMITTED)


def _contradict(winner: TermEntry, loser: TermEntry) -> bool:
    """Whether one entry deprecates what the other prefers, or both prefer something else."""
    return fold(winner.preferred) != fold(loser.preferred)


def _key(term: Term) -> tuple[str, str]:
    return term.language, fold(term.text)


def _source_keys(entry: TermEntry) -> list[tuple[str, str]]:
    return [(primary(language), fold(term)) for language, terms in entry.source.items() for term in terms]
