"""A finding at length: what of its document bears on it, why it is reported or not, and what would change that."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .. import baseline, termbase
from ..engine.selection import selected
from ..errors import InputError, shown_path
from ..lazy_patterns import lazy_pattern
from ..model.finding import Category, Finding
from ..model.grade import Confidence, Severity
from ..model.term import Status, Term, TermEntry
from ..model.text import Document, Segment
from ..readers import format_of
from ..settings import FILE_NAME, Settings
from . import opening, sidecar
from .checking import check_documents, ignored_for, known_if_there
from .runs import Run

# What means more than itself in a pattern.
_SPECIAL, _ESCAPED = lazy_pattern(r"[\\*?\[\]!#]"), r"\\\g<0>"
# Findings of these kinds are about a word that a glossary can hold.
OF_WORDS = frozenset({Category.WRONG_TERM, Category.INCONSISTENT_TERM, Category.INCONSISTENT_NAME, Category.NAME})


class Reasons(NamedTuple):
    """A finding with its source segment, whether the settings report it, and what to do where it is wrong.

    `silent_because` says why it is not reported; `entry` is the glossary entry (YAML) that says the same, or "".
    """

    finding: Finding
    source: str
    silent_because: str
    ways_out: tuple[str, ...]
    entry: str

    @property
    def reported(self) -> bool:
        return not self.silent_because


def reasons_at(path: str, line: int, column: int, run: Run) -> list[Reasons]:
    """What is found at a line, and with `column` above 0 at that column, whether it is reported or not.

    Raises InputError for a file that cannot be read, SettingsError and GlossaryError as a run does.
    """
    settings, documents = _opened(path, run)
    # What the settings keep back is found too, to say what does.
    everything = settings.override(min_severity="neutral", min_confidence="low", ignore=(), per_path_ignores={})
    outcome = check_documents(documents, everything, path, heed=False)
    for failure in outcome.failures:
        raise InputError(failure.message, failure.path, failure.line)
    known = known_if_there(settings)
    return [
        Reasons(
            finding,
            segment.source or "" if (segment := segment_of(finding, documents)) else "",
            _silent_because(finding, settings, path, known),
            tuple(_ways_out(finding, path, settings)),
            _entry(finding),
        )
        for finding in outcome.findings
        if _is_at(finding, line, column)
    ]


def _opened(path: str, run: Run) -> tuple[Settings, list[Document]]:
    """The settings that hold for a file, and its documents."""
    settings = run.settings_for(path)
    return settings, list(opening.documents(opening.read_bytes(path), path, settings))


def _is_at(finding: Finding, line: int, column: int) -> bool:
    place = finding.location
    if not column:
        return place.line <= line <= place.end_line
    return (place.line, place.column) <= (line, column) <= (place.end_line, max(place.end_column, place.column + 1))


def segment_of(finding: Finding, documents: Iterable[Document]) -> Segment | None:
    """The segment that a finding is in; None where these documents have it no more."""
    place = finding.location
    found = (s for d in documents if d.id == place.document for s in d.segments if s.order == place.order)
    return next(found, None)


def _silent_because(finding: Finding, settings: Settings, path: str, known: baseline.Baseline | None) -> str:
    """Why the settings keep a finding from being reported; "" for one that is."""
    if not sidecar.left([finding], sidecar.rows_beside(path, settings.registry)):
        return f"{sidecar.beside(path)} leaves it alone"
    if finding.check in settings.registry.named(ignored_for(path, settings)):
        return "the settings ignore the check for this path (per-path-ignores)"
    if finding.check not in {info.id for info in selected(settings)}:
        return "the settings ignore the check"
    if finding.confidence < Confidence[settings.min_confidence.upper()]:
        return f"it is less sure than min-confidence, {settings.min_confidence}"
    if finding.severity < Severity[settings.min_severity.upper()]:
        return f"it is less bad than min-severity, {settings.min_severity}"
    if known is not None and not baseline.unknown([finding], known):
        return "the baseline knows it"
    return ""


def _ways_out(finding: Finding, path: str, settings: Settings) -> Iterator[str]:
    if format_of(path).comments:
        yield f"here: <!-- mtcheck: ignore[{finding.check}] the reason --> before the paragraph"
    else:
        place = finding.location
        words = f'"{place.text}"' if place.text and '"' not in place.text and "\n" not in place.text else place.line
        yield f"here: a line in {sidecar.beside(path)}: ignore[{finding.check}] {words} the reason"
    yield _for_the_folder(finding.check, path, settings)
    everywhere = json.dumps([*settings.ignore, finding.check], ensure_ascii=False)
    yield f"everywhere, at the top of {_table(settings)}: ignore = {everywhere}"
    yield _entry_of_baseline(finding, settings)
    if finding.check == "term-variant":
        yield "as right in this phrase: the entry's except, which mtcheck glossary why names"


def _table(settings: Settings, name: str = "") -> str:
    """Where a settings file has its settings, or a table of them."""
    file = os.path.basename(settings.origin) or FILE_NAME
    names = [*(["tool.mtcheck"] if file != FILE_NAME else []), *([name] if name else [])]
    return f"[{'.'.join(names)}] of {file}" if names else file


def _for_the_folder(check: str, path: str, settings: Settings) -> str:
    """The way to have a check ignored in the folder of a file; patterns count from the settings' folder."""
    try:
        folder = os.path.relpath(os.path.dirname(os.path.abspath(path)), settings.root).replace(os.sep, "/")
    except ValueError:
        folder = "."
    # What lies elsewhere has settings of its own.
    pattern = "**" if folder == "." or folder.startswith("..") else f"{_SPECIAL.sub(_ESCAPED, folder)}/**"
    names = [*settings.per_path_ignores.get(pattern, ()), check]
    row = f"{json.dumps(pattern, ensure_ascii=False)} = {json.dumps(names)}"
    file = os.path.basename(settings.origin) or FILE_NAME
    if settings.per_path_ignores:
        return f"for a folder, under {_table(settings, 'per-path-ignores')}: {row}"
    table = "tool.mtcheck.per-path-ignores" if file != FILE_NAME else "per-path-ignores"
    return f"for a folder, at the end of {file}:\n    [{table}]\n    {row}"


def hints(path: str, line: int, run: Run) -> list[str]:
    """Why nothing may be found at a line where a run has found something."""
    settings, documents = _opened(path, run)
    segments = [segment for document in documents for segment in document.segments]
    found = []
    if segments and line > (last := max(segment.at(0, len(segment.target)).end_line for segment in segments)):
        found.append(f"{shown_path(path)} has no text behind line {last}")
    if settings.source and not any(segment.source for segment in segments):
        found.append("no source is read beside it: where the run had --source, why wants it too")
    return found


def _entry_of_baseline(finding: Finding, settings: Settings) -> str:
    """The way to let one finding pass for good: a row of the baseline in use, or a baseline that holds nothing else."""
    if settings.baseline:
        (row,) = baseline.rows(baseline.of([finding], settings.baseline_path))
        return (
            f"this one for good, one more of the entries of {settings.baseline}: {json.dumps(row, ensure_ascii=False)}"
        )
    whole = baseline.dumps(baseline.of([finding])).replace("\n", "")
    return f"this one for good, a file for --baseline, such as known.json: {whole}"


def _entry(finding: Finding) -> str:
    """The entry that makes a finding about a word a rule: its place is to be written as its fix proposes."""
    edits = finding.fix.edits if finding.fix else ()
    place = finding.location
    if finding.category not in OF_WORDS or not edits or finding.check == "term-variant":
        return ""
    preferred = next((e.text for e in edits if e.location.text == place.text and not e.remove_segment), "")
    if not preferred or preferred == place.text:
        return ""
    ident = "-".join(preferred.lower().split())
    terms = (Term(preferred, Status.PREFERRED), Term(place.text, Status.DEPRECATED))
    return termbase.writer("entry.yaml")([TermEntry(ident, terms)]).decode().strip()
