"""Phrases of two words of an English text that may be noun phrases, and its words, as stems."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise

from ...known.lexicon import ADJECTIVE, NOUN, NOUN_OR_VERB, PLURAL, word_class

Phrase = tuple[str, str]
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_NOMINAL = (NOUN, ADJECTIVE, PLURAL, NOUN_OR_VERB, "")
_ENDINGS = ("ies", "es", "s", "ing", "ed")
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
def phrases(text: str) -> dict[Phrase, list[tuple[int, int]]]:
    """Two words beside each other that may be a noun phrase, and where each stands."""
    found: dict[Phrase, list[tuple[int, int]]] = {}
    nominal = ((match, _is_nominal(match[0])) for match in _WORD.finditer(text))
    for (one, first), (two, second) in pairwise(nominal):
        if first and second and text[one.end() : two.start()] in (" ", "-"):
            found.setdefault((stem(one[0]), stem(two[0])), []).append((one.start(), two.end()))
    return found


@lru_cache(maxsize=65536)
def _is_nominal(word: str) -> bool:
    """Whether a word may be part of a noun phrase, its article left out."""
    return len(word) > 2 and word_class(word.lower()) in _NOMINAL
