"""Glossary entries that an inventory's names call for.

The right spelling is preferred, the others are deprecated, and the evidence is the note.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..model.mention import Form, Group, Link
from ..model.term import Status, Term, TermEntry
from ..text.reading.sound import folded


def proposed(groups: Iterable[Group]) -> list[TermEntry]:
    """One entry for each name with several spellings.

    Where nothing tells which is right, all are admitted and the note says so.
    """
    entries: dict[str, TermEntry] = {}
    for group in groups:
        for entry in _entries(group):
            number = 2
            key = entry.id
            while key in entries:
                key, number = f"{entry.id}-{number}", number + 1
            entries[key] = TermEntry(key, entry.terms, note=entry.note)
    return list(entries.values())


def _entries(group: Group) -> Iterator[TermEntry]:
    """The entry of the bare name; and one for each full name where only company tells that two given names are one."""
    right = group.head
    bare: list[tuple[Form, Link]] = []
    for wrong, link in group.variants:
        company = link.evidence.company
        # Only names are one by their company.
        surnames = sorted(company & {m.facts.after for m in wrong.mentions}) if company else []
        if surnames:
            yield from (_entry(f"{right.text} {name}", [(f"{wrong.text} {name}", link)]) for name in surnames)
        else:
            bare.append((wrong, link))
    if bare:
        yield _entry(right.text, [(wrong.text, link) for wrong, link in bare])


def _entry(preferred: str, others: list[tuple[str, Link]]) -> TermEntry:
    terms = [Term(preferred, Status.PREFERRED)]
    notes = []
    for text, link in others:
        terms.append(Term(text, Status.DEPRECATED if link.why else Status.ADMITTED))
        notes.append(f"{text}: {link.evidence.reason}; {link.why or 'nothing tells which is right, so choose'}")
    return TermEntry(key_for(preferred), tuple(terms), note=". ".join(notes))


def key_for(preferred: str) -> str:
    """An id for the entry of a term."""
    return re.sub(r"\W+", "-", folded(preferred.replace(" ", "_")).replace("_", "-")).strip("-")
