"""What scoring gives: figures of systems, and how sure their differences are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Level = Literal["corpus", "document", "segment"]
LEVELS: tuple[Level, ...] = ("corpus", "document", "segment")
Resampled = Literal["segment", "document"]
RESAMPLED: tuple[Resampled, ...] = ("segment", "document")
Method = Literal["paired-bs", "paired-ar", "unpaired-bs"]


class Interval(NamedTuple):
    """The 95 % confidence interval of a score from bootstrap resamples, and their mean. `margin` is half its width, as sacrebleu prints it."""

    low: float
    high: float
    mean: float
    margin: float


@dataclass(frozen=True, slots=True)
class Score:
    """A metric's figure on its usual scale (BLEU 0 to 100, term metrics 0 to 1); `signature` says all that it depends on."""

    id: str
    name: str
    score: float
    signature: str
    interval: Interval | None = None


@dataclass(frozen=True, slots=True)
class CheckCount:
    """How many findings a check has in a system, and how many for 1,000 words of the translation."""

    check: str
    findings: int
    per_1000_words: float


@dataclass(frozen=True, slots=True)
class UnitScore:
    """The figures of one document, or of one segment of it, by metric id, and their intervals where those were asked for."""

    document: str
    segment: str
    scores: tuple[tuple[str, float], ...]
    intervals: tuple[tuple[str, Interval], ...] = ()


@dataclass(frozen=True, slots=True)
class SystemScore:
    """One system: its figures, and, where they were asked for, those of its documents or segments."""

    name: str
    documents: int
    segments: int
    words: int
    metrics: tuple[Score, ...]
    checks: tuple[CheckCount, ...] = ()
    units: tuple[UnitScore, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """A system against the baseline. `difference` is system less baseline; `better` tells whether that is for the better.

    `p_value` is two-sided: how often a difference as large comes from chance. `units` says what was resampled, and how many there are.
    """

    metric: str
    baseline: str
    system: str
    method: Method
    difference: float
    better: bool
    p_value: float
    resamples: int
    units: str


@dataclass(frozen=True, slots=True)
class Scoreboard:
    """All systems; `ceiling` are the human references, scored as if they were systems by the metrics that need none."""

    systems: tuple[SystemScore, ...]
    ceiling: tuple[SystemScore, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    level: Level = "corpus"


class Place(NamedTuple):
    """Where to look: a file and line, what stands there, and what is wrong with it."""

    path: str
    line: int
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """One limit and whether the batch keeps it. `evidence` gives the figures; `worst` the places that speak most against it."""

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
