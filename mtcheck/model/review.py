"""All that a report for reading needs besides findings: the texts they are in, and the figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .finding import Finding
from .scoreboard import Scoreboard
from .text import Document


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One translation of everything: its articles, and the findings in them. `system` is "" where there is only one.

    `witness` names a second one, and `said` has what that says of each finding: how bad the error is that it marks
    there, "" where it marks none, None where it cannot say.
    """

    system: str
    articles: tuple[Document, ...]
    findings: Sequence[Finding]
    witness: str = ""
    said: Sequence[str | None] = ()


@dataclass(frozen=True, slots=True)
class Review:
    """The systems of a report. `board` has their penalties, with intervals, for the whole and by document.

    `known` are the entries of the baseline in use, as its file has them: check, document, text, hash of the
    sentence, count and perhaps a reason.
    """

    systems: tuple[Reviewed, ...]
    board: Scoreboard
    known: tuple[tuple[str | int, ...], ...] = ()
