"""What befell those that a figure counts, where a sentence counts the dead beside the injured: killed 5, injured 12."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from ....known.tables import either, mapping, marked
from ....lazy_patterns import lazy_pattern
from ...reading.scripts import is_in_letters
from ..quantity import Kind, Quantity

_SENTENCE = lazy_pattern(r"[.;!?](?!\d)|[。；！？]")
_LEAST = 2
_PEOPLE = ("", "person")


@cache
def _words(language: str) -> re.Pattern[str] | None:
    words = mapping("casualties", language)
    if not words:
        return None
    begins = "" if is_in_letters(language) else r"(?<!\w)"
    # English words are whole, as "hurt" begins "hurtle" too.
    ends = r"(?!\w)" if language == "en" else ""
    return re.compile(rf"{begins}(?:{either(words)}){ends}")


@cache
def _parts(language: str) -> re.Pattern[str]:
    joiners = either(marked("joins", "beside_figures", language))
    return re.compile(rf"[,，、]| (?:{joiners}) " if joiners else "[,，、]")


def with_casualties(text: str, figures: Sequence[Quantity], language: str) -> Sequence[Quantity]:
    """The figures of a text, of which those that count the dead, the injured and so on have that as their `thing`.

    Only where a sentence has several such, each with one word that says so; else all stay as they were.
    """
    counted = [n for n, one in enumerate(figures) if _counts_people(one)]
    pattern = _words(language) if len(counted) >= _LEAST else None
    if pattern is None:
        return figures
    lower = text.lower() if len(text.lower()) == len(text) else text
    roles = mapping("casualties", language)
    said = [(match.start(), roles[match[0]]) for match in pattern.finditer(lower) if roles[match[0]] != "-"]
    if len(said) < _LEAST:
        return figures
    found = list(figures)
    for start, end in _between(_SENTENCE, lower, 0, len(lower)):
        here = [(figures[n].start, n) for n in counted if start <= figures[n].start < end]
        words = [(at, role) for at, role in said if start <= at < end]
        bound = _in_turns(here, words) or _in_parts([*_between(_parts(language), lower, start, end)], here, words)
        if len(set(bound.values())) == len(bound) >= _LEAST:
            for n, role in bound.items():
                found[n] = found[n]._replace(thing=role)
    return found


def _counts_people(one: Quantity) -> bool:
    return one.kind is Kind.NUMBER and one.definite and not one.unit and one.thing in _PEOPLE


def _in_turns(figures: list[tuple[int, int]], words: list[tuple[int, str]]) -> dict[int, str]:
    """The word of each figure where they take turns: killed 5 and injured 12; 5死12伤."""
    order = [kind for _, kind in sorted([*((at, True) for at, _ in figures), *((at, False) for at, _ in words)])]
    if len(figures) != len(words) or any(one == other for one, other in pairwise(order)):
        return {}
    return {n: role for (_, n), (_, role) in zip(figures, words, strict=True)}


def _in_parts(
    parts: list[tuple[int, int]], figures: list[tuple[int, int]], words: list[tuple[int, str]]
) -> dict[int, str]:
    """The word of each figure where they stand in parts of the sentence of their own."""
    bound: dict[int, str] = {}
    for start, end in parts:
        here = [n for at, n in figures if start <= at < end]
        said = [role for at, role in words if start <= at < end]
        if len(here) == len(said) == 1:
            bound[here[0]] = said[0]
        elif here and said:
            return {}
    return bound


def _between(pattern: re.Pattern[str], text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans that a pattern parts a span into."""
    marks = [match.span() for match in pattern.finditer(text, start, end)]
    return list(zip([start, *(b for _, b in marks)], [*(a for a, _ in marks), end], strict=True))
