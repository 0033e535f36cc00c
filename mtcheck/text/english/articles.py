"""Which indefinite article goes with what is spoken behind it: a unit, an hour, an FBI agent, an 8-year-old."""

from __future__ import annotations

import re

from ...known.initial_sounds import BY_LETTERS, CONSONANT, EITHER, UNKNOWN, VOWEL, initial_sound
from ...known.lexicon import starts_a_word, word_class
from ...known.tables import words
from ...lazy_patterns import lazy_pattern

BOTH = frozenset(("a", "an"))
ARTICLES = BOTH | {"the"}
# As they begin a sentence or a title.
ARTICLES_AT_START = frozenset(map(str.capitalize, ARTICLES))
# Letters whose names begin with a vowel: an F-16.
_VOWEL_NAMES = frozenset("AEFHILMNORSX")
_CAPITALS = lazy_pattern(r"[A-Z]{2,6}(?=s?$)")
_ONE_LETTER = lazy_pattern(r"[A-Za-z](?=[-\d])|[A-Z](?=\.[A-Z]|$)")
# Beginnings that words have in both ways ("union" and "unkind"); what the dictionary lacks is not told by them.
_RISKY = lazy_pattern(r"(?i)u|e[uw]|on|ou|h|x|y")
_FIGURE = lazy_pattern(r"\d[\d,.]*")


def articles_of(word: str) -> frozenset[str]:
    """The articles that may stand before a word, initials or a figure: one, both, or none where nobody knows."""
    if figure := _FIGURE.match(word):
        return _of_figure(figure[0].rstrip(",."))
    if letter := _ONE_LETTER.match(word):
        return _of_letter(letter[0].upper())
    head = re.match(r"[^\W\d_]+", word)
    if head is None or not head[0].isascii():
        return frozenset()
    if initials := _CAPITALS.match(head[0]):
        return _of_initials(initials[0])
    return _of_sound(word.lower(), head[0].lower())


def article_for(phrase: str) -> str:
    """ "a" or "an", as the phrase is spoken; by its first letter where nobody knows."""
    word = re.match(r"[\w.-]+", phrase.lstrip("\"'“‘("))
    if word is None:
        return "a"
    of = articles_of(word[0])
    if len(of) == 1:
        return min(of)
    return "an" if word[0][0].lower() in "aeiou" else "a"


def _article(vowel: bool) -> frozenset[str]:
    return frozenset(("an",)) if vowel else frozenset(("a",))


def _of_letter(letter: str) -> frozenset[str]:
    return _article(letter in _VOWEL_NAMES)


def _of_figure(figure: str) -> frozenset[str]:
    """Eight, eleven, eighteen and what begins with them are spoken with a vowel; 1100 may be eleven hundred."""
    whole = re.split(r"[.,](?!\d{3})", figure)[0]
    groups = re.split(r"[.,]", whole)
    if groups[0].startswith("8") or groups[0] in ("11", "18"):
        return _article(vowel=True)
    return BOTH if groups[0][:2] in ("11", "18") and len(groups[0]) == 4 else _article(vowel=False)


def _of_initials(initials: str) -> frozenset[str]:
    """As spoken letter by letter, as a word, or either where it may be both: a UN body, an IMF loan, a NATO summit."""
    by_letters, as_word = _of_letter(initials[0]), _of_sound(initials.lower(), initials.lower())
    if initials in words("spoken_acronyms", "en"):
        return as_word
    if _are_spelt(initials):
        return by_letters
    return by_letters | as_word if as_word else frozenset()


def _are_spelt(initials: str) -> bool:
    """Whether the dictionary spells them, or nobody could speak them as a word."""
    word = initials.lower()
    if initial_sound(word) == BY_LETTERS or not re.search("[aeiouy]", word):
        return True
    if len(word) == 2 or (word[0] == "u" and len(word) == 3):
        return not word_class(word) or word[0] == "u"
    return not starts_a_word(word[:2])


def _of_sound(word: str, head: str) -> frozenset[str]:
    listed = initial_sound(word) or initial_sound(head)
    if listed in (CONSONANT, VOWEL):
        return _article(listed == VOWEL)
    if listed == BY_LETTERS:
        return _of_letter(head[0].upper())
    if listed in (EITHER, UNKNOWN):
        return BOTH if listed == EITHER else frozenset()
    if _RISKY.match(head) and not word_class(head):
        return frozenset()
    return _article(head[0] in "aeiou")
