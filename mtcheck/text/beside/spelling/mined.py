"""Names and terms of a whole batch with their English renderings, told by where both come again (Dice's coefficient:
1 where each stands in the same segments), and among rivals by sound.

No dictionary and no model: what stands too seldom, or always beside something else, is left out.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ....known.lexicon import FUNCTION, word_class
from ....known.tables import words
from ..english_phrases import LONGEST, phrases
from .mined_company import Company
from .mined_units import SENTENCE_BEGINS, units_of_sources

_CAPITAL = re.compile(r"(?<![\w@#/.'’-])(?:(?:[A-Z]\.){2,}|[^\W\d_a-zß-ÿ][\w]*(?:[-’'][^\W\d_]\w+)*)")
_WITHIN = re.compile(r" |-| (?:of|for|on|and|in)(?: the)? ")
_POSSESSIVE = re.compile(r"['’]s$|(?<=s)['’]$")
_LONGEST_PHRASE = 6


class Mined(NamedTuple):
    """What stands in so many `segments` of the sources, and how the translations render it, the most frequent first.

    `originals` are its forms in the sources, the most frequent first; each rendering has in how many segments it does
    so.
    """

    originals: tuple[str, ...]
    segments: int
    renderings: tuple[tuple[str, int], ...]


def mined(sources: Sequence[str], targets: Sequence[str], language: str, least: int) -> list[Mined]:
    """What stands in at least `least` segments of some sources, and its renderings in English; the most frequent first.

    `language` is the primary subtag of the sources' language.
    """
    units = list(units_of_sources(sources, language, least))
    found, written = _phrases(targets)
    company = Company(found, written, language)
    scored = sorted((company.renderings(unit) for unit in units), key=lambda row: row[:2], reverse=True)
    taken: set[str] = set()
    made = []
    for score, _, unit, forms in scored:
        # Of two units that go with one phrase the better holds, and of two as good the longer.
        if score and not any(key in taken for key, _ in forms[:1]):
            taken.update(key for key, _ in forms)
            shown = tuple((company.written(key), count) for key, count in forms if count)
            made.append(Mined(unit.forms, len(unit.segments), shown))
    return sorted(made, key=lambda row: (-row.segments, row.originals))


# What of a translation may render a unit.


def _phrases(targets: Sequence[str]) -> tuple[list[set[str]], dict[str, Counter[str]]]:
    """The phrases of each segment by their keys, and how each is written."""
    found: list[set[str]] = []
    written: dict[str, Counter[str]] = defaultdict(Counter)
    for target in targets:
        here = set()
        for key, form in _phrases_of(target):
            here.add(key)
            written[key][form] += 1
        found.append(here)
    return found, written


def _phrases_of(text: str) -> Iterator[tuple[str, str]]:
    """The runs of words with capitals, and noun phrases in small letters, each with a key that plurals share."""
    matches = list(_CAPITAL.finditer(text))
    for at in range(len(matches)):
        for size in range(1, _LONGEST_PHRASE + 1):
            run = matches[at : at + size]
            if len(run) < size or (size > 1 and not _WITHIN.fullmatch(text[run[-2].end() : run[-1].start()])):
                break
            form = _POSSESSIVE.sub("", text[run[0].start() : run[-1].end()])
            if _may_be_phrase(text, run[0].start(), form):
                yield form, form
            if run[-1][0] != _POSSESSIVE.sub("", run[-1][0]):
                break
    for phrase, spans in phrases(text, LONGEST).items():
        form = text[spans[0][0] : spans[0][1]]
        if form.islower():
            yield " ".join(phrase), form


def _may_be_phrase(text: str, start: int, form: str) -> bool:
    first = form.partition(" ")[0].lower()
    if first in words("function_words", "en") or word_class(first) == FUNCTION or len(form) < 2:
        return False
    return " " in form or not word_class(first) or not SENTENCE_BEGINS.search(text[max(0, start - 20) : start])
