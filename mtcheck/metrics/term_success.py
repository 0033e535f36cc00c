"""Term success rate: how many terms of the source have a rendering in the translation, in three definitions.

exclusive (`term-success`), after the idea of WMT26's terminology task: the largest number of source occurrences
that pairwise disjoint, token-bounded places of the translation can cover, over all occurrences; so a rendering
counts once, and a term inside a longer one not at all.

segment (`term-success-segment`), WMT25 track 1 (https://aclanthology.org/2025.wmt-1.30): over all given pairs whose
term stands in the source of their segment, as lower-cased substring or in plain forms: the share with a rendering
in the output, likewise.

document (`term-success-document`), WMT25 track 2: the mean over (document, term) of min(1, occurrences of the
renderings in the output / those of the term in the source), lower-cased substrings; only where the term stands in
the source and, if there is a reference, a rendering in that.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from ..model.text import Document, Segment, TermPair
from ..text.reading.scripts import is_spaceless
from ._base import Need, RatioMetric, Statistics, System, Unit, key_of, name_of
from .occurrences import most_covered, occurrences, renderings
from .words import plain_forms

_NEEDS: tuple[Need, ...] = ("source", "terms")


@dataclass(frozen=True)
class _Exclusive(RatioMetric):
    id: str = "term-success"
    name: str = "Term success"
    higher: bool = True
    needs: tuple[Need, ...] = _NEEDS
    default: bool = True

    def statistics(self, system: System) -> Statistics:
        lemmatiser = system.options.lemmatiser
        rows, keys = [], []
        for document, segment in system.segments:
            counts: dict[TermPair, int] = defaultdict(int)
            for occurrence in occurrences(document, segment, lemmatiser):
                counts[occurrence.pair] += 1
            demands = [
                (n, renderings(pair, segment.target, document.target_lang, lemmatiser)) for pair, n in counts.items()
            ]
            rows.append((most_covered(demands), sum(counts.values())))
            keys.append(key_of(document, segment))
        return _statistics(rows, "segment", keys, "exclusive", system)


def unrendered(document: Document, segment: Segment, lemmatiser: str) -> list[TermPair]:
    """The terms in the source of a segment of which no rendering at all stands in the translation."""
    found = dict.fromkeys(occurrence.pair for occurrence in occurrences(document, segment, lemmatiser))
    return [pair for pair in found if not renderings(pair, segment.target, document.target_lang, lemmatiser)]


@dataclass(frozen=True)
class _Segment(RatioMetric):
    id: str = "term-success-segment"
    name: str = "Term success (segment)"
    higher: bool = True
    needs: tuple[Need, ...] = _NEEDS
    default: bool = False

    def statistics(self, system: System) -> Statistics:
        rows, keys = [], []
        for document, segment in system.segments:
            source = _Text(segment.source or "", document.source_lang, system.options.lemmatiser)
            output = _Text(segment.target, document.target_lang, system.options.lemmatiser)
            counted = [pair for pair in segment.terms if source.has(pair.source)]
            rows.append((sum(any(map(output.has, pair.targets)) for pair in counted), len(counted)))
            keys.append(key_of(document, segment))
        return _statistics(rows, "segment", keys, "segment", system)


@dataclass(frozen=True)
class _Document(RatioMetric):
    id: str = "term-success-document"
    name: str = "Term success (document)"
    higher: bool = True
    needs: tuple[Need, ...] = _NEEDS
    default: bool = False

    def statistics(self, system: System) -> Statistics:
        rows, keys = [], []
        for document in system.documents:
            source = "\n".join(s.source or "" for s in document.segments).lower()
            output = "\n".join(s.target for s in document.segments).lower()
            reference = "\n".join(text for s in document.segments for text in s.references[:1]).lower()
            rates = []
            for term, targets in _by_term(document):
                times = source.count(term)
                if times and (not reference or any(target in reference for target in targets)):
                    rates.append(min(1.0, sum(output.count(target) for target in targets) / times))
            rows.append((sum(rates), len(rates)))
            keys.append(name_of(document))
        return _statistics(rows, "document", keys, "document", system)


def _by_term(document: Document) -> Iterator[tuple[str, list[str]]]:
    """The terms of a whole document, lower-cased, and all renderings that its segments give each."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for segment in document.segments:
        for pair in segment.terms:
            found[pair.source.lower()].update(dict.fromkeys(target.lower() for target in pair.targets))
    for term, targets in found.items():
        yield term, list(targets)


class _Text:
    """A text in lower case and in plain forms, for phrases to be looked up in either."""

    def __init__(self, text: str, language: str, lemmatiser: str) -> None:
        self._lower = text.lower()
        self._plain = "" if lemmatiser == "none" or is_spaceless(language) else plain_forms(text, language, lemmatiser)
        self._language, self._lemmatiser = language, lemmatiser

    def has(self, phrase: str) -> bool:
        if phrase.lower() in self._lower:
            return True
        plain = plain_forms(phrase, self._language, self._lemmatiser) if self._plain else ""
        return bool(plain.strip()) and plain in self._plain


def _statistics(
    rows: Iterable[tuple[float, float]], unit: Unit, keys: Iterable[str], kind: str, system: System
) -> Statistics:
    forms = "substring" if kind == "document" else system.options.lemmatiser
    return Statistics(
        np.array(list(rows), dtype=np.float64).reshape(-1, 2),
        unit,
        tuple(keys),
        system.signed(f"match:{kind}|forms:{forms}|terms:{system.options.terms}", _NEEDS),
    )


METRICS = (_Exclusive(), _Segment(), _Document())
