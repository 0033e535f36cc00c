"""Ordinary words of a source in Latin script that stand in its English translation as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from ....known.lexicon import ADJECTIVE, FUNCTION, NOUN_OR_VERB, is_shared_word, word_class
from ....known.place_names import has_words_of, is_a_name_only, is_listed_name, is_word_of
from ....known.places import is_known_name, is_place
from ....known.tables import entries, rows, values, words
from ....lazy_patterns import lazy_pattern
from ...english.articles import ARTICLES_AT_START
from ...english.varieties import is_english_word
from ...reading.sentences import sentence_spans
from ...reading.sound import folded

_WORD = lazy_pattern(
    r"(?<![\w@/#.-])(?<!\w['’])(?:(?P<elided>[dlcjmnsDLCJMNS]|qu|Qu)(?P<mark>['’]))?(?P<word>[^\W\d_]+)(?![\w@/-]|\.\w)"
)
_LETTERS = lazy_pattern(r"[^\W\d_]+")
_LAST = lazy_pattern(r"(?:(?P<first>[a-z]+) )?(?P<last>[^\W\d_]+) $")
_LONGEST = 40
_SHORTEST = 3
_SHORTEST_STEM = 4
# Behind these a German noun is one in its translation, too; names have none before them.
_BEFORE_NOUNS = (ADJECTIVE, NOUN_OR_VERB)


def left_over(target: str, source: str, language: str) -> Iterator[tuple[int, int]]:
    """The places in a translation of words that its source, in `language`, has just so, and that are no English and no
    name; several in a row are one place. None for a source in English, or in a language whose words nobody listed.
    """
    if language == "en" or not has_words_of(language):
        return
    low = {*map(str.lower, _LETTERS.findall(target))}
    if language not in words("languages_with_nouns_in_capitals"):
        low.intersection_update(map(str.lower, _LETTERS.findall(source)))
    low = {word for word in low if _may_be_ordinary(word, language)}
    if not low:
        return
    of_source = {match["word"] for match in _WORD.finditer(source)}
    low_in_source = {word.lower() for word in of_source}
    starts = {span.start for span in sentence_spans(target)}
    tokens = list(_WORD.finditer(target))
    found: list[tuple[int, int]] = []
    for at, token in enumerate(tokens):
        word = token["word"]
        if word.lower() not in low or (len(word) < _SHORTEST and word.lower() not in _grammar(language)):
            continue
        if word.lower() not in low_in_source and not _begins_a_compound(word, of_source, language):
            continue
        behind = tokens[at + 1] if at + 1 < len(tokens) and _touches(target, token, tokens[at + 1]) else None
        before = _LAST.search(target, max(0, token.start() - _LONGEST), token.start())
        last = before["last"] if before else ""
        place = _Place(
            word,
            # At the start of a sentence an article has a capital, and is no name.
            last.lower() if last in ARTICLES_AT_START else last,
            behind["word"] if behind else "",
            after_name=before is not None and f"{last} {word}" in source,
            somewhere=before is not None
            and last == "the"
            and before["first"] in words("prepositions", "en")
            and word in of_source,
            first=token.start() in starts or target[token.start() - 1 : token.start()] in _OPENING,
        )
        if word in _kept(language) or not _is_ordinary(place, of_source, language):
            continue
        if found and all(w in words("name_particles") for w in target[found[-1][1] : token.start()].split()):
            found[-1] = (found[-1][0], token.end())
        else:
            found.append((token.start(), token.end()))
    yield from found


class _Place(NamedTuple):
    """A word, those that touch it, whether the source has it behind the same, whether it may be where something is
    ("through the Lausitz"), and whether it begins a sentence or a quotation.
    """

    word: str
    before: str
    behind: str
    after_name: bool
    somewhere: bool
    first: bool


_OPENING = tuple('"“„«(')


def _begins_a_compound(word: str, of_source: set[str], language: str) -> bool:
    """Whether a word is the first part of a compound of the source, of which the rest is translated: the Fleisch
    industry.
    """
    if language not in words("languages_with_nouns_in_capitals") or len(word) <= _SHORTEST_STEM:
        return False
    return word.istitle() and any(w.startswith(word) and len(w) > len(word) + _SHORTEST_STEM for w in of_source)


def _touches(text: str, one: re.Match[str], other: re.Match[str]) -> bool:
    first, last = sorted((one, other), key=lambda m: m.start())
    return text[first.end() : last.start()] in (" ", "-", "’", "'", " \u201c")


@cache
def _grammar(language: str) -> frozenset[str]:
    """The small words of a language, which tell it from others."""
    return frozenset(entries("small_words", language)) - frozenset(entries("small_words", "en")) - {"a", "i"}


@cache
def _kept(language: str) -> frozenset[str]:
    """Short names of a language that English keeps as they are: dpa."""
    table = rows("source_abbreviations", language)
    return frozenset(name for source, english, *_ in table for name in {*values(source)} & {*values(english)})


@lru_cache(maxsize=32768)
def is_english_form(word: str) -> bool:
    """Whether a word in small letters is English in any form, or a loan word."""
    if is_english_word(word) or is_shared_word(word) or word in words("words_from_abroad", "en"):
        return True
    for ending in entries("shared_endings", "en"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST_STEM and (word_class(stem) or word_class(stem + "e")):
            return True
    return word.endswith("ies") and bool(word_class(word[:-3] + "y"))


@lru_cache(maxsize=32768)
def _may_be_ordinary(low: str, language: str) -> bool:
    """Whether `_is_ordinary` may hold for a word somewhere, whatever its capitals."""
    if low in _grammar(language):
        return not is_english_form(low)
    is_listed = not low.isascii() or is_word_of(folded(low), language)
    return len(low) >= _SHORTEST and is_listed and not is_english_form(low)


def _is_ordinary(place: _Place, of_source: set[str], language: str) -> bool:
    """Whether a word is one of the source's language, neither English nor a name nor part of one."""
    word, low, plain = place.word, place.word.lower(), folded(place.word)
    if low in _grammar(language) and word.islower():
        return not is_english_form(low) and not _joins_names(place, of_source)
    nouns_in_capitals = language in words("languages_with_nouns_in_capitals")
    if is_english_form(low) or (is_english_form(plain) and not nouns_in_capitals):
        return False
    # English hardly ever keeps an accent, so the dictionary need not know such a word.
    if not is_word_of(plain, language) and (word.isascii() or not word.islower()):
        return False
    if word.islower():
        return word in of_source and not _ends_a_name(place, of_source)
    if word.isupper() or not word[1:].islower():
        return False
    if place.first:
        if is_a_name_only(plain, language):
            return False
        # Names have no adjective and no article behind them.
        goes_on = place.behind in words("determiners", "en") or word_class(place.behind) == ADJECTIVE
        return low in of_source or low in _grammar(language) or (goes_on and not is_listed_name(plain))
    return nouns_in_capitals and _is_german_noun(place, plain, language)


def _joins_names(place: _Place, of_source: set[str]) -> bool:
    """Whether a small word stands between the parts of a name, as "von" and "de los" do."""
    capitals = [w[:1].isupper() and w in of_source for w in (place.before, place.behind)]
    if place.word in words("name_particles"):
        return any(capitals) or place.before in words("name_particles") or place.behind in words("name_particles")
    return all(capitals)


def _ends_a_name(place: _Place, of_source: set[str]) -> bool:
    """Whether a word in lower case stands next to one with a capital, as in the source: "Rassemblement national"."""
    if place.behind in words("determiners", "en"):
        return False
    if all(w[:1].isupper() and w in of_source for w in (place.before, place.behind)):
        return True
    near = [w for w in (place.before, place.behind) if w[:1].isupper() and w in of_source]
    return any(not is_known_name(w) and not is_listed_name(folded(w)) for w in near)


def _is_german_noun(place: _Place, plain: str, language: str) -> bool:
    """Whether a word with a capital within a sentence is a noun, not somebody's name, a place or a body."""
    if place.after_name or place.behind[:1].isupper() or is_place(place.word):
        return False
    ends_as_noun = place.word.endswith(entries("noun_endings", language))
    if place.before[:1].isupper():
        return ends_as_noun and word_class(place.behind) != ""
    if is_a_name_only(plain, language) or place.word.lower().endswith(entries("endings_of_places", language)):
        return False
    before = place.before
    if place.somewhere and not ends_as_noun:
        return False
    if before in words("determiners", "en") or before == "s" or word_class(before) in _BEFORE_NOUNS:
        return True
    if word_class(before) == FUNCTION and before not in words("prepositions", "en"):
        return True
    return before.islower() and ends_as_noun
