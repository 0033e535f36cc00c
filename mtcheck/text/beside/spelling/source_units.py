"""What of a source comes again in it, and so may be what a name of the translation stands for.

No dictionary parts the words: what always comes together is one unit. In scripts without capitals these are runs of
letters, of Chinese characters or of Katakana; in those with capitals the words that have one, without the endings in
which they differ; in either, words in Latin letters as they are.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ...reading.scripts import HAN, HAN_RUN, KATAKANA, letters

# Vowels are signs there, which are no letters to regular expressions.
_WITH_SIGNS = letters("Deva")
_OF_NO_WORDS = f"{HAN}{KATAKANA}{letters('Hang', 'Hira')}ー{_WITH_SIGNS}"
_LETTER = rf"(?:(?![{_OF_NO_WORDS}])[^\W\d_])"
_WORD = re.compile(rf"(?<![^\W{_OF_NO_WORDS}])(?<!-){_LETTER}+(?:[-'’]{_LETTER}+)*")
_KATAKANA_RUN = re.compile(f"[{KATAKANA}ー]{{2,}}")
_HIRAGANA_RUN = re.compile(f"[{letters('Hira')}ー]{{3,}}")
_HANGUL_RUN = re.compile(f"[{letters('Hang')}]+")
_RUN_WITH_SIGNS = re.compile(f"[{_WITH_SIGNS}]+")
# How many characters a unit has: names in Chinese characters and syllables have two to six, in letters more.
_SIZES = range(2, 7)
_SIZES_IN_LETTERS = range(3, 11)
# So many letters of a word may be its ending; what is left is no stem where it is shorter.
_LONGEST_ENDING, _SHORTEST_STEM = 3, 3
# A longer ending than two letters only words as long as this have.
_LONG_WORD = 7
# What stands oftener is no name that a slip renders otherwise here and there, and costs too much.
_MOST = 200


class SourceUnits:
    """The units of a source that stand in it twice or more. Segments are numbered from 0."""

    def __init__(self, sources: Sequence[str]) -> None:
        places: dict[str, list[int]] = defaultdict(list)
        words: dict[tuple[str, int], set[str]] = defaultdict(set)
        self._all_words: dict[int, set[str]] = defaultdict(set)
        runs: dict[range, list[tuple[int, str]]] = {_SIZES: [], _SIZES_IN_LETTERS: []}
        for number, source in enumerate(sources):
            for run, sizes in _runs(source):
                if sizes is None:
                    places[run].append(number)
                else:
                    runs[sizes].append((number, run))
            for word in _words(source):
                self._all_words[number].add(word)
                for stem in stems(word.lower()):
                    places[stem].append(number)
                    words[stem, number].add(word)
        for sizes, found in runs.items():
            _add_parts(places, found, sizes)
        often = _longest({unit: where for unit, where in places.items() if 1 < len(where) <= _MOST})
        self.segments: dict[str, frozenset[int]] = {unit: frozenset(where) for unit, where in often.items()}
        self._places, self._words = often, words
        self._within: dict[int, list[str]] = defaultdict(list)
        for unit, where in self.segments.items():
            for number in where:
                self._within[number].append(unit)

    def within(self, segment: int) -> Sequence[str]:
        """The units that stand in a segment."""
        return self._within.get(segment, ())

    def times(self, unit: str, segment: int) -> int:
        """How often a unit stands in a segment."""
        return self._places[unit].count(segment)

    def words(self, unit: str, segments: frozenset[int]) -> set[str]:
        """The words, as they are inflected, of which a unit is the stem in some segments; none for a run of
        characters.
        """
        return {word for number in segments for word in self._words.get((unit, number), ())}

    def all_words(self, segment: int) -> set[str]:
        """The words with a capital that stand in a segment."""
        return self._all_words[segment]


# Several systems translate one text, and their articles stand side by side.
@lru_cache(maxsize=4)
def source_units(sources: tuple[str, ...]) -> SourceUnits:
    """The units of a source; of the last ones they are kept."""
    return SourceUnits(sources)


@lru_cache(maxsize=512)
def _runs(source: str) -> tuple[tuple[str, range | None], ...]:
    """The runs of letters of a source in scripts without capitals, and of what sizes their parts may be units; None
    where only the whole may.
    """
    return (
        *((run, _SIZES) for run in HAN_RUN.findall(source)),
        *((run, None) for run in _KATAKANA_RUN.findall(source)),
        *((run, _SIZES_IN_LETTERS) for run in _HIRAGANA_RUN.findall(source)),
        *((run, _SIZES) for run in _HANGUL_RUN.findall(source)),
        *((run, _SIZES_IN_LETTERS) for run in _RUN_WITH_SIGNS.findall(source)),
        *((word, _SIZES_IN_LETTERS) for word in _WORD.findall(source) if word.lower() == word.upper()),
    )


def _words(source: str) -> Iterator[str]:
    """The words of a source that have a capital, in scripts that have some."""
    for word in _WORD.findall(source):
        if word[0].isupper() and len(word) >= _SHORTEST_STEM and word.lower() != word.upper():
            yield word


def _add_parts(places: dict[str, list[int]], runs: Sequence[tuple[int, str]], sizes: range) -> None:
    """Adds where the parts of runs stand, each run with the number of its segment; of the longer parts only those whose
    beginning comes again, as what comes once is no unit, nor is what it begins.
    """
    starts = [(number, run, at) for number, run in runs for at in range(len(run) - sizes.start + 1)]
    for size in sizes:
        found = [places[run[at : at + size]] for _, run, at in starts]
        for where, (number, _, _) in zip(found, starts, strict=True):
            where.append(number)
        starts = [
            start
            for where, start in zip(found, starts, strict=True)
            if len(where) > 1 and start[2] + size < len(start[1])
        ]


def stems(word: str) -> Iterator[str]:
    """A word, and without its last letters one by one."""
    longest = _LONGEST_ENDING if len(word) >= _LONG_WORD else _LONGEST_ENDING - 1
    for ending in range(longest + 1):
        if ending and len(word) - ending < _SHORTEST_STEM:
            break
        yield word[: len(word) - ending]


def _longest(units: dict[str, list[int]]) -> dict[str, list[int]]:
    """The units without those that are only ever a part, by a character at either end, of a longer one."""
    parts = {part for unit, where in units.items() for part in (unit[1:], unit[:-1]) if units.get(part) == where}
    return {unit: where for unit, where in units.items() if unit not in parts}
