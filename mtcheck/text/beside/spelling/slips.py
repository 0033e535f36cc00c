"""Slips for names of a source in Latin letters."""

from __future__ import annotations

import re
from functools import lru_cache

from ....known.place_names import is_listed_name
from ....known.places import is_known_name, is_place
from ....known.tables import rows, words
from ...names.mentions import is_demonym
from ...names.similarity import one_slip
from ...reading.scripts import is_written_in_latin
from ...reading.sound import folded, sound
from .originals import names_in
from .own_sound import has_cases

# So many letters a case may change at the end of a name, and so many it leaves as they are in its forms here.
_CASE, _ALIKE = 3, 2
# Shorter names are a letter apart too often.
_LONG_ENOUGH = 5


def slip_for(name: str, target: str, source: str, language: str, *, introduced: bool) -> str:
    """The name of a source in Latin letters that a name is a slip for; "" where it is none. `introduced` says that a
    name is before it, so that other letters at its end make it no adjective (Argentine).
    """
    if not is_written_in_latin(language) or len(name) < _LONG_ENOUGH:
        return ""
    if introduced and (
        right := _lengthened(name, target, source, language) or _misspelt(name, target, source, language)
    ):
        return right
    if is_known_name(name):
        return ""
    here, there = _names(source, language), _words(target)
    if name in here:
        return ""
    for word in here:
        if (
            abs(len(word) - len(name)) <= 1
            # A word with accents is as often one of its language: Américains.
            and (word.isascii() or introduced or not name.isascii())
            and (word[-_ALIKE:] == name[-_ALIKE:] or (introduced and word[0] == name[0]))
            and not (has_cases(language) and _may_be_a_case(name, word))
            and name.removesuffix("s") != word.removesuffix("s")
            and one_slip(name, word)
            and _is_a_slip(name, word, language)
            and not any(other.startswith(word[:-_ALIKE]) for other in there if other != name)
        ):
            return word
    return ""


# What transliterations add at the end of a name: Zelensky and Zelenskyy, Sara and Sarah.
_ADDED = "yijh"


def _lengthened(name: str, target: str, source: str, language: str) -> str:
    """The name to which a letter is added at the end, behind the same given name: "Anne Garnes" for Anne Garne."""
    word = name[:-1]
    if name[-1] in _ADDED or has_cases(language) or is_place(word) or is_demonym(name) or name in source:
        return ""
    given = re.search(rf"(?<![\w-])([^\W\d_a-z]\w+ ){re.escape(word)}(?![\w-])", source)
    is_it = given is not None and given[1] + name in target and word not in _words(target)
    return word if is_it else ""


def _misspelt(name: str, target: str, source: str, language: str) -> str:
    """The surname of which one is a letter off behind the same given name: Michael Hartman for Michael Hartmann, known
    as both may be. Names from other scripts are spelt otherwise in every language (Kourkov, Kurkov), so that only
    doubled letters and consonants of other sounds count.
    """
    if has_cases(language) or name in _words(source):
        return ""
    given: list[str] = re.findall(rf"(?<![\w-])([^\W\d_a-z][\w-]+) {re.escape(name)}(?![\w-])", target)
    for before in dict.fromkeys(given):
        surnames: list[str] = re.findall(rf"(?<![\w-]){re.escape(before)} ([^\W\d_a-z]\w{{4,}})(?![\w-])", source)
        for word in surnames:
            if (
                one_slip(name, word)
                and name.removesuffix("s") != word.removesuffix("s")
                and word not in _words(target)
                and _is_of_one_language(folded(name), folded(word), language)
            ):
                return word
    return ""


_CONSONANTS = frozenset("bcdfghklmnpqrtxz")


def _is_of_one_language(one: str, other: str, language: str) -> bool:
    """Whether two folded names a letter apart differ by a doubled letter, or by consonants of two sounds."""
    if one == other:
        return False
    if _DOUBLED_CONSONANT.sub(r"\1", one) == _DOUBLED_CONSONANT.sub(r"\1", other):
        return True
    if len(one) != len(other):
        return False
    differing = {letter for pair in zip(one, other, strict=True) if pair[0] != pair[1] for letter in pair}
    if differing == {"s", "z"}:
        # One sound is written with the one in one name and with the other in the next.
        return language in words("languages_of_one_s")
    return differing <= _CONSONANTS and _in_any_language(one) != _in_any_language(other)


def _may_be_a_case(name: str, word: str) -> bool:
    """Whether two names may be one in two cases: Anttonen, Anttosen."""
    return name[:-_CASE] == word[:-_CASE] or name[-_ALIKE:] != word[-_ALIKE:]


def _is_a_slip(name: str, word: str, language: str) -> bool:
    """Whether two names a letter apart are neither spellings of one sound in two languages (Zajcev and Zaitsev), nor
    the source's a slip for a known one, nor the translation's what English calls a place or its people.
    """
    one, other = folded(name), folded(word)
    if one == other:
        return False
    # With the accents: Paşinyan is Pashinyan.
    is_one_sound = _in_any_language(_in_sounds_of(language, name)) == _in_any_language(_in_sounds_of(language, word))
    if is_listed_name(other):
        return not (is_one_sound and is_listed_name(one))
    base = name.removesuffix("s")
    return not (is_one_sound or is_listed_name(one) or is_place(base) or is_demonym(base))


_ONE_SOUND = str.maketrans("jyckqwzo", "iicccvsu")


def _in_any_language(name: str) -> str:
    """A name with one letter for those that languages in Latin script write for one sound."""
    return _DOUBLED.sub(r"\1", sound(name).translate(_ONE_SOUND))


def _in_sounds_of(language: str, name: str) -> str:
    """A name with the letters by which a language writes sounds of names from other scripts: Bachar for Bashar."""
    for letters, english in rows("sounds_of_names", language):
        name = name.lower().replace(english, letters)
    return name


_DOUBLED = re.compile(r"(.)\1+")
# "yy" is a transliteration's.
_DOUBLED_CONSONANT = re.compile(r"([^aeiouy])\1+")


@lru_cache(maxsize=64)
def _names(source: str, language: str) -> tuple[str, ...]:
    """The names of a source in Latin letters, each once."""
    names = dict.fromkeys(source[start:end] for _, start, end, _ in names_in(source, language))
    return tuple(name for name in names if len(name) >= _LONG_ENOUGH)


@lru_cache(maxsize=64)
def _words(target: str) -> frozenset[str]:
    return frozenset(_WORD.findall(target))


_WORD = re.compile(r"[^\W\d_]+")
