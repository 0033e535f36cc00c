"""How much words look like a name, by letters that follow each other: in scripts without capitals nothing else
tells.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ...known.sounds import name_letters
from ...known.tables import entries
from ...known.tables import words as grammar
from .thresholds import sound_threshold

# Of so many letters the first tell how likely the last is.
_RUN = {"ar": 3, "he": 3, "ko": 2, "ru": 3}
# Shorter words are of grammar more often than not; a syllable of Hangul is two or three letters.
_SHORTEST = {"ar": 3, "he": 3, "ko": 2, "ru": 3}
# By the table of sounds that serves a language.
SCRIPTS = frozenset(_RUN)


def is_namelike(words: Sequence[str], table: str, surname: bool = False) -> bool:
    """Whether words that touch are names of one person, rather than other words of their language.

    `table` is the language by whose table of sounds they are heard, one of SCRIPTS; `surname` says that the last of the
    words ends as surnames do.
    """
    if words[0].startswith(tuple(entries("articles_of_words", table))):
        # A given name has no article, as nouns and participles have: الهاربين يفرون.
        return False
    if min(map(len, words)) < _SHORTEST[table] or not grammar("words_of_grammar", table).isdisjoint(words):
        return False
    # A particle stands behind the whole name; one of a syllable may be the end of a name as well.
    long = tuple(particle for particle in entries("following_particles", table) if len(particle) > 1)
    if any(word.endswith(long) for word in words[:-1]):
        return False
    odds = [namelike(word, table) for word in words]
    enough = "namelike words, a surname" if surname else "namelike words"
    return min(odds) >= sound_threshold("namelike word", table) and sum(odds) >= sound_threshold(enough, table)


@lru_cache(maxsize=32768)
def namelike(word: str, table: str) -> float:
    """How much likelier a word is a name than another word of its language, as a natural logarithm by letter; without
    the particle that may be written behind it.
    """
    lower = word.lower()
    particle = next(
        (p for p in entries("following_particles", table) if lower.endswith(p) and len(lower) > len(p) + 1), ""
    )
    forms = {lower, lower.removesuffix(particle)}
    return max(_odds(form, table) for form in forms)


def _odds(word: str, table: str) -> float:
    size, odds = _RUN[table], name_letters(table)
    total = 0.0
    for end in range(1, len(word) + 1):
        run = word[max(0, end - size) : end]
        total += next((odds[run[start:]] for start in range(len(run)) if run[start:] in odds), 0.0)
    return total / (len(word) + 1)
