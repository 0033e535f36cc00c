"""What of the sources of a batch may be a name or term: what stands in enough of its segments."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ....known.tables import words
from ...chinese.people import grammar
from ...reading.inflected import Token, tokens
from ...reading.scripts import HAN_RUN, is_in_letters
from ...reading.words import is_word
from .source_units import SourceUnits, stems

_LONGEST_TERM = 4
SHORTEST_WORD = 5
# So many first letters tell the words of a term, whatever their endings.
_STEM = 5
SENTENCE_BEGINS = re.compile(r"(?:^|[.!?:;\n])[\s\"“”‘’'(\[]*$")


class Unit(NamedTuple):
    """What of the sources may be a name or term: its `forms`, the most frequent first, and its segments by number."""

    forms: tuple[str, ...]
    segments: frozenset[int]


def units_of_sources(sources: Sequence[str], language: str, least: int) -> Iterator[Unit]:
    """The units that stand in at least `least` different segments, by the words of the language or by its letters."""
    if is_in_letters(language):
        yield from _units_of_letters(sources, language, least)
        return
    places: dict[tuple[str, ...], set[int]] = defaultdict(set)
    forms: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for number, source in enumerate(sources):
        for key, form in _terms_in_words(source, language):
            places[key].add(number)
            forms[key][form] += 1
    for key, where in places.items():
        if _is_often_enough(where, sources, least):
            yield Unit(tuple(form for form, _ in forms[key].most_common()), frozenset(where))


def _terms_in_words(source: str, language: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Runs of words that may be a name or term, by their stems: one that begins with a capital, or two long words."""
    found = tokens(source, language)
    small = words("words_of_grammar", language)
    for at in range(len(found)):
        for size in range(1, _LONGEST_TERM + 1):
            run = found[at : at + size]
            if len(run) < size or not _hang_together(source, run):
                break
            if run[0].key in small or run[-1].key in small or run[-1].key.isdigit():
                continue
            form = source[run[0].start : run[-1].end]
            capital = form[0].isupper() and (size > 1 or not SENTENCE_BEGINS.search(source[: run[0].start]))
            long = size > 1 and all(len(token.key) >= SHORTEST_WORD for token in run)
            if (capital and len(form) > 1) or long:
                if size == 1:
                    yield from (((stem,), form) for stem in stems(run[0].key))
                else:
                    yield tuple(token.key[:_STEM] for token in run), form


def _hang_together(source: str, run: Sequence[Token]) -> bool:
    return len(run) == 1 or source[run[-2].end : run[-1].start] in (" ", "-", "\u2011", "'", "’")


def _units_of_letters(sources: Sequence[str], language: str, least: int) -> Iterator[Unit]:
    units = SourceUnits(sources)
    never = grammar("term") if language == "zh" else frozenset()
    longer: dict[str, frozenset[int]] = {}
    for unit, where in units.segments.items():
        if _is_often_enough(where, sources, least) and never.isdisjoint(unit):
            whole = _extended(unit, [sources[number] for number in sorted(where)], never)
            longer[whole] = where
    for unit, where in longer.items():
        if _is_word_there(unit, [sources[number] for number in sorted(where)], language):
            yield Unit((unit,), where)


def _is_often_enough(where: Iterable[int], sources: Sequence[str], least: int) -> bool:
    """Whether so many different segments have a unit: one that several systems translated is one."""
    return len({sources[number] for number in where}) >= least


def _extended(unit: str, sources: Sequence[str], never: frozenset[str]) -> str:
    """A unit of Chinese characters with all that stands beside it wherever it stands."""
    for side in (-1, 1):
        while True:
            beside = {
                source[m.start() - 1 : m.start()] if side < 0 else source[m.end() : m.end() + 1]
                for source in sources
                for m in re.finditer(re.escape(unit), source)
            }
            letter = next(iter(beside)) if len(beside) == 1 else ""
            if not HAN_RUN.fullmatch(letter) or letter in never:
                break
            unit = letter + unit if side < 0 else unit + letter
    return unit


_LOOKED_AT = 5


def _is_word_there(unit: str, sources: Sequence[str], language: str) -> bool:
    """Whether a unit is made of whole words, at most of the first places where it stands."""
    held = [
        is_word(source, at, at + len(unit), language)
        for source in sources[:_LOOKED_AT]
        if (at := source.find(unit)) >= 0
    ]
    return 2 * sum(held) > len(held)
