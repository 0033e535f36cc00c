"""Metrics of installed packages: the entry points of the group `mtcheck.metrics`, each named as its metric.

An entry point names an object, or what makes one when called, with

    name: str                           how tables call it
    higher: bool                        whether more is better
    needs: tuple[str, ...]              "source", "references" or both
    def scores(self, sources, translations, references): ...

`scores` gets three lists of one length, a text a segment (references are lists of texts), and gives a figure a segment;
the score of a system is their mean, as it is for COMET and other learned metrics. Such a metric is loaded only when a
run names it, so that a model costs nothing until then.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from math import isfinite
from typing import Any

import numpy as np

from ..counts import counted
from ..errors import PluginError, UsageError
from ._base import Metric, Need, RatioMetric, Statistics, System, key_of

GROUP = "mtcheck.metrics"
_NEEDS = ("source", "references")


class Metrics(Mapping[str, Metric]):
    """Our own metrics, in the order of the columns of a table, and those of packages, loaded when asked for."""

    def __init__(self, own: Mapping[str, Metric]) -> None:
        self._own = own
        self._loaded: dict[str, Metric] = {}

    @property
    def own(self) -> tuple[Metric, ...]:
        """Our own."""
        return tuple(self._own.values())

    def __getitem__(self, metric_id: str) -> Metric:
        """A metric. Raises KeyError for none, UsageError for one of a package that cannot be used."""
        if metric_id in self._own:
            return self._own[metric_id]
        if metric_id not in self._loaded:
            self._loaded[metric_id] = _loaded(_announced()[metric_id])
        return self._loaded[metric_id]

    def __contains__(self, metric_id: object) -> bool:
        return metric_id in self._own or metric_id in _announced()

    def __iter__(self) -> Iterator[str]:
        yield from self._own
        yield from (name for name in _announced() if name not in self._own)

    def __len__(self) -> int:
        return sum(1 for _ in self)


@cache
def _announced() -> dict[str, EntryPoint]:
    return {point.name: point for point in sorted(entry_points(group=GROUP))}


def _loaded(point: EntryPoint) -> Metric:
    package = point.dist.name if point.dist else point.value
    try:
        made = point.load()
        made = made() if callable(made) else made
    except Exception as error:
        raise UsageError(f"metric {point.name} of {package} cannot be loaded: {_said(error)}") from None
    wanted = {"name": str, "higher": bool, "needs": tuple}
    missing = [name for name, kind in wanted.items() if not isinstance(getattr(made, name, None), kind)]
    if not callable(getattr(made, "scores", None)):
        missing.append("scores()")
    if missing:
        raise UsageError(f"metric {point.name} of {package} has no right {', '.join(missing)}; see docs/plugins.md")
    if unknown := [need for need in made.needs if need not in _NEEDS]:
        raise UsageError(f"metric {point.name} of {package} needs {unknown[0]!r}, not one of {', '.join(_NEEDS)}")
    return OfSegments(point.name, made, package, point.dist.version if point.dist else "")


class OfSegments(RatioMetric):
    """A metric of a package: the mean of what it gives the segments."""

    default = False

    def __init__(self, metric_id: str, given: Any, package: str, version: str) -> None:
        self.id, self.name, self.higher = metric_id, str(given.name), bool(given.higher)
        self.needs: tuple[Need, ...] = tuple(given.needs)
        self._given, self._package = given, package
        self._signature = f"package:{package}|mean:segments|version:{version}"

    def statistics(self, system: System) -> Statistics:
        segments = list(system.segments)
        texts = [segment.target for _, segment in segments]
        sources = [segment.source or "" for _, segment in segments]
        references = [list(segment.references) for _, segment in segments]
        try:
            scores = [float(score) for score in self._given.scores(sources, texts, references)]
        except Exception as error:
            raise PluginError(f"metric {self.id} of {self._package}: {_said(error)}") from error
        self._refuse(scores, texts)
        rows = np.stack([np.array(scores, dtype=np.float64), np.ones(len(scores))], 1)
        keys = tuple(key_of(document, segment) for document, segment in segments)
        return Statistics(rows, "segment", keys, self._signature)

    def _refuse(self, scores: Sequence[float], texts: Sequence[str]) -> None:
        """Raises PluginError for figures that are none of the segments'."""
        if len(scores) != len(texts):
            raise PluginError(
                f"metric {self.id} of {self._package} gave {counted(len(scores), 'score')} "
                f"to {counted(len(texts), 'segment')}"
            )
        if not all(map(isfinite, scores)):
            raise PluginError(f"metric {self.id} of {self._package} gave a score that is no number")


def _said(error: Exception) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())
