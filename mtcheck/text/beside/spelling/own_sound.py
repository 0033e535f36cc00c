"""How much of a name is heard in a segment of its source, as far as it tells two names apart that look alike.

Cases of one word count as one: what they add is left out of the word and of the name. So a name of the source is heard
as well in one of its cases as in another, and only another name is heard less.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import Indel

from ....known.tables import entries
from ....lazy_patterns import lazy_pattern
from ...chinese.romanisation import pinyin_syllables
from ...cyrillic.latin import latin_forms
from ...names.heard import heard, table_of
from ...reading.scripts import HAN, HAN_RUN, letters
from ...reading.sound import folded
from .greek import greek_in_latin, is_greek
from .unit_sound import UNHEARD, WIDTH, heard_share

_OF_LETTERS = rf"(?:(?![{HAN}])[^\W\d_])"
_WORD = lazy_pattern(rf"(?<![^\W{HAN}]){_OF_LETTERS}+(?:[-'’]{_OF_LETTERS}+)*")
_CYRILLIC = re.compile(f"[{letters('Cyrl')}]")
# A vowel that goes when an ending comes, and a letter that is single before one.
_FLEETING = re.compile(r"(?<=\w{2})[eou](?=[bcdfghjklmnpqrstvwxz]$)")
_DOUBLED = re.compile(r"(\w)\1$")
# What is left of a word without its ending has so many letters.
_SHORTEST = 3


@lru_cache(maxsize=65536)
def heard_in(name: str, source: str, language: str) -> float:
    """From 0, nothing in a segment of the source sounds like the name, to 1; more where a table of sounds is sure."""
    found = [_like(name, word, language) for word in _words(source)]
    table = table_of(language)
    in_han = table == "zh" and pinyin_syllables(name) > 0
    if table == "ja" or in_han:
        found += [heard_share(name, run, language) for run in HAN_RUN.findall(source)]
    if table and table != "ru" and not in_han:
        found.append((heard(name, source, language, UNHEARD).score - UNHEARD) / WIDTH)
    return max(0.0, max(found, default=0.0))


def has_cases(language: str) -> bool:
    """Whether names may change at their ends with the case; not where the language is unknown."""
    return language not in ("", *entries("languages_without_cases"))


@lru_cache(maxsize=1024)
def _words(source: str) -> tuple[str, ...]:
    """The words of a source that have a capital."""
    return tuple(dict.fromkeys(word for word in _WORD.findall(source) if word[0].isupper()))


@lru_cache(maxsize=65536)
def _like(name: str, word: str, language: str) -> float:
    """How alike a name and a word are, both without what may be their cases."""
    forms, heard_as = _without_case(name, language), _in_latin(word, language)
    return max((Indel.normalized_similarity(one, other) for one in forms for other in heard_as), default=0.0)


def _in_latin(word: str, language: str) -> tuple[str, ...]:
    if _CYRILLIC.match(word):
        return tuple(form.lower() for form in latin_forms(word))
    return _without_case(greek_in_latin(word) if is_greek(word) else word, language)


@lru_cache(maxsize=16384)
def _without_case(word: str, language: str) -> tuple[str, ...]:
    """A word in lower case, and what it may be without an ending."""
    whole = folded(word)
    if not has_cases(language):
        return tuple(dict.fromkeys((whole, folded(re.split("['’]", word)[0]))))
    endings = (ending for ending in entries("latin_case_endings") if whole.endswith(ending))
    stems = [whole, *(whole.removesuffix(e) for e in endings if len(whole) - len(e) >= _SHORTEST)]
    stems += [_DOUBLED.sub(r"\1", stem) for stem in stems]
    return tuple(dict.fromkeys((*stems, *(_FLEETING.sub("", stem) for stem in stems))))
