"""What the entries of glossaries find in a batch: which never match, which fire most, which stand in quotations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..engine.run import context_of
from ..errors import told
from ..model.report import Failure
from ..model.term import Status, TermEntry
from ..text.reading.languages import primary
from ..text.reading.quotations import quotations
from ..text.terms.renderings import is_rendered
from . import opening
from .discovery import files_of
from .runs import Run, glossaries_combined, kept_terms, plan_for


class Use(NamedTuple):
    """How often the terms of an entry stand in translations, how many of these in quotations, how often its source
    terms stand in sources, and how often beside no accepted rendering. Of an entry that stands nowhere only the name
    may be known.
    """

    entry: TermEntry
    preferred: int = 0
    admitted: int = 0
    deprecated: int = 0
    quoted: int = 0
    source: int = 0
    missing: int = 0

    @property
    def matches(self) -> bool:
        """Whether anything of the entry stands anywhere."""
        return any((self.preferred, self.admitted, self.deprecated, self.source))


_COUNTED = {Status.PREFERRED: "preferred", Status.ADMITTED: "admitted", Status.DEPRECATED: "deprecated"}


def usage(paths: Iterable[str], run: Run) -> tuple[list[Use], int, list[Failure]]:
    """What the user's entries find in files, folders and globs, or those that come with mtcheck where there are none;
    how many files there were, and what could not be read.

    What fires most comes first, then what matches most. Raises SettingsError or GlossaryError.
    """
    files, failures, _ = files_of(paths, run)
    counts = {key: _Counts() for key in _own(run)}
    for path in files:
        try:
            _count(path, run, counts)
        except Exception as error:
            failures.append(Failure.of(told(error), path))
    uses = [
        Use(found.entry or TermEntry(name, (), glossary=glossary), **found)
        for (glossary, name), found in counts.items()
    ]
    uses.sort(key=lambda use: (-use.deprecated - use.missing, -use.preferred - use.admitted - use.source))
    return uses, len(files), failures


class _Counts(Counter[str]):
    """How often what of an entry stands where, and the entry, once it stood anywhere."""

    entry: TermEntry | None = None


def _own(run: Run) -> Iterator[tuple[str, str]]:
    """The user's entries, each by its glossary and id, or those that come with mtcheck where there are none."""
    if kept := kept_terms(run.here):
        from ..termbase.kept import own_ids

        yield from ((glossary, name) for glossary, names in own_ids(kept) for name in names)
        return
    glossaries, _ = glossaries_combined(run.here)
    own = [glossary for glossary in glossaries if not glossary.bundled] or glossaries
    yield from ((entry.glossary, entry.id) for glossary in own for entry in glossary.entries)


def _count(path: str, run: Run, counts: dict[tuple[str, str], _Counts]) -> None:
    settings = run.settings_for(path)
    plan = plan_for(settings)
    for document in opening.documents(opening.read_bytes(path), path, settings):
        context = context_of(document, plan)
        for order, terms in context.terms_by_segment.items():
            spans = quotations(context.segments[order].target)
            for term in terms:
                found = counts.get((term.entry.glossary, term.entry.id))
                if found is not None and term.term.status in _COUNTED:
                    found.entry = term.entry
                    found[_COUNTED[term.term.status]] += 1
                    found["quoted"] += any(q.start <= term.start and term.end <= q.end for q in spans)
        for pair, matches in zip(context.pairs, context.source_terms, strict=True):
            for match in matches:
                found = counts.get((match.entry.glossary, match.entry.id))
                if found is not None:
                    found.entry = match.entry
                    found["source"] += 1
                    near = [pair.target.text, *(neighbour.target.text for neighbour in pair.neighbours)]
                    longer = context.longer_forms(match.entry)
                    found["missing"] += not is_rendered(match.entry, near, primary(pair.target_lang), longer)
