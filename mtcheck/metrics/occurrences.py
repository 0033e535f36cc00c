"""Where terms and their renderings stand, token-bounded.

In a source longest first and disjoint; in a translation every place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ..model.text import Document, Segment, TermPair
from .words import Word, words


class Place(NamedTuple):
    """A stretch of a text, half-open, in code points."""

    start: int
    end: int


def places(phrase: str, text: str, language: str, lemmatiser: str) -> Iterator[Place]:
    """Where a phrase stands in a text, in any case and any form that inflection gives its words.

    A phrase all in capitals stands only so.
    """
    wanted = [word.form for word in words(phrase, language, lemmatiser)]
    there = words(text, language, lemmatiser)
    exact = phrase.isupper() and len(phrase) > 1
    for at in range(len(there) - len(wanted) + 1 if wanted else 0):
        run = there[at : at + len(wanted)]
        if (
            [word.form for word in run] == wanted
            and _joined(run, text)
            and not (exact and text[run[0].start] != phrase[0])
        ):
            yield Place(run[0].start, run[-1].end)


def _joined(run: Sequence[Word], text: str) -> bool:
    """Whether nothing but blanks, hyphens, points and apostrophes stands between words that follow each other."""
    return all(not text[a.end : b.start].strip(" \t\u00a0-‐‑–.'’/&·") for a, b in pairwise(run))


class Occurrence(NamedTuple):
    """A term of the source and where it stands there."""

    pair: TermPair
    place: Place


def occurrences(document: Document, segment: Segment, lemmatiser: str) -> list[Occurrence]:
    """The terms in the source of a segment, longest first and disjoint: none inside a longer one is counted."""
    source = segment.source or ""
    found = [
        Occurrence(pair, place)
        for pair in segment.terms
        for place in places(pair.source, source, document.source_lang, lemmatiser)
    ]
    chosen: list[Occurrence] = []
    for one in sorted(found, key=lambda o: (o.place.start - o.place.end, o.place.start)):
        if all(one.place.end <= other.place.start or other.place.end <= one.place.start for other in chosen):
            chosen.append(one)
    return sorted(chosen, key=lambda o: o.place.start)


def renderings(pair: TermPair, text: str, language: str, lemmatiser: str) -> dict[Place, str]:
    """Where one of the renderings of a term stands in a translation, and which; of two at a place the preferred one."""
    found: dict[Place, str] = {}
    for target in pair.targets:
        for place in places(target, text, language, lemmatiser):
            found.setdefault(place, target)
    return found


def most_covered(demands: Iterable[tuple[int, Iterable[Place]]]) -> int:
    """The largest number of occurrences that pairwise disjoint places can cover.

    `demands` has, for each term, how often it occurs and the places that can stand for one occurrence of it each.
    Places that touch no other are taken at once; the others are tried in all ways, group by overlapping group,
    keeping only what no other choice is better than.
    """
    needs, options = [], []
    for number, (needed, offered) in enumerate(demands):
        needs.append(needed)
        options += [(place, number) for place in set(offered)]
    options.sort()
    chosen = {tuple([0] * len(needs))}
    for group in _overlapping(options):
        ways = _ways(group, len(needs))
        sums = (tuple(min(n, x + y) for n, x, y in zip(needs, a, b, strict=True)) for a in chosen for b in ways)
        chosen = _undominated(set(sums))
    return max(map(sum, chosen), default=0)


def _overlapping(options: list[tuple[Place, int]]) -> Iterator[list[tuple[Place, int]]]:
    group: list[tuple[Place, int]] = []
    reach = 0
    for place, number in options:
        if group and place.start >= reach:
            yield group
            group = []
        group.append((place, number))
        reach = max(reach, place.end)
    if group:
        yield group


def _ways(group: list[tuple[Place, int]], terms: int) -> set[tuple[int, ...]]:
    """How many occurrences of each term the disjoint choices of places in a group can cover."""
    # The choices so far by where the last place ends; a later place may follow on any of them.
    reached: dict[int, set[tuple[int, ...]]] = {0: {tuple([0] * terms)}}
    for place, number in sorted(group, key=lambda option: (option[0].end, option[0].start)):
        for end in [end for end in reached if end <= place.start]:
            for counts in list(reached[end]):
                raised = (*counts[:number], counts[number] + 1, *counts[number + 1 :])
                reached.setdefault(place.end, set()).add(raised)
    return _undominated(set().union(*reached.values()))


# No text needs as many; beyond it the best are kept and the figure is a lower bound.
_MOST = 512


def _undominated(choices: set[tuple[int, ...]]) -> set[tuple[int, ...]]:
    if len(choices) > _MOST:
        choices = set(sorted(choices, key=lambda c: (-sum(c), c))[:_MOST])
    return {choice for choice in choices if not any(_dominates(other, choice) for other in choices)}


def _dominates(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return one != other and all(x >= y for x, y in zip(one, other, strict=True))
