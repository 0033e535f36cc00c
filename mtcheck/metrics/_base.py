"""What a metric is, and what it gets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from .._version import __version__
from ..model.finding import Finding
from ..model.text import Document, Segment
from ..settings import LEMMATISERS, PRESETS

Array = NDArray[np.float64]
Unit = Literal["segment", "document", "term"]
Need = Literal["references", "findings", "terms", "source"]


@dataclass(frozen=True, slots=True)
class Options:
    """What figures depend on besides the texts.

    `weights` are points by severity over those of the preset; `tokenize` is sacrebleu's, for BLEU.

    `terms` says where the terms come from; `comet_model` is the path of a checkpoint. `scope`, `settings` and `files`
    (a digest of them) are what findings depend on.
    """

    preset: str = PRESETS[0]
    weights: tuple[tuple[str, float], ...] = ()
    words: str = "target"
    tokenize: str = ""
    lemmatiser: str = LEMMATISERS[0]
    terms: str = "input"
    comet_model: str = ""
    scope: str = "batch"
    settings: str = "default"
    files: str = ""


@dataclass(frozen=True, slots=True)
class System:
    """One translation of everything: its documents, and what the checks found in them."""

    name: str
    documents: tuple[Document, ...]
    findings: Sequence[Finding] = ()
    options: Options = field(default_factory=Options)

    @property
    def segments(self) -> Iterator[tuple[Document, Segment]]:
        """Every segment in order, with its document."""
        return ((document, segment) for document in self.documents for segment in document.segments)

    def signed(self, how: str, needs: tuple[Need, ...]) -> str:
        """The signature of a metric of our own: how it is computed, what decides what is counted, and our version."""
        options, parts = self.options, [how]
        if "findings" in needs:
            parts += [f"scope:{options.scope}", f"settings:{options.settings}"]
        if options.files and ("findings" in needs or "terms" in needs):
            parts.append(f"files:{options.files}")
        return "|".join([*parts, f"version:{__version__}"])

    def has(self, need: Need) -> bool:
        """Whether any segment has what a metric needs."""
        if need == "findings":
            return True
        attribute: Any = {"references": "references", "terms": "terms", "source": "source"}[need]
        return any(getattr(segment, attribute) for _, segment in self.segments)


class Statistics(NamedTuple):
    """What a metric's score is computed from: a row a unit, and rows add up.

    `keys` name the units, in the order of the rows.

    `values` has the shape (units, columns). Two systems with the same keys can be compared pair by pair.
    """

    values: Array
    unit: Unit
    keys: tuple[str, ...]
    signature: str


class SegmentKey(NamedTuple):
    """What names a segment from one batch to the next.

    Its name, its document's, and a hash of its source, or else of its references.
    """

    name: str
    document: str
    source: str


class Metric(Protocol):
    """One figure. `higher` tells whether more is better, `default` whether it is among the usual ones.

    `ties` tells whether its significance counts resamples that differ just as much; sacrebleu's does not.
    """

    id: str
    name: str
    higher: bool
    needs: tuple[Need, ...]
    default: bool
    ties: bool

    def statistics(self, system: System) -> Statistics:
        """The statistics of a system that has what the metric needs.

        Raises UsageError where an option makes no sense.
        """

    def score(self, totals: Array) -> float:
        """The score from the sum of rows, shape (columns,); nan where there is nothing to count."""

    def segment_score(self, totals: Array) -> float:
        """The score of a single segment, where that is computed in another way."""


class RatioMetric:
    """A metric whose statistics are two columns: what counts, and of how much.

    `by_size` tells that the second column is nothing but the size of the text. What is tested then is what counts, of
    equally much text: a system is no better for longer segments in which nothing counts.
    """

    ties = True
    by_size = False

    def score(self, totals: Array) -> float:
        """The first column over the second; nan for nothing."""
        return float(totals[0] / totals[1]) if totals[1] else float("nan")

    segment_score = score


def key_of(document: Document, segment: Segment) -> str:
    """What names a segment from one batch to the next: its document where the format names one, and its id there."""
    return f"{name_of(document)}\t{segment.id}"


def name_of(document: Document) -> str:
    """A document's own name; "" for one that only has that of its file, which another system does not share."""
    path = document.segments[0].file.path if document.segments else document.id
    return "" if document.id == path else document.id
