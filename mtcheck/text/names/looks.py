"""Stretches of a source that look like names of people from abroad, by the habits of each script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise, zip_longest
from typing import NamedTuple

from ...known.tables import alternation
from ...lazy_patterns import lazy_pattern
from ..chinese.hanzi import stands_for_sound
from ..cyrillic.latin import CYRILLIC_NAME
from ..reading.scripts import HAN, KATAKANA, letters
from .heard import stretches
from .namelike import SCRIPTS, is_namelike, namelike
from .place_keys import plain_text


class Looks(NamedTuple):
    """The words of a name, each as [start, end) of a source."""

    parts: tuple[tuple[int, int], ...]

    @property
    def start(self) -> int:
        return self.parts[0][0]

    @property
    def end(self) -> int:
        return self.parts[-1][1]


@lru_cache(maxsize=512)
def names_by_looks(source: str, table: str) -> tuple[Looks, ...]:
    """The names of a source whose script is heard by a language's table (`heard.table_of`), or in Greek ("el")."""
    find = {"ru": _in_cyrillic, "zh": _in_chinese, "ja": _in_japanese, "el": _in_greek}.get(table)
    if find:
        return tuple(find(source))
    return tuple(_by_letters(source, table)) if table in SCRIPTS else ()


# So far before a word is looked.
_NEAR = 80
# Behind a figure stands what was counted, and money sounds foreign: "2 million dollars".
_FIGURE = re.compile(r"\d\W*(?:\w+\W+)?$")


def _by_letters(source: str, table: str) -> Iterator[Looks]:
    """Two words that touch and look like names, where the script has no capitals."""
    words = [(stretch.start, stretch.start + len(stretch.text)) for stretch in stretches(source, table)]
    found: list[tuple[float, Looks]] = []
    for one, other in pairwise(words):
        if source[one[1] : other[0]] != " " or _FIGURE.search(source, max(0, one[0] - _NEAR), one[0]):
            continue
        texts = (source[slice(*one)], source[slice(*other)])
        if is_namelike(texts, table):
            found.append((-sum(namelike(text, table) for text in texts), Looks((one, other))))
    kept: list[Looks] = []
    taken: set[tuple[int, int]] = set()
    # A verb that touches a name may look like one, but less so.
    for _, look in sorted(found):
        if taken.isdisjoint(look.parts):
            kept.append(look)
            taken.update(look.parts)
    yield from sorted(kept)


def _in_cyrillic(source: str) -> Iterator[Looks]:
    """Words with a capital that touch; of more than two the last, as the others are titles and where somebody works.

    The first of a sentence may be any word.
    """
    found = [match.span() for match in CYRILLIC_NAME.finditer(source)]
    pairs = [(one, other) for one, other in pairwise(found) if source[one[1] : other[0]] == " "]
    for pair, behind in zip_longest(pairs, pairs[1:]):
        if not behind or behind[0] != pair[1]:
            yield Looks(pair)


_GREEK = re.compile(rf"(?<![\w-])[{letters('Grek')}]+(?![\w-])")
_SHORTEST_IN_GREEK = 4


@cache
def _greek_surname() -> re.Pattern[str]:
    return re.compile(f"(?:{alternation('surname_endings', 'el')})$")


def _in_greek(source: str) -> Iterator[Looks]:
    """Two words with a capital that touch, of which the second ends as surnames do."""
    found = [m.span() for m in _GREEK.finditer(source) if m[0][0].isupper() and len(m[0]) >= _SHORTEST_IN_GREEK]
    for one, other in pairwise(found):
        word = source[slice(*other)]
        if source[one[1] : other[0]] == " " and _greek_surname().search(plain_text(word, "Grek")):
            yield Looks((one, other))


# Between the words of a foreign name.
POINTS = "·•・‧"
_RUN = lazy_pattern(f"[{HAN}]+(?:[{POINTS}][{HAN}]+)*")


def _in_chinese(source: str) -> Iterator[Looks]:
    for run in _RUN.finditer(source):
        parts: list[tuple[int, int]] = []
        words = [(m.start() + run.start(), m.end() + run.start()) for m in re.finditer(f"[^{POINTS}]+", run[0])]
        if len(words) == 1:
            continue
        for number, (start, end) in enumerate(words):
            if number == 0:
                start = _back(source, start, end)
            if number == len(words) - 1:
                end = _forth(source, start, end)
            parts.append((start, end))
        if all(start < end for start, end in parts):
            yield Looks(tuple(parts))


def _back(source: str, start: int, end: int) -> int:
    """Where the characters that stand for sounds begin that end at `end`."""
    at = end
    while at > start and stands_for_sound(source[at - 1]):
        at -= 1
    return at


def _forth(source: str, start: int, end: int) -> int:
    at = start
    while at < end and stands_for_sound(source[at]):
        at += 1
    return at


_KANA_RUN = lazy_pattern(f"[{KATAKANA}]+(?:[・＝=][{KATAKANA}]+)*")
_KANA_POINTS = re.compile("[^・＝=]+")


@cache
def _behind_people() -> re.Pattern[str]:
    return re.compile(alternation("behind_people", "ja"))


def _in_japanese(source: str) -> Iterator[Looks]:
    for run in _KANA_RUN.finditer(source):
        parts = [(m.start() + run.start(), m.end() + run.start()) for m in _KANA_POINTS.finditer(run[0])]
        if _behind_people().match(source, run.end()):
            yield Looks(tuple(parts))
