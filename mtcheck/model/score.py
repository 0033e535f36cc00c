"""What scoring gives: figures of systems, of their documents and segments, and how sure their differences are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Level = Literal["corpus", "document", "segment"]
LEVELS: tuple[Level, ...] = ("corpus", "document", "segment")
Resampled = Literal["segment", "document"]
RESAMPLED: tuple[Resampled, ...] = ("segment", "document")
Test = Literal["paired-bs", "paired-ar"]
TESTS: tuple[Test, ...] = ("paired-bs", "paired-ar")
# How two systems were compared: as asked, or where they have not the same segments.
Method = Literal["paired-bs", "paired-ar", "unpaired-bs"]
# A difference counts as significant where chance makes one as large less often than this.
SIGNIFICANT = 0.05


class Interval(NamedTuple):
    """The 95 % confidence interval of a score from bootstrap resamples, and their mean.

    `margin` is half its width, as sacrebleu prints it.
    """

    low: float
    high: float
    mean: float
    margin: float


class Ranks(NamedTuple):
    """The ranks among all systems, from 1 for the best, that a test cannot tell apart, and the cluster that holds them,
    counted likewise.
    """

    best: int
    worst: int
    cluster: int


@dataclass(frozen=True, slots=True)
class Score:
    """A figure on its metric's scale (BLEU 0 to 100, term metrics 0 to 1); `signature` says what it depends on."""

    id: str
    name: str
    score: float
    signature: str
    interval: Interval | None = None
    # Whether more of it is better.
    higher: bool = True
    ranks: Ranks | None = None


@dataclass(frozen=True, slots=True)
class CheckCount:
    """How many findings a check has in a system, and how many for 1,000 words of the translation."""

    check: str
    findings: int
    per_1000_words: float


@dataclass(frozen=True, slots=True)
class UnitScore:
    """The figures of one document, or of one segment of it, by metric id, and their intervals where asked for."""

    document: str
    segment: str
    scores: tuple[tuple[str, float], ...]
    intervals: tuple[tuple[str, Interval], ...] = ()


class Witness(NamedTuple):
    """How often a learned metric marks an error where a finding is, in the `segments` that were shown to it.

    `checks` has a row a check: at how many of its findings a span stands, and how many findings it has there. Of the
    metric's own `spans`, `met` have a finding.
    """

    name: str
    segments: int
    checks: tuple[tuple[str, int, int], ...]
    met: int
    spans: int


@dataclass(frozen=True, slots=True)
class SystemScore:
    """One system: its figures, and, where they were asked for, those of its documents or segments, and what a second
    witness says.
    """

    name: str
    documents: int
    segments: int
    words: int
    metrics: tuple[Score, ...]
    checks: tuple[CheckCount, ...] = ()
    units: tuple[UnitScore, ...] = ()
    witness: Witness | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """A system against the baseline.

    `difference` is system less baseline; `better` tells whether that is for the better.

    `p_value` is two-sided: how often a difference as large comes from chance. `units` says what was resampled, and
    how many there are.
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
