"""A glossary that a batch calls for: from its sources what they name, and from the translations what is written in
several ways.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from ..batch.inventory import Inventory
from ..batch.mining import entry_of, without_contradictions
from ..batch.proposals import proposed
from ..engine.normalising import normalised
from ..errors import told
from ..model.report import Failure
from ..model.term import Status, TermEntry
from ..text.reading.fold import fold
from ..text.reading.languages import language_of, primary
from ..text.terms.in_target import ENGLISH
from . import opening
from .batches import names_of, take_inventory
from .discovery import files_of
from .runs import Run, plan_for

# The checks whose groups of forms are what is written in several ways.
_CLUSTERS = ("name-variant", "term-inconsistent")


class Mining(NamedTuple):
    """Proposed entries, how many segments with a source and how many files were read, and what could not be."""

    entries: list[TermEntry]
    pairs: int
    files: int
    failures: list[Failure]


def mine(paths: Iterable[str], run: Run, least: int) -> Mining:
    """The entries that files, folders and globs call for, without what the glossaries of the run have already.

    `least` is in how many different segments of the sources a name or term must stand. Raises SettingsError,
    GlossaryError or InputError where nothing can be read.
    """
    from ..text.beside.spelling.mined import mined

    paths = list(paths)
    files, failures, _ = files_of(paths, run)
    sources, targets = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for path in files:
        try:
            settings = run.settings_for(path)
            for document in opening.documents(opening.read_bytes(path), path, settings):
                if primary(document.target_lang) not in ENGLISH:
                    continue
                pairs = [(s.source, s.target) for s in normalised(document).segments if s.source and s.target]
                language = primary(document.source_lang) or language_of("\n".join(source for source, _ in pairs))
                sources[language] += [source for source, _ in pairs]
                targets[language] += [target for _, target in pairs]
        except Exception as error:
            failures.append(Failure.of(told(error), path))
    entries = []
    known = plan_for(run.here).source_terms("en")
    for language, some in sorted(sources.items()):
        for found in mined(some, targets[language], language, least):
            if not any(known.matches(original, language) for original in found.originals):
                entries.append(entry_of(found, language))
    entries += _clusters(paths, run, entries)
    return Mining(without_contradictions(entries), sum(map(len, sources.values())), len(files), failures)


def _clusters(paths: list[str], run: Run, beside: Iterable[TermEntry]) -> list[TermEntry]:
    """The entries of what is written in several ways, but for what the sources told already."""
    known = plan_for(run.here).terms.is_preferred
    run = run.with_override("select", _CLUSTERS).with_override("scope", "batch")
    inventory = Inventory("")
    take_inventory(paths, run, inventory)
    told = {fold(term.text) for entry in beside for term in entry.terms}
    found = [
        entry
        for check in plan_for(run.here).batch_checks
        for entry in proposed(names_of(inventory, run, check))
        if all(fold(term.text) not in told for term in entry.terms if term.status is not Status.DEPRECATED)
        and not all(map(known, entry.preferred.split()))
    ]
    inventory.close()
    return found
