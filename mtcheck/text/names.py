"""Names in English text, found by their capitals, and what is said of them there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from .dates import CALENDAR
from .lexicon import word_class
from .transliteration import folded, skeleton

_WORD = re.compile(r"(?<![\w@#/.])[^\W\d_a-z][^\W\d_]*(?:[’'-][^\W\d_]+)*(?![\w-])")
_POSSESSIVE = re.compile(r"['’]s?$")
_SHORTEST = 4
_LONGEST = 40
_TITLES = frozenset(
    "president minister premier chancellor secretary senator governor mayor general colonel captain admiral marshal spokesman spokeswoman "
    "spokesperson ambassador director chairman chairwoman chief leader commander mr mrs ms dr professor prof king queen prince princess pope "
    "bishop judge justice coach manager striker midfielder defender goalkeeper player actor actress singer director author writer lawyer "
    "deputy representative envoy commissioner speaker sir lord lady officer researcher expert analyst official journalist reporter".split()
)


@lru_cache(maxsize=65536)
def bare_name(word: str) -> str:
    """A word without its possessive ending."""
    return _POSSESSIVE.sub("", word)


@lru_cache(maxsize=65536)
def name_keys(word: str) -> tuple[str, ...]:
    """Keys of which two spellings of one name share at least one; none for a word that is no name.

    The folded spelling, and the consonants by class, both with each letter left out in turn: a slip leaves a key the same.
    """
    form = bare_name(word)
    if not _SHORTEST <= len(form) <= _LONGEST or form.isupper() or not form[0].isupper() or form in CALENDAR:
        return ()
    if word_class(form.lower()):
        return ()
    text = folded(form)
    bones = skeleton(form)
    keys = {text, f"={bones}", *(text[:i] + text[i + 1 :] for i in range(len(text)))}
    if len(bones) > 3:
        keys |= {f"={bones[:i]}{bones[i + 1 :]}" for i in range(len(bones))}
    return tuple(keys)


class NameFacts(NamedTuple):
    """What stands around a mention: a title right before it, the capitalised words that touch it, and which sentence it is in."""

    titled: bool
    before: str
    after: str
    sentence: int


class NameMention(NamedTuple):
    """A capitalised word at text[start:end] that may be a name, its possessive ending left out."""

    start: int
    end: int
    form: str
    facts: NameFacts


def name_mentions(text: str) -> Iterator[NameMention]:
    """Capitalised words of four letters or more that are no English words, in reading order."""
    matches = list(_WORD.finditer(text))
    sentence = 0
    for index, match in enumerate(matches):
        previous = matches[index - 1] if index else None
        between = text[previous.end() : match.start()] if previous else ""
        if previous and _SENTENCE_END.search(between):
            sentence += 1
        form = bare_name(match[0])
        if not name_keys(form):
            continue
        following = matches[index + 1] if index + 1 < len(matches) else None
        touches = following is not None and text[match.end() : following.start()] == " " and form == match[0]
        facts = NameFacts(
            titled=_titled(text, match.start()),
            before=_name_or_nothing(previous[0]) if previous and between == " " else "",
            after=_name_or_nothing(following[0]) if following and touches else "",
            sentence=sentence,
        )
        yield NameMention(match.start(), match.start() + len(form), form, facts)


def _name_or_nothing(word: str) -> str:
    """The word, unless it is an English one ("News", "President")."""
    return "" if word_class(word.lower()) else bare_name(word)


_SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s|\n")


def _titled(text: str, start: int) -> bool:
    """Whether a title or role stands before the name, given names between them allowed."""
    window = text[max(0, start - 60) : start].split()[-3:]
    return any(word.strip(",.").lower() in _TITLES for word in window)
