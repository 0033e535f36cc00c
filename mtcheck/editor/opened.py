"""A text that somebody has open: its findings, and what the text becomes with fixes made."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace

from .. import baseline
from ..errors import InputError, MtcheckError, told
from ..model.finding import Finding
from ..model.text import Document
from ..path_patterns import is_named
from ..pipeline.checking import check_documents, known_of
from ..pipeline.correction import fixed, fixed_alone
from ..pipeline.opening import documents_of
from ..pipeline.runs import Run, look_again, plan_for
from ..settings import Settings


@dataclass(frozen=True, slots=True)
class Opened:
    """A text as it was checked. `error` says why it, or the run, cannot be checked; there are no findings then.

    `apart` says why it was checked without the source that the settings name: somebody who types has written it as far
    as this, and the source goes on, or has none yet.
    """

    text: str
    path: str
    settings: Settings
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()
    error: MtcheckError | None = None
    source: str | None = None
    documents: tuple[Document, ...] = ()
    words: int = 0
    apart: str = ""

    def with_fix(self, finding: Finding) -> str | None:
        """The text with the fix of one finding made; None where the format cannot hold it, or it would do harm."""
        return fixed_alone(self.text, self.path, self.settings, finding, source=self.source)

    def with_fixes(self, *, unsafe: bool = False) -> str:
        """The text with all safe fixes made, or all there are. Raises InputError."""
        known = known_of(self.settings)
        return fixed(self.text, self.path, self.settings, unsafe=unsafe, source=self.source, known=known).text


def rests_on(path: str, run: Run) -> object:
    """What the findings in a text at `path` rest on besides the text: equal as long as the same text has the same ones.

    None where files beside the text count too. Raises MtcheckError for settings or glossaries that cannot be used.
    """
    look_again()
    settings = run.settings_for(path)
    if settings.sources or settings.docids:
        return None
    # A plan is the same one as long as no glossary has changed.
    return settings, plan_for(settings), known_of(settings)


def opened(text: str, path: str, run: Run, source: str | None = None) -> Opened:
    """A text checked as a run would check the file at `path`, with the settings and glossaries as they are now.

    Never raises: whatever keeps a text from being checked is its `error`.
    """
    settings = Settings()
    try:
        look_again()
        settings = run.settings_for(path)
        if is_named(os.path.abspath(path), False, settings.exclude, settings.root):
            return Opened(text, path, settings)
        apart = ""
        try:
            documents = tuple(documents_of(text, path, settings, source=source))
        except InputError as error:
            if source is not None or not (settings.source and settings.sources):
                raise
            settings = replace(settings, source=False)
            documents = tuple(documents_of(text, path, settings))
            apart = f"not compared with a source: {error.message}"
        outcome = check_documents(documents, settings, path)
        known = known_of(settings)
        found = outcome.findings if known is None else baseline.unknown(outcome.findings, known)
    except Exception as error:
        return Opened(text, path, settings, error=told(error), source=source)
    notes = (*outcome.notes, apart) if apart else outcome.notes
    return Opened(text, path, settings, tuple(found), notes, None, source, documents, outcome.words, apart)
