"""Entries that contradict themselves or each other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model.term import Glossary, Status, Term, TermEntry
from ..text.reading.fold import fold
from .problem import Problem


def inconsistencies(glossary: Glossary) -> Iterator[Problem]:
    """Duplicate ids, chains, a preferred form with its own deprecated form inside, one form in two entries."""
    yield from _duplicate_ids(glossary)
    yield from _shared_forms(glossary)
    for entry in glossary.entries:
        yield from _self_containing(entry)


def _duplicate_ids(glossary: Glossary) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for entry in glossary.entries:
        if entry.id and entry.id in first:
            yield Problem(entry.line, f"id {entry.id!r} stands already in line {first[entry.id]}")
        first.setdefault(entry.id, entry.line)


def _shared_forms(glossary: Glossary) -> Iterator[Problem]:
    owners: dict[tuple[str, str], tuple[TermEntry, Term]] = {}
    for entry in glossary.entries:
        for term in entry.terms:
            # Smart case tells "Tass" from "TASS"; forms that differ in capitals alone are two forms.
            key = term.language, term.text if term.case != "ignore" else fold(term.text)
            other_entry, other = owners.setdefault(key, (entry, term))
            if other is term:
                continue
            if other_entry is entry and term.text != other.text and term.status is not other.status:
                # Only its capitals are wrong.
                continue
            if other_entry is entry:
                yield Problem(term.line, f"{term.text!r} stands twice in entry {entry.id!r} (line {other.line})")
            elif {term.status, other.status} == {Status.DEPRECATED, Status.PREFERRED}:
                wrong, right = (term, other) if term.status is Status.DEPRECATED else (other, term)
                target = entry.preferred if wrong is term else other_entry.preferred
                yield Problem(
                    wrong.line,
                    f"chain: {wrong.text!r} is to become {target!r}, but is the preferred term of another entry "
                    f"(line {right.line})",
                )
            elif Status.ADMITTED in (term.status, other.status) and Status.DEPRECATED not in (
                term.status,
                other.status,
            ):
                # Two people share a surname, two countries an adjective; what is right for one may pass for another.
                continue
            elif term.status is other.status is Status.PREFERRED:
                message = f"{term.text!r} is preferred in entry {other_entry.id!r} too (line {other.line})"
                yield Problem(term.line, message, fatal=False)
            elif not (term.when or other.when or term.within == "credit" or other.within == "credit"):
                yield Problem(term.line, f"{term.text!r} stands in entry {other_entry.id!r} too (line {other.line})")


def _self_containing(entry: TermEntry) -> Iterator[Problem]:
    for term in entry.terms:
        # In a credit the short form is the wrong one, and the match of the longer preferred form keeps it from firing
        # twice.
        if term.status is not Status.DEPRECATED or term.within == "credit":
            continue
        for good in (entry.preferred, term.use):
            if (
                good
                and fold(term.text) in fold(good)
                and re.search(rf"(?<!\w){re.escape(fold(term.text))}(?!\w)", fold(good))
                and fold(good) != fold(term.text)
            ):
                message = f"the preferred form {good!r} contains its own deprecated form {term.text!r}"
                yield Problem(term.line, message, fatal=False)
