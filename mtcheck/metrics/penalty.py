"""Figures made of findings: the MQM penalty, and findings for 1,000 words.

The penalty of MQM is the absolute penalty total over the evaluation word count (themqm.org, "MQM scoring models"):
APT = Σ weight(severity), here for 1,000 words of the side that the signature states. WMT (Freitag et al. 2021,
https://aclanthology.org/2021.tacl-1.87) gives points for a segment instead, of at most five errors each.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ..model.finding import Category, Finding
from ..model.grade import Severity
from ..model.text import Document, Segment
from ..text.reading.scripts import is_spaceless
from ._base import Array, Need, Options, RatioMetric, Statistics, System, key_of
from .words import words


class Preset(NamedTuple):
    """Points by severity, of `cap` errors a segment at most; `by` is what they are divided by.

    `punctuation` is for a minor error of it, `whole` for a segment that is no translation.
    """

    points: dict[str, float]
    punctuation: float | None = None
    whole: float | None = None
    cap: int | None = None
    by: str = "1000-words"


PRESETS = {
    "mqm-core": Preset({"neutral": 0, "minor": 1, "major": 5, "critical": 25}),
    "wmt": Preset(
        {"neutral": 0, "minor": 1, "major": 5, "critical": 5}, punctuation=0.1, whole=25, cap=5, by="segment"
    ),
}
_WHOLE = (Category.UNTRANSLATED, Category.LANGUAGE)
# So much of a segment is all of it.
_ALL = 0.9


@dataclass(frozen=True)
class _Penalty(RatioMetric):
    id: str = "mqm"
    name: str = "MQM penalty"
    higher: bool = False
    needs: tuple[Need, ...] = ("findings",)
    default: bool = True
    by_size: bool = True

    def statistics(self, system: System) -> Statistics:
        preset, points = PRESETS[system.options.preset], _points(system.options)
        rows, keys = [], []
        for (document, segment), found in by_segment(system):
            given = sorted((_worth(finding, segment, preset, points) for finding in found), reverse=True)
            rows.append(
                (
                    sum(given[: preset.cap]),
                    1 if preset.by == "segment" else _thousands(document, segment, system.options),
                )
            )
            keys.append(key_of(document, segment))
        weights = ",".join(f"{name}={value:g}" for name, value in points.items())
        side = f"|words:{system.options.words}" if preset.by == "1000-words" else ""
        return Statistics(
            _array(rows),
            "segment",
            tuple(keys),
            system.signed(f"preset:{system.options.preset}|weights:{weights}|per:{preset.by}{side}", self.needs),
        )


@dataclass(frozen=True)
class _Findings(RatioMetric):
    id: str = "findings"
    name: str = "Findings/1k"
    higher: bool = False
    needs: tuple[Need, ...] = ("findings",)
    default: bool = True
    by_size: bool = True

    def statistics(self, system: System) -> Statistics:
        rows, keys = [], []
        for (document, segment), found in by_segment(system):
            rows.append((len(found), _thousands(document, segment, system.options)))
            keys.append(key_of(document, segment))
        signature = system.signed(f"per:1000-words|words:{system.options.words}", self.needs)
        return Statistics(_array(rows), "segment", tuple(keys), signature)


def by_segment(system: System) -> list[tuple[tuple[Document, Segment], list[Finding]]]:
    """Every segment with the findings in it."""
    found: dict[tuple[str, str, int], list[Finding]] = defaultdict(list)
    for finding in system.findings:
        found[finding.location.path, finding.location.document, finding.location.order].append(finding)
    # A finding on the source side lies in the file of the source; its document and order are the segment's.
    beside: dict[tuple[str, int], list[Finding]] = defaultdict(list)
    for (path, name, order), some in found.items():
        if any(f.location.side == "source" for f in some):
            beside[name, order] += [f for f in some if f.location.side == "source" and f.location.path == path]
    result = []
    for document, segment in system.segments:
        here = [
            f for f in found.get((segment.file.path, document.id, segment.order), []) if f.location.side == "target"
        ]
        result.append(((document, segment), here + beside.get((document.id, segment.order), [])))
    return result


def _points(options: Options) -> dict[str, float]:
    return {**PRESETS[options.preset].points, **dict(options.weights)}


def _worth(finding: Finding, segment: Segment, preset: Preset, points: dict[str, float]) -> float:
    length = finding.location.end - finding.location.start
    if (
        preset.whole is not None
        and finding.category in _WHOLE
        and length >= _ALL * len(segment.text(finding.location.side))
    ):
        return preset.whole
    if (
        preset.punctuation is not None
        and finding.severity is Severity.MINOR
        and finding.category is Category.PUNCTUATION
    ):
        return preset.punctuation
    return points[finding.severity.label]


def count(text: str, language: str) -> int:
    """How many words a text has, parted by blanks; in a script without blanks, how many characters.

    ISO 5060 allows both.
    """
    return len(words(text, language, "none")) if is_spaceless(language) else len(text.split())


def _thousands(document: Document, segment: Segment, options: Options) -> float:
    """The words of the side that is counted, in thousands."""
    if options.words == "source":
        return count(segment.source or "", document.source_lang) / 1000
    return count(segment.target, document.target_lang) / 1000


def _array(rows: Sequence[tuple[float, float]]) -> Array:
    return np.array(rows, dtype=np.float64).reshape(-1, 2)


METRICS = (_Penalty(), _Findings())
