"""What of a source came through right, by type: of its names and its figures, as term success tells of its terms.

After M-ETA, the entity accuracy of SemEval-2025's task on entity-aware translation
(https://aclanthology.org/2025.semeval-1.344), without its lists: which names and figures there are is read from the
source itself, and what mtcheck cannot read counts nowhere.

`name-success`: of the people that a source shows (in Cyrillic, Chinese, Japanese, and in scripts without capitals by
their letters) and the places that are known by their names in its script, those that no finding about a name speaks of
in their segment. `figure-success`: of the figures of a source that can be one value only, those that stand in the
segment's translation, as they are or in another unit, each once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ..model.text import Document, Segment
from ..text.names.heard import table_of
from ..text.names.known_places import known_places
from ..text.names.looks import names_by_looks
from ..text.quantities import comparable, quantities
from ..text.quantities.comparing.comparison import carried
from ._base import Need, RatioMetric, Statistics, System, key_of
from .penalty import by_segment

# The checks that hold a name against its source.
_ON_NAMES = frozenset({"name-mismatch", "name-missing"})


@dataclass(frozen=True)
class _Names(RatioMetric):
    id: str = "name-success"
    name: str = "Name success"
    higher: bool = True
    needs: tuple[Need, ...] = ("source", "findings")
    default: bool = True

    def statistics(self, system: System) -> Statistics:
        rows, keys = [], []
        for (document, segment), found in by_segment(system):
            wrong = sum(finding.check in _ON_NAMES for finding in found)
            names = max(sum(1 for _ in _names_of(document, segment)), wrong)
            rows.append((names - wrong, names))
            keys.append(key_of(document, segment))
        return _statistics(rows, keys, system.signed("names:people+places", self.needs))


@dataclass(frozen=True)
class _Figures(RatioMetric):
    id: str = "figure-success"
    name: str = "Figure success"
    higher: bool = True
    needs: tuple[Need, ...] = ("source",)
    default: bool = True

    def statistics(self, system: System) -> Statistics:
        rows, keys = [], []
        for document, segment in system.segments:
            found = _figures_of(document, segment)
            rows.append((sum(found), len(found)))
            keys.append(key_of(document, segment))
        return _statistics(rows, keys, system.signed("figures:definite", self.needs))


def _names_of(document: Document, segment: Segment) -> Iterator[tuple[int, int]]:
    """Where the names stand that a source shows or that are known, disjoint."""
    source, language = segment.source or "", document.source_lang
    people = [(name.start, name.end) for name in names_by_looks(source, table_of(language))]
    yield from people
    for place in known_places(source, language):
        if all(place.end <= start or end <= place.start for start, end in people):
            yield place.start, place.end


def _figures_of(document: Document, segment: Segment) -> tuple[bool, ...]:
    """Of each figure of a source whether it came through; none of languages whose figures are not known."""
    if comparable(document.source_lang, document.target_lang) != "compared" or not segment.source:
        return ()
    source = quantities(segment.source, document.source_lang)
    return carried(source, quantities(segment.target, document.target_lang)) if source else ()


def _statistics(rows: list[tuple[int, int]], keys: list[str], signature: str) -> Statistics:
    return Statistics(np.array(rows, dtype=np.float64).reshape(-1, 2), "segment", tuple(keys), signature)


METRICS = (_Names(), _Figures())
