"""A baseline written anew: all that a run has found, and of the old one what the run did not look at."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from .. import baseline
from ..baseline import Baseline, Key, path_from
from ..engine.selection import selected
from ..model.finding import Finding
from ..readers import is_searched
from . import opening
from .runs import Run


class Anew(NamedTuple):
    """The bytes of a baseline; how many findings it knows, how many of those it has kept from the old one, and how many
    of the old one are gone.
    """

    encoded: bytes
    total: int
    kept: int
    dropped: int


def known_anew(findings: Iterable[Finding], path: str, run: Run, looked_at: Sequence[str] | None) -> Anew:
    """The baseline to be written to `path`: these findings, and of what lies there already the entries of files and
    checks that the run left out. `looked_at` are its files; None, where they are not known, for all there are.

    Raises SettingsError for a file that is no baseline.
    """
    present = baseline.of(findings, path)
    if not os.path.exists(path):
        return Anew(baseline.dumped(present), present.total, 0, 0)
    old = baseline.read(path)
    kept = Counter({key: old.counts[key] for key in _left_out(old, run, looked_at) if key not in present.counts})
    # Why somebody let a finding pass is kept as long as the finding is there.
    whole = present._replace(counts=present.counts + kept, reasons=old.reasons)
    gone = old.counts - whole.counts
    return Anew(baseline.dumped(whole), whole.total, kept.total(), gone.total())


def _left_out(old: Baseline, run: Run, looked_at: Sequence[str] | None) -> Iterator[Key]:
    """The entries of a baseline that a run could not have found again."""
    files = None if looked_at is None else {path_from(old.folder, file) for file in looked_at}

    @cache
    def ids() -> frozenset[str]:
        # Only a baseline of documents with names of their own asks, and those names stand in the files.
        return frozenset(_documents_in(looked_at or (), run))

    @cache
    def checks(file: str) -> frozenset[str]:
        return frozenset(info.id for info in selected(run.settings_for(file)))

    # An entry does not say how bad or sure its finding is: a run for the worst, or the surest, may have left it out.
    narrowed = any(key in ("min_severity", "min_confidence") for key, _ in run.overrides)
    for key in old.counts:
        file = os.path.join(old.folder, key.document)
        if files is None or key.document in files:
            seen = True
        elif os.path.isfile(file):
            seen = False
        else:
            # What has the name of an article is one that is gone.
            seen = is_searched(key.document) or key.document in ids()
        if narrowed or not seen or key.check not in checks(file):
            yield key


def _documents_in(files: Iterable[str], run: Run) -> Iterator[str]:
    for file in files:
        if os.path.isfile(file):
            yield from (d.id for d in opening.documents(opening.read_bytes(file), file, run.settings_for(file)))
