"""Term consistency: whether one term of the source is rendered in one way, whichever that is.

Every occurrence i of a term s_i in the source gets the rendering t_i that stands in its segment, in plain forms,
each place of the translation used once; one without any gets a rendering of its own, which agrees with none. With
the pseudo-reference p(s), which is the *first* rendering of s, the *most frequent*, or the *predefined* one (the
first given), after WMT25 (https://aclanthology.org/2025.wmt-1.30) and Semenov & Bojar 2022
(https://aclanthology.org/2022.wmt-1.48): micro = #{i : t_i = p(s_i)} / N; macro = the mean over distinct p of the
share within p.

LTCR (Lyu et al. 2021, https://aclanthology.org/2021.emnlp-main.262): within a document, the share of pairs of
occurrences of one term with the same rendering, pairs of all terms summed. Herfindahl (Itagaki et al. 2007): the
mean over terms of Σ share², 1 for one rendering throughout.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ..model.text import Document, Segment, TermPair
from ._base import Array, Need, RatioMetric, Statistics, System, key_of, name_of
from .occurrences import occurrences, renderings
from .words import words

_NEEDS: tuple[Need, ...] = ("source", "terms")


class _Rendered(NamedTuple):
    """An occurrence of a concept in a segment and its rendering in plain forms; "" for none."""

    document: Document
    segment: Segment
    concept: str
    rendering: str
    predefined: str


def _rendered(system: System) -> Iterator[_Rendered]:
    lemmatiser = system.options.lemmatiser
    for document, segment in system.segments:
        used: set[tuple[int, int]] = set()
        for occurrence in occurrences(document, segment, lemmatiser):
            pair = occurrence.pair
            offered = renderings(pair, segment.target, document.target_lang, lemmatiser)
            # The longest first: "INF Treaty" and not the "INF" in it.
            place = min(
                (p for p in offered if not any(p.start < end and start < p.end for start, end in used)),
                key=lambda p: (p.start - p.end, p.start),
                default=None,
            )
            found = "" if place is None else _plain(offered[place], document, lemmatiser)
            if place is not None:
                used.add(place)
            yield _Rendered(document, segment, _concept(pair), found, _plain(pair.targets[0], document, lemmatiser))


def _signed(how: str, system: System) -> str:
    return system.signed(f"{how}|forms:{system.options.lemmatiser}|terms:{system.options.terms}", _NEEDS)


def _concept(pair: TermPair) -> str:
    return pair.concept or pair.source.lower()


def _plain(text: str, document: Document, lemmatiser: str) -> str:
    return " ".join(word.form for word in words(text, document.target_lang, lemmatiser))


def _first(found: list[_Rendered]) -> str:
    return next((r.rendering for r in found if r.rendering), "")


def _most_frequent(found: list[_Rendered]) -> str:
    # Of equally frequent ones the first, whatever the order of the documents.
    counts = Counter(r.rendering for r in found if r.rendering)
    return min(counts, key=lambda form: (-counts[form], form), default="")


def _predefined(found: list[_Rendered]) -> str:
    return found[0].predefined


_PSEUDO_REFERENCES: dict[str, Callable[[list[_Rendered]], str]] = {
    "first": _first,
    "frequent": _most_frequent,
    "predefined": _predefined,
}


@dataclass(frozen=True)
class _Consistency(RatioMetric):
    """Agreement with a pseudo-reference, over occurrences (micro) or as the mean over pseudo-references (macro)."""

    id: str
    name: str
    reference: str
    macro: bool = False
    default: bool = False
    higher: bool = True
    needs: tuple[Need, ...] = _NEEDS

    def statistics(self, system: System) -> Statistics:
        found = list(_rendered(system))
        by_concept: dict[str, list[_Rendered]] = defaultdict(list)
        for one in found:
            by_concept[one.concept].append(one)
        references = {concept: _PSEUDO_REFERENCES[self.reference](some) for concept, some in by_concept.items()}
        signature = _signed(f"reference:{self.reference}|mean:{'macro' if self.macro else 'micro'}", system)
        if not self.macro:
            rows: dict[str, Array] = {key_of(d, s): np.zeros(2) for d, s in system.segments}
            for one in found:
                rows[key_of(one.document, one.segment)] += (_agrees(one, references), 1)
            return Statistics(np.array(list(rows.values())).reshape(-1, 2), "segment", tuple(rows), signature)
        shares: dict[str, list[bool]] = defaultdict(list)
        for one in found:
            # A term that is rendered nowhere is one of its own.
            shares[references[one.concept] or f"?{one.concept}"].append(_agrees(one, references))
        keys = sorted(shares)
        return Statistics(
            np.array([(np.mean(shares[k]), 1.0) for k in keys]).reshape(-1, 2), "term", tuple(keys), signature
        )


def _agrees(one: _Rendered, references: dict[str, str]) -> bool:
    return bool(one.rendering) and one.rendering == references[one.concept]


@dataclass(frozen=True)
class _LexicalConsistencyRatio(RatioMetric):
    id: str = "term-ltcr"
    name: str = "LTCR"
    higher: bool = True
    needs: tuple[Need, ...] = _NEEDS
    default: bool = False

    def statistics(self, system: System) -> Statistics:
        rows: dict[str, Array] = {name_of(document): np.zeros(2) for document in system.documents}
        by_term: dict[tuple[str, str], list[str]] = defaultdict(list)
        for one in _rendered(system):
            by_term[name_of(one.document), one.concept].append(one.rendering)
        for (document, _), found in by_term.items():
            same = sum(n * (n - 1) // 2 for form, n in Counter(found).items() if form)
            rows[document] += (same, len(found) * (len(found) - 1) // 2)
        return Statistics(
            np.array(list(rows.values())).reshape(-1, 2), "document", tuple(rows), _signed("pairs:document", system)
        )


@dataclass(frozen=True)
class _Herfindahl(RatioMetric):
    id: str = "term-herfindahl"
    name: str = "Herfindahl"
    higher: bool = True
    needs: tuple[Need, ...] = _NEEDS
    default: bool = False

    def statistics(self, system: System) -> Statistics:
        by_concept: dict[str, list[str]] = defaultdict(list)
        for one in _rendered(system):
            by_concept[one.concept].append(one.rendering)
        keys = sorted(by_concept)
        rows = []
        for concept in keys:
            found = by_concept[concept]
            shares = [n / len(found) for form, n in Counter(found).items() if form]
            # Occurrences without a rendering agree with none, not with each other.
            rows.append((sum(s * s for s in shares) + found.count("") / len(found) ** 2, 1.0))
        return Statistics(np.array(rows).reshape(-1, 2), "term", tuple(keys), _signed("mean:macro", system))


METRICS = (
    _Consistency("term-consistency", "Term consistency", "frequent", default=True),
    _Consistency("term-consistency-macro", "Term consistency (macro)", "frequent", macro=True),
    _Consistency("term-consistency-first", "Term consistency (first)", "first"),
    _Consistency("term-consistency-first-macro", "Term consistency (first, macro)", "first", macro=True),
    _Consistency("term-consistency-predefined", "Term consistency (predefined)", "predefined"),
    _Consistency("term-consistency-predefined-macro", "Term consistency (predefined, macro)", "predefined", macro=True),
    _LexicalConsistencyRatio(),
    _Herfindahl(),
)
