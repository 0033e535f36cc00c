"""Words of a source in Latin letters that stand in its translation as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...known.lexicon import ADJECTIVE, is_german_noun, word_class
from ...known.place_names import begins_like_a_word, is_listed_name
from ...known.tables import words
from ..english.vocabulary import is_english
from ..reading.quotations import quotations
from ..reading.scripts import letters
from ..reading.sound import folded
from .pair import Pair

_LATIN = letters("Latn")
_WORD = re.compile(rf"(?<![\w'’.@#/&*_-])[{_LATIN}]{{1,}}(?![\w@#/&*_-]|['’]\w|\.\w)")
# An article may be joined to it: l'affaire.
_SOURCE_WORD = re.compile(rf"(?<![\w.@#/&*_-])[{_LATIN}]{{2,}}(?![\w@#/&*_-]|['’]\w|\.\w)")
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
# What joins the words of one name.
_JOINING = (" de ", " of ", "-")
_MARKS = " \"'“”‘’([—–-"
# So many letters the first part of a compound has at least, and the last.
_FIRST_PART, _LAST_PART = 3, 7
# So much of a source, its words counted once, must be in Latin letters.
_SHARE = 0.5


class LeftWord(NamedTuple):
    """A word at [start, end) of a translation, which the source has at [at, to)."""

    start: int
    end: int
    at: int
    to: int


def left_words(pair: Pair) -> Iterator[LeftWord]:
    """The words of a source that nobody translated: no names, no words of English, in no catchword or brackets."""
    source, target = pair.source.text, pair.target.text
    in_source = {match[0]: match for match in _SOURCE_WORD.finditer(source)}
    if sum(map(len, in_source)) < _SHARE * sum(map(str.isalpha, source)):
        # A source in another script has names and quotations in Latin letters.
        return
    found = [match for match in _WORD.finditer(target) if match[0] not in words("name_particles")]
    silent = [(q.start, q.end) for q in quotations(target) if not q.speech] + [
        m.span() for m in _BRACKETED.finditer(target)
    ]
    for number, match in enumerate(found):
        word = match[0]
        original = in_source.get(word) or (in_source.get(word.lower()) if _is_raised(word, target, match) else None)
        if original is None or len(word) < 2 or is_english(word.lower()):
            continue
        if not begins_like_a_word(folded(word), pair.source_lang):
            continue
        if any(low <= match.start() < high for low, high in silent):
            continue
        if original[0][0].isupper() and not (
            pair.source_lang == "de" and _is_noun(word.lower()) and _is_described(found, number, target)
        ):
            continue
        if _is_in_name(found, number, in_source, target):
            continue
        yield LeftWord(match.start(), match.end(), original.start(), original.end())


def _is_noun(word: str) -> bool:
    """Whether a word, or what a compound ends in, is a noun of German; shorter words end names of streets and lakes."""
    return is_german_noun(word) or any(
        is_german_noun(word[at:]) for at in range(_FIRST_PART, len(word) - _LAST_PART + 1)
    )


def _is_described(found: list[re.Match[str]], number: int, target: str) -> bool:
    """Whether an article or adjective of English stands right before a word, which names seldom have."""
    if not number or target[found[number - 1].end() : found[number].start()] != " ":
        return False
    before = found[number - 1][0]
    return before.lower() in words("determiners", "en") or (before.islower() and word_class(before) == ADJECTIVE)


def _is_raised(word: str, target: str, match: re.Match[str]) -> bool:
    """Whether a word has its capital because a sentence begins; no abbreviation, as "Dr." is."""
    return word.istitle() and target[match.end() : match.end() + 1] != "." and not target[: match.start()].strip(_MARKS)


def _is_in_name(found: list[re.Match[str]], number: int, in_source: dict[str, re.Match[str]], target: str) -> bool:
    """Whether a word is part of a name of the source that has a capital: Cour de cassation, Česká televize. Beside a
    person's name it is none.
    """
    match = found[number]
    beside = []
    for other in (found[number - 1] if number else None, found[number + 1] if number + 1 < len(found) else None):
        if other is not None and other[0][0].isupper() and other[0] in in_source:
            low, high = sorted((match, other), key=lambda m: m.start())
            between = target[low.end() : high.start()]
            if between in _JOINING or (between == " " and not is_listed_name(folded(other[0]))):
                return True
            beside.append(between)
    return beside == [" ", " "]
