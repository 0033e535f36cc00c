"""Slips for names of a source in Latin letters."""

from __future__ import annotations

import re
from functools import lru_cache

from ...known.place_names import is_listed_name
from ...known.places import is_known_name, is_place
from ..names.mentions import is_demonym
from ..names.similarity import one_slip
from ..reading.scripts import is_written_in_latin
from ..reading.sound import folded, sound
from .originals import names_in
from .own_sound import has_cases

# So many letters a case may change at the end of a name.
_CASE = 3
# Shorter names are a letter apart too often.
_LONG_ENOUGH = 6


def slip_for(name: str, target: str, source: str, language: str) -> str:
    """The name of a source in Latin letters that a name is a slip for; "" where it is none."""
    if not is_written_in_latin(language) or is_known_name(name) or len(name) < _LONG_ENOUGH:
        return ""
    for word in _by_ending(source, language).get(name[-2:], ()):
        if has_cases(language) and name[:-_CASE] == word[:-_CASE]:
            # A case of it: Anttonen, Anttosen.
            continue
        if (
            one_slip(name, word)
            and _is_a_slip(name, word)
            and name not in source
            and word not in target
            and word[:-2] not in target
        ):
            return word
    return ""


def _is_a_slip(name: str, word: str) -> bool:
    """Whether two names a letter apart are neither spellings of one sound in two languages (Zajcev and Zaitsev), nor
    the source's a slip for a known one, nor the translation's what English calls a place or its people.
    """
    one, other = folded(name), folded(word)
    if one == other or _in_any_language(one) == _in_any_language(other):
        return False
    if is_listed_name(other):
        return True
    base = name.removesuffix("s")
    return not (is_listed_name(one) or is_place(base) or is_demonym(base))


_ONE_SOUND = str.maketrans("jyckqwzo", "iicccvsu")


def _in_any_language(folded_name: str) -> str:
    """A name with one letter for those that languages in Latin script write for one sound."""
    return _DOUBLED.sub(r"\1", sound(folded_name).translate(_ONE_SOUND))


_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=64)
def _by_ending(source: str, language: str) -> dict[str, list[str]]:
    """The names of a source in plain Latin letters, each once, by their last two letters."""
    found: dict[str, list[str]] = {}
    for word in dict.fromkeys(source[start:end] for _, start, end, _ in names_in(source, language)):
        if word.isascii():
            found.setdefault(word[-2:], []).append(word)
    return found
