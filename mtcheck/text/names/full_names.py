"""Full names in an English text: words with a capital that touch, of which nothing but its being a name explains
one.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from ...known.lexicon import ADVERB, FUNCTION, word_class
from ...known.places import is_known_name, is_place
from ...known.tables import words
from ...lazy_patterns import lazy_pattern
from ...value_types import NamedTuple
from ..english.dates import calendar
from ..english.titles import is_title
from ..english.varieties import is_english_word
from ..reading.scripts import letters
from .mentions import bare_name, is_demonym

# Words left in another script have no part in a name.
_LETTER = letters("Latn")
_WORD = lazy_pattern(rf"(?<![\w@#/.’'-])(?=[^\W\d_a-z])[{_LETTER}]+(?:[’'-][{_LETTER}]+)*(?![\w-])")
# Shorter words are particles and syllables, which sound like anything.
_SHORTEST = 4
# More words that touch are a headline, or the name of a body.
_MOST_WORDS = 4


class FullName(NamedTuple):
    """A name of two words or more at text[start:end]; `parts` are its words, bare, each with where it begins.

    `plain` says that nothing else explains any of its words; else one or more are English words, as "Fuller" is.
    """

    start: int
    end: int
    parts: tuple[tuple[str, int], ...]
    plain: bool


_Parts = list[tuple[str, int]]


def full_names(text: str) -> Iterator[FullName]:
    """The full names of a text, in reading order; titles, days and peoples end one, and places of several words are
    none.
    """
    run: _Parts = []
    behind = -1
    for match in _WORD.finditer(text):
        word = bare_name(match[0])
        touches = match.start() == behind + 1 and text[behind] == " "
        if not touches or not _may_be_part(word):
            yield from _full_name(run)
            run = []
        if _may_be_part(word):
            run.append((word, match.start()))
        # A possessive ending ends a name.
        behind = match.end() if word == match[0] else -2
    yield from _full_name(run)


def _full_name(run: _Parts) -> Iterator[FullName]:
    if not 2 <= len(run) <= _MOST_WORDS or not any(is_only_a_name(word) for word, _ in run):
        return
    if any(is_place(f"{one} {other}") for (one, _), (other, _) in pairwise(run)):
        return
    plain = not any(_says_something(word, number) for number, (word, _) in enumerate(run))
    yield FullName(run[0][1], run[-1][1] + len(run[-1][0]), tuple(run), plain)


def _says_something(word: str, number: int) -> bool:
    """Whether a word in a name is an English one; as a surname, only if it is not known as one."""
    if is_only_a_name(word) or is_place(word):
        return False
    return number == 0 or not is_known_name(word)


def _may_be_part(word: str) -> bool:
    """Whether a word may be one of a name: no title, day, people or number."""
    if not word.replace("-", "").isalpha() or _is_no_name(word):
        return False
    if is_only_a_name(word):
        return True
    if "-" in word or word in words("peoples", "en") or is_demonym(word) or word.lower() in words("number_words", "en"):
        return False
    return word_class(word.lower()) not in (FUNCTION, ADVERB)


def _is_no_name(word: str) -> bool:
    """Whether a word is too short for a name, an abbreviation, a day or month, or a title."""
    return len(word) < _SHORTEST or word.isupper() or word in calendar() or is_title(word)


@lru_cache(maxsize=16384)
def is_only_a_name(word: str) -> bool:
    """Whether a word with a capital is neither an English word, nor a title, a number, a place or the word for a kind
    of place (Minya Governorate), a people or a compound of these.
    """
    lower = word.lower()
    if "'" in word or "’" in word or _is_no_name(word):
        return False
    if is_english_word(lower) or lower in words("number_words", "en") | words("generic_place_words", "en"):
        return False
    if is_place(word) or is_of_a_people(word):
        return False
    if lower.endswith("s") and is_english_word(lower[:-1]) and not is_known_name(word):
        return False
    parts = lower.split("-")
    return len(parts) == 1 or not any(is_english_word(part) or is_place(part.capitalize()) for part in parts)


# What the names of peoples and their languages add to the name of a place, or put in the place of its last letter.
_ADDED = lazy_pattern(r"(?:i?ans?|ns?|ese|ish|is?|ics?|ers?)$")
_PUT = lazy_pattern(r"ns?$")


def is_of_a_people(word: str) -> bool:
    """Whether a word may be the name of a people, of its language, or an adjective of either, by its ending too."""
    return is_people(word) or is_demonym(word) or is_place(word)


@lru_cache(maxsize=16384)
def is_people(word: str) -> bool:
    """Whether a word is a known people, or made of a place as the names of peoples are."""
    if word in words("peoples", "en"):
        return True
    stem, put = _ADDED.sub("", word), _PUT.sub("", word)
    return (word != stem and len(stem) >= _SHORTEST and is_place(stem)) or (word != put and is_place(put))
