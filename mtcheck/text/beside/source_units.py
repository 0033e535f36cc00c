"""What of a source comes again in it, and so may be what a name of the translation stands for.

No dictionary parts the words: what always comes together is one unit. In scripts without capitals these are runs of
letters, of Chinese characters or of Katakana; in those with capitals the words that have one, without the endings in
which they differ; in either, words in Latin letters as they are.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from ..reading.scripts import HAN, KATAKANA, letters

# Vowels are signs there, which are no letters to regular expressions.
_WITH_SIGNS = letters("Deva")
_OF_NO_WORDS = f"{HAN}{KATAKANA}{letters('Hang', 'Hira')}ー{_WITH_SIGNS}"
_LETTER = rf"(?:(?![{_OF_NO_WORDS}])[^\W\d_])"
_WORD = re.compile(rf"(?<![^\W{_OF_NO_WORDS}])(?<!-){_LETTER}+(?:[-'’]{_LETTER}+)*")
_HAN_RUN = re.compile(f"[{HAN}]+")
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
        for number, source in enumerate(sources):
            for unit, word in _units(source):
                places[unit].append(number)
                if word:
                    words[unit, number].add(word)
                    self._all_words[number].add(word)
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


def _units(source: str) -> Iterator[tuple[str, str]]:
    """What may be units of a source, each with the word it is the stem of, if it is one."""
    for run in _HAN_RUN.findall(source):
        yield from ((part, "") for part in _parts(run, _SIZES))
    for run in _KATAKANA_RUN.findall(source):
        yield run, ""
    for run in _HIRAGANA_RUN.findall(source):
        yield from ((part, "") for part in _parts(run, _SIZES_IN_LETTERS))
    for run in _HANGUL_RUN.findall(source):
        yield from ((part, "") for part in _parts(run, _SIZES))
    for run in _RUN_WITH_SIGNS.findall(source):
        yield from ((part, "") for part in _parts(run, _SIZES_IN_LETTERS))
    for word in _WORD.findall(source):
        if word.lower() != word.upper():
            if word[0].isupper() and len(word) >= _SHORTEST_STEM:
                yield from ((stem, word) for stem in stems(word.lower()))
        else:
            yield from ((part, "") for part in _parts(word, _SIZES_IN_LETTERS))


def _parts(run: str, sizes: range) -> Iterator[str]:
    for start in range(len(run)):
        for size in sizes:
            if start + size > len(run):
                break
            yield run[start : start + size]


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
