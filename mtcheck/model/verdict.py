"""What a gate gives: a batch held to its limits, one by one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from .scoreboard import Scoreboard


class Place(NamedTuple):
    """Where to look: a file and line, what stands there, and what is wrong with it."""

    path: str
    line: int
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """One limit and whether the batch keeps it.

    `evidence` gives the figures; `worst` the places that speak most against it.
    """

    limit: str
    passed: bool
    message: str
    evidence: str = ""
    worst: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a gate says of a batch: every limit it was held to, and the scores they are about."""

    outcomes: tuple[Outcome, ...]
    board: Scoreboard
    notes: tuple[str, ...] = ()

    @property
    def passed(self) -> bool:
        return all(outcome.passed for outcome in self.outcomes)
