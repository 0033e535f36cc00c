"""Glossary entries that a batch calls for: what its sources name, as its translations render it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from ..counts import counted
from ..known.lexicon import word_class
from ..known.places import is_known_name
from ..model.term import Status, Term, TermEntry
from ..text.beside.spelling.mined import Mined
from ..text.names.mentions import is_demonym
from ..text.reading.fold import fold
from ..text.terms.in_target import forms_of_term
from .proposals import key_for

# The most frequent rendering is right where the next one is so much rarer; else a person must choose.
_RARER = 2


def entry_of(mined: Mined, language: str) -> TermEntry:
    """The entry of a unit of a source: the most frequent rendering preferred, rarer ones deprecated.

    Where two are as frequent, all are admitted and the note says so; and so are what is part of another, and what may
    be its adjective.
    """
    forms = _by_letters(mined.renderings)
    preferred, most = forms[0]
    terms = [Term(preferred, Status.PREFERRED)]
    # What is found as a form of the preferred term already is no other rendering.
    same = {fold(form) for form, _, _ in forms_of_term(terms[0])}
    others = [(form, count) for form, count in forms[1:] if fold(form) not in same and not _is_known_word(form)]
    open_ones = []
    for form, count in others:
        another = _is_another(form, preferred) and not _is_ordinary(form)
        wrong = another and _RARER * count <= most
        if another and not wrong:
            open_ones.append(form)
        terms.append(Term(form, Status.DEPRECATED if wrong else Status.ADMITTED))
    told = ", ".join(f"{form} {count}" for form, count in forms)
    note = f"in {counted(mined.segments, 'segment')}: {told}"
    if open_ones:
        note += f"; nothing tells whether {' or '.join((preferred, *open_ones))} is right, so choose"
    return TermEntry(key_for(preferred), tuple(terms), {language: mined.originals}, note=note)


def _by_letters(renderings: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    """The renderings, those that differ in capitals and hyphens alone as one."""
    counts: dict[str, tuple[str, int]] = {}
    for form, count in renderings:
        known, so_far = counts.get(fold(form), (form, 0))
        counts[fold(form)] = known, so_far + count
    return sorted(counts.values(), key=lambda row: (-row[1], row[0]))


def _is_another(form: str, preferred: str) -> bool:
    """Whether a form is another rendering: no part of the preferred one, which no part of it either, no adjective."""
    one, two = f" {fold(form)} ", f" {fold(preferred)} "
    return one not in two and two not in one and not is_demonym(form.split()[-1])


def _is_known_word(form: str) -> bool:
    """Whether a form is one word that stands for other things too: Europe, Sections."""
    return " " not in form and (bool(word_class(form.lower())) or is_known_name(form))


def _is_ordinary(form: str) -> bool:
    """Whether a form is a phrase of ordinary words, which is wrong in some places and right in others."""
    return form.islower() and all(word_class(word) for word in re.findall(r"[a-z]{2,}", form))


def without_contradictions(entries: Sequence[TermEntry], known: Collection[str] = ()) -> list[TermEntry]:
    """Entries of which none deprecates what another, or one of those `known` (folded), has for right, and no two have
    one form; and none that then says nothing. Ids are made different.
    """
    right = {*known, *(fold(t.text) for e in entries for t in e.terms if t.status is Status.PREFERRED)}
    seen: set[str] = set()
    ids: set[str] = set()
    made = []
    for entry in entries:
        terms = [
            term
            for term in entry.terms
            if term.status is Status.PREFERRED or (fold(term.text) not in right and fold(term.text) not in seen)
        ]
        if fold(entry.preferred) in seen or (len(terms) == 1 and not entry.source):
            continue
        seen.update(fold(term.text) for term in terms)
        number, key = 2, entry.id
        while key in ids:
            key, number = f"{entry.id}-{number}", number + 1
        ids.add(key)
        made.append(TermEntry(key, tuple(terms), entry.source, note=entry.note))
    return made
