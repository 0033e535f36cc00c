"""Metrics: a system's documents and findings to statistics that add up, and statistics to scores.

One family of metrics a file: it has a `METRICS` tuple of what the `Metric` protocol asks. A new family is a new module
and a name in _FAMILIES. Those of other packages come by `installed`.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from .installed import Metrics

_FAMILIES = ("surface", "penalty", "carried", "term_success", "term_consistency", "learned")


@cache
def metrics() -> Metrics:
    """Every metric by its id, in the order of the columns of a table."""
    return Metrics(
        {metric.id: metric for family in _FAMILIES for metric in import_module(f".{family}", __package__).METRICS}
    )
