"""Phrases of an English text that may be noun phrases, and its words, as stems."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from ...known.lexicon import ADJECTIVE, FUNCTION, NOUN, NOUN_OR_VERB, PLURAL, word_class
from ...lazy_patterns import lazy_pattern
from ..reading.sound import folded

Phrase = tuple[str, ...]
_WORD = lazy_pattern(r"[^\W\d_][\w'’-]*")
_NOMINAL = (NOUN, ADJECTIVE, PLURAL, NOUN_OR_VERB, "")
_ENDINGS = ("ies", "es", "s", "ing", "ed")
# So many words the longest phrase has that is a term, without an "of".
LONGEST = 3
# So many letters of a stem are left at least.
_SHORTEST = 4


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word in small letters without the endings of a plural, a possessive or a verb."""
    plain = word.lower().replace("’", "'").removesuffix("'s")
    return next(
        (plain[: -len(e)] for e in _ENDINGS if plain.endswith(e) and len(plain) - len(e) >= _SHORTEST),
        plain,
    )


@lru_cache(maxsize=1024)
def stems(text: str) -> Counter[str]:
    """The words of a text as stems, and how often each stands there."""
    return Counter(stem(word) for word in _WORD.findall(text))


@lru_cache(maxsize=1024)
def phrases(text: str, most: int = 2) -> dict[Phrase, list[tuple[int, int]]]:
    """Two words, or `most`, beside each other that may be a noun phrase, and where each stands; the shortest first."""
    found = _phrases(text)
    return found if most == LONGEST else {phrase: spans for phrase, spans in found.items() if len(phrase) <= most}


@lru_cache(maxsize=1024)
def _phrases(text: str) -> dict[Phrase, list[tuple[int, int]]]:
    """The same of up to LONGEST words."""
    found: dict[Phrase, list[tuple[int, int]]] = {}
    # Words that touch, and may be of one phrase: stem, start and end of each.
    runs: list[list[tuple[str, int, int]]] = []
    end = -1
    for match in _WORD.finditer(text):
        if nominal := _nominal(match[0]):
            start = match.start()
            if end < 0 or text[end:start] not in (" ", "-"):
                runs.append([])
            end = match.end()
            runs[-1].append((nominal, start, end))
        else:
            end = -1
    for size in range(2, LONGEST + 1):
        for run in runs:
            for at in range(len(run) - size + 1):
                phrase = tuple([word for word, *_ in run[at : at + size]])
                found.setdefault(phrase, []).append((run[at][1], run[at + size - 1][2]))
    return found


_LETTERS = lazy_pattern(r"[^\W\d_]+")


@lru_cache(maxsize=4)
def initials(text: str) -> tuple[str, str]:
    """The first letters of the words of a text, folded; of those that are no words of grammar, and of all."""
    found = [(folded(word)[:1], word_class(word.lower()) != FUNCTION) for word in _LETTERS.findall(text)]
    return "".join(letter for letter, telling in found if telling), "".join(letter for letter, _ in found)


@lru_cache(maxsize=65536)
def _nominal(word: str) -> str:
    """The stem of a word that may be part of a noun phrase, its article left out; "" for another."""
    return stem(word) if len(word) > 2 and word_class(word.lower()) in _NOMINAL else ""
