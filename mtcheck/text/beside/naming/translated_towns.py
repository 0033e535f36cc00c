"""Towns that a translation takes for the words which their names are: "in the Army" for Ordu'da, "seven wells" for באר
שבע.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from ....known.tables import either, languages, marked, rows, values
from ...names.known_places import begins_sentence
from ...reading.inflected import Token, forms_of, is_joined, tokens, without_prefixes
from ..instead import Instead
from ..pair import Pair

# Behind the name of a place, which may not go on as a longer one: "at Free University".
_BEHIND = r"(?![\w-])(?! (?-i:[A-Z]))"
# What a form of a town's English name has of it, but a few letters at the end.
_STEM, _ENDING = 4, 2


@cache
def _before() -> str:
    """What stands before the name of a place, as a pattern."""
    return rf"\b(?:{either(marked('town', 'before_places', 'en'))}) (?:the )?"


class _Town(NamedTuple):
    """The forms of each word of a town's name, what it is in English, and a pattern of what engines make of it."""

    words: tuple[frozenset[str], ...]
    english: str
    right: re.Pattern[str]
    wrong: re.Pattern[str]


def _plain(text: str) -> str:
    """Without accents: Foz do Iguacu."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c)).replace("ł", "l")


@cache
def _towns(language: str) -> tuple[_Town, ...]:
    found = []
    for names, english, wrong in rows("towns_that_are_words", language):
        first = re.split(r"\W", english)[0]
        right = re.compile(rf"\b{re.escape(_plain(first[: max(_STEM, len(first) - _ENDING)]))}")
        made = re.compile(f"{_before()}(?P<words>{either(values(wrong))}){_BEHIND}", re.IGNORECASE)
        for name in values(names):
            words = tuple(forms_of(token.key, language) for token in tokens(name, language))
            found.append(_Town(words, english, right, made))
    return tuple(found)


@cache
def _any_wrong(language: str) -> re.Pattern[str]:
    made = (word for _, _, wrong in rows("towns_that_are_words", language) for word in values(wrong))
    return re.compile(f"{_before()}(?:{either(made)}){_BEHIND}", re.IGNORECASE)


def translated_towns(pair: Pair) -> Iterator[Instead]:
    """The words of a pair's translation that stand, where a place would, for a town of its source that it has not."""
    language, target = pair.source_lang, pair.target.text
    if language not in languages("towns_that_are_words") or not _any_wrong(language).search(target):
        return
    found = tokens(pair.source.text, language)
    plain = _plain(target)
    for town in _towns(language):
        if town.right.search(plain):
            continue
        wrong = list(town.wrong.finditer(target))
        places = _places_of(town, pair, found) if len(wrong) == 1 else []
        if len(places) == 1:
            yield Instead(*wrong[0].span("words"), town.english, *places[0])


def _places_of(town: _Town, pair: Pair, found: Sequence[Token]) -> list[tuple[int, int]]:
    """Where a source has a town: with a capital within a sentence and alone, or, in a script without, as more words."""
    source, size = pair.source.text, len(town.words)
    return [
        (found[at].start, found[at + size - 1].end)
        for at in range(len(found) - size + 1)
        if all(
            _is_form(token.key, forms, pair.source_lang)
            for token, forms in zip(found[at : at + size], town.words, strict=True)
        )
        and all(is_joined(source[one.end : two.start]) for one, two in pairwise(found[at : at + size]))
        and _is_a_name(source, found, at, size)
    ]


def _is_form(key: str, forms: frozenset[str], language: str) -> bool:
    return any(one in forms for one in without_prefixes(key, language)) or (key[:1] in _HEBREW and key[1:] in forms)


# What Hebrew writes as one word with what follows.
_HEBREW = frozenset("ושבלמכה")


def _is_a_name(source: str, found: Sequence[Token], at: int, size: int) -> bool:
    first = source[found[at].start]
    if first.upper() == first.lower():
        return size > 1
    if not first.isupper() or begins_sentence(source, found[at].start):
        return size > 1 and first.isupper()
    before = found[at - 1]
    is_longer = source[before.start].isupper() and source[before.end : found[at].start] == " "
    return not is_longer or begins_sentence(source, before.start)
