"""All that a report for reading needs besides findings: the texts they are in, and the figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .finding import Finding
from .scoreboard import Scoreboard
from .text import Document


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One translation of everything: its articles, and the findings in them. `system` is "" where there is only one."""

    system: str
    articles: tuple[Document, ...]
    findings: Sequence[Finding]


@dataclass(frozen=True, slots=True)
class Review:
    """The systems of a report. `board` has their penalties, with intervals, for the whole and by document.

    `known` are the entries of the baseline in use, as its file has them: check, document, text, hash of the
    sentence, count and perhaps a reason.
    """

    systems: tuple[Reviewed, ...]
    board: Scoreboard
    known: tuple[tuple[str | int, ...], ...] = ()
